/// A calendar expression made ready for searching: which civil times it names, without any zone.
///
/// The search goes field by field, largest first, and never steps through time: whatever the expression, the next civil
/// time is found in a few operations, and an impossible date ends at the last year after some thousand.
struct CalendarPattern: Sendable {
  private let weekdays: WeekdaySet
  private let years: CalendarField
  /// Bit 1 is January.
  private let months: UInt64
  /// Bit 1 is the first, for months of 28 to 31 days; they differ when days are counted from the end.
  private let days: (UInt64, UInt64, UInt64, UInt64)
  /// The days of a month of 31.
  private let longMonth: CalendarField
  private let time: CalendarTimePattern

  init(
    weekdays: WeekdaySet, years: CalendarField, months: CalendarField, days: CalendarField, countsDaysFromEnd: Bool,
    time: CalendarTimePattern
  ) {
    self.weekdays = weekdays
    self.years = years
    self.months = months.bits(in: CalendarUnit.month.range)
    let daysIn = { (length: Int) in countsDaysFromEnd ? days.fromEnd(length: length) : days }
    self.days = (
      daysIn(28).bits(in: 1...28), daysIn(29).bits(in: 1...29), daysIn(30).bits(in: 1...30), daysIn(31).bits(in: 1...31)
    )
    longMonth = daysIn(31)
    self.time = time
  }

  /// The first civil time from `start` on.
  func next(from start: CivilDateTime) -> CivilDateTime? {
    var position = start
    while let date = nextDate(from: position) {
      if date != position.date { position = CivilDateTime(date: date, time: .midnight) }
      switch time.next(from: position.time) {
      case .time(let time): return CivilDateTime(date: date, time: time)
      case .tomorrow(let from): position = CivilDateTime(date: date.adding(days: 1), time: from)
      case .tomorrowOrNextMonth(let from):
        let tomorrow = date.adding(days: 1)
        position = CivilDateTime(date: tomorrow, time: tomorrow.day == 1 ? from : .midnight)
      }
    }
    return nil
  }

  private func nextDate(from start: CivilDateTime) -> CivilDate? {
    var (year, month, day) = (start.date.year, start.date.month, start.date.day)
    let range = CalendarUnit.year.range
    while let allowedYear = years.first(from: max(year, range.lowerBound), upTo: range.upperBound) {
      if allowedYear != year { (year, month, day) = (allowedYear, 1, 1) }
      while let allowedMonth = months.firstBit(from: month) {
        if allowedMonth != month { (month, day) = (allowedMonth, 1) }
        let found = nextDay(year, month, from: day)
        guard found.isNextMonth else { return CivilDate(trustedYear: year, month: month, day: found.day) }
        (month, day) = (month + 1, found.day)
      }
      (year, month, day) = (year + 1, 1, month > 12 ? day : 1)
    }
    return nil
  }

  /// The next allowed day of a month, or the day of the next month to go on from.
  private func nextDay(_ year: Int, _ month: Int, from day: Int) -> (day: Int, isNextMonth: Bool) {
    let length = CivilDate.daysIn(month: month, of: year)
    let allowed = days(length: length)
    let first = weekdays.isAll ? 0 : CivilDate.daysSinceEpoch(year: year, month: month, day: 1) + 3
    let onWeekday = allowed & weekdays.daysOfMonth(first: first.remainderDown(by: 7))
    if let found = onWeekday.firstBit(from: day) { return (found, false) }
    // Where systemd's own search would stand now: behind the last day that was allowed, but for its weekday.
    let last = allowed & .max << UInt64(day) == 0 ? day : 64 - allowed.leadingZeroBitCount
    guard month == 12, last <= length, let past = longMonth.runsPast(length, from: last) else { return (1, true) }
    return (past + 1, true)
  }

  private func days(length: Int) -> UInt64 {
    switch length {
    case 28: days.0
    case 29: days.1
    case 30: days.2
    default: days.3
    }
  }
}

extension UInt64 {
  /// The lowest set bit that is not below `minimum`.
  func firstBit(from minimum: Int) -> Int? {
    let rest = minimum < 64 ? self & (.max << UInt64(minimum)) : 0
    return rest == 0 ? nil : rest.trailingZeroBitCount
  }
}

extension CalendarField {
  /// Days counted from the end of a month as days of that month. A range runs from its later end upwards, and so does a
  /// repetition: "~7/2" is the seventh last day, the fifth last and so on.
  fileprivate func fromEnd(length: Int) -> CalendarField {
    CalendarField(
      parts: parts.map { part in
        let start = length + 1 - (part.stop ?? part.start)
        return Part(start: start, stop: part.stop.map { _ in length + 1 - part.start }, step: part.step)
      })
  }
}
