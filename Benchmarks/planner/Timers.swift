import NudgeCore
import NudgeStore

/// Steps of a planner with a thousand plans and a long past, as the engine takes them: on a copy that counts only once its
/// writes are on disk.
struct StepTimer {
  let directory: String
  let zone: Zone
  static let plans = 1000
  static let nudges = 25_000

  func run(_ steps: Int) throws -> String {
    let store = try Store(path: directory + "/journal.sqlite")
    let start = Instant(seconds: 1_777_900_000)
    try fill(store, until: start)
    let settings = Settings(limits: .none, plans: try (0..<Self.plans).map(plan))
    var planner = Planner(memory: try store.memory(), settings: settings, zone: zone)
    var now = start
    var times: [Double] = []
    var committed: [Double] = []
    var step = try planner.step(.serverChanged("bus :1.1"), now: now)
    try store.commit(step.writes)
    for _ in 0..<steps {
      guard let next = step.wakeUp else { break }
      now = next
      let time = try nanoseconds {
        var copy = planner
        step = try copy.step(.tick, now: now)
        planner = copy
      }
      let commit = try nanoseconds { try store.commit(step.writes) }
      times.append(time / 1e6)
      committed.append((time + commit) / 1e6)
    }
    return """
      {"plans": \(Self.plans), "rows": \(Self.nudges * 4), "open": \(planner.open.count), \
      "median": \(times.percentile(50)), "p99": \(times.percentile(99)), "committed": \(committed.percentile(50))}
      """
  }

  /// Each at its own time of day, answerable for half a day.
  private func plan(_ index: Int) throws -> Plan {
    let (minute, second) = (index * 86 / 60, index * 86 % 60)
    let cue = "*-*-* \(minute / 60):\(minute % 60):\(second)"
    return Plan(
      name: "plan-\(index)", guide: "evening-wins", cues: [try CalendarExpression(cue, zones: Zones.database)])
  }

  private func fill(_ store: Store, until end: Instant) throws {
    let states: [NudgeState] = [.planned, .shown, .snoozed, .answered]
    var pending: [Planner.Write] = []
    for id in 1...Self.nudges {
      let at = end - .minutes(Self.nudges - id + 1)
      let nudge = Nudge(
        id: Int64(id), plan: "plan-\(id % Self.plans)", guide: "evening-wins", occurrence: at,
        wall: zone.civil(at: at), state: .answered, expiresAt: at + .hours(1),
        shown: Nudge.Shown(at: at, wall: zone.civil(at: at)))
      let rows = states.map { Planner.Write.transition(Transition(nudge: nudge.id, at: at, state: $0)) }
      pending += [.nudge(nudge)] + rows
      if id.isMultiple(of: 1000) {
        try store.commit(pending)
        pending = []
      }
    }
  }
}

/// The looks that a commit takes to be known to be in the journal's place, beside the win that it holds. They take turns, so that
/// both meet the caches as they are behind a commit.
struct CheckTimer {
  let directory: String
  private static let rounds = 2000

  func run() throws -> String {
    let store = try Store(path: directory + "/looks.sqlite")
    let draft = try EntryDraft(kind: .win, text: "walked five minutes")
    var (looks, wins): ([Double], [Double]) = ([], [])
    for round in 0..<Self.rounds {
      let day = CivilDate(daysSinceEpoch: 20_576)
      let moment = Store.Moment(writtenAt: Instant(seconds: 1_777_900_000 + Int64(round)), offset: 0, day: day)
      wins.append(try nanoseconds { _ = try store.log(draft, at: moment) })
      var isThere = false
      looks.append(nanoseconds { isThere = store.takesAndHoldsCommits })
      guard isThere else { throw StoreError.away(directory, "the journal left its place") }
    }
    return #"{"looks": \#(looks.percentile(50) / 1e3), "win": \#(wins.percentile(50) / 1e3)}"#
  }
}

/// The next elapse of expressions as people write them.
struct ElapseTimer {
  let zone: Zone
  private static let texts = [
    "*-*-* 20:30", "Mon..Fri 12:30", "Sun 17:00", "*-*-1 9:00", "*:0/15", "Mon *-*~07/1 10:00", "*-2-29 12:00",
  ]
  private static let rounds = 2000

  func run() throws -> String {
    let rows = try Self.texts.map { text in
      let cue = try CalendarExpression(text, zones: Zones.database)
      let times = (0..<Self.rounds).map { round in
        let start = Instant(seconds: 1_700_000_000 + Int64(round) * 54_321)
        var found: Instant?
        // Ten at a time: the clock itself takes a tenth of what is measured.
        let time = nanoseconds { for _ in 0..<10 { found = cue.next(after: found ?? start, in: zone) } }
        return time / 1e4
      }
      return #"{"text": "\#(text)", "median": \#(times.percentile(50))}"#
    }
    return "[" + rows.joined(separator: ", ") + "]"
  }
}

/// Ten years with ten plans: calendar times, drawn moments and learned ones, a machine that sleeps at night.
struct SimulationTimer {
  let zone: Zone

  func run() throws -> String {
    let cues = ["20:30", "Sun 17:00", "Mon..Fri 12:30", "9:00", "Sat 11:00", "15:15", "Mon 8:30", "*-*-1 18:00"]
    var plans = try cues.enumerated().map { try plan($0.offset, $0.element) }
    plans.append(try plan(8, "10:00", Spread(length: .hours(8), count: 3, gap: .minutes(90))))
    plans.append(try plan(9, "Mon..Fri 10:00", Spread(length: .hours(8), learns: true)))
    let quiet = [QuietHours("22:00..08:00")].compactMap(\.self)
    var simulation = Simulation(
      settings: Settings(quietHours: quiet, plans: plans), zone: zone, seed: 1, kinds: ["evening-wins": .win])
    simulation.asleep = [QuietHours("23:00..08:30")].compactMap(\.self)
    guard let first = CivilDate(year: 2026, month: 1, day: 1), let last = CivilDate(year: 2035, month: 12, day: 31)
    else { return "{}" }
    var decisions = 0
    let time = nanoseconds {
      simulation.run(from: first, through: last) { _ in
        decisions += 1
        return true
      }
    }
    return #"{"seconds": \#(time / 1e9), "decisions": \#(decisions)}"#
  }

  private func plan(_ index: Int, _ cue: String, _ spread: Spread? = nil) throws -> Plan {
    Plan(
      name: "plan-\(index)", guide: "evening-wins", cues: [try CalendarExpression(cue, zones: Zones.database)],
      spread: spread, unlessLogged: index == 0 ? .win : nil)
  }
}
