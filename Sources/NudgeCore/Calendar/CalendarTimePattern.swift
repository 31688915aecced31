/// The times of day that a calendar expression names.
struct CalendarTimePattern: Sendable {
  private let hours: CalendarField
  private let minutes: CalendarField
  /// In microseconds.
  private let seconds: CalendarField
  /// Bit 0 is midnight.
  private let hourBits: UInt64
  private let minuteBits: UInt64

  /// What a search through a day comes to.
  enum Answer {
    case time(CivilTime)
    /// Nothing more today; go on tomorrow from here.
    case tomorrow(from: CivilTime)
    /// Nothing more today; go on tomorrow, from here if a month begins, else from midnight.
    case tomorrowOrNextMonth(from: CivilTime)
  }

  init(hours: CalendarField, minutes: CalendarField, seconds: CalendarField) {
    self.hours = hours
    self.minutes = minutes
    self.seconds = seconds
    hourBits = hours.bits(in: CalendarUnit.hour.range)
    minuteBits = minutes.bits(in: CalendarUnit.minute.range)
  }

  /// The first time of the day from `start` on.
  func next(from start: CivilTime) -> Answer {
    var position = start.microsecondOfDay
    while position < CivilTime.microsecondsPerDay {
      let wantedHour = Int(position / hourLength)
      guard let hour = hourBits.firstBit(from: wantedHour) else {
        let past = hours.runsPast(CalendarUnit.hour.range.upperBound, from: wantedHour) ?? 0
        return .tomorrowOrNextMonth(from: CivilTime(microsecondOfDay: Int64(past) * hourLength))
      }
      let hourStart = Int64(hour) * hourLength
      switch nextInHour(from: hour == wantedHour ? Int(position - hourStart) : 0) {
      case .found(let microsecond): return .time(CivilTime(microsecondOfDay: hourStart + Int64(microsecond)))
      case .secondsRanPast(let microsecond): position = hourStart + hourLength + Int64(microsecond)
      case .minutesRanPast(let microsecond): position = hourStart + hourLength + (hour == 23 ? Int64(microsecond) : 0)
      }
    }
    return .tomorrow(from: CivilTime(microsecondOfDay: position - CivilTime.microsecondsPerDay))
  }

  private enum HourAnswer {
    /// In microseconds of the hour.
    case found(Int)
    /// Nothing more this hour; where the seconds, or the minutes, stand in the next, in microseconds.
    case secondsRanPast(Int), minutesRanPast(Int)
  }

  private func nextInHour(from start: Int) -> HourAnswer {
    let lastSecond = CalendarUnit.second.range.upperBound
    var position = start
    while position < 60 * minuteLength {
      let wantedMinute = position / minuteLength
      guard let minute = minuteBits.firstBit(from: wantedMinute) else {
        let past = minutes.runsPast(CalendarUnit.minute.range.upperBound, from: wantedMinute) ?? 0
        return .minutesRanPast(past * minuteLength)
      }
      let wantedSecond = minute == wantedMinute ? position % minuteLength : 0
      if let second = seconds.first(from: wantedSecond, upTo: lastSecond) {
        return .found(minute * minuteLength + second)
      }
      let past = seconds.runsPast(lastSecond, from: wantedSecond) ?? 0
      position = (minute + 1) * minuteLength + (minute == 59 ? past : past % 1_000_000)
    }
    return .secondsRanPast(position - 60 * minuteLength)
  }
}

private let hourLength: Int64 = 3_600_000_000
private let minuteLength = 60_000_000

extension CalendarField {
  /// How far an open-ended repetition runs into the next hour, month or the like when nothing is left in this one.
  ///
  /// systemd goes on searching from there when the next larger unit turns over, too: "*:0/7" runs from 23:56 to 24:03,
  /// and the next that elapses is 00:07, not 00:00; "*-*-1/8" runs from December 25 to "December 33", and January 1 is
  /// passed over. An hour or a month earlier it starts anew, at :00 or on the first. This is an oversight in systemd's
  /// `tm_within_bounds`, but the answers are to be the same, and a range such as "*:0..59/7" has none of it.
  ///
  /// - Parameters:
  ///   - last: the largest value of this unit.
  ///   - minimum: nothing from here to `last` is allowed.
  func runsPast(_ last: Int, from minimum: Int) -> Int? {
    first(from: minimum, upTo: .max).map { $0 - last - 1 }
  }
}
