extension Fault {
  /// `NoSuchGoal`, `NoSuchStep`, `NoSuchTrial`.
  public struct NoSuchAim: Codable, Sendable {
    public var id: Int64
    public init(id: Int64) { self.id = id }
  }

  /// `GoalNotOpen`, `StepNotOpen`, `TrialNotOpen`.
  public struct AimNotOpen: Codable, Sendable {
    public var id: Int64
    /// A ``Goal/State``, ``Step/State`` or ``Trial/State``.
    public var state: String
    public init(id: Int64, state: String) {
      self.id = id
      self.state = state
    }
  }

  public struct BadAim: Codable, Sendable {
    /// The parameter.
    public var field: String
    public var reason: String
    public init(field: String, reason: String) {
      self.field = field
      self.reason = reason
    }
  }
}
