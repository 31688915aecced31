extension Planner {
  mutating func showDue(now: Instant, into step: inout Step) {
    for index in turns(now: now) where open[index].isWaiting(at: now) {
      switch gate(for: open[index], now: now) {
      case .alreadyDone: move(index, to: .withdrawn, gate: .alreadyDone, now: now, into: &step)
      case let gate?: hold(index, by: gate, now: now, into: &step)
      case nil: show(index, now: now, into: &step)
      }
    }
  }

  /// Whose turn it is: first what the person put off, then what is due, then what was missed, the latest of it first.
  private func turns(now: Instant) -> [Int] {
    let waiting = open.indices.filter { open[$0].isWaiting(at: now) }
    guard waiting.count > 1 else { return waiting }
    return waiting.sorted { left, right in
      let (a, b) = (open[left], open[right])
      if a.rank != b.rank { return a.rank < b.rank }
      return a.isBelated ? a.dueAt > b.dueAt : a.dueAt < b.dueAt
    }
  }

  private mutating func show(_ index: Int, now: Instant, into step: inout Step) {
    let isAgain = open[index].state == .planned && open[index].shown != nil
    let isLate = open[index].isUnseen && open[index].expiresAt <= now
    let answerable = answerable(open[index])
    let showing = server.map { Showing(server: $0) }
    let wall = zone.civil(at: now)
    move(index, to: .shown, now: now, into: &step) {
      $0.heldBy = nil
      $0.isBelated = false
      $0.showing = showing
      if !isAgain { $0.shown = Nudge.Shown(at: now, wall: wall) }
      if isLate { $0.expiresAt = now + answerable }
    }
    unseen[open[index].plan] = nil
    if !isAgain { remember(open[index].id, now: now) }
    step.shows.append(open[index])
    mergeBelated(into: index, now: now, into: &step)
  }

  /// Two days are enough for every day there is, also where one has 26 hours.
  private mutating func remember(_ nudge: Nudge.ID, now: Instant) {
    recent.removeAll { $0.nudge == nudge || now - $0.at > .days(2) }
    recent.append(Recent(nudge: nudge, at: now))
  }

  private mutating func hold(_ index: Int, by gate: Gate, now: Instant, into step: inout Step) {
    guard open[index].heldBy != gate else { return }
    move(index, to: open[index].state, gate: gate, now: now, into: &step) {
      $0.isBelated = $0.isBelated || gate.isAbsence
    }
  }

  // MARK: - The ledger

  /// The one way a nudge changes its state.
  mutating func move(
    _ index: Int, to state: NudgeState, gate: Gate? = nil, now: Instant, into step: inout Step,
    _ edit: (inout Nudge) -> Void = { _ in }
  ) {
    let before = open[index]
    if before.state == .shown, let showing = before.showing, !showing.isClosed, showing.server == server {
      step.withdrawals.append(showing)
    }
    open[index].state = state
    open[index].heldBy = state.isOpen ? gate : nil
    edit(&open[index])
    record(open[index], gate: gate, now: now, into: &step)
    learn(from: before, to: state, gate: gate, now: now, into: &step)
  }

  func record(_ nudge: Nudge, gate: Gate? = nil, now: Instant, into step: inout Step) {
    step.writes.append(.nudge(nudge))
    step.writes.append(.transition(Transition(nudge: nudge.id, at: now, state: nudge.state, gate: gate)))
  }
}

extension Nudge {
  fileprivate var rank: Int {
    if state == .snoozed { return 0 }
    return isBelated ? 2 : 1
  }
}

extension Gate {
  /// Whether it means that the person is not there, or wants quiet; the others only make a nudge wait for its turn.
  var isAbsence: Bool {
    switch self {
    case .paused, .quietHours, .locked, .noServer: true
    case .tooSoon, .dailyCap, .alreadyDone, .expired, .merged: false
    }
  }
}
