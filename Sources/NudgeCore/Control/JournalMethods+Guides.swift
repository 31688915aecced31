extension JournalMethods {
  /// All guides, without their questions.
  public struct Guides: Codable, Sendable {
    public var guides: [GuideSummary]

    public init(guides: [GuideSummary]) { self.guides = guides }
  }

  /// `Guide`
  public struct OneGuide: Codable, Sendable {
    public var guide: GuideSheet

    public init(guide: GuideSheet) { self.guide = guide }

    public struct Parameters: Codable, Sendable {
      public var name: String

      public init(name: String) { self.name = name }
    }
  }

  /// `Begin` and `Put`.
  public struct OneRun: Codable, Sendable {
    public var run: RunView
    /// The person's own people, when the answer that was kept tells of acute danger.
    public var card: CardView?

    public init(run: RunView, card: CardView? = nil) {
      self.run = run
      self.card = card
    }
  }

  /// Begins a guide, or goes on with it.
  public enum Begin {
    public struct Parameters: Codable, Sendable {
      public var guide: String
      public var nudge: Int64?
      public var anew: Bool?
      /// Any day of what it looks back on, `YYYY-MM-DD`.
      public var about: String?

      public init(guide: String, nudge: Int64? = nil, anew: Bool? = nil, about: String? = nil) {
        self.guide = guide
        self.nudge = nudge
        self.anew = anew
        self.about = about
      }
    }
  }

  /// Keeps one answer.
  public enum Put {
    public struct Parameters: Codable, Sendable {
      public var run: Int64
      public var question: String
      /// Absent: the answer is taken back.
      public var answer: String?
      /// The answer that this one is to replace, blank for none: another one stays. Absent: whichever there is, is replaced.
      public var before: String?
      public var seconds: Int?

      public init(run: Int64, question: String, answer: String?, before: String? = nil, seconds: Int? = nil) {
        self.run = run
        self.question = question
        self.answer = answer
        self.before = before
        self.seconds = seconds
      }
    }
  }

  /// Writes what the answers become.
  public struct Submit: Codable, Sendable {
    public var entries: [EntryView]
    public var trial: TrialView?
    public var steps: [StepView]
    public var message: String
    public var closing: String?
    /// Earlier wins that fit a setback.
    public var evidence: [EntryView]
    /// An offer to reword, when words hurt.
    public var wording: WordingView?
    /// The person's own people, when words tell of acute danger.
    public var card: CardView?

    public init(
      entries: [EntryView], trial: TrialView?, steps: [StepView], message: String, closing: String?,
      evidence: [EntryView] = [], wording: WordingView? = nil, card: CardView? = nil
    ) {
      self.entries = entries
      self.trial = trial
      self.steps = steps
      self.message = message
      self.closing = closing
      self.evidence = evidence
      self.wording = wording
      self.card = card
    }

    public struct Parameters: Codable, Sendable {
      public var run: Int64
      public var `private`: Bool?

      public init(run: Int64, private: Bool? = nil) {
        self.run = run
        self.private = `private`
      }
    }
  }

  /// Leaves a guide; nothing is written.
  public enum Leave {
    public struct Parameters: Codable, Sendable {
      public var run: Int64

      public init(run: Int64) { self.run = run }
    }
  }

  /// Guides under way.
  public struct Runs: Codable, Sendable {
    public var runs: [RunView]

    public init(runs: [RunView]) { self.runs = runs }
  }

  /// The practices there are, and what their uses add up to.
  public struct Practices: Codable, Sendable {
    public var practices: [PracticeView]
    /// The name of the one that helps most, by the person's own ratings.
    public var helpsMost: String?
    /// false: the person wants no numbers shown.
    public var numbers: Bool?

    public init(practices: [PracticeView], helpsMost: String? = nil, numbers: Bool? = nil) {
      self.practices = practices
      self.helpsMost = helpsMost
      self.numbers = numbers
    }
  }
}
