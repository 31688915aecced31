import Glibc

/// A moment by the clock that nobody sets, until which somebody waits; or for ever.
struct Deadline {
  /// Nanoseconds of `CLOCK_MONOTONIC`; nil waits for ever.
  private let moment: Int64?

  init(after time: Duration?) {
    moment = time.map { time in
      let (seconds, attoseconds) = time.components
      let (product, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
      guard !overflow else { return .max }
      let (sum, tooLate) = Self.now.addingReportingOverflow(product + attoseconds / 1_000_000_000)
      return tooLate ? .max : sum
    }
  }

  /// What is left in the form poll(2) takes: milliseconds, rounded up, -1 for ever.
  var milliseconds: Int32 {
    guard let moment else { return -1 }
    let left = max(0, moment - Self.now)
    return Int32(clamping: left / 1_000_000 + (left % 1_000_000 > 0 ? 1 : 0))
  }

  private static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}
