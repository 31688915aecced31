/// Decides everything about when: a pure machine that is told what happened and what time it is, and says what to write,
/// what to show and when to wake up. No I/O, no clock; the same steps give the same answers.
///
/// Its parts, in the order in which a step goes through them: `+Events` (what happened), `+Time` (what elapses and expires),
/// `+PassedOver` (what would change nothing), `+CatchUp` (what becomes of the missed), `+Showing` (what is shown), `+Gates` (what
/// holds it), `+Receptivity` (what is learned from it); `+Clock` keeps it right when clocks and zones jump.
public struct Planner: Sendable {
  public internal(set) var settings: Settings
  public internal(set) var zone: Zone
  /// The nudges the person can still act on, oldest first.
  public internal(set) var open: [Nudge]
  public internal(set) var pause: Pause?
  /// The notification server that is there, if any.
  public internal(set) var server: String?
  public internal(set) var presence = Presence.unknown

  var cursors: [String: Cursor]
  /// The next occurrence of each plan, in the order of ``Settings/plans``; kept because computing it is the expensive part.
  var upcoming: [Occurrence?] = []
  /// Where a plan stands among ``Settings/plans``.
  var planIndex: [String: Int] = [:]
  var lastLogged: [EntryKind: CivilDate]
  /// The latest week, month and year that was looked back on.
  var lastReviewed: [Period.Unit: Period]
  /// The latest showings, one for each nudge, in the order of time: what the minimum gap and the daily cap count.
  var recent: [Recent]
  /// What plans with learned timing go by.
  var responses: [String: [Response]]
  /// Occurrences to come that a clock set back would repeat.
  var made: [String: Set<CivilDateTime>] = [:]
  /// What plans have made while nothing could be shown.
  var unseen: [String: Unseen] = [:]
  /// Nothing is shown before it: the person has only just come back.
  var settleUntil: Instant?
  /// When the last step was, and when the next one was to be.
  var lastStep: Instant?
  var expected: Instant?
  var nextID: Nudge.ID
  /// The installation's seed, for drawn moments.
  public let drawSeed: UInt64

  /// A nudge and when it was last shown.
  public struct Recent: Hashable, Sendable {
    public var nudge: Nudge.ID
    public var at: Instant

    public init(nudge: Nudge.ID, at: Instant) {
      self.nudge = nudge
      self.at = at
    }
  }

  /// What the ledger knows when the daemon starts.
  public struct Memory: Sendable {
    public var open: [Nudge]
    public var cursors: [String: Cursor]
    public var pause: Pause?
    public var lastLogged: [EntryKind: CivilDate]
    public var lastReviewed: [Period.Unit: Period]
    /// The showings of the last two days, in the order of time.
    public var recent: [Recent]
    /// The responses of plans with learned timing, as far back as ``Response/memory``.
    public var responses: [String: [Response]]
    /// What the walls showed for nudges that lie ahead of their plans' marks, since the clock was set back: it is not to
    /// come again.
    public var made: [String: Set<CivilDateTime>]
    /// Greater than every nudge's number so far.
    public var nextID: Nudge.ID
    /// Drawn once for this installation.
    public var seed: UInt64

    public init(
      open: [Nudge] = [], cursors: [String: Cursor] = [:], pause: Pause? = nil,
      lastLogged: [EntryKind: CivilDate] = [:], lastReviewed: [Period.Unit: Period] = [:], recent: [Recent] = [],
      responses: [String: [Response]] = [:], made: [String: Set<CivilDateTime>] = [:], nextID: Nudge.ID = 1,
      seed: UInt64 = 0
    ) {
      self.open = open
      self.cursors = cursors
      self.pause = pause
      self.lastLogged = lastLogged
      self.lastReviewed = lastReviewed
      self.recent = recent
      self.responses = responses
      self.made = made
      self.nextID = nextID
      self.seed = seed
    }
  }

