extension CivilDate {
  /// The day of the week.
  public var weekday: Weekday { CivilDate.weekday(daysSinceEpoch: daysSinceEpoch) }

  static func weekday(daysSinceEpoch days: Int) -> Weekday {
    // 1970-01-01 was a Thursday.
    Weekday(rawValue: (days + 3).remainderDown(by: 7) + 1) ?? .monday
  }

  /// The date that many days later, or earlier when negative; held where reckoning ends (``init(daysSinceEpoch:)``).
  public func adding(days: Int) -> CivilDate { CivilDate(daysSinceEpoch: daysSinceEpoch.added(saturating: days)) }

  /// The same day of a later month, or the last one of a month that is shorter.
  func adding(months: Int) -> CivilDate {
    let counted = year * 12 + month - 1 + months
    let (year, month) = (counted.dividedDown(by: 12), counted.remainderDown(by: 12) + 1)
    return CivilDate(trustedYear: year, month: month, day: min(day, CivilDate.daysIn(month: month, of: year)))
  }

  /// The Monday on or before this date.
  public var startOfWeek: CivilDate { adding(days: 1 - weekday.rawValue) }

  /// The 1st of its month.
  public var startOfMonth: CivilDate { adding(days: 1 - day) }

  /// The last day of its month.
  public var endOfMonth: CivilDate { startOfMonth.adding(days: CivilDate.daysIn(month: month, of: year) - 1) }

  /// The week as ISO 8601 counts it: weeks begin on Monday, and week 1 is the one with the year's first Thursday.
  /// The year may differ from ``year`` by one around New Year.
  public var isoWeek: (year: Int, week: Int) {
    let thursday = adding(days: 4 - weekday.rawValue)
    let newYear = CivilDate.daysSinceEpoch(year: thursday.year, month: 1, day: 1)
    return (thursday.year, (thursday.daysSinceEpoch - newYear) / 7 + 1)
  }
}
