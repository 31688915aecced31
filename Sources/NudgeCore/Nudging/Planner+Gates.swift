extension Planner {
  /// The first gate that is shut, in the order of ``Gate``; nil: the way is free.
  func gate(for nudge: Nudge, now: Instant) -> Gate? {
    if pause != nil { return .paused }
    if settings.quietHours.end(at: now, in: zone) != nil { return .quietHours }
    if presence == .away { return .locked }
    if nextTurn(of: nudge, now: now) > now { return .tooSoon }
    if isOverCap(nudge, now: now) { return .dailyCap }
    if isAlreadyDone(nudge, now: now) { return .alreadyDone }
    if server == nil { return .noServer }
    return nil
  }

  /// When a waiting nudge can next be shown, as far as time decides it; nil: it waits for something to happen.
  public func chance(of nudge: Nudge, now: Instant) -> Instant? {
    if nudge.dueAt > now { return nudge.dueAt }
    switch nudge.heldBy {
    case .paused: return pause?.until
    case .quietHours: return settings.quietHours.end(at: now, in: zone)
    case .tooSoon: return nextTurn(of: nudge, now: now)
    case .dailyCap: return settings.endOfDay(of: now, in: zone)
    case .locked, .noServer, .alreadyDone, .expired, .merged, nil: return nil
    }
  }

  /// When it is a nudge's turn, as far as the time to settle and the minimum gap decide it. What is shown again because its
  /// server lost it has had its turn.
  private func nextTurn(of nudge: Nudge, now: Instant) -> Instant {
    guard nudge.state == .snoozed || nudge.isUnseen else { return now }
    let gap = recent.last { $0.nudge != nudge.id }.map { min($0.at, now) + settings.limits.minimumGap }
    return max(settleUntil ?? now, gap ?? now)
  }

  private func isOverCap(_ nudge: Nudge, now: Instant) -> Bool {
    guard nudge.state == .snoozed || nudge.isUnseen, recent.count >= settings.limits.perDay else { return false }
    let today = settings.day(of: now, in: zone)
    let shown = recent.filter { settings.day(of: $0.at, in: zone) == today }
    return shown.count >= settings.limits.perDay && !shown.contains { $0.nudge == nudge.id }
  }

  private func isAlreadyDone(_ nudge: Nudge, now: Instant) -> Bool {
    guard let plan = plan(of: nudge) else { return false }
    let isLogged = plan.unlessLogged.map { lastLogged[$0] == settings.day(of: now, in: zone) } ?? false
    return isLogged || plan.unlessReviewed.map { isReviewed($0, askedBy: nudge) } ?? false
  }

  /// However late it is shown, a nudge asks about the week it was made in.
  private func isReviewed(_ unit: Period.Unit, askedBy nudge: Nudge) -> Bool {
    guard let last = lastReviewed[unit] else { return false }
    return last.first >= Period.asked(unit, on: settings.day(of: nudge.occurrence, in: zone)).first
  }
}