  /// Nothing is decided yet: the first step does that.
  public init(memory: Memory, settings: Settings, zone: Zone) {
    self.open = memory.open
    self.cursors = memory.cursors
    self.pause = memory.pause
    self.lastLogged = memory.lastLogged
    self.lastReviewed = memory.lastReviewed
    self.recent = memory.recent
    self.responses = memory.responses
    self.made = memory.made
    self.nextID = memory.nextID
    self.drawSeed = memory.seed
    self.settings = settings
    self.zone = zone
  }

  /// One turn of the machine.
  ///
  /// - Throws: ``Refusal`` for an action of a person that cannot be done; nothing has changed then.
  public mutating func step(_ event: Event, now: Instant) throws(Refusal) -> Step {
    var step = Step()
    let zoneBefore = zone
    notice(now)
    try take(event, now: now, into: &step)
    startPlans(now: now, into: &step)
    endPause(now: now, into: &step)
    retire(now: now, into: &step)
    elapse(now: now, leaving: zone == zoneBefore ? nil : zoneBefore, into: &step)
    showDue(now: now, into: &step)
    open.removeAll { !$0.state.isOpen }
    step.wakeUp = wakeUp(now: now)
    expected = step.wakeUp
    return step
  }

  func plan(of nudge: Nudge) -> Plan? { planIndex[nudge.plan].map { settings.plans[$0] } }

  /// How a plan's nudges may be put off; the default for nudges whose plan is gone.
  public func snoozePolicy(of nudge: Nudge) -> SnoozePolicy { plan(of: nudge)?.snooze ?? SnoozePolicy() }

  public func sound(of nudge: Nudge) -> Sound { plan(of: nudge)?.sound ?? settings.sound }

  // MARK: - What is to come

  /// What is to come, soonest first: the next occurrence of every plan, and of the others the soonest. One plan that elapses
  /// often hides no other.
  ///
  /// - Parameter limit: how many at most; where it is smaller than the number of plans, the soonest of their next ones. nil:
  ///   five, or one of every plan where there are more.
  public func occurrences(after now: Instant, limit: Int? = nil) -> [(plan: Plan, at: Instant)] {
    let limit = limit ?? max(5, settings.plans.count)
    let ofEach = settings.plans.indices.map { occurrences(of: $0, after: now, limit: limit) }
    let first = Self.soonest(ofEach.compactMap(\.first), limit)
    let others = Self.soonest(ofEach.flatMap { $0.dropFirst() }, limit - first.count)
    return Self.soonest(first + others, limit)
  }

  private static func soonest(_ found: [(plan: Plan, at: Instant)], _ count: Int) -> [(plan: Plan, at: Instant)] {
    Array(found.sorted { ($0.at, $0.plan.name) < ($1.at, $1.plan.name) }.prefix(count))
  }

  private func occurrences(of index: Int, after now: Instant, limit: Int) -> [(plan: Plan, at: Instant)] {
    let plan = settings.plans[index]
    let table = timetable(index)
    var found: [(plan: Plan, at: Instant)] = []
    var mark = cursors[plan.name]?.mark ?? Mark(now, in: zone)
    var next = upcoming.indices.contains(index) ? upcoming[index] : table.next(after: mark)
    while let occurrence = next, found.count < limit {
      // Several times that clocks jump over come together.
      if occurrence.at > now, found.last.map({ $0.at < occurrence.at }) ?? true { found.append((plan, occurrence.at)) }
      mark = mark.advanced(past: occurrence)
      next = table.next(after: mark, letting: passes(of: plan))
    }
    return found
  }

  /// The soonest occurrence to come, as the last step knew it.
  public var nextOccurrence: (plan: String, at: Instant)? {
    var soonest: (plan: String, at: Instant)?
    for (plan, occurrence) in zip(settings.plans, upcoming) {
      if let at = occurrence?.at, soonest.map({ at < $0.at }) ?? true { soonest = (plan.name, at) }
    }
    return soonest
  }

  func timetable(_ index: Int) -> Timetable {
    let plan = settings.plans[index]
    return Timetable(
      plan, zone: zone, quiet: settings.quietHours, seed: drawSeed, responses: responses[plan.name] ?? [])
  }
}
