import NudgeCore

extension ReportPage {
  /// Every day, as sheets of a calendar.
  func daysSection() throws -> Section? {
    guard !byDay.isEmpty else { return nil }
    let most = MonthGrid.most(of: report.days)
    let first = try report.since.map { try CivilDate.reading($0) } ?? days.lowerBound
    // Nothing is drawn, and nothing asked, of the days before the journal began.
    let told = max(min(first, days.upperBound), days.lowerBound)...days.upperBound
    return Section(
      "days", "The days",
      [
        "months": told.months.map { sheet($0, most) }, "numbers": report.numbers, "most": most,
        "table": weekTable(told),
      ])
  }

  private func sheet(_ month: ClosedRange<CivilDate>, _ most: Int) -> Templates.Model {
    let name = "\(month.lowerBound.monthName) \(month.lowerBound.year)"
    let short = month.lowerBound.month == 1 || month.lowerBound.startOfMonth <= days.lowerBound
    return [
      "width": drawn(MonthGrid.size.width), "height": drawn(MonthGrid.size.height),
      "month": String(month.lowerBound.description.prefix(7)), "name": name,
      "label": short ? name : month.lowerBound.monthName, "sum": report.numbers ? sum(of: month) : "",
      "marks": MonthGrid(days: month, summaries: byDay, most: most).marks,
    ]
  }

  /// ": 12 days with a win, 2 of rest"
  private func sum(of month: ClosedRange<CivilDate>) -> String {
    let held = (0..<month.count).compactMap { byDay[month.lowerBound.adding(days: $0)] }
    let (wins, rests) = (held.count { $0.win }, held.count { $0.rest })
    let parts = [
      wins.counted("day with a win", "days with a win"), rests > 0 ? "\(told(rests)) of rest" : nil,
    ]
    return ": " + parts.compactMap { $0 }.joined(separator: ", ")
  }

  private func weekTable(_ told: ClosedRange<CivilDate>) -> Templates.Model {
    let rows = told.weeks.map { week in
      Table.Row(
        week.lowerBound.startOfWeek.inShort,
        (0..<7).map { offset in
          let day = week.lowerBound.startOfWeek.adding(days: offset)
          return told.contains(day) ? Self.cell(byDay[day]) : ""
        })
    }
    let what = report.numbers ? "How many wins each day has" : "Which days have a win"
    return Table.model(
      "\(what), week by week; + is something else you wrote.",
      ["Week of"] + Weekday.allCases.map { String($0.abbreviation.prefix(2)) }, rows)
  }

  private static func cell(_ day: ReportDay?) -> String {
    guard let day else { return "" }
    if day.win { return day.wins.map { "\($0)" } ?? "win" }
    return day.entry ? "+" : day.rest ? "rest" : ""
  }
}

extension ClosedRange where Bound == CivilDate {
  /// Its weeks from Monday to Sunday, the first and the last of them cut to it.
  var weeks: [ClosedRange<CivilDate>] {
    stride(from: lowerBound.startOfWeek.daysSinceEpoch, through: upperBound.daysSinceEpoch, by: 7).map { monday in
      Swift.max(
        lowerBound, CivilDate(daysSinceEpoch: monday))...Swift.min(
          upperBound, CivilDate(daysSinceEpoch: monday + 6))
    }
  }
}
