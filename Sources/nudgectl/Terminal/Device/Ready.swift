import Glibc

/// Which of two descriptors has something to read.
enum Ready {
  case first
  case second
  case neither

  /// Waits until `deadline` of ``Clock/ticks()``, or for ever. The second goes first: a signal comes before the keys.
  static func wait(for first: Int32, _ second: Int32, until deadline: Duration?) -> Ready {
    while true {
      var watched = [first, second].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      let ready = poll(&watched, 2, deadline.map(milliseconds) ?? -1)
      if watched[1].revents != 0 { return .second }
      if watched[0].revents != 0 { return .first }
      if ready == 0, let deadline, Clock.ticks() >= deadline { return .neither }
    }
  }

  /// Rounded up, so that nothing is asked again before its time.
  private static func milliseconds(until deadline: Duration) -> Int32 {
    let rest = deadline - Clock.ticks()
    guard rest > .zero else { return 0 }
    let (seconds, attoseconds) = rest.components
    return Int32(
      clamping: seconds.addingReportingOverflow(1).partialValue > 2_000_000
        ? 2_000_000_000 : seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
  }
}
