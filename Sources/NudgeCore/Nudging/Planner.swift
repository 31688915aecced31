/// Decides everything about when: a pure machine that is told what happened and what time it is, and says what to write,
/// what to show and when to wake up. No I/O, no clock; the same steps give the same answers.
public struct Planner: Sendable {
  public private(set) var settings: Settings
  public private(set) var zone: Zone
  /// The nudges the person can still act on, oldest first.
  public private(set) var open: [Nudge]
  public private(set) var pause: Pause?
  /// The notification server that is there, if any.
  public private(set) var server: String?

  private var cursors: [String: Cursor]
  /// The next occurrence of each plan, in the order of ``Settings/plans``; kept because computing it is the expensive part.
  private var upcoming: [Instant?] = []
  private var lastLogged: [EntryKind: CivilDate]
  private var nextID: Nudge.ID

  /// What the ledger knows when the daemon starts.
  public struct Memory: Sendable {
    public var open: [Nudge]
    public var cursors: [String: Cursor]
    public var pause: Pause?
    public var lastLogged: [EntryKind: CivilDate]
    /// Greater than every nudge's number so far.
    public var nextID: Nudge.ID

    public init(
      open: [Nudge] = [], cursors: [String: Cursor] = [:], pause: Pause? = nil,
      lastLogged: [EntryKind: CivilDate] = [:], nextID: Nudge.ID = 1
    ) {
      self.open = open
      self.cursors = cursors
      self.pause = pause
      self.lastLogged = lastLogged
      self.nextID = nextID
    }
  }

  /// Nothing is decided yet: the first step does that.
  public init(memory: Memory, settings: Settings, zone: Zone) {
    self.open = memory.open
    self.cursors = memory.cursors
    self.pause = memory.pause
    self.lastLogged = memory.lastLogged
    self.nextID = memory.nextID
    self.settings = settings
    self.zone = zone
  }

  /// One turn of the machine.
  ///
  /// - Throws: ``Refusal`` for an action of a person that cannot be done; nothing has changed then.
  public mutating func step(_ event: Event, now: Instant) throws(Refusal) -> Step {
    var step = Step()
    try take(event, now: now, into: &step)
    startPlans(now: now, into: &step)
    endPause(now: now, into: &step)
    expire(now: now, into: &step)
    elapse(now: now, into: &step)
    showDue(now: now, into: &step)
    open.removeAll { !$0.state.isOpen }
    step.wakeUp = wakeUp(now: now)
    return step
  }

  /// The next occurrences of all plans, soonest first.
  public func occurrences(after now: Instant, limit: Int) -> [(plan: Plan, at: Instant)] {
    var found: [(plan: Plan, at: Instant)] = []
    for plan in settings.plans {
      var at = now
      for _ in 0..<limit {
        guard let next = plan.next(after: at, in: zone) else { break }
        found.append((plan, next))
        at = next
      }
    }
    return Array(found.sorted { ($0.at, $0.plan.name) < ($1.at, $1.plan.name) }.prefix(limit))
  }

  /// The soonest occurrence to come, as the last step knew it.
  public var nextOccurrence: (plan: String, at: Instant)? {
    var soonest: (plan: String, at: Instant)?
    for (plan, at) in zip(settings.plans, upcoming) {
      if let at, soonest.map({ at < $0.at }) ?? true { soonest = (plan.name, at) }
    }
    return soonest
  }

  /// How a plan's nudges may be put off; the default for nudges whose plan is gone.
  public func snoozePolicy(of nudge: Nudge) -> SnoozePolicy {
    settings.plans.first { $0.name == nudge.plan }?.snooze ?? SnoozePolicy()
  }
}

// MARK: - Events

extension Planner {
  private mutating func take(_ event: Event, now: Instant, into step: inout Step) throws(Refusal) {
    switch event {
    case .tick: break
    case .configured(let settings, let zone):
      self.settings = settings
      self.zone = zone
      upcoming = []  // has startPlans look at them again
    case .asked(let plan, let guide, let expiresAfter):
      create(plan: plan, guide: guide, at: now, expiresAfter: expiresAfter, now: now, into: &step)
    case .serverChanged(let server): changeServer(to: server, now: now, into: &step)
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
    case .paused(let until):
      if let until, until <= now { throw .inThePast(until) }
      setPause(Pause(since: now, until: until), into: &step)
    case .resumed: setPause(nil, into: &step)
    }
  }

