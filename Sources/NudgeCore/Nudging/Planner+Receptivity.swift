/// How nudges are received: a plan says less when it is ignored, and learns when it is answered.
extension Planner {
  /// How many occurrences of a plan pass between two nudges.
  func passes(of plan: Plan) -> Int {
    plan.easeOff?.passes(unanswered: cursors[plan.name]?.unanswered ?? 0) ?? 0
  }

  /// "Not today" and "later" are answers of a kind; they neither count as silence nor end it.
  mutating func learn(from before: Nudge, to state: NudgeState, gate: Gate?, now: Instant, into step: inout Step) {
    switch state {
    case .answered:
      respond(before, isAnswered: true, now: now)
      setUnanswered(0, of: before.plan, now: now, into: &step)
    case .withdrawn where gate == .alreadyDone: setUnanswered(0, of: before.plan, now: now, into: &step)
    case .expired, .merged:
      respond(before, isAnswered: false, now: now)
      guard before.state == .shown else { return }
      let unanswered = cursors[before.plan].map { $0.unanswered + 1 } ?? 0
      setUnanswered(unanswered, of: before.plan, now: now, into: &step)
    case .planned, .shown, .snoozed, .skipped, .withdrawn: break
    }
  }

  private mutating func respond(_ nudge: Nudge, isAnswered: Bool, now: Instant) {
    guard let shown = nudge.shown, plan(of: nudge)?.spread?.learns == true else { return }
    let oldest = shown.wall.date.adding(days: -Response.memory)
    responses[nudge.plan, default: []].removeAll { $0.date < oldest }
    responses[nudge.plan, default: []].append(Response(shown: shown.wall, isAnswered: isAnswered, at: now))
    planIndex[nudge.plan].map { refresh($0) }
  }

  private mutating func setUnanswered(_ count: Int, of plan: String, now: Instant, into step: inout Step) {
    guard let index = planIndex[plan], let cursor = cursors[plan], cursor.unanswered != count else { return }
    let before = passes(of: settings.plans[index])
    // An answer brings back what is to come, not what was let pass.
    let mark = count == 0 ? Mark(now, in: zone) : cursor.mark
    advance(plan, cue: cursor.cue, to: mark, unanswered: count, into: &step)
    if passes(of: settings.plans[index]) != before { refresh(index) }
  }
}
