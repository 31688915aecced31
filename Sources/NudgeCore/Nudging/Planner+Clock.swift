/// Clocks and zones that jump.
extension Planner {
  /// Whether something has been dealt with that lies ahead of `now`: the clock was set back. ``Event/wentBack(made:)`` puts
  /// it right.
  public func isAhead(of now: Instant) -> Bool {
    guard lastStep.map({ now < $0 }) ?? true else { return false }
    return cursors.values.contains { $0.mark.at > now && $0.cue != "" }
  }

  /// Every step begins with a look at the clock. One that comes long after it was to come means that the machine slept or was
  /// off, or that the clock was set forward; the first one after a start, that the daemon was off.
  mutating func notice(_ now: Instant) {
    let wasOff = lastStep == nil && !cursors.isEmpty
    if wasOff || expected.map({ now - $0 > Self.lateness }) ?? false { settle(now) }
    if lastStep == nil { forgetFuture(now) }
    if let lastStep, now < lastStep { settleUntil = settleUntil.map { min($0, now + settings.limits.settle) } }
    lastStep = now
  }

  mutating func configure(
    _ settings: Settings, _ zone: Zone, _ responses: [String: [Response]], now: Instant, into step: inout Step
  ) {
    if zone != self.zone { passUnseenDates(to: zone, now: now, into: &step) }
    self.settings = settings
    self.zone = zone
    self.responses = responses
    upcoming = []  // has startPlans look at them again
  }

  /// A journey far enough to the east can jump over a whole date: as in a place that skips one, it has no occurrences.
  private mutating func passUnseenDates(to zone: Zone, now: Instant, into step: inout Step) {
    let (last, first) = (self.zone.civil(at: now).date, zone.civil(at: now).date)
    guard first > last.adding(days: 1) else { return }
    let end = CivilDateTime(date: first.adding(days: -1), time: .last)
    for (plan, next) in zip(settings.plans, upcoming) {
      guard let wall = next?.wall, wall.date > last, let cursor = cursors[plan.name] else { continue }
      let mark = Mark(at: cursor.mark.at, wall: end)
      advance(plan.name, cue: cursor.cue, to: mark, unanswered: cursor.unanswered, into: &step)
    }
  }

  /// Starts again from an earlier time. What has come already does not come again, and what came from a clock that was wrong
  /// by days is brought back into the present.
  mutating func goBack(to now: Instant, made: [String: Set<CivilDateTime>], into step: inout Step) {
    self.made = made
    let mark = Mark(now, in: zone)
    for (plan, cursor) in cursors.sorted(by: { $0.key < $1.key }) where cursor.mark.at > now {
      let back = Cursor(cue: cursor.cue, mark: mark, unanswered: cursor.unanswered)
      cursors[plan] = back
      step.writes.append(.cursor(plan: plan, back))
    }
    forgetFuture(now)
    for index in open.indices { bringBack(&open[index], to: now, into: &step) }
    if let pause, pause.since - now > .days(1) { bringBack(pause, to: now, into: &step) }
    upcoming = []
  }

  /// Showings that a clock set back has put into the future count from now.
  private mutating func forgetFuture(_ now: Instant) {
    for index in recent.indices { recent[index].at = min(recent[index].at, now) }
  }

  private func bringBack(_ nudge: inout Nudge, to now: Instant, into step: inout Step) {
    // Not the occurrence alone: a nudge that was brought back before is in the present already.
    let ahead = min(nudge.occurrence, nudge.dueAt) - now
    guard ahead > .days(1) else { return }
    nudge.dueAt = nudge.dueAt - ahead
    nudge.expiresAt = nudge.expiresAt - ahead
    step.writes.append(.nudge(nudge))
  }

  private mutating func bringBack(_ pause: Pause, to now: Instant, into step: inout Step) {
    let length = pause.until.map { $0 - pause.since }
    let end = length.map { Pause.End.at(now + $0) } ?? pause.end
    setPause(Pause(since: now, end: end, wasAway: pause.wasAway), into: &step)
  }
}