  private mutating func setPause(_ pause: Pause?, into step: inout Step) {
    guard pause != self.pause else { return }
    self.pause = pause
    step.writes.append(.pause(pause))
  }

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
    // It stays answerable as long after its return as it would have been after its first showing.
    let answerable = open[index].expiresAt - open[index].dueAt
    move(index, to: .snoozed, now: now, into: &step) {
      $0.snoozes += 1
      $0.dueAt = until
      $0.expiresAt = until + answerable
    }
  }

  /// A server that went away took its bubbles along. What was still open on it waits to be shown again; what had been closed
  /// has had its showing.
  private mutating func changeServer(to server: String?, now: Instant, into step: inout Step) {
    self.server = server
    guard let server else { return }
    for index in open.indices where open[index].state == .shown {
      guard let showing = open[index].showing, showing.server != server, !showing.isClosed else { continue }
      move(index, to: .planned, now: now, into: &step) { $0.showing = nil }
    }
  }

  /// How long a nudge waits after a server refused it.
  static let retryDelay = Duration.minutes(5)

  private mutating func retryLater(_ id: Nudge.ID, now: Instant, into step: inout Step) {
    guard let index = open.firstIndex(where: { $0.id == id }), open[index].state == .shown else { return }
    move(index, to: .planned, gate: .noServer, now: now, into: &step) {
      $0.showing = nil
      $0.dueAt = now + Self.retryDelay
      $0.heldBy = .noServer
    }
  }

  private func openIndex(of id: Nudge.ID) throws(Refusal) -> Int {
    guard let index = open.firstIndex(where: { $0.id == id }) else { throw .noSuchNudge(id) }
    return index
  }

  private mutating func change(_ id: Nudge.ID, into step: inout Step, _ edit: (inout Nudge) -> Void) {
    guard let index = open.firstIndex(where: { $0.id == id }) else { return }
    let before = open[index]
    edit(&open[index])
    if open[index] != before { step.writes.append(.nudge(open[index])) }
  }
}

// MARK: - Time passing

extension Planner {
  /// A plan seen for the first time, or with another cue, starts now: it owes nothing for the time before.
  private mutating func startPlans(now: Instant, into step: inout Step) {
    guard upcoming.count != settings.plans.count || upcoming.isEmpty else { return }
    upcoming = []
    forgetRemovedPlans(now: now, into: &step)
    for plan in settings.plans {
      let cue = plan.cueText
      if cursors[plan.name]?.cue != cue { setCursor(of: plan.name, cue: cue, to: now, into: &step) }
      upcoming.append(plan.next(after: cursors[plan.name]?.at ?? now, in: zone))
    }
  }

  /// A plan that comes back after having been removed starts afresh, too.
  private mutating func forgetRemovedPlans(now: Instant, into step: inout Step) {
    for (name, cursor) in cursors.sorted(by: { $0.key < $1.key })
    where cursor.cue != "" && !settings.plans.contains(where: { $0.name == name }) {
      setCursor(of: name, cue: "", to: now, into: &step)
    }
  }

  /// A cursor never goes back, not even with the clock: that is what keeps an occurrence from coming twice.
  private mutating func setCursor(of plan: String, cue: String, to instant: Instant, into step: inout Step) {
    let cursor = Cursor(cue: cue, at: max(instant, cursors[plan]?.at ?? instant))
    cursors[plan] = cursor
    step.writes.append(.cursor(plan: plan, cursor))
  }

  private mutating func endPause(now: Instant, into step: inout Step) {
    if let until = pause?.until, until <= now { setPause(nil, into: &step) }
  }

  private mutating func expire(now: Instant, into step: inout Step) {
    for index in open.indices where open[index].state.isOpen && open[index].expiresAt <= now {
      move(index, to: .expired, now: now, into: &step)
    }
  }

  /// Makes a nudge for each plan whose time has come: one, for its latest occurrence, however many went by unseen.
  private mutating func elapse(now: Instant, into step: inout Step) {
    for index in settings.plans.indices {
      guard let due = upcoming[index], due <= now else { continue }
      let plan = settings.plans[index]
      let latest = plan.last(after: due, through: now, in: zone) ?? due
      create(
        plan: plan.name, guide: plan.guide, at: latest, expiresAfter: plan.expiresAfter, now: now, into: &step)
      setCursor(of: plan.name, cue: plan.cueText, to: latest, into: &step)
      upcoming[index] = plan.next(after: latest, in: zone)
    }
  }

