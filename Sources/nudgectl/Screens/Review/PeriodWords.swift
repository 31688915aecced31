import NudgeCore

/// What a week, a month or a year is called.
struct PeriodWords {
  let unit: Period.Unit
  let first: CivilDate
  let last: CivilDate

  /// - Returns: nil for what is none.
  init?(period: String, from: String, to: String) {
    guard let unit = Period.Unit(rawValue: period), let first = CivilDate(from), let last = CivilDate(to) else {
      return nil
    }
    (self.unit, self.first, self.last) = (unit, first, last)
  }

  /// "Week 47, 16 to 22 November 2026", "November 2026", "2026"
  var title: String {
    switch unit {
    case .week: "Week \(first.isoWeek.week), \(days)"
    case .month: "\(first.monthName) \(first.year)"
    case .year: "\(first.year)"
    }
  }

  /// "16 to 22 November 2026", "30 November to 6 December 2026"
  private var days: String {
    let end = "\(last.day) \(last.monthName) \(last.year)"
    if first.month == last.month { return "\(first.day) to \(end)" }
    return "\(first.day) \(first.monthName)\(first.year == last.year ? "" : " \(first.year)") to \(end)"
  }

  /// "the week before", "the month before"
  var before: String { "the \(unit.rawValue) before" }
}

extension InsightMethods.Review {
  var words: PeriodWords? { PeriodWords(period: period, from: from, to: to) }
}

extension ReviewView {
  var words: PeriodWords? { PeriodWords(period: period, from: from, to: to) }

  /// "Review 12"; months and years say so.
  var name: String {
    switch Period.Unit(rawValue: period) {
    case .month: "Review of month \(number)"
    case .year: "Review of year \(number)"
    case .week, nil: "Review \(number)"
    }
  }
}
