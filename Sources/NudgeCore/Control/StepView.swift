/// A step, as the protocol and the exports write it.
public struct StepView: Codable, Hashable, Sendable {
  public var id: Int64
  public var goal: Int64?
  public var position: Int
  public var text: String
  public var cue: String?
  public var calendar: String?
  public var difficulty: Int?
  public var risk: String?
  public var confidence: Int?
  public var evenIf: String?
  /// Absent: not private.
  public var `private`: Bool?
  /// A ``Step/State``.
  public var state: String
  /// An ``Outcome``.
  public var outcome: String?
  /// The number of the entry of the review it was chosen in.
  public var review: Int64?
  public var parent: Int64?
  /// RFC 3339.
  public var madeAt: String
  public var closedAt: String?
}

extension StepView {
  public init(_ step: Step, zone: Zone = .utc) {
    self.init(
      id: step.id, goal: step.goal, position: step.position, text: step.text, cue: step.cue, calendar: step.calendar,
      difficulty: step.difficulty, risk: step.risk, confidence: step.confidence?.percent,
      evenIf: step.confidence?.evenIf, private: step.isPrivate ? true : nil, state: step.state.rawValue,
      outcome: step.outcome?.rawValue, review: step.review, parent: step.parent, madeAt: step.madeAt.rfc3339(in: zone),
      closedAt: step.closedAt?.rfc3339(in: zone))
  }
}

extension Step {
  /// - Throws: ``ViewProblem``.
  public init(_ view: StepView) throws(ViewProblem) {
    self.init(
      id: view.id, goal: view.goal, position: view.position, text: view.text, cue: view.cue, calendar: view.calendar,
      difficulty: view.difficulty, risk: view.risk,
      confidence: view.confidence.map { Confidence(percent: $0, evenIf: view.evenIf) },
      isPrivate: view.private ?? false, state: try ViewProblem.word(view.state, "state") ?? .open,
      outcome: try ViewProblem.word(view.outcome, "outcome"), review: view.review, parent: view.parent,
      madeAt: try ViewProblem.instant(view.madeAt, "madeAt").instant,
      closedAt: try ViewProblem.instant(ifAny: view.closedAt, "closedAt"))
  }
}
