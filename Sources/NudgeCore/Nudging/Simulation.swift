/// What plans would do in a stretch of time: the planner itself, with a clock that runs as fast as it can and a made-up
/// person and desktop.
public struct Simulation: Sendable {
  public var settings: Settings
  public var zone: Zone
  /// The installation's, so that drawn moments are those that will come.
  public var seed: UInt64
  /// What an answer to a guide becomes.
  public var kinds: [String: EntryKind]
  /// When the machine sleeps, every day.
  public var asleep: [QuietHours] = []
  /// When the screen is locked, every day.
  public var locked: [QuietHours] = []
  /// Dates on which the machine is off.
  public var away: [ClosedRange<CivilDate>] = []
  /// Whether the person answers what is shown, and at once.
  public var answers = true

  public init(settings: Settings, zone: Zone, seed: UInt64, kinds: [String: EntryKind]) {
    self.settings = settings
    self.zone = zone
    self.seed = seed
    self.kinds = kinds
  }

  /// One thing that was decided: without a gate the nudge is shown, with one it is held or ended.
  public struct Decision: Hashable, Sendable {
    public var plan: String
    public var at: Instant
    public var gate: Gate?
  }

  /// Runs from the first moment of one date to the last of another.
  ///
  /// - Parameters:
  ///   - goesOn: asked before each step; false ends the run.
  ///   - tell: takes each decision; false ends the run.
  public func run(
    from first: CivilDate, through last: CivilDate, while goesOn: () -> Bool = { true }, each tell: (Decision) -> Bool
  ) {
    let start = zone.startOfDay(first, startsAt: .midnight)
    let end = zone.startOfDay(last.adding(days: 1), startsAt: .midnight)
    var run = SimulationRun(self, from: start)
    run.run(until: end, while: goesOn, each: tell)
  }
}

/// One run of a ``Simulation``: where its clock, its planner and its world stand.
private struct SimulationRun {
  let simulation: Simulation
  var planner: Planner
  var now: Instant
  /// When the machine next falls asleep or wakes up, or the screen is locked or unlocked.
  var nextEdge: Instant?
  var wakeUp: Instant?
  var isOn = false
  var plans: [Nudge.ID: String] = [:]
  let awayEdges: [Instant]
  /// Nobody wants to know more.
  var isOver = false

  init(_ simulation: Simulation, from start: Instant) {
    self.simulation = simulation
    planner = Planner(
      memory: .init(seed: simulation.seed), settings: simulation.settings, zone: simulation.zone)
    now = start
    awayEdges = simulation.away.flatMap { [$0.lowerBound, $0.upperBound.adding(days: 1)] }
      .map { [zone = simulation.zone] in zone.startOfDay($0, startsAt: .midnight) }.sorted()
  }

  mutating func run(until end: Instant, while goesOn: () -> Bool, each tell: (Simulation.Decision) -> Bool) {
    step(.serverChanged("simulated"), tell)
    turn(tell)
    while !isOver, goesOn(), let next = [nextEdge, isOn ? wakeUp : nil].compactMap({ $0 }).min(), next < end {
      now = next
      if next == nextEdge { turn(tell) } else { step(.tick, tell) }
    }
  }

  /// The world changes: the machine, the screen.
  private mutating func turn(_ tell: (Simulation.Decision) -> Bool) {
    let wasOn = isOn
    isOn = isMachineOn
    nextEdge = edge
    guard isOn else { return }
    let presence: Presence = isInside(simulation.locked) ? .away : .here(since: nil)
    if presence != planner.presence { step(.presence(presence), tell) }
    step(wasOn ? .tick : .woke, tell)
  }

  private var isMachineOn: Bool {
    let date = simulation.zone.civil(at: now).date
    return !isInside(simulation.asleep) && !simulation.away.contains { $0.contains(date) }
  }

  private func isInside(_ stretches: [QuietHours]) -> Bool { stretches.end(at: now, in: simulation.zone) != nil }

  private var edge: Instant? {
    let daily = (simulation.asleep + simulation.locked).nextEdge(after: now, in: simulation.zone)
    return [daily, awayEdges.first { $0 > now }].compactMap { $0 }.min()
  }

  private mutating func step(_ event: Planner.Event, _ tell: (Simulation.Decision) -> Bool) {
    // The made-up person does nothing that could be refused.
    guard let step = try? planner.step(event, now: now) else { return }
    wakeUp = step.wakeUp
    for write in step.writes {
      switch write {
      case .nudge(let nudge): plans[nudge.id] = nudge.plan
      case .transition(let transition): report(transition, tell)
      case .cursor, .pause: break
      }
    }
    for nudge in step.shows { answer(nudge, tell) }
  }

  private mutating func report(_ transition: Transition, _ tell: (Simulation.Decision) -> Bool) {
    guard let plan = plans[transition.nudge] else { return }
    if !transition.state.isOpen { plans[transition.nudge] = nil }
    guard transition.state == .shown || transition.gate != nil else { return }
    isOver = !tell(Simulation.Decision(plan: plan, at: transition.at, gate: transition.gate)) || isOver
  }

  private mutating func answer(_ nudge: Nudge, _ tell: (Simulation.Decision) -> Bool) {
    guard simulation.answers else { return }
    let kind = simulation.kinds[nudge.guide] ?? .reflection
    let day = simulation.settings.day(of: now, in: simulation.zone)
    step(.answered(nudge.id, kind, on: day), tell)
  }
}
