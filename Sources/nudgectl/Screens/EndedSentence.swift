import NudgeCore

/// A nudge whose time passed: what was going on then.
struct EndedSentence {
  var why: Control.Why
  var plan: String

  var text: String {
    switch lastThing {
    case .shown: "\(plan) asked, and its time passed. That is fine."
    case .held(let circumstance): "\(plan) did not ask: its time passed \(circumstance)."
    case nil: "\(plan) did not ask: its time passed before it could."
    }
  }

  private enum Thing {
    case shown
    case held(String)
  }

  /// The last thing that was decided before the end, if it was a showing or a gate that held it.
  private var lastThing: Thing? {
    let words = GateSentences(perDay: why.perDay, minimumGapSeconds: why.minimumGapSeconds)
    for decision in why.decisions.reversed() {
      if decision.state == NudgeState.shown.rawValue { return .shown }
      if let circumstance = decision.gate.flatMap(Gate.init).flatMap(words.circumstance) { return .held(circumstance) }
    }
    return nil
  }
}
