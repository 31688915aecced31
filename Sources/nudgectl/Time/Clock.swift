import Glibc
import NudgeCore

/// The one place of the client that reads the clock.
enum Clock {
  static func now() -> Instant {
    let time = read(CLOCK_REALTIME)
    return Instant(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1_000) + ahead
  }

  /// What has passed since the machine started, sleep left out; for lengths, not for moments.
  static func ticks() -> Duration {
    let time = read(CLOCK_MONOTONIC)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  private static func read(_ clock: clockid_t) -> timespec {
    var time = timespec()
    clock_gettime(clock, &time)
    return time
  }

  #if DEBUG
    /// A debug build lives at another time when a test asks for it: `NUDGED_TEST_CLOCK=86400` is tomorrow, in seconds. In a release
    /// build there is nothing here.
    private static let ahead = Duration.seconds(getenv("NUDGED_TEST_CLOCK").flatMap { Int64(String(cString: $0)) } ?? 0)
  #else
    private static var ahead: Duration { .zero }
  #endif
}
