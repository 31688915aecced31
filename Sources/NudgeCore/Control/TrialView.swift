/// A trial, as the protocol and the exports write it.
public struct TrialView: Codable, Hashable, Sendable {
  public var id: Int64
  public var setback: Int64?
  public var adjustment: String
  /// `YYYY-MM-DD`
  public var tryOn: String
  /// `HH:MM`
  public var tryAt: String
  public var confidence: Int?
  public var evenIf: String?
  /// Absent: not private.
  public var `private`: Bool?
  /// A ``Trial/State``.
  public var state: String
  public var happened: String?
  /// A ``Trial/Helped``.
  public var helped: String?
  public var next: String?
  public var follows: Int64?
  /// RFC 3339.
  public var madeAt: String
  public var endedAt: String?
}

extension TrialView {
  public init(_ trial: Trial, zone: Zone = .utc) {
    self.init(
      id: trial.id, setback: trial.setback, adjustment: trial.adjustment, tryOn: trial.tryOn.description,
      tryAt: trial.tryAt.description, confidence: trial.confidence?.percent, evenIf: trial.confidence?.evenIf,
      private: trial.isPrivate ? true : nil, state: trial.state.rawValue, happened: trial.result.happened,
      helped: trial.result.helped?.rawValue, next: trial.result.next, follows: trial.follows,
      madeAt: trial.madeAt.rfc3339(in: zone), endedAt: trial.endedAt?.rfc3339(in: zone))
  }
}

extension Trial {
  /// - Throws: ``ViewProblem``.
  public init(_ view: TrialView) throws(ViewProblem) {
    guard let tryOn = CivilDate(view.tryOn) else { throw ViewProblem(member: "tryOn", value: view.tryOn) }
    guard let tryAt = CivilTime(view.tryAt) else { throw ViewProblem(member: "tryAt", value: view.tryAt) }
    self.init(
      id: view.id, setback: view.setback, adjustment: view.adjustment, tryOn: tryOn, tryAt: tryAt,
      confidence: view.confidence.map { Confidence(percent: $0, evenIf: view.evenIf) },
      isPrivate: view.private ?? false, state: try ViewProblem.word(view.state, "state") ?? .open,
      result: Result(
        happened: view.happened, helped: try ViewProblem.word(view.helped, "helped"), next: view.next),
      follows: view.follows, madeAt: try ViewProblem.instant(view.madeAt, "madeAt").instant,
      endedAt: try ViewProblem.instant(ifAny: view.endedAt, "endedAt"))
  }
}
