import NudgeCore

/// What moved forward, or rests, in a sentence: a fact, with the command that fits.
struct MovementLine {
  var movement: MovementView
  var look: Look

  var text: String {
    switch Movement.Kind(rawValue: movement.kind) {
    case .goalReached: named("Reached: ")
    case .stepsFinished: steps
    case .trialHelped: named("Tried, and it helped: ")
    case .aboveUsual: "More than usual: \(measure)"
    case .goalResting: named("At rest\(since): ")
    case .stepOpen: named("Chosen last time, still open: ", then: "nudgectl goal finish \(number)")
    case .trialWaiting: named("Waits for a word from you: ", then: "nudgectl trial done \(number)")
    case .belowUsual: "Quieter than usual: \(measure)"
    case nil: named("")
    }
  }

  private var number: String { movement.id.map { "\($0)" } ?? "" }

  private func named(_ label: String, then command: String = "") -> String {
    let taken = 2 + label.columns + (command.isEmpty ? 0 : command.columns + 2)
    let text = label + look.oneLine(movement.name ?? "", beside: taken)
    return command.isEmpty ? text : "\(text)  \(look.dim(command))"
  }

  private var steps: String {
    let count = movement.count.map { $0 == 1 ? "1 step" : "\($0) steps" } ?? "Steps"
    guard let name = movement.name else { return "\(count) finished, each by itself" }
    return "\(count) of “\(look.oneLine(name, beside: count.columns + 18))” finished"
  }

  private var since: String {
    guard let day = movement.since.flatMap({ CivilDate($0) }) else { return "" }
    return " since \(day.day) \(day.monthName)"
  }

  private var measure: String {
    movement.name.flatMap(Measure.Name.init(rawValue:)).map { ScorecardScreen.title($0).lowercased() }
      ?? movement.name?.shownOnOneLine ?? ""
  }
}
