/// One time somebody goes through a guide: it may be left and taken up again, until it is submitted or let go.
public struct GuideRun: Hashable, Identifiable, Sendable {
  public typealias ID = Int64

  /// Counted up from 1 and never used again.
  public let id: ID
  /// Its name.
  public let guide: String
  /// The nudge it answers.
  public var nudge: Nudge.ID?
  /// The first day of what it looks back on, where its guide does: it stays through the days on which it is taken up again.
  public var about: CivilDate?
  public let begunAt: Instant
  /// The last answer, or the beginning.
  public var answeredAt: Instant
  /// Time spent on it so far, in whole seconds.
  public var seconds: Int
  /// By ``Guide/Slot/id``.
  public var answers: [String: String]

  public init(
    id: ID, guide: String, nudge: Nudge.ID? = nil, about: CivilDate? = nil, begunAt: Instant, answeredAt: Instant,
    seconds: Int = 0,
    answers: [String: String] = [:]
  ) {
    self.id = id
    self.guide = guide
    self.nudge = nudge
    self.about = about
    self.begunAt = begunAt
    self.answeredAt = answeredAt
    self.seconds = seconds
    self.answers = answers
  }
}
