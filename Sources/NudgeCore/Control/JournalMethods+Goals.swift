/// The parameters and replies of the methods on goals and steps.
extension JournalMethods {
  /// Goals and their steps.
  public struct Goals: Codable, Sendable {
    public var goals: [GoalView]
    public var steps: [StepView]

    public init(goals: [GoalView], steps: [StepView]) {
      self.goals = goals
      self.steps = steps
    }

    public struct Parameters: Codable, Sendable {
      /// Closed ones, too.
      public var all: Bool?

      public init(all: Bool? = nil) { self.all = all }
    }
  }

  /// Adds a goal.
  public struct AddGoal: Codable, Sendable {
    public var goal: GoalView
    /// The person's own people, when words tell of acute danger.
    public var card: CardView?

    public init(goal: GoalView, card: CardView? = nil) {
      self.goal = goal
      self.card = card
    }

    public struct Parameters: Codable, Sendable {
      public var text: String
      public var value: String?
      public var domain: String?
      /// A ``Goal/Aim``.
      public var aim: String?
      /// `YYYY-MM-DD`
      public var until: String?
      public var `private`: Bool?

      public init(text: String) { self.text = text }
    }
  }

  /// Changes a goal; what is absent stays as it is.
  public struct AmendGoal: Codable, Sendable {
    public var goal: GoalView
    /// The person's own people, when words tell of acute danger.
    public var card: CardView?

    public init(goal: GoalView, card: CardView? = nil) {
      self.goal = goal
      self.card = card
    }

    public struct Parameters: Codable, Sendable {
      public var id: Int64
      public var text: String?
      public var value: String?
      public var domain: String?
      public var aim: String?
      public var until: String?
      public var `private`: Bool?
      /// What is to be empty: `value`, `domain`, `aim`, `until`.
      public var clear: [String]?

      public init(id: Int64) { self.id = id }
    }
  }

  /// Comes to the end of a goal.
  public struct CloseGoal: Codable, Sendable {
    public var goal: GoalView
    /// The win, when it was reached.
    public var entry: EntryView?
    public var message: String?
    public var wording: WordingView?
    public var card: CardView?

    public init(
      goal: GoalView, entry: EntryView? = nil, message: String? = nil, wording: WordingView? = nil,
      card: CardView? = nil
    ) {
      self.goal = goal
      self.entry = entry
      self.message = message
      self.wording = wording
      self.card = card
    }

    public struct Parameters: Codable, Sendable {
      public var id: Int64
      public var reached: Bool
      public var text: String?

      public init(id: Int64, reached: Bool, text: String? = nil) {
        self.id = id
        self.reached = reached
        self.text = text
      }
    }
  }

  /// Adds a step behind the others.
  public struct AddStep: Codable, Sendable {
    public var step: StepView
    /// Whether it looks like more than one step.
    public var big: Bool
    /// The person's own people, when words tell of acute danger.
    public var card: CardView?

    public init(step: StepView, big: Bool, card: CardView? = nil) {
      self.step = step
      self.big = big
      self.card = card
    }

    public struct Parameters: Codable, Sendable {
      public var text: String
      public var goal: Int64?
      public var cue: String?
      public var calendar: String?
      public var difficulty: Int?
      public var risk: String?
      public var confidence: Int?
      public var evenIf: String?
      public var `private`: Bool?

      public init(text: String) { self.text = text }
    }
  }

  /// Changes a step; what is absent stays as it is.
  public struct AmendStep: Codable, Sendable {
    public var step: StepView
    /// The person's own people, when words tell of acute danger.
    public var card: CardView?

    public init(step: StepView, card: CardView? = nil) {
      self.step = step
      self.card = card
    }

    public struct Parameters: Codable, Sendable {
      public var id: Int64
      public var text: String?
      public var goal: Int64?
      public var cue: String?
      public var calendar: String?
      public var difficulty: Int?
      public var risk: String?
      public var confidence: Int?
      public var evenIf: String?
      public var `private`: Bool?
      /// What is to be empty: `goal`, `cue`, `calendar`, `difficulty`, `risk`, `confidence`, `evenIf`.
      public var clear: [String]?

      public init(id: Int64) { self.id = id }
    }
  }

  /// Puts smaller steps in the place of one.
  public struct SplitStep: Codable, Sendable {
    public var step: StepView
    public var parts: [StepView]
    /// The person's own people, when words tell of acute danger.
    public var card: CardView?

    public init(step: StepView, parts: [StepView], card: CardView? = nil) {
      self.step = step
      self.parts = parts
      self.card = card
    }

    public struct Parameters: Codable, Sendable {
      public var id: Int64
      public var into: [String]

      public init(id: Int64, into: [String]) {
        self.id = id
        self.into = into
      }
    }
  }

  /// Puts steps first, in this order.
  public struct ReorderSteps: Codable, Sendable {
    public var steps: [StepView]

    public init(steps: [StepView]) { self.steps = steps }

    public struct Parameters: Codable, Sendable {
      public var goal: Int64?
      public var steps: [Int64]

      public init(goal: Int64?, steps: [Int64]) {
        self.goal = goal
        self.steps = steps
      }
    }
  }

  /// Logs a win for a step.
  public struct FinishStep: Codable, Sendable {
    public var step: StepView
    public var entry: EntryView
    /// What it adds up to, in one warm sentence.
    public var message: String
    public var wording: WordingView?
    public var card: CardView?

    public init(
      step: StepView, entry: EntryView, message: String, wording: WordingView? = nil, card: CardView? = nil
    ) {
      self.step = step
      self.entry = entry
      self.message = message
      self.wording = wording
      self.card = card
    }

    public struct Parameters: Codable, Sendable {
      public var id: Int64
      /// Absent: the step's own words.
      public var text: String?
      public var effort: Int?
      /// An ``Outcome``; absent: done.
      public var outcome: String?
      public var tags: [String]?

      public init(id: Int64) { self.id = id }
    }
  }

  /// Lets a step go.
  public struct ReleaseStep: Codable, Sendable {
    public var step: StepView

    public init(step: StepView) { self.step = step }

    public struct Parameters: Codable, Sendable {
      public var id: Int64

      public init(id: Int64) { self.id = id }
    }
  }
}
