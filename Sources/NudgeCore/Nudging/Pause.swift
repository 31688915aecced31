/// A stretch the person asked for in which nothing is shown.
public struct Pause: Hashable, Sendable {
  public let since: Instant
  /// When nudges start again; nil: when the person says so.
  public let until: Instant?

  public init(since: Instant, until: Instant?) {
    self.since = since
    self.until = until
  }
}
