/// The parameters and replies of the methods on trials.
extension JournalMethods {
  /// Trials by the day they are tried on.
  public struct Trials: Codable, Sendable {
    public var trials: [TrialView]

    public init(trials: [TrialView]) { self.trials = trials }

    public struct Parameters: Codable, Sendable {
      /// Ended ones, too.
      public var all: Bool?

      public init(all: Bool? = nil) { self.all = all }
    }
  }

  /// `AddTrial` and `AmendTrial`.
  public struct OneTrial: Codable, Sendable {
    public var trial: TrialView
    /// The person's own people, when words tell of acute danger.
    public var card: CardView?

    public init(trial: TrialView, card: CardView? = nil) {
      self.trial = trial
      self.card = card
    }
  }

  /// Adds a trial.
  public struct AddTrialParameters: Codable, Sendable {
    public var adjustment: String
    public var setback: Int64?
    /// `YYYY-MM-DD`; absent: tomorrow.
    public var tryOn: String?
    /// `HH:MM`; absent: 18:00.
    public var tryAt: String?
    public var confidence: Int?
    public var evenIf: String?
    public var `private`: Bool?

    public init(adjustment: String) { self.adjustment = adjustment }
  }

  /// Changes a trial; what is absent stays as it is.
  public struct AmendTrialParameters: Codable, Sendable {
    public var id: Int64
    public var adjustment: String?
    public var setback: Int64?
    public var tryOn: String?
    public var tryAt: String?
    public var confidence: Int?
    public var evenIf: String?
    public var `private`: Bool?
    /// What is to be empty: `setback`, `confidence`, `evenIf`.
    public var clear: [String]?

    public init(id: Int64) { self.id = id }
  }

  /// Ends a trial.
  public struct EndTrial: Codable, Sendable {
    public var trial: TrialView
    /// The one that takes its place.
    public var following: TrialView?
    /// What was learned.
    public var entry: EntryView?
    public var message: String?
    public var wording: WordingView?
    public var card: CardView?

    public init(
      trial: TrialView, following: TrialView?, entry: EntryView?, message: String?, wording: WordingView? = nil,
      card: CardView? = nil
    ) {
      self.trial = trial
      self.following = following
      self.entry = entry
      self.message = message
      self.wording = wording
      self.card = card
    }

    public struct Parameters: Codable, Sendable {
      public var id: Int64
      /// A ``Trial/State`` but open.
      public var state: String
      public var happened: String?
      /// A ``Trial/Helped``.
      public var helped: String?
      public var next: String?
      /// The one that takes its place.
      public var adjustment: String?
      public var tryOn: String?
      public var tryAt: String?
      public var confidence: Int?
      public var evenIf: String?

      public init(id: Int64, state: String) {
        self.id = id
        self.state = state
      }
    }
  }
}
