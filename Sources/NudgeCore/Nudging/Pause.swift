/// A stretch the person asked for in which nothing is shown.
public struct Pause: Hashable, Sendable {
  public let since: Instant
  public let end: End
  /// Whether the person has been away since then: what "until I am back" waits for first.
  public var wasAway: Bool

  /// What ends a pause, besides the person's own word.
  public enum End: Hashable, Sendable {
    case never
    case at(Instant)
    /// The person's return: the next unlock, or a new login.
    case back
  }

  public init(since: Instant, end: End, wasAway: Bool = false) {
    self.since = since
    self.end = end
    self.wasAway = wasAway
  }

  /// Whether it goes on for so long, whatever the person does.
  public func lasts(to instant: Instant) -> Bool {
    switch end {
    case .never: true
    case .at(let end): end >= instant
    case .back: false
    }
  }

  /// When nudges start again, as far as time decides it.
  public var until: Instant? {
    if case .at(let instant) = end { instant } else { nil }
  }
}
