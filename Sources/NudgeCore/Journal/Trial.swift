/// A small adjustment that is really tried, on a date: what came out of a setback, or a small experiment with a routine. It
/// ends, and is never late.
public struct Trial: Hashable, Identifiable, Sendable {
  public typealias ID = Int64

  /// Counted up from 1 and never used again.
  public private(set) var id: ID
  /// The setback it came out of; nil: an experiment.
  public var setback: Entry.ID?
  /// The one smallest adjustment.
  public var adjustment: String
  /// The local day and time at which it is asked about.
  public var tryOn: CivilDate
  public var tryAt: CivilTime
  public var confidence: Confidence?
  public var isPrivate: Bool
  public var state: State
  /// What came of it, once it has ended.
  public var result: Result
  /// The trial it took the place of.
  public var follows: ID?
  public let madeAt: Instant
  /// When it was retried, revised or released; nil: it is open.
  public var endedAt: Instant?

  /// What became of it.
  public enum State: String, CaseIterable, Codable, Sendable {
    case open
    /// It was tried.
    case retried
    /// Another adjustment takes its place.
    case revised
    /// Let go, with no reason asked.
    case released
  }

  /// What came of a trial.
  public struct Result: Hashable, Sendable {
    /// What happened, as it was written.
    public var happened: String?
    /// nil: nobody said.
    public var helped: Helped?
    /// What comes next.
    public var next: String?

    public init(happened: String? = nil, helped: Helped? = nil, next: String? = nil) {
      self.happened = happened
      self.helped = helped
      self.next = next
    }
  }

  /// Whether the adjustment helped.
  public enum Helped: String, CaseIterable, Codable, Sendable {
    case yes
    case partly
    case no
  }

  public init(
    id: ID, setback: Entry.ID? = nil, adjustment: String, tryOn: CivilDate, tryAt: CivilTime = Trial.usualTime,
    confidence: Confidence? = nil, isPrivate: Bool = false, state: State = .open, result: Result = Result(),
    follows: ID? = nil, madeAt: Instant, endedAt: Instant? = nil
  ) {
    self.id = id
    self.setback = setback
    self.adjustment = adjustment
    self.tryOn = tryOn
    self.tryAt = tryAt
    self.confidence = confidence
    self.isPrivate = isPrivate
    self.state = state
    self.result = result
    self.follows = follows
    self.madeAt = madeAt
    self.endedAt = endedAt
  }

  /// The same under another number; 0 stands for none yet.
  public func numbered(_ id: ID) -> Trial {
    var copy = self
    copy.id = id
    return copy
  }

  /// 18:00, when a day has had room for it.
  public static let usualTime = CivilTime(hour: 18, minute: 0) ?? .midnight
}
