import NudgeCore

extension ReportPage {
  /// How firmly plans, steps and practices stood, a small curve each.
  func strengthSection() throws -> Section? {
    guard report.numbers, !report.strengths.isEmpty else { return nil }
    let curves = try report.strengths.map { try Curve($0) }
    return Section(
      "strength", "What is getting steadier",
      ["curves": curves.map { $0.model(days) }, "table": Self.table(curves, days)])
  }

  private static func table(_ curves: [Curve], _ days: ClosedRange<CivilDate>) -> Templates.Model {
    let rows = days.months.map { month in
      Table.Row(
        month.name, curves.map { curve in curve.points.last { month.contains($0.day) }.map { percent($0.value) } ?? "" }
      )
    }
    return Table.model(
      "How firmly each stood at the end of each month.", ["Month"] + curves.map(\.name), rows, isWide: true)
  }
}

/// How one thing grew.
struct Curve {
  let name: String
  let points: [(day: CivilDate, value: Double)]

  static let size = (width: 240.0, height: 40.0)

  init(_ curve: StrengthCurve) throws(PageProblem) {
    // Plans and practices have names for programs; a step is told in its own words.
    name = curve.subject == "step" ? curve.name : String(curve.name.map { $0 == "-" ? " " : $0 })
    var points: [(day: CivilDate, value: Double)] = []
    for point in curve.points { points.append((try CivilDate.reading(point.day), point.value)) }
    self.points = points
  }

  func model(_ days: ClosedRange<CivilDate>) -> Templates.Model {
    let across = Scale(
      from: Double(days.lowerBound.daysSinceEpoch), to: Double(days.upperBound.daysSinceEpoch), start: 3,
      end: Self.size.width - 3)
    let up = Scale(from: 0, to: 1, start: Self.size.height - 3, end: 3)
    let line = points.map { Line.Point(x: across(Double($0.day.daysSinceEpoch)), y: up($0.value)) }
    let (first, last) = (line.first, line.last)
    return [
      "name": name, "width": drawn(Self.size.width), "height": drawn(Self.size.height), "line": Line.path([line]),
      "area": line.count > 1
        ? Line.path([line]) + "V\(drawn(Self.size.height - 3))H\(drawn(first?.x ?? 0))Z" : "",
      "x": drawn(last?.x ?? 0), "y": drawn(last?.y ?? 0), "value": Self.told(points.last?.value ?? 0),
    ]
  }

  /// Under five in a hundred there is nothing to measure yet.
  static func told(_ strength: Double) -> String { strength < 0.05 ? "begun" : percent(strength) }
}
