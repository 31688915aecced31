import NudgeCore

/// A goal on one line.
struct GoalLines {
  var goal: GoalView
  var look: Look

  var line: String {
    let label = "Goal \(goal.id)  "
    let details = look.details(details, behind: goal.text, beside: label.count)
    let text = look.oneLine(goal.text, beside: label.count + (details.isEmpty ? 0 : details.columns + 2))
    return "\(look.dim(label))\(look.strong(text))" + (details.isEmpty ? "" : "  \(look.dim(details))")
  }

  private var details: String {
    let state = goal.state == Goal.State.open.rawValue ? nil : goal.state == "released" ? "let go" : goal.state
    let until = goal.until.flatMap { CivilDate($0) }.map { "until \($0.labelled)" }
    let isPrivate = goal.private == true ? "private" : nil
    return [state, goal.value, goal.domain, goal.aim, until, isPrivate].compactMap { $0 }.strung(" · ").shownOnOneLine
  }
}

extension StepView {
  var isOpen: Bool { state == Step.State.open.rawValue }
  /// What was let go, or split into smaller ones, is left out unless it is asked for.
  var isShown: Bool { isOpen || state == Step.State.finished.rawValue }
}

/// A step on one line.
struct StepLines {
  var step: StepView
  var look: Look

  /// Among others, indented: with a mark that says how it stands.
  var line: String { line(beside: 2) }

  /// The same on a line of which some columns are taken.
  func line(beside taken: Int) -> String { "\(mark) \(line(behind: "\(step.id)  ", beside: taken + 2))" }

  /// By itself, behind a mark.
  var named: String { line(behind: "Step \(step.id)  ", beside: 2) }

  private func line(behind label: String, beside taken: Int) -> String {
    let taken = taken + label.count
    let details = look.details(details, behind: step.text, beside: taken)
    let text = look.oneLine(step.text, beside: taken + (details.isEmpty ? 0 : details.columns + 2))
    return look.dim(label) + text + (details.isEmpty ? "" : "  \(look.dim(details))")
  }

  private var mark: String {
    switch Step.State(rawValue: step.state) {
    case .finished: look.good("✓")
    case .released, .split: look.dim("–")
    case .open, nil: "○"
    }
  }

  private var details: String {
    let sure = step.confidence.map { "\($0)% sure" + (step.evenIf.map { ", even if \($0)" } ?? "") }
    let said = [
      step.state == Step.State.released.rawValue ? "let go" : nil, step.cue.map { "if \($0)" },
      step.calendar.map(spoken),
      step.difficulty.map { "difficulty \($0)" }, sure, step.private == true ? "private" : nil,
    ]
    return said.compactMap { $0 }.strung(" · ").shownOnOneLine
  }

  /// "weekdays at 08:00"; as it is kept, where there are no words for it. No zone is looked up for a list.
  private func spoken(_ calendar: String) -> String {
    guard let today = WallTime(step.madeAt)?.today(at: look.now),
      let expression = try? CalendarExpression(calendar, zones: ZoneDatabase { _ in nil })
    else { return calendar }
    return expression.words(today: today) ?? calendar
  }
}
