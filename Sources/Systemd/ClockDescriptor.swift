import CSystemd
import Glibc

/// A file descriptor that becomes readable when the wall clock was set, or the machine woke up from sleep.
///
/// It is a timer of `CLOCK_REALTIME` that never rings, armed so that every discontinuous change of that clock cancels it
/// (timerfd_create(2), `TFD_TIMER_CANCEL_ON_SET`). Nothing turns while the clock goes on as clocks do.
nonisolated public struct ClockDescriptor: Sendable {
  /// What a read said.
  public enum Reading: Hashable, Sendable {
    /// The clock was set, or the machine slept. To be armed anew.
    case jumped
    /// Nothing new: somebody else read it, or a signal came in between.
    case nothing
    /// It cannot be read, and will not be.
    case broken
  }

  /// The descriptor. Its owner closes it.
  public let number: Int32

  /// Opens and arms it; nil where the kernel refuses.
  public init?() {
    number = timerfd_create(CLOCK_REALTIME, Int32(TFD_NONBLOCK | TFD_CLOEXEC))
    guard number >= 0 else { return nil }
    arm()
  }

  /// Waits for the next jump. Needed after each one: a timer that was cancelled stays so.
  public func arm() {
    // The latest time there is, as in systemd's `time_change_fd()`. If the clock was set again since the last read, this
    // says ECANCELED and has armed it all the same.
    var never = itimerspec()
    never.it_value.tv_sec = .max
    timerfd_settime(number, Int32(TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET), &never, nil)
  }

  /// Takes what has come. Never waits.
  public func read() -> Reading {
    var rings: UInt64 = 0
    let count = Glibc.read(number, &rings, MemoryLayout.size(ofValue: rings))
    return Self.reading(count, errno)
  }

  /// - Parameters:
  ///   - count: What `read(2)` returned.
  ///   - code: The `errno` it left.
  static func reading(_ count: Int, _ code: Int32) -> Reading {
    switch (count, code) {
    case (-1, ECANCELED): .jumped
    case (-1, EAGAIN), (-1, EINTR): .nothing
    // The end of time was reached: whatever the clock did, it was a leap.
    case (MemoryLayout<UInt64>.size, _): .jumped
    default: .broken
    }
  }
}
