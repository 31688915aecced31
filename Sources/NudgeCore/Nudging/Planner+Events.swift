extension Planner {
  mutating func take(_ event: Event, now: Instant, into step: inout Step) throws(Refusal) {
    switch event {
    case .tick: break
    case .woke: settle(now)
    case .wentBack(let made): goBack(to: now, made: made, into: &step)
    case .travelled(let zone): configure(settings, zone, responses, now: now, into: &step)
    case .configured(let settings, let zone, let responses):
      configure(settings, zone, responses, now: now, into: &step)
    case .replanned(let plans):
      settings.plans = plans
      upcoming = []  // has startPlans look at them again
    case .asked(let plan, let guide, let expiresAfter):
      ask(plan: plan, guide: guide, expiresAfter: expiresAfter, now: now, into: &step)
    case .serverChanged(let server): changeServer(to: server, now: now, into: &step)
    case .presence(let presence): changePresence(to: presence, now: now, into: &step)
    case .notified(let id, let notification):
      change(id, into: &step) { $0.showing?.notification = notification }
    case .closed(let id): change(id, into: &step) { $0.showing?.isClosed = true }
    case .refused(let id): retryLater(id, now: now, into: &step)
    case .answered(let id, let kind, let day):
      try finish(id, as: .answered, now: now, into: &step)
      lastLogged[kind] = day
    case .skipped(let id): try finish(id, as: .skipped, now: now, into: &step)
    case .snoozed(let id, let until): try snooze(id, until: until, now: now, into: &step)
    case .logged(let kind, let day): lastLogged[kind] = day
    case .reviewed(let last): lastReviewed = last
    case .paused(let end): try pause(end, now: now, into: &step)
    case .resumed: endPause(at: now, into: &step)
    }
  }

  // MARK: - What a person does

  private mutating func finish(
    _ id: Nudge.ID, as state: NudgeState, now: Instant, into step: inout Step
  ) throws(Refusal) {
    let index = try openIndex(of: id)
    move(index, to: state, now: now, into: &step)
  }

  private mutating func snooze(
    _ id: Nudge.ID, until: Instant?, now: Instant, into step: inout Step
  ) throws(Refusal) {
    let index = try openIndex(of: id)
    let policy = snoozePolicy(of: open[index])
    guard open[index].snoozes < policy.atMost else { throw .snoozeLimit(id, atMost: policy.atMost) }
    let until = until ?? now + policy.length
    guard until > now else { throw .inThePast(until) }
    let answerable = answerable(open[index])
    move(index, to: .snoozed, now: now, into: &step) {
      $0.snoozes += 1
      $0.dueAt = until
      $0.expiresAt = until + answerable
      $0.isBelated = false
    }
  }

  /// How long a nudge stays answerable after it has come back: as long as after its first showing.
  func answerable(_ nudge: Nudge) -> Duration {
    plan(of: nudge)?.expiresAfter ?? max(nudge.expiresAt - nudge.dueAt, .hours(1))
  }

  private func openIndex(of id: Nudge.ID) throws(Refusal) -> Int {
    guard let index = open.firstIndex(where: { $0.id == id }) else { throw .noSuchNudge(id) }
    return index
  }

  // MARK: - Pauses

  private mutating func pause(_ end: Pause.End, now: Instant, into step: inout Step) throws(Refusal) {
    if case .at(let until) = end, until <= now { throw .inThePast(until) }
    if end == .back, presence == .unknown { throw .noLockSignal }
    setPause(Pause(since: now, end: end, wasAway: presence == .away), into: &step)
  }

  /// Gently: whatever waited comes once things have settled.
  mutating func endPause(at now: Instant, into step: inout Step) {
    guard pause != nil else { return }
    setPause(nil, into: &step)
    settle(now)
  }

  mutating func setPause(_ pause: Pause?, into step: inout Step) {
    guard pause != self.pause else { return }
    self.pause = pause
    step.writes.append(.pause(pause))
  }

  // MARK: - The person's screen

  private mutating func changePresence(to presence: Presence, now: Instant, into step: inout Step) {
    let before = self.presence
    self.presence = presence
    if before == .away, presence != .away { settle(now) }
    guard var pause, pause.end == .back else { return }
    switch presence {
    case .away:
      pause.wasAway = true
      setPause(pause, into: &step)
    case .here(let since):
      if pause.wasAway || since.map({ $0 > pause.since }) ?? false { endPause(at: now, into: &step) }
    case .unknown: break
    }
  }

  // MARK: - The server

  /// A server that went away took its bubbles along. What was still open on it waits to be shown again: the latest alone,
  /// so that a new server is not greeted by a pile. What had been closed has had its showing.
  private mutating func changeServer(to server: String?, now: Instant, into step: inout Step) {
    let isBack = self.server == nil && server != nil
    self.server = server
    guard let server else { return }
    if isBack, open.contains(where: { $0.isWaiting(at: now) && now - $0.dueAt > Self.lateness }) { settle(now) }
    let lost = open.filter { $0.state == .shown && $0.showing.map { $0.server != server && !$0.isClosed } ?? false }
    for nudge in lost.dropLast() { change(nudge.id, into: &step) { $0.showing?.isClosed = true } }
    guard let last = lost.last, let index = open.firstIndex(where: { $0.id == last.id }) else { return }
    move(index, to: .planned, now: now, into: &step) { $0.showing = nil }
  }

  /// How long a nudge waits after a server refused it.
  static let retryDelay = Duration.minutes(5)

  private mutating func retryLater(_ id: Nudge.ID, now: Instant, into step: inout Step) {
    guard let index = open.firstIndex(where: { $0.id == id }), open[index].state == .shown else { return }
    move(index, to: .planned, gate: .noServer, now: now, into: &step) {
      $0.showing = nil
      $0.dueAt = now + Self.retryDelay
      // Nobody has seen it, unless it had been put off before.
      if $0.snoozes == 0 { $0.shown = nil }
    }
  }

  private mutating func change(_ id: Nudge.ID, into step: inout Step, _ edit: (inout Nudge) -> Void) {
    guard let index = open.firstIndex(where: { $0.id == id }) else { return }
    let before = open[index]
    edit(&open[index])
    if open[index] != before { step.writes.append(.nudge(open[index])) }
  }
}
