/// A point in time: microseconds since the Unix epoch, UTC, leap seconds not counted.
///
/// What the clock on the wall shows at that point is a question for a ``Zone``.
public struct Instant: Hashable, Comparable, Sendable {
  /// Microseconds since 1970-01-01T00:00:00Z; negative before it. The whole range of `Int64` is allowed (±292,277 years).
  public var microseconds: Int64

  /// - Parameter microseconds: microseconds since the Unix epoch.
  public init(microseconds: Int64) { self.microseconds = microseconds }

  /// - Parameter seconds: seconds since the Unix epoch; what does not fit is held at the far end of the range.
  public init(seconds: Int64) { microseconds = seconds.multiplied(saturatingBy: 1_000_000) }

  /// Whole seconds since the Unix epoch, rounded down.
  public var wholeSeconds: Int64 { microseconds.dividedDown(by: 1_000_000) }

  public static func < (left: Instant, right: Instant) -> Bool { left.microseconds < right.microseconds }

  /// The instant a length of time later; held at the far end of the range instead of overflowing.
  public static func + (instant: Instant, duration: Duration) -> Instant {
    Instant(microseconds: instant.microseconds.added(saturating: duration.microseconds))
  }

  /// The instant a length of time earlier; held at the far end of the range instead of overflowing.
  public static func - (instant: Instant, duration: Duration) -> Instant {
    Instant(microseconds: instant.microseconds.subtracted(saturating: duration.microseconds))
  }

  /// The length of time from `right` to `left`; negative when `right` is later.
  public static func - (left: Instant, right: Instant) -> Duration {
    let (difference, overflow) = left.microseconds.subtractingReportingOverflow(right.microseconds)
    return .microseconds(overflow ? (left < right ? .min : .max) : difference)
  }
}
