import Dispatch
import NudgeCore

/// The daemon's one timer: a one-shot on the wall clock, set anew after every step.
final class Alarm {
  private let timer: any DispatchSourceTimer
  /// What it is set to; nil: it will not ring.
  private var instant: Instant?

  init(ring: @escaping () -> Void) {
    timer = DispatchSource.makeTimerSource(queue: .main)
    timer.setEventHandler { [weak self] in
      MainActor.assumeIsolated {
        guard let self else { return }
        self.instant = nil
        ring()
      }
    }
    timer.schedule(wallDeadline: .distantFuture)
    timer.activate()
  }

  deinit { MainActor.assumeIsolated { timer.cancel() } }

  /// Rings once at `instant`, at once if it is past; nil: never.
  func set(_ instant: Instant?) {
    // Most steps leave it where it is; to set it wakes another thread.
    guard instant != self.instant else { return }
    self.instant = instant
    timer.schedule(wallDeadline: instant.map(Self.deadline) ?? .distantFuture, leeway: .nanoseconds(0))
  }

  private static func deadline(_ instant: Instant) -> DispatchWallTime {
    let second: Int64 = 1_000_000
    // Dispatch counts nanoseconds in 64 bits: what is later than it reaches rings in 2255, and is set anew then.
    // And what is past, however long, is due at once.
    let instant = max(Clock.onMachine(instant), Instant(microseconds: 0))
    let whole = min(instant.microseconds / second, 9_000_000_000)
    return DispatchWallTime(
      timespec: .init(tv_sec: Int(whole), tv_nsec: Int(instant.microseconds % second) * 1000))
  }
}
