/// After any absence: at most one notification, once things have settled.
extension Planner {
  /// The person has just come back: the screen was unlocked, the machine woke up, a pause is over. What was waiting for its
  /// turn when they left has been missed, like what came due since.
  mutating func settle(_ now: Instant) {
    for index in open.indices where open[index].isUnseen && now - open[index].dueAt > Self.lateness {
      open[index].isBelated = true
    }
    settleUntil = max(settleUntil ?? now, now + settings.limits.settle)
  }

  // MARK: - What is over

  mutating func retire(now: Instant, into step: inout Step) {
    for index in open.indices where open[index].state.isOpen { retire(index, now: now, into: &step) }
  }

  /// Ends a nudge whose time has passed, or moves it, as its plan wants.
  mutating func retire(_ index: Int, now: Instant, into step: inout Step) {
    let nudge = open[index]
    if moves(nudge, now: now) {
      moveToNextSlot(index, now: now, into: &step)
    } else if let end = end(of: nudge), end <= now {
      move(index, to: .expired, gate: .expired, now: now, into: &step)
    }
  }

  /// When a nudge stops asking; nil: not before it has been shown.
  func end(of nudge: Nudge) -> Instant? {
    nudge.isUnseen && plan(of: nudge)?.whenMissed == .once ? nil : nudge.expiresAt
  }

  // MARK: - The next slot

  /// How late a nudge that could move to another day may still come on its own.
  static let slotGrace = Duration.hours(1)

  private func moves(_ nudge: Nudge, now: Instant) -> Bool {
    guard nudge.isUnseen, nudge.dueAt <= now, plan(of: nudge)?.whenMissed == .nextSlot else { return false }
    return nudge.expiresAt <= now || (nudge.isBelated && now - nudge.dueAt > Self.slotGrace)
  }

  /// Moves a nudge to the same time of the next day on which it may come; the plan's own next occurrence speaks for one that
  /// would come later than that.
  private mutating func moveToNextSlot(_ index: Int, now: Instant, into step: inout Step) {
    let nudge = open[index]
    let next = planIndex[nudge.plan].flatMap { upcoming[$0]?.at }.flatMap { $0 > now ? $0 : nil }
    guard let slot = slot(at: nudge.wall.time, after: now), next.map({ slot < $0 }) ?? true else {
      return move(index, to: .merged, gate: .merged, now: now, into: &step)
    }
    let answerable = answerable(nudge)
    move(index, to: .planned, gate: nudge.heldBy, now: now, into: &step) {
      $0.dueAt = slot
      $0.expiresAt = slot + answerable
      $0.heldBy = nil
      $0.isBelated = false
    }
  }

  private func slot(at time: CivilTime, after now: Instant) -> Instant? {
    let today = zone.civil(at: now).date
    let earliest = max(now, pause?.until ?? now)
    let slots = (0...8).map { zone.instant(of: CivilDateTime(date: today.adding(days: $0), time: time)) }
      .filter { $0 > earliest }
    return slots.first { settings.quietHours.end(at: $0, in: zone) == nil } ?? morning(after: earliest, slots)
  }

  /// A time that is quiet on every day: the end of the quiet stands in for it.
  private func morning(after earliest: Instant, _ slots: [Instant]) -> Instant? {
    settings.quietHours.end(at: earliest, in: zone)
      ?? slots.first.flatMap { settings.quietHours.end(at: $0, in: zone) }
  }

  // MARK: - Several become one

  /// What waited for the person's return has its say through the one that is shown.
  mutating func mergeBelated(into shown: Int, now: Instant, into step: inout Step) {
    for index in open.indices where index != shown {
      let nudge = open[index]
      guard nudge.isBelated, nudge.isUnseen, nudge.isWaiting(at: now) else { continue }
      if plan(of: nudge)?.whenMissed == .nextSlot {
        moveToNextSlot(index, now: now, into: &step)
      } else {
        move(index, to: .merged, gate: .merged, now: now, into: &step)
      }
    }
  }
}

extension Nudge {
  /// Whether it wants to be shown and is not.
  func isWaiting(at now: Instant) -> Bool {
    (state == .planned || state == .snoozed) && dueAt <= now
  }

  /// Whether the person has had no chance to see it.
  var isUnseen: Bool { state == .planned && shown == nil }
}
