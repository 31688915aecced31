import Glibc
import NudgeCore

/// The one place where the daemon looks at the clock.
enum Clock {
  /// The wall clock, `CLOCK_REALTIME`.
  static func now() -> Instant {
    let time = read(CLOCK_REALTIME)
    return Instant(microseconds: time.seconds * 1_000_000 + time.nanoseconds / 1000)
  }

  /// How long the machine has slept since it was started: `CLOCK_BOOTTIME` goes on then, `CLOCK_MONOTONIC` stands still.
  /// It grows with each sleep, and not when somebody sets the clock. Exact to about a millisecond.
  static func asleep() -> Duration {
    let awake = read(CLOCK_MONOTONIC)
    let all = read(CLOCK_BOOTTIME)
    return .seconds(all.seconds - awake.seconds) + .nanoseconds(all.nanoseconds - awake.nanoseconds)
  }

  private static func read(_ clock: clockid_t) -> (seconds: Int64, nanoseconds: Int64) {
    var time = timespec()
    clock_gettime(clock, &time)
    return (Int64(time.tv_sec), Int64(time.tv_nsec))
  }
}
