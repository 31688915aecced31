import Glibc
import NudgeCore

/// The one place where the daemon looks at the clock.
enum Clock {
  /// The wall clock, `CLOCK_REALTIME`.
  static func now() -> Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000)
  }
}
