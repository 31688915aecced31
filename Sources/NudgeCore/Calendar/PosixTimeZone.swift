/// A day of the year on which clocks are changed, as POSIX writes it.
enum PosixDay: Hashable, Sendable {
  /// `Jn`: 1 to 365, February 29 never counted.
  case julian(Int)
  /// `n`: 0 to 365, February 29 counted.
  case zeroBased(Int)
  /// `Mm.w.d`: week 1 to 5 (5 is the last) of a month, weekday 0 (Sunday) to 6.
  case monthly(month: Int, week: Int, weekday: Int)

  /// Days since the epoch in a year.
  func daysSinceEpoch(in year: Int) -> Int {
    let newYear = CivilDate.daysSinceEpoch(year: year, month: 1, day: 1)
    switch self {
    case .julian(let day): return newYear + day - 1 + (CivilDate.isLeap(year) && day >= 60 ? 1 : 0)
    case .zeroBased(let day): return newYear + day
    case .monthly(let month, let week, let weekday):
      let first = CivilDate.daysSinceEpoch(year: year, month: month, day: 1)
      // 1970-01-01 was a Thursday, 4 when Sunday is 0.
      let day = (weekday - first - 4).remainderDown(by: 7) + 7 * (week - 1)
      return first + (day < CivilDate.daysIn(month: month, of: year) ? day : day - 7)
    }
  }
}

/// A day and the time of that day, in seconds after midnight; from -167 to 167 hours (RFC 8536 §3.3.1).
struct PosixChange: Hashable, Sendable {
  var day: PosixDay
  var secondOfDay: Int

  /// Seconds since the epoch on a clock set to UTC.
  func localSecond(in year: Int) -> Int64 { Int64(day.daysSinceEpoch(in: year)) * 86_400 + Int64(secondOfDay) }
}

/// What the POSIX `TZ` variable can say of a zone, and what stands at the end of a TZif file.
struct PosixTimeZone: Hashable, Sendable {
  struct Daylight: Hashable, Sendable {
    var type: LocalTimeType
    var start: PosixChange
    var end: PosixChange
  }

  var standard: LocalTimeType
  var daylight: Daylight?

  var types: [LocalTimeType] { [standard] + (daylight.map { [$0.type] } ?? []) }

  var inWholeMinutes: PosixTimeZone {
    var zone = self
    zone.standard = standard.inWholeMinutes
    if let type = daylight?.type { zone.daylight?.type = type.inWholeMinutes }
    return zone
  }
}
