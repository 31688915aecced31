import Glibc
import NudgeCore

/// The one place where the daemon looks at the clock.
enum Clock {
  /// The wall clock, `CLOCK_REALTIME`.
  static func now() -> Instant {
    let time = read(CLOCK_REALTIME)
    return Instant(microseconds: time.seconds * 1_000_000 + time.nanoseconds / 1000) + ahead
  }

  /// When the machine's own clock shows `instant`: what timers of the kernel are set to.
  static func onMachine(_ instant: Instant) -> Instant { instant - ahead }

  /// How long the machine has slept since it was started: `CLOCK_BOOTTIME` goes on then, `CLOCK_MONOTONIC` stands still.
  /// It grows with each sleep, and not when somebody sets the clock. Exact to about a millisecond.
  static func asleep() -> Duration {
    // Whatever keeps this thread waiting between the two looks would count as sleep: a few looks, of which one is undisturbed.
    (1...5).map { _ in
      let awake = read(CLOCK_MONOTONIC)
      let all = read(CLOCK_BOOTTIME)
      return .seconds(all.seconds - awake.seconds) + .nanoseconds(all.nanoseconds - awake.nanoseconds)
    }.min() ?? .zero
  }

  private static func read(_ clock: clockid_t) -> (seconds: Int64, nanoseconds: Int64) {
    var time = timespec()
    clock_gettime(clock, &time)
    return (Int64(time.tv_sec), Int64(time.tv_nsec))
  }

  #if DEBUG
    /// A debug build lives at another time when a test asks for it: `NUDGED_TEST_CLOCK=86400` is tomorrow, in seconds. In a release
    /// build there is nothing here.
    private static let ahead = Duration.seconds(Environment.all["NUDGED_TEST_CLOCK"].flatMap { Int64($0) } ?? 0)
  #else
    private static var ahead: Duration { .zero }
  #endif
}
