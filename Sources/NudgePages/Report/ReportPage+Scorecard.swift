import NudgeCore

extension ReportPage {
  /// The six measures as they stood on the last day.
  func scorecardSection() -> Section? {
    guard report.numbers, report.measures.contains(where: { $0.current > 0 || ($0.usual ?? 0) > 0 }) else { return nil }
    let isNow = report.to == report.madeOn
    return Section(
      "scorecard", "Six small measures",
      [
        "when": isNow ? "As they stand today." : "As they stood on \(days.upperBound.inWordsWithYear).",
        "measures": report.measures.map { Self.row($0, isNow) },
      ])
  }

  private static func row(_ measure: MeasureView, _ isNow: Bool) -> Templates.Model {
    let (title, unit) = words(measure, isNow)
    let most = max(measure.current, measure.target, measure.usual ?? 0, 1)
    let isMinutes = measure.name == Measure.Name.objectiveReflection.rawValue
    return [
      "title": title, "unit": unit, "current": told(isMinutes ? measure.current.rounded() : measure.current),
      "aim": measure.target > 0 ? told(measure.target) : "–", "usual": measure.usual.map { told($0) } ?? "–",
      "width": drawn(measure.current / most * 100), "target": drawn(measure.target / most * 100),
      "hasTarget": measure.target > 0,
    ]
  }

  private static func words(_ measure: MeasureView, _ isNow: Bool) -> (title: String, unit: String) {
    func at(_ window: String) -> String { isNow ? (window == "day" ? "today" : "this \(window)") : "that \(window)" }
    switch Measure.Name(rawValue: measure.name) {
    case .selfCompassion: return ("Kind words", at("day"))
    case .objectiveReflection: return ("Time to reflect", "minutes \(at("week"))")
    case .smallGoals: return ("Steps finished", at("week"))
    case .consistentTracking: return ("Days with an entry", "of the last 28")
    case .seekingSupport: return ("Reached out", at("week"))
    case .celebrating: return ("Celebrated", at("month"))
    case nil: return (measure.name, at(measure.window))
    }
  }
}
