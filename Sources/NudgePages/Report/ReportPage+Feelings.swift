import NudgeCore

extension ReportPage {
  /// Mood and confidence, on the days on which they were said. What lies between is not drawn.
  func feelingsSection() throws -> Section? {
    guard report.numbers, !(report.moods.isEmpty && report.confidences.isEmpty) else { return nil }
    let moods = try Feeling(
      id: "mood", name: "Mood", figures: report.moods, range: 1...5,
      ticks: [(1, "low"), (3, "so-so"), (5, "good")])
    let confidences = try Feeling(
      id: "confidence", name: "Confidence", figures: report.confidences, range: 0...100,
      ticks: [(0, "0"), (50, "50"), (100, "100")])
    return Section(
      "feelings", "How it felt",
      ["charts": [moods, confidences].map { $0.model(days) }, "table": Self.table([moods, confidences], days)])
  }

  private static func table(_ feelings: [Feeling], _ days: ClosedRange<CivilDate>) -> Templates.Model {
    let rows = days.months.map { month in
      Table.Row(
        month.name,
        feelings.flatMap { feeling in
          let said = feeling.said.filter { month.contains($0.day) }.map(\.value)
          return [
            said.isEmpty ? "" : told(said.reduce(0, +) / Double(said.count)), said.isEmpty ? "" : told(said.count),
          ]
        })
    }
    return Table.model(
      "The mean of each month, and on how many days it was said.", ["Month", "Mood", "Days", "Confidence", "Days"], rows
    )
  }
}

/// What was said about oneself in numbers: a dot for each day, and a line through the weeks or months that have enough of them.
struct Feeling {
  let id: String
  let name: String
  let said: [(day: CivilDate, value: Double)]
  let range: ClosedRange<Double>
  let ticks: [(value: Double, label: String)]

  /// Days that make a mean worth drawing.
  static let fewestOfMean = 3
  /// Days that make a picture.
  static let fewest = 5

  init(
    id: String, name: String, figures: [DayFigure], range: ClosedRange<Double>,
    ticks: [(value: Double, label: String)]
  ) throws(PageProblem) {
    (self.id, self.name, self.range, self.ticks) = (id, name, range, ticks)
    var said: [(day: CivilDate, value: Double)] = []
    for figure in figures { said.append((try CivilDate.reading(figure.day), figure.value)) }
    self.said = said
  }

  func model(_ days: ClosedRange<CivilDate>) -> Templates.Model {
    let means = means(days)
    return [
      "name": name, "note": note(means.unit), "chart": said.count >= Self.fewest ? [chart(days, means)] : [],
    ]
  }

  private func note(_ unit: String) -> String {
    switch said.count {
    case 0: "Not said in these days."
    case ..<Self.fewest: "Noted on \(said.count.counted("day", "days")) so far; the chart starts at \(Self.fewest)."
    default:
      "Said on \(said.count.counted("day", "days")). The line is the mean of each \(unit), where enough was said."
    }
  }

  private func chart(_ days: ClosedRange<CivilDate>, _ means: Means) -> Templates.Model {
    let plot = Plot(days: days, height: 150)
    let scale = plot.y(range.lowerBound, range.upperBound)
    let dots = said.map { ["x": drawn(plot.x($0.day)), "y": drawn(scale($0.value))] }
    let points = means.values.map { mean in
      mean.map { Line.Point(x: plot.x($0.middle), y: scale($0.value)) }
    }
    return Chart.model(
      id: "\(id)-chart", title: "\(name) over time",
      description: "A dot for each day on which it was said, a line through the means of each \(means.unit).", plot,
      values: Plot.valueTicks(ticks, scale), dots: dots, line: Line.path(Line.runs(points)))
  }

  /// The means of weeks or months; nil where too little was said.
  private typealias Means = (unit: String, values: [(middle: CivilDate, value: Double)?])

  /// Of weeks, where a third of them says enough; else of months.
  private func means(_ days: ClosedRange<CivilDate>) -> Means {
    let weeks = means(of: days.weeks)
    let isEnough = weeks.count { $0 != nil } * 3 >= weeks.count
    return isEnough ? ("week", weeks) : ("month", means(of: days.months))
  }

  private func means(of stretches: [ClosedRange<CivilDate>]) -> [(middle: CivilDate, value: Double)?] {
    stretches.map { stretch in
      let values = said.filter { stretch.contains($0.day) }.map(\.value)
      guard values.count >= Self.fewestOfMean else { return nil }
      return (stretch.lowerBound.adding(days: stretch.count / 2), values.reduce(0, +) / Double(values.count))
    }
  }
}
