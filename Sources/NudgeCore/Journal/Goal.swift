/// Something a person wants to come closer to, in steps.
public struct Goal: Hashable, Identifiable, Sendable {
  public typealias ID = Int64

  /// Counted up from 1 and never used again.
  public private(set) var id: ID
  public var text: String
  /// What matters about it.
  public var value: String?
  /// An area of life, one of ``Settings/domains``.
  public var domain: String?
  /// What kind of learning it is, when it is one.
  public var aim: Aim?
  /// Until when.
  public var until: CivilDate?
  public var isPrivate: Bool
  public var state: State
  public let madeAt: Instant
  /// When it was reached or released; nil: it is open.
  public var closedAt: Instant?

  /// What a learning aim is after.
  public enum Aim: String, CaseIterable, Codable, Sendable {
    case skill
    case knowledge
    /// A way of doing things.
    case process
  }

  /// What became of it.
  public enum State: String, CaseIterable, Codable, Sendable {
    case open
    case reached
    /// Let go, with no reason asked.
    case released
  }

  public init(
    id: ID, text: String, value: String? = nil, domain: String? = nil, aim: Aim? = nil, until: CivilDate? = nil,
    isPrivate: Bool = false, state: State = .open, madeAt: Instant, closedAt: Instant? = nil
  ) {
    self.id = id
    self.text = text
    self.value = value
    self.domain = domain
    self.aim = aim
    self.until = until
    self.isPrivate = isPrivate
    self.state = state
    self.madeAt = madeAt
    self.closedAt = closedAt
  }

  /// The same under another number; 0 stands for none yet.
  public func numbered(_ id: ID) -> Goal {
    var copy = self
    copy.id = id
    return copy
  }
}
