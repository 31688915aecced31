extension Control {
  /// What plans would do in a stretch of time.
  public struct Simulate: Codable, Hashable, Sendable {
    /// In the order of time.
    public var nudges: [SimulatedView]

    public init(nudges: [SimulatedView]) { self.nudges = nudges }

    public struct Parameters: Codable, Hashable, Sendable {
      /// `YYYY-MM-DD`, the first day; today when absent.
      public var from: String?
      /// `YYYY-MM-DD`, the last day; six days after the first when absent.
      public var to: String?
      /// A name of the tz database; the person's when absent.
      public var zone: String?
      /// The text of a configuration file; the one in force when absent.
      public var configuration: String?
      /// `HH:MM..HH:MM`: when the machine sleeps or is off, every day.
      public var asleep: [String]?
      /// `HH:MM..HH:MM`: when the screen is locked, every day.
      public var locked: [String]?
      /// `YYYY-MM-DD..YYYY-MM-DD`: days on which the machine is off altogether.
      public var away: [String]?
      /// Whether the person answers what is shown; true when absent.
      public var answers: Bool?

      public init(
        from: String? = nil, to: String? = nil, zone: String? = nil, configuration: String? = nil,
        asleep: [String]? = nil, locked: [String]? = nil, away: [String]? = nil, answers: Bool? = nil
      ) {
        self.from = from
        self.to = to
        self.zone = zone
        self.configuration = configuration
        self.asleep = asleep
        self.locked = locked
        self.away = away
        self.answers = answers
      }
    }
  }
}

/// One decision of a simulation.
public struct SimulatedView: Codable, Hashable, Sendable {
  public var plan: String
  /// RFC 3339.
  public var at: String
  /// The ``Gate`` that held or ended it; absent: it is shown.
  public var gate: String?

  public init(plan: String, at: String, gate: String? = nil) {
    self.plan = plan
    self.at = at
    self.gate = gate
  }
}
