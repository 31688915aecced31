import NudgeCore

/// One measure of a week that is looked back on.
struct MeasureLine {
  var measure: MeasureView
  /// Whether the week is the present one.
  var isPresent: Bool
  var look: Look

  var text: String {
    let (title, unit) = ScorecardScreen.words(measure)
    let isMinutes = measure.name == Measure.Name.objectiveReflection.rawValue
    let reached = measure.perDayThisWeek ?? measure.current
    let current = ScorecardScreen.number(isMinutes ? reached.rounded() : reached)
    let mark = measure.target > 0 && reached >= measure.target ? look.good("✓") : " "
    let blanks = String(repeating: " ", count: max(0, 4 - current.count))
    return "\(mark) \(title.padded(to: ScorecardScreen.widest)) \(blanks)\(look.strong(current)) "
      + (isPresent ? present(unit) : past(unit)) + look.dim(aside)
  }

  /// Of a day, the average of the week.
  private func present(_ unit: String) -> String { measure.perDayThisWeek == nil ? unit : "a day this week" }

  /// "this week" was another one.
  private func past(_ unit: String) -> String {
    switch Measure.Window(rawValue: measure.window) {
    case .day: "a day in the week"
    case .week: measure.name == Measure.Name.objectiveReflection.rawValue ? "min in the week" : "in the week"
    case .month: "in the month"
    case .fourWeeks, nil: unit
    }
  }

  private var aside: String {
    var parts: [String] = []
    if measure.target > 0 { parts.append("aim \(ScorecardScreen.number(measure.target))") }
    if let usual = measure.usual, usual > 0, measure.perDayThisWeek == nil {
      parts.append("usually \(ScorecardScreen.number(usual))")
    }
    return parts.isEmpty ? "" : "  · " + parts.strung(" · ")
  }
}