  private mutating func create(
    plan: String, guide: String, at occurrence: Instant, expiresAfter: Duration, now: Instant, into step: inout Step
  ) {
    var nudge = Nudge(
      id: nextID, plan: plan, guide: guide, occurrence: occurrence, expiresAt: occurrence + expiresAfter)
    nextID += 1
    let open = self.open.lastIndex { $0.plan == plan && $0.state.isOpen }
    if nudge.expiresAt <= now {
      nudge.state = .expired
    } else if let open, self.open[open].state == .shown {
      move(open, to: .merged, now: now, into: &step)
    } else if open != nil {
      nudge.state = .merged  // the waiting one, put off or held, speaks for this one too
    }
    self.open.append(nudge)
    record(nudge, now: now, into: &step)
  }

  private mutating func showDue(now: Instant, into step: inout Step) {
    for index in open.indices where open[index].isWaiting(at: now) {
      switch gate(for: open[index], now: now) {
      case .alreadyDone: move(index, to: .withdrawn, gate: .alreadyDone, now: now, into: &step)
      case let gate?: hold(index, by: gate, now: now, into: &step)
      case nil:
        let showing = server.map { Showing(server: $0) }
        move(index, to: .shown, now: now, into: &step) {
          $0.heldBy = nil
          $0.showing = showing
        }
        step.shows.append(open[index])
      }
    }
  }

  private mutating func hold(_ index: Int, by gate: Gate, now: Instant, into step: inout Step) {
    guard open[index].heldBy != gate else { return }
    move(index, to: open[index].state, gate: gate, now: now, into: &step) { $0.heldBy = gate }
  }

  /// The first gate that is shut; nil: the way is free.
  private func gate(for nudge: Nudge, now: Instant) -> Gate? {
    if isAlreadyDone(nudge, now: now) { return .alreadyDone }
    if pause != nil { return .paused }
    if settings.quietHours.end(at: now, in: zone) != nil { return .quietHours }
    if server == nil { return .noServer }
    return nil
  }

  private func isAlreadyDone(_ nudge: Nudge, now: Instant) -> Bool {
    guard let kind = settings.plans.first(where: { $0.name == nudge.plan })?.unlessLogged,
      let day = lastLogged[kind]
    else { return false }
    return day == settings.day(of: now, in: zone)
  }

  private func wakeUp(now: Instant) -> Instant? {
    let occurrences = upcoming.compactMap { $0 }
    let ends = open.map(\.expiresAt)
    let returns = open.filter { $0.state != .shown }.compactMap { chance(of: $0, now: now) }
    return (occurrences + ends + returns + [pause?.until].compactMap { $0 }).min()
  }

  /// When a waiting nudge can next be shown, as far as time decides it; nil: it waits for something to happen.
  public func chance(of nudge: Nudge, now: Instant) -> Instant? {
    if nudge.dueAt > now { return nudge.dueAt }
    switch nudge.heldBy {
    case .paused: return pause?.until
    case .quietHours: return settings.quietHours.end(at: now, in: zone)
    case .locked, .tooSoon, .dailyCap, .noServer, .alreadyDone, .expired, .merged, nil: return nil
    }
  }
}

// MARK: - The ledger

extension Planner {
  /// The one way a nudge changes its state.
  private mutating func move(
    _ index: Int, to state: NudgeState, gate: Gate? = nil, now: Instant, into step: inout Step,
    _ edit: (inout Nudge) -> Void = { _ in }
  ) {
    if open[index].state == .shown, let showing = open[index].showing, !showing.isClosed, showing.server == server {
      step.withdrawals.append(showing)
    }
    open[index].state = state
    if state != .shown { open[index].heldBy = gate }
    edit(&open[index])
    record(open[index], gate: gate, now: now, into: &step)
  }

  private mutating func record(_ nudge: Nudge, gate: Gate? = nil, now: Instant, into step: inout Step) {
    step.writes.append(.nudge(nudge))
    step.writes.append(.transition(Transition(nudge: nudge.id, at: now, state: nudge.state, gate: gate)))
  }
}

extension Nudge {
  /// Whether it wants to be shown and is not.
  fileprivate func isWaiting(at now: Instant) -> Bool {
    (state == .planned || state == .snoozed) && dueAt <= now
  }
}
