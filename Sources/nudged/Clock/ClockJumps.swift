import Dispatch
import Glibc
import NudgeCore
import Systemd

/// Tells when the wall clock did not simply go on: somebody set it, or the machine slept. No wake-up in between.
final class ClockJumps {
  private let source: any DispatchSourceRead
  private let read: () -> ClockDescriptor.Reading
  private let arm: () -> Void
  private let asleep: () -> Duration
  private let onJump: (_ slept: Duration) -> Void
  /// How long the machine had slept when we last looked.
  private var lastAsleep: Duration

  /// - Parameter onJump: Called after each jump, with how long the machine slept since the last one; zero: the clock was set.
  /// - Returns: nil where the kernel does not tell.
  convenience init?(onJump: @escaping (_ slept: Duration) -> Void) {
    guard let clock = ClockDescriptor() else { return nil }
    self.init(descriptor: clock.number, arm: clock.arm, read: clock.read, asleep: Clock.asleep, onJump: onJump)
  }

  /// - Parameters:
  ///   - descriptor: Readable when there is something to ``read``; closed with this.
  ///   - arm: Waits for the next jump.
  ///   - read: Takes what has come, without waiting.
  ///   - asleep: How long the machine has slept so far.
  init(
    descriptor: Int32, arm: @escaping () -> Void, read: @escaping () -> ClockDescriptor.Reading,
    asleep: @escaping () -> Duration, onJump: @escaping (_ slept: Duration) -> Void
  ) {
    (self.arm, self.read, self.asleep, self.onJump) = (arm, read, asleep, onJump)
    lastAsleep = asleep()
    source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: .main)
    source.setEventHandler { [weak self] in MainActor.assumeIsolated { self?.look() } }
    // Not before: Dispatch must not lose a descriptor under an active source.
    source.setCancelHandler { close(descriptor) }
    source.activate()
  }

  deinit { MainActor.assumeIsolated { source.cancel() } }

  private func look() {
    switch read() {
    case .nothing: break
    // One that stays readable and cannot be read would keep the daemon busy for ever.
    case .broken: source.cancel()
    case .jumped:
      // Armed first: a jump during the call is another one.
      arm()
      onJump(sleptSinceLastJump())
    }
  }

  private func sleptSinceLastJump() -> Duration {
    let asleep = asleep()
    let slept = asleep - lastAsleep
    lastAsleep = asleep
    return slept >= Self.shortestSleep ? slept : .zero
  }

  /// Two clocks are read one after the other, so their difference is never exact. No machine sleeps for less than this.
  private static let shortestSleep = Duration.milliseconds(100)
}
