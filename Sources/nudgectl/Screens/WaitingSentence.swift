import NudgeCore

/// A nudge that waits: why, and when it can come.
struct WaitingSentence {
  var why: Control.Why
  var nudge: NudgeView
  var look: Look

  var text: String {
    guard let code = nudge.heldBy else { return free }
    let gate = Gate(rawValue: code)
    return "\(plan) is waiting: \(gate.map(reason) ?? look.oneLine(code)). \(chance(gate))"
  }

  private func reason(_ gate: Gate) -> String {
    if gate == .noServer, why.busTrouble != nil { return "nudged does not reach the session bus" }
    let words = GateSentences(perDay: why.perDay, minimumGapSeconds: why.minimumGapSeconds)
    return words.reason(gate, hasJustComeBack: why.hadJustComeBack)
  }

  /// No gate holds it: it was put off, or its turn is now.
  private var free: String {
    let isPutOff = nudge.state == NudgeState.snoozed.rawValue
    guard let back = WallTime(why.nextChance ?? nudge.dueAt), back.instant > look.now else {
      return "\(plan) is about to ask."
    }
    let time = "\(back.label(at: look.now)) (\(back.distance(from: look.now)))"
    return isPutOff
      ? "You put \(plan) off. It comes back \(time)." : "\(plan) is waiting for its time. It comes \(time)."
  }

  private func chance(_ gate: Gate?) -> String {
    guard let chance = why.nextChance.flatMap(WallTime.init) else { return waitsFor(gate) }
    if let end = WallTime(nudge.expiresAt), end.instant <= chance.instant {
      return "It runs out before then, \(end.label(at: look.now)). \(look.nextTime(why.next))"
    }
    return "Its next chance is \(chance.label(at: look.now))."
  }

  private func waitsFor(_ gate: Gate?) -> String {
    switch why.waitsFor {
    case "resume": "It comes after nudgectl resume."
    case "unlock": gate == .paused ? "It comes once you are back." : "It comes once you unlock it."
    case "server" where why.busTrouble != nil: "It comes once it does; nudgectl answer works all the same."
    case "server": "It comes when one starts; nudgectl answer works all the same."
    default: "It comes as soon as that changes."
    }
  }

  private var plan: String { look.oneLine(why.plan) }
}

extension Control.Why {
  /// Whether `too-soon` means that things settle after an absence rather than the gap between two nudges. The code is the
  /// same; what came before it tells.
  var hadJustComeBack: Bool {
    guard let last = decisions.lastIndex(where: { $0.gate == Gate.tooSoon.rawValue }) else { return false }
    guard last > 0 else { return isLate(decisions[last]) }
    switch decisions[last - 1].gate.flatMap(Gate.init) {
    case .locked, .paused, .noServer: return true
    default: return false
    }
  }

  /// Whether a first decision came long after it was due: the machine slept, or was off.
  private func isLate(_ decision: DecisionView) -> Bool {
    guard let due = nudge.flatMap({ try? Instant(rfc3339: $0.dueAt) }), let at = try? Instant(rfc3339: decision.at)
    else { return false }
    return at - due >= .minutes(1)
  }
}
