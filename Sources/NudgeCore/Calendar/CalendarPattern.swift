/// A calendar expression made ready for searching: which civil times it names, without any zone.
///
/// The search goes field by field, largest first, and never steps through time: whatever the expression, the next civil
/// time is found in a few operations, and an impossible date ends at the last year after some thousand.
struct CalendarPattern: Sendable {
  private let weekdays: WeekdaySet
  private let years: CalendarField
  /// Bit 1 is January.
  private let months: UInt64
  /// Bit 0 is the first, for months of 28 to 31 days; they differ when days are counted from the end.
  private let days: (UInt64, UInt64, UInt64, UInt64)
  private let hours: UInt64
  private let minutes: UInt64
  private let seconds: CalendarField
  /// The earliest time of a day, in microseconds.
  private let firstTime: Int64

  init(
    weekdays: WeekdaySet, years: CalendarField, months: CalendarField, days: CalendarField, countsDaysFromEnd: Bool,
    hours: CalendarField, minutes: CalendarField, seconds: CalendarField
  ) {
    self.weekdays = weekdays
    self.years = years
    self.months = months.bits(in: CalendarUnit.month.range)
    let daysIn = { (length: Int) in
      countsDaysFromEnd ? days.bitsFromEnd(length: length) : days.bits(in: 1...length) >> 1
    }
    self.days = (daysIn(28), daysIn(29), daysIn(30), daysIn(31))
    self.hours = hours.bits(in: CalendarUnit.hour.range)
    self.minutes = minutes.bits(in: CalendarUnit.minute.range)
    self.seconds = seconds
    firstTime =
      Int64(self.hours.trailingZeroBitCount) * 3_600_000_000 + Int64(self.minutes.trailingZeroBitCount) * 60_000_000
      + Int64(seconds.first(from: 0, upTo: CalendarUnit.second.range.upperBound) ?? 0)
  }

  /// The first civil time from `start` on.
  func next(from start: CivilDateTime) -> CivilDateTime? {
    guard let date = nextDate(from: start.date) else { return nil }
    guard date == start.date else { return first(on: date) }
    if let time = nextTime(from: start.time.microsecondOfDay) {
      return CivilDateTime(date: date, time: CivilTime(microsecondOfDay: time))
    }
    return next(after: date)
  }

  /// The first civil time on a later date.
  func next(after date: CivilDate) -> CivilDateTime? { nextDate(from: date.adding(days: 1)).map(first(on:)) }

  private func first(on date: CivilDate) -> CivilDateTime {
    CivilDateTime(date: date, time: CivilTime(microsecondOfDay: firstTime))
  }
}

extension CalendarPattern {
  private func nextDate(from start: CivilDate) -> CivilDate? {
    var month = start.month
    var day = start.day
    var year = start.year
    while let allowedYear = years.first(from: year, upTo: CalendarUnit.year.range.upperBound) {
      if allowedYear != year { (year, month, day) = (allowedYear, 1, 1) }
      while let allowedMonth = months.firstBit(from: month) {
        if allowedMonth != month { (month, day) = (allowedMonth, 1) }
        if let found = daysAllowed(year, month).firstBit(from: day - 1) {
          return CivilDate(trustedYear: year, month: month, day: found + 1)
        }
        (month, day) = (month + 1, 1)
      }
      (year, month, day) = (year + 1, 1, 1)
    }
    return nil
  }

  private func daysAllowed(_ year: Int, _ month: Int) -> UInt64 {
    let days = daysAllowed(length: CivilDate.daysIn(month: month, of: year))
    guard !weekdays.isAll, days != 0 else { return days }
    let first = CivilDate.daysSinceEpoch(year: year, month: month, day: 1)
    return days & weekdays.daysOfMonth(first: (first + 3).remainderDown(by: 7))
  }

  private func daysAllowed(length: Int) -> UInt64 {
    switch length {
    case 28: days.0
    case 29: days.1
    case 30: days.2
    default: days.3
    }
  }

  /// The first time of day from `start` on, in microseconds.
  private func nextTime(from start: Int64) -> Int64? {
    let wantedHour = Int(start / 3_600_000_000)
    guard var hour = hours.firstBit(from: wantedHour) else { return nil }
    if hour == wantedHour {
      if let rest = nextInHour(from: Int(start % 3_600_000_000)) { return Int64(hour) * 3_600_000_000 + Int64(rest) }
      guard let later = hours.firstBit(from: hour + 1) else { return nil }
      hour = later
    }
    return Int64(hour) * 3_600_000_000 + firstTime % 3_600_000_000
  }

  /// The first allowed microsecond of an hour from `start` on.
  private func nextInHour(from start: Int) -> Int? {
    let wantedMinute = start / 60_000_000
    guard var minute = minutes.firstBit(from: wantedMinute) else { return nil }
    if minute == wantedMinute {
      if let rest = seconds.first(from: start % 60_000_000, upTo: CalendarUnit.second.range.upperBound) {
        return minute * 60_000_000 + rest
      }
      guard let later = minutes.firstBit(from: minute + 1) else { return nil }
      minute = later
    }
    return minute * 60_000_000 + Int(firstTime % 60_000_000)
  }
}

extension UInt64 {
  /// The lowest set bit that is not below `minimum`.
  fileprivate func firstBit(from minimum: Int) -> Int? {
    let rest = minimum < 64 ? self & (.max << UInt64(minimum)) : 0
    return rest == 0 ? nil : rest.trailingZeroBitCount
  }
}

extension CalendarField {
  /// Bit 0 is the first of the month, for days counted from its end. A range runs from its later end upwards, and so
  /// does a repetition: "~7/2" is the seventh last day, the fifth last and so on.
  fileprivate func bitsFromEnd(length: Int) -> UInt64 {
    let turned = parts.map { part in
      let start = length + 1 - (part.stop ?? part.start)
      return Part(start: start, stop: part.stop.map { _ in length + 1 - part.start }, step: part.step)
    }
    return CalendarField(parts: turned).bits(in: 1...length) >> 1
  }
}
