/// Days of the week as bits: 0 is Monday.
struct WeekdaySet: Hashable, Sendable {
  var bits: UInt8 = 0

  static let all = WeekdaySet(bits: 0b111_1111)

  /// None written means all.
  var isAll: Bool { bits == 0 || self == .all }

  mutating func insert(_ days: ClosedRange<Int>) {
    for day in days { bits |= 1 << UInt8(day) }
  }

  /// Runs of days that follow one another.
  var runs: [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for day in 0..<7 where bits >> UInt8(day) & 1 == 1 {
      if let last = runs.last, last.upperBound == day - 1 {
        runs[runs.count - 1] = last.lowerBound...day
      } else {
        runs.append(day...day)
      }
    }
    return runs
  }

  /// The days of a month, bit 1 is the first, that are such weekdays.
  ///
  /// - Parameter first: the weekday of the first, 0 is Monday.
  func daysOfMonth(first: Int) -> UInt64 {
    guard !isAll else { return .max }
    let turned = (UInt64(bits) >> UInt64(first) | UInt64(bits) << UInt64(7 - first)) & 0b111_1111
    // The week, repeated five times.
    return turned * 0x1020_4081 << 1
  }
}
