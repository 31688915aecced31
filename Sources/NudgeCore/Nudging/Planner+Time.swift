extension Planner {
  /// Looks at the plans again after the configuration, the zone or the clock have changed. A plan seen for the first time, or
  /// with another cue, starts now: it owes nothing for the time before.
  mutating func startPlans(now: Instant, into step: inout Step) {
    guard upcoming.count != settings.plans.count || upcoming.isEmpty else { return }
    planIndex = Dictionary(settings.plans.enumerated().map { ($1.name, $0) }) { first, _ in first }
    forgetRemovedPlans(now: now, into: &step)
    upcoming = settings.plans.map { _ in nil }
    for (index, plan) in settings.plans.enumerated() {
      let cue = plan.cueText
      if cursors[plan.name]?.cue != cue {
        withdrawNudges(ofAim: plan.name, now: now, into: &step)
        let unanswered = cursors[plan.name]?.unanswered ?? 0
        advance(plan.name, cue: cue, to: Mark(now, in: zone), unanswered: unanswered, into: &step)
      }
      refresh(index)
    }
  }

  /// A plan that comes back after having been removed starts afresh, too.
  private mutating func forgetRemovedPlans(now: Instant, into step: inout Step) {
    for (name, cursor) in cursors.sorted(by: { $0.key < $1.key }) where cursor.cue != "" && planIndex[name] == nil {
      withdrawNudges(ofAim: name, now: now, into: &step)
      advance(name, cue: "", to: Mark(now, in: zone), unanswered: 0, into: &step)
    }
  }

  /// What ended in the journal, or has another time now, has nothing to ask any more. A question of a plan that left the
  /// configuration can still be answered.
  private mutating func withdrawNudges(ofAim plan: String, now: Instant, into step: inout Step) {
    guard AimPlan(name: plan) != nil else { return }
    for index in open.indices where open[index].plan == plan && open[index].state.isOpen {
      move(index, to: .withdrawn, now: now, into: &step)
    }
  }

  /// A mark never goes back, not even with the clock: that is what keeps an occurrence from coming twice.
  mutating func advance(_ plan: String, cue: String, to mark: Mark, unanswered: Int, into step: inout Step) {
    let cursor = Cursor(cue: cue, mark: cursors[plan]?.mark.advanced(to: mark) ?? mark, unanswered: unanswered)
    guard cursor != cursors[plan] else { return }
    cursors[plan] = cursor
    step.writes.append(.cursor(plan: plan, cursor))
  }

  /// Computes a plan's next occurrence from its mark.
  mutating func refresh(_ index: Int) {
    let plan = settings.plans[index]
    guard var mark = cursors[plan.name]?.mark else { return }
    let table = timetable(index)
    var next = table.next(after: mark, letting: passes(of: plan))
    while let occurrence = next, isMade(occurrence, by: plan.name) {
      mark = mark.advanced(past: occurrence)
      next = table.next(after: mark)
    }
    upcoming[index] = next
  }

  /// Whether a nudge for it exists already, from before the clock was set back.
  private func isMade(_ occurrence: Occurrence, by plan: String) -> Bool {
    guard let made = made[plan] else { return false }
    return made.contains(occurrence.wall ?? zone.civil(at: occurrence.at))
  }

  mutating func endPause(now: Instant, into step: inout Step) {
    if let until = pause?.until, until <= now { endPause(at: now, into: &step) }
  }

  // MARK: - Occurrences

  /// Makes a nudge for each plan whose time has come: one, for its latest occurrence, however many went by unseen.
  ///
  /// - Parameter zoneBefore: the zone the person has just left, if they have.
  mutating func elapse(now: Instant, leaving zoneBefore: Zone?, into step: inout Step) {
    for index in settings.plans.indices {
      guard let due = upcoming[index], due.at <= now, let cursor = cursors[settings.plans[index].name] else { continue }
      let plan = settings.plans[index]
      let latest = timetable(index).last(after: cursor.mark, through: now) ?? due
      let at = time(of: latest, after: cursor.mark, leaving: zoneBefore, now: now)
      let isMade = isMade(latest, by: plan.name)
      let passed = Mark(at: at, wall: latest.wall ?? cursor.mark.wall)
      let nudge = nudge(
        plan: plan.name, guide: plan.guide, at: at, wall: latest.wall ?? zone.civil(at: at),
        expiresAfter: plan.expiresAfter, now: now)
      if !isMade, isPassedOver(nudge, now: now) {
        // Not worth a commit: after a restart the plan's latest occurrence is looked at once more.
        cursors[plan.name]?.mark = cursor.mark.advanced(to: passed)
        refresh(index)
        continue
      }
      advance(plan.name, cue: cursor.cue, to: passed, unanswered: cursor.unanswered, into: &step)
      refresh(index)
      if !isMade { create(nudge, now: now, into: &step) }
    }
  }

  /// When an occurrence came. What the wall jumped over with a change of zone comes at the end of the jump, as in a gap; what
  /// it had shown before, while the machine slept, keeps its time.
  private func time(of occurrence: Occurrence, after mark: Mark, leaving zoneBefore: Zone?, now: Instant) -> Instant {
    if let zoneBefore, let wall = occurrence.wall {
      return wall > zoneBefore.lastSeen(by: now) ? now : zoneBefore.instant(of: wall)
    }
    return occurrence.at <= mark.at ? now : occurrence.at
  }

  mutating func ask(plan: String, guide: String, expiresAfter: Duration, now: Instant, into step: inout Step) {
    let nudge = nudge(
      plan: plan, guide: guide, at: now, wall: zone.civil(at: now), expiresAfter: expiresAfter, now: now)
    create(nudge, now: now, into: &step)
  }

  private func nudge(
    plan: String, guide: String, at occurrence: Instant, wall: CivilDateTime, expiresAfter: Duration, now: Instant
  ) -> Nudge {
    var nudge = Nudge(
      id: nextID, plan: plan, guide: guide, occurrence: occurrence, wall: wall, expiresAt: occurrence + expiresAfter)
    nudge.isBelated = now - occurrence > Self.lateness
    return nudge
  }

  /// The open nudge of a plan that speaks for, or gives way to, the next one.
  func speaker(of plan: String) -> Int? { open.lastIndex { $0.plan == plan && $0.state.isOpen } }

  private mutating func create(_ nudge: Nudge, now: Instant, into step: inout Step) {
    if nudge.isBelated { settle(now) }
    nextID += 1
    countUnseen(nudge.plan, now: now)
    let speaker = speaker(of: nudge.plan)
    open.append(nudge)
    let index = open.count - 1
    if let speaker, open[speaker].state != .shown {
      // The waiting one, put off or held, speaks for this one too.
      move(index, to: .merged, gate: .merged, now: now, into: &step)
    } else {
      if let speaker { move(speaker, to: .merged, gate: .merged, now: now, into: &step) }
      record(nudge, now: now, into: &step)
      retire(index, now: now, into: &step)
    }
  }

  /// More than this behind its time, a nudge was missed: the machine slept, or was off.
  static let lateness = Duration.minutes(1)

  // MARK: - Waking up

  func wakeUp(now: Instant) -> Instant? {
    var soonest = pause?.until
    func consider(_ instant: Instant?) {
      if let instant, soonest.map({ instant < $0 }) ?? true { soonest = instant }
    }
    for occurrence in upcoming { consider(occurrence?.at) }
    for nudge in open {
      consider(end(of: nudge))
      if nudge.state != .shown { consider(chance(of: nudge, now: now)) }
    }
    return soonest
  }
}
