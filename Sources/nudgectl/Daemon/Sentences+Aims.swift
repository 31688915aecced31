import NudgeCore

extension Sentences {
  static func noSuchGoal(_ fault: Fault.NoSuchAim) -> String {
    "There is no goal \(fault.id). Which ones there are: nudgectl goal"
  }

  static func noSuchStep(_ fault: Fault.NoSuchAim) -> String {
    "There is no step \(fault.id) there. Which ones there are: nudgectl goal"
  }

  static func noSuchTrial(_ fault: Fault.NoSuchAim) -> String {
    "There is no trial \(fault.id). Which ones there are: nudgectl trial"
  }

  static func goalNotOpen(_ fault: Fault.AimNotOpen) -> String {
    switch Goal.State(rawValue: fault.state) {
    case .reached: "You have reached goal \(fault.id) already. The open ones: nudgectl goal"
    case .released: "Goal \(fault.id) was let go. The open ones: nudgectl goal"
    case .open, nil: noSuchGoal(Fault.NoSuchAim(id: fault.id))
    }
  }

  static func stepNotOpen(_ fault: Fault.AimNotOpen) -> String {
    switch Step.State(rawValue: fault.state) {
    case .finished: "Step \(fault.id) is finished already. The open ones: nudgectl goal"
    case .released: "Step \(fault.id) was let go. The open ones: nudgectl goal"
    case .split: "Smaller steps took the place of step \(fault.id): nudgectl goal"
    case .open, nil: noSuchStep(Fault.NoSuchAim(id: fault.id))
    }
  }

  static func trialNotOpen(_ fault: Fault.AimNotOpen) -> String {
    switch Trial.State(rawValue: fault.state) {
    case .retried: "Trial \(fault.id) has been tried, and its end is on record. The open ones: nudgectl trial"
    case .revised: "Another trial took the place of trial \(fault.id). The open ones: nudgectl trial"
    case .released: "Trial \(fault.id) was let go. The open ones: nudgectl trial"
    case .open, nil: noSuchTrial(Fault.NoSuchAim(id: fault.id))
    }
  }

  /// The reason is a sentence of our own already.
  static func badAim(_ fault: Fault.BadAim) -> String { fault.reason.shownSafely }
}
