import NudgeCore

extension ReportPage {
  /// How many wins there were, a bar for a day, a week or a month.
  func winsSection() -> Section? {
    let stretches = self.stretches
    let counts = stretches.days.map { stretch in sum(stretch, \.wins) }
    guard report.numbers, counts.contains(where: { $0 > 0 }) else { return nil }
    return Section(
      "wins", "Wins over time",
      [
        "what": "Each bar is a \(stretches.unit).", "chart": chart(stretches.days, counts, stretches.unit),
        "table": monthTable(),
      ])
  }

  private typealias Stretches = (unit: String, days: [ClosedRange<CivilDate>])

  /// Bars that are neither too many to see nor too few to tell.
  private var stretches: Stretches {
    switch days.count {
    case ...31: ("day", (0..<days.count).map { days.lowerBound.adding(days: $0)...days.lowerBound.adding(days: $0) })
    case ...430: ("week", days.weeks)
    default: ("month", days.months)
    }
  }

  private func sum(_ stretch: ClosedRange<CivilDate>, _ count: KeyPath<ReportDay, Int?>) -> Int {
    (0..<stretch.count).reduce(0) { $0 + (byDay[stretch.lowerBound.adding(days: $1)]?[keyPath: count] ?? 0) }
  }

  private func chart(_ stretches: [ClosedRange<CivilDate>], _ counts: [Int], _ unit: String) -> Templates.Model {
    let plot = Plot(days: days, height: 170)
    let ticks = Scale.ticks(to: counts.max() ?? 0)
    let scale = plot.y(0, Double(ticks.last ?? 1))
    let bars = zip(stretches, counts).filter { $0.1 > 0 }.map { stretch, count -> Templates.Model in
      let start = plot.x(from: Double(stretch.lowerBound.daysSinceEpoch - days.lowerBound.daysSinceEpoch))
      let end = plot.x(from: Double(stretch.upperBound.daysSinceEpoch - days.lowerBound.daysSinceEpoch + 1))
      let gap = min(2, (end - start) * 0.25)
      let top = scale(Double(count))
      return [
        "x": drawn(start + gap / 2), "y": drawn(top), "width": drawn(end - start - gap),
        "height": drawn(plot.bottom - top), "title": "\(name(stretch, unit)): \(count.counted("win", "wins"))",
      ]
    }
    return Chart.model(
      id: "wins-chart", title: "Wins over time",
      description: "Bars, one for each \(unit). The table below has the same.",
      plot, values: Plot.valueTicks(ticks.map { (Double($0), told($0)) }, scale), bars: bars)
  }

  private func name(_ stretch: ClosedRange<CivilDate>, _ unit: String) -> String {
    switch unit {
    case "week": "Week of \(stretch.lowerBound.startOfWeek.inWords)"
    case "month": "\(stretch.lowerBound.monthName) \(stretch.lowerBound.year)"
    default: stretch.lowerBound.inWords
    }
  }

  private func monthTable() -> Templates.Model {
    let rows = days.months.map { month in
      let wins = (0..<month.count).count { byDay[month.lowerBound.adding(days: $0)]?.win == true }
      return Table.Row(
        month.name, [told(sum(month, \.wins)), told(wins), told(sum(month, \.steps))])
    }
    return Table.model("Wins by month.", ["Month", "Wins", "Days with one", "Steps finished"], rows)
  }
}

extension ClosedRange where Bound == CivilDate {
  /// "Nov 2026": of its first day.
  var name: String { "\(lowerBound.monthName.prefix(3)) \(lowerBound.year)" }
}
