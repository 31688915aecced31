/// A goal, as the protocol and the exports write it.
public struct GoalView: Codable, Hashable, Sendable {
  public var id: Int64
  public var text: String
  public var value: String?
  public var domain: String?
  /// A ``Goal/Aim``.
  public var aim: String?
  /// `YYYY-MM-DD`
  public var until: String?
  /// Absent: not private.
  public var `private`: Bool?
  /// A ``Goal/State``.
  public var state: String
  /// RFC 3339.
  public var madeAt: String
  public var closedAt: String?
}

extension GoalView {
  public init(_ goal: Goal, zone: Zone = .utc) {
    self.init(
      id: goal.id, text: goal.text, value: goal.value, domain: goal.domain, aim: goal.aim?.rawValue,
      until: goal.until?.description, private: goal.isPrivate ? true : nil, state: goal.state.rawValue,
      madeAt: goal.madeAt.rfc3339(in: zone), closedAt: goal.closedAt?.rfc3339(in: zone))
  }
}

extension Goal {
  /// - Throws: ``ViewProblem``.
  public init(_ view: GoalView) throws(ViewProblem) {
    self.init(
      id: view.id, text: view.text, value: view.value, domain: view.domain, aim: try ViewProblem.word(view.aim, "aim"),
      until: try ViewProblem.date(view.until, "until"), isPrivate: view.private ?? false,
      state: try ViewProblem.word(view.state, "state") ?? .open,
      madeAt: try ViewProblem.instant(view.madeAt, "madeAt").instant,
      closedAt: try ViewProblem.instant(ifAny: view.closedAt, "closedAt"))
  }
}
