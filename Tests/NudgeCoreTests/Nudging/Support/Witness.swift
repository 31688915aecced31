@testable import NudgeCore

/// A planner with the ledger it writes to. Restarted, it knows what the ledger holds and nothing else; told of a clock that
/// went back, it is told what the daemon would tell it. Sees whatever was made and shown, and when.
struct Witness {
  private(set) var planner: Planner
  /// What the clock of the machine shows.
  var now: Instant
  private(set) var wakeUp: Instant?
  private(set) var nudges: [Nudge.ID: Nudge] = [:]
  private(set) var transitions: [Transition] = []
  private(set) var shows: [Show] = []
  private var cursors: [String: Planner.Cursor] = [:]
  private var pause: Pause?

  /// One showing, as the person saw it.
  struct Show {
    var nudge: Nudge
    var at: Instant
    /// The server had lost it, or had refused it: not a showing of its own.
    var isAgain: Bool
  }

  static let server = "bus :1.7"

  init(
    _ settings: Settings, at start: Instant, in zone: Zone = .utc, seed: UInt64 = 1, server: String? = Witness.server
  )
    throws
  {
    planner = Planner(memory: .init(seed: seed), settings: settings, zone: zone)
    now = start
    try happen(.serverChanged(server))
  }

  init(_ plans: [Plan], limits: Limits = .none, at start: Instant, in zone: Zone = .utc, seed: UInt64 = 1) throws {
    try self.init(Settings(limits: limits, plans: plans), at: start, in: zone, seed: seed)
  }

  /// As the daemon's engine does it: first a look at a clock that may have been set back.
  @discardableResult
  mutating func happen(_ event: Planner.Event) throws -> Planner.Step {
    if planner.isAhead(of: now) { try take(.wentBack(made: made(after: planner.zone.civil(at: now)))) }
    return try take(event)
  }

  @discardableResult
  private mutating func take(_ event: Planner.Event) throws -> Planner.Step {
    let before = planner.open
    let step = try planner.step(event, now: now)
    for write in step.writes {
      switch write {
      case .nudge(let nudge): nudges[nudge.id] = nudge
      case .transition(let row): transitions.append(row)
      case .cursor(let plan, let cursor): cursors[plan] = cursor
      case .pause(let pause): self.pause = pause
      }
    }
    wakeUp = step.wakeUp
    for nudge in step.shows {
      let earlier = before.first { $0.id == nudge.id }
      let isAgain = earlier.map { $0.shown != nil && $0.state != .snoozed } ?? false
      shows.append(Show(nudge: nudge, at: now, isAgain: isAgain))
    }
    return step
  }

  /// Lets time pass, waking up whenever the planner asked for it.
  mutating func live(until end: Instant) throws {
    while let next = wakeUp, next <= end {
      now = max(now, next)
      try happen(.tick)
    }
    now = max(now, end)
  }

  /// A new process: nobody has told it about the screen or the server yet.
  mutating func restart(in zone: Zone? = nil, settings: Settings? = nil) {
    let settings = settings ?? planner.settings
    planner = Planner(memory: memory(learning: settings), settings: settings, zone: zone ?? planner.zone)
  }

  // MARK: - What the ledger tells

  private func memory(learning settings: Settings) -> Planner.Memory {
    Planner.Memory(
      open: nudges.values.filter(\.state.isOpen).sorted { $0.id < $1.id }, cursors: cursors, pause: pause,
      lastLogged: planner.lastLogged, recent: recent, responses: responses(to: settings.learningPlans), made: madeAhead,
      nextID: (nudges.keys.max() ?? 0) + 1, seed: planner.drawSeed)
  }

  /// The two days up to the latest showing, the latest by the ledger and not by a clock that may have been wrong.
  private var recent: [Planner.Recent] {
    guard let last = transitions.last(where: { $0.state == .shown })?.at else { return [] }
    return nudges.values.compactMap { nudge in nudge.shown.map { Planner.Recent(nudge: nudge.id, at: $0.at) } }
      .filter { $0.at <= last && last - $0.at < .days(2) }.sorted { ($0.at, $0.nudge) < ($1.at, $1.nudge) }
  }

  func responses(to plans: [String]) -> [String: [Response]] {
    let over = nudges.values.filter { [.answered, .expired, .merged].contains($0.state) && plans.contains($0.plan) }
    return over.sorted { $0.id < $1.id }.reduce(into: [:]) { responses, nudge in
      guard let shown = nudge.shown, let end = end(of: nudge.id) else { return }
      let response = Response(shown: shown.wall, isAnswered: nudge.state == .answered, at: end.at)
      responses[nudge.plan, default: []].append(response)
    }
  }

  private func made(after wall: CivilDateTime) -> [String: Set<CivilDateTime>] {
    nudges.values.reduce(into: [:]) { if $1.wall > wall { $0[$1.plan, default: []].insert($1.wall) } }
  }

  /// After a restart: what lies ahead of the plans' marks, in time and on the wall.
  private var madeAhead: [String: Set<CivilDateTime>] {
    nudges.values.reduce(into: [:]) { made, nudge in
      guard let mark = cursors[nudge.plan]?.mark, nudge.wall > mark.wall, nudge.occurrence > mark.at else { return }
      made[nudge.plan, default: []].insert(nudge.wall)
    }
  }

  /// A plan's nudges in the order in which they were made.
  func made(by plan: String = "evening") -> [Nudge] {
    nudges.values.filter { $0.plan == plan }.sorted { $0.id < $1.id }
  }
}

extension Witness {
  /// The last line of a nudge's life.
  func end(of id: Nudge.ID) -> Transition? { transitions.last { $0.nudge == id } }

  /// The screen and the server, as a daemon that starts learns of them.
  mutating func start(presence: Presence = .unknown, server: String? = Witness.server) throws {
    try happen(.tick)
    try happen(.presence(presence))
    try happen(.serverChanged(server))
  }

  mutating func travel(to zone: Zone) throws {
    let settings = planner.settings
    try happen(.configured(settings, zone, responses: responses(to: settings.learningPlans)))
  }
}
