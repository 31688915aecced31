extension Control {
  /// Why a nudge came or did not come.
  public struct Why: Codable, Hashable, Sendable {
    public var plan: String
    /// Absent when the plan has made none yet.
    public var nudge: NudgeView?
    /// Everything decided about it, oldest first.
    public var decisions: [DecisionView]
    /// RFC 3339: when it can come next, as far as time decides that.
    public var nextChance: String?
    /// What it waits for besides: `resume`, `unlock` or `server`.
    public var waitsFor: String?
    /// RFC 3339: when its plan elapses next.
    public var next: String?
    /// Signals that could not be read: `lock`.
    public var unreadable: [String]
    /// How many nudges of the plan in a row found no answer.
    public var unanswered: Int
    /// Every how-manieth occurrence of the plan asks now; 1 when every one does.
    public var every: Int
    public var perDay: Int
    public var minimumGapSeconds: Int
    /// With learned timing: what is remembered of each hour the plan may ask in.
    public var hours: [HourView]?
    /// What happened to the journal's file from outside, on that day.
    public var journal: String?
    /// Why the session bus cannot be reached, and what helps, over several lines; absent: it can.
    public var busTrouble: String?

    public init(
      plan: String, nudge: NudgeView? = nil, decisions: [DecisionView] = [], nextChance: String? = nil,
      waitsFor: String? = nil, next: String? = nil, unreadable: [String] = [], unanswered: Int = 0, every: Int = 1,
      perDay: Int, minimumGapSeconds: Int, hours: [HourView]? = nil, busTrouble: String? = nil,
      journal: String? = nil
    ) {
      self.plan = plan
      self.nudge = nudge
      self.decisions = decisions
      self.nextChance = nextChance
      self.waitsFor = waitsFor
      self.next = next
      self.unreadable = unreadable
      self.unanswered = unanswered
      self.every = every
      self.perDay = perDay
      self.minimumGapSeconds = minimumGapSeconds
      self.hours = hours
      self.journal = journal
      self.busTrouble = busTrouble
    }

    public struct Parameters: Codable, Sendable {
      /// At most one of the two; absent both: the latest nudge of all.
      public var id: Int64?
      public var plan: String?

      public init(id: Int64? = nil, plan: String? = nil) {
        self.id = id
        self.plan = plan
      }
    }
  }
}

/// One row of the ledger, as the protocol shows it.
public struct DecisionView: Codable, Hashable, Sendable {
  /// RFC 3339.
  public var at: String
  /// A ``NudgeState``.
  public var state: String
  /// The ``Gate`` that decided it, if one did.
  public var gate: String?

  public init(at: String, state: String, gate: String? = nil) {
    self.at = at
    self.state = state
    self.gate = gate
  }
}

/// What is remembered of an hour of the day.
public struct HourView: Codable, Hashable, Sendable {
  /// 0 to 23.
  public var hour: Int
  /// Older answers weigh less, so this is no whole number.
  public var answered: Double
  public var unanswered: Double

  public init(hour: Int, answered: Double, unanswered: Double) {
    self.hour = hour
    self.answered = answered
    self.unanswered = unanswered
  }
}
