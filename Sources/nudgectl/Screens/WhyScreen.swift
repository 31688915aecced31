import NudgeCore

/// What was decided last about a nudge, its next chance, and what else plays a part.
struct WhyScreen {
  var why: Control.Why
  var look: Look
  /// false: the person wants no figures about themselves.
  var numbers = true

  var text: String {
    var page = Page()
    for line in look.wrapped(story) { page.line(line) }
    for note in WhyNotes(why: why, numbers: numbers).all {
      for line in look.wrapped(note) { page.line(look.dim(line)) }
    }
    return page.text
  }

  private var story: String {
    guard let nudge = why.nudge else { return nothingYet }
    switch NudgeState(rawValue: nudge.state) {
    case .planned, .snoozed: return WaitingSentence(why: why, nudge: nudge, look: look).text
    case .shown: return "\(plan) asked you \(lastTime(of: .shown) ?? "already"); \(openUntil(nudge))."
    case .answered: return "You answered \(plan)\(spaced(lastTime(of: .answered))). \(next)"
    case .skipped: return "You let \(plan) go\(spaced(lastTime(of: .skipped))), and that is fine. \(next)"
    case .expired: return "\(EndedSentence(why: why, plan: plan).text) \(next)"
    case .merged: return "\(plan) came together with another nudge, so that you are asked once. \(next)"
    case .withdrawn where why.decisions.last?.gate == nil: return "\(plan) has nothing to ask any more. \(next)"
    case .withdrawn: return "\(plan) had no need to ask: it was written down already. \(next)"
    case nil: return "\(plan) is \(look.oneLine(nudge.state)). \(next)"
    }
  }

  private var nothingYet: String {
    guard let first = why.next.flatMap(WallTime.init) else {
      return "\(plan) has not asked anything yet, and no time is planned for it."
    }
    return
      "\(plan) has not asked anything yet. It comes \(first.label(at: look.now)) (\(first.distance(from: look.now)))."
  }

  private var next: String { look.nextTime(why.next) }

  private var plan: String { look.oneLine(why.plan) }

  private func openUntil(_ nudge: NudgeView) -> String {
    guard let end = WallTime(nudge.expiresAt) else { return "it is open" }
    return "it is open until \(end.label(at: look.now))"
  }

  /// When it last came into a state.
  private func lastTime(of state: NudgeState) -> String? {
    let decision = why.decisions.last { $0.state == state.rawValue }
    return decision.flatMap { WallTime($0.at) }.map { $0.label(at: look.now) }
  }

  private func spaced(_ text: String?) -> String { text.map { " \($0)" } ?? "" }
}

extension Look {
  /// "Next: tomorrow 20:30 (in 23h 30min)."
  func nextTime(_ rfc3339: String?) -> String {
    guard let at = rfc3339.flatMap(WallTime.init) else { return "No further time is planned." }
    return "Next: \(at.label(at: now)) (\(at.distance(from: now)))."
  }
}
