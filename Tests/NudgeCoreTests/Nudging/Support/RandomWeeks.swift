import TestSupport
@testable import NudgeCore

/// A random person with random settings, to whom anything may happen at any time; each step is checked against the promises.
struct RandomWeeks {
  private(set) var random: SeededRandom
  private(set) var witness: Witness
  private(set) var faults: [String] = []
  private(set) var steps = 0
  var shows: Int { watch.shows }
  private var watch = GateWatch()
  private let zones: [Zone]
  private var presence = Presence.here(since: nil)
  private var server: String? = Witness.server

  init(seed: UInt64, zones: [Zone]) throws {
    random = SeededRandom(seed: seed)
    self.zones = zones
    let start = Instant(seconds: Int64(random.number(1_600_000_000...1_900_000_000)))
    let zone = random.pick(zones)
    let settings = try Self.settings(&random)
    witness = try Witness(settings, at: start, in: zone, seed: random.next(), server: nil)
    try change(.presence(presence))
    try change(.serverChanged(server))
  }

  // MARK: - Settings

  private static func settings(_ random: inout SeededRandom) throws -> Settings {
    let quiet = random.pick([
      [], ["22:00..08:00"], ["22:00..02:30"], ["12:00..13:00", "23:30..07:15"], ["00:30..01:30"],
    ])
    let limits = Limits(
      perDay: random.pick([1, 3, 6, 30]), minimumGap: .minutes(random.pick([0, 10, 45, 180])),
      settle: .minutes(random.pick([0, 2, 15])))
    let plans = try (0..<random.number(1...5)).map { try plan("plan \($0)", &random) }
    return Settings(
      dayStartsAt: random.pick([.midnight, Settings.defaultDayStart]), quietHours: quiet.compactMap { QuietHours($0) },
      limits: limits, plans: plans)
  }

  private static func plan(_ name: String, _ random: inout SeededRandom) throws -> Plan {
    let spreads = [
      nil, nil, Spread(length: .hours(2)), Spread(length: .hours(8), count: 3, gap: .minutes(90)),
      Spread(length: .hours(12), count: 4, gap: .minutes(30), learns: true), Spread(length: .hours(3), learns: true),
    ]
    let cues = ["20:30", "*-*-* 10:00", "Mon..Fri 11:30", "Sun 17:00", "*:0/50", "02:15", "09:00 UTC"]
    let cue = random.pick(cues)
    return Plan(
      name: name, guide: "evening-wins", cues: [try CalendarExpression(cue, zones: Plan.zones)],
      spread: cue.hasPrefix("*:") ? nil : random.pick(spreads),
      expiresAfter: random.pick([.minutes(20), .hours(3), .hours(12), .days(2)]),
      whenMissed: random.pick(WhenMissed.allCases), unlessLogged: random.chance(20) ? .win : nil,
      snooze: SnoozePolicy(length: .minutes(15), atMost: random.number(0...3)),
      easeOff: random.chance(50) ? EaseOff(after: random.number(1...3), atMost: random.number(1...3)) : nil)
  }

  // MARK: - What happens

  /// One thing happens, after a while.
  mutating func go() throws {
    try live(until: witness.now + .seconds(random.pick([0, 1, 30, 200, 3000, 9000, 40_000])))
    switch random.number(0...15) {
    case 0, 1: try answerSomething()
    case 2: try turnOff()
    case 3: try fallAsleep()
    case 4: try setClock()
    case 5: try change(configured(witness.planner.settings, in: random.chance(50) ? random.pick(zones) : nil))
    case 6: try change(configured(Self.settings(&random)))
    case 7, 8: try move(.presence(random.pick([.away, .away, .here(since: nil), .here(since: witness.now), .unknown])))
    case 9, 10: try move(.serverChanged(random.pick([nil, Witness.server, "bus :1.\(random.number(8...99))"])))
    case 11: try pause()
    case 12: try change(.resumed)
    case 13: try change(.logged(.win, on: random.chance(80) ? today : nil))
    case 14: try change(.asked(plan: "asked", guide: "hello", expiresAfter: .hours(random.number(1...40))))
    default: try change(.tick)
    }
  }

  private mutating func live(until end: Instant) throws {
    while let next = witness.wakeUp, next <= end {
      guard next > witness.now else { return fault("wakes up for \(next)") }
      witness.now = next
      let rows = witness.transitions.count
      try change(.tick)
      // Progress: something is written, or the next thing to wait for is another one.
      if witness.transitions.count == rows, witness.wakeUp == next { return fault("no progress") }
    }
    witness.now = max(witness.now, end)
  }

  private mutating func configured(_ settings: Settings, in zone: Zone? = nil) -> Planner.Event {
    .configured(settings, zone ?? witness.planner.zone, responses: witness.responses(to: settings.learningPlans))
  }

  private mutating func answerSomething() throws {
    guard let nudge = witness.planner.open.randomElement(using: &random) else { return }
    let later = witness.now + .minutes(random.number(-5...2000))
    let events: [Planner.Event] = [
      .answered(nudge.id, .win, on: today), .skipped(nudge.id), .snoozed(nudge.id, until: nil),
      .snoozed(nudge.id, until: later), .closed(nudge.id), .refused(nudge.id),
      .notified(nudge.id, notification: UInt32(nudge.id)),
    ]
    try change(random.pick(events))
  }

  private var today: CivilDate { witness.planner.settings.day(of: witness.now, in: witness.planner.zone) }

  private mutating func pause() throws {
    let end = witness.now + .minutes(random.number(1...2000))
    try change(.paused(random.pick([.at(end), .at(end), .never, .back])))
  }

  private mutating func move(_ event: Planner.Event) throws {
    if case .presence(let presence) = event { self.presence = presence }
    if case .serverChanged(let server) = event { self.server = server }
    try change(event)
  }

  private mutating func turnOff() throws {
    witness.now = witness.now + .minutes(random.pick([0, 1, 100, 3000, 20_000]))
    witness.restart(in: random.chance(20) ? random.pick(zones) : nil)
    watch.restarted(at: witness.now, settings: witness.planner.settings)
    try change(.tick)
    try change(.presence(presence))
    try change(.serverChanged(server))
  }

  private mutating func fallAsleep() throws {
    witness.now = witness.now + .minutes(random.pick([1, 100, 600, 20_000]))
    try change(.woke)
  }

  private mutating func setClock() throws {
    let unit = random.pick([Duration.seconds(1), .minutes(1), .hours(1), .days(1), .days(100)])
    witness.now = witness.now + unit * random.number(-3...3)
    watch.clockWasSet()
    try change(.tick)
  }

  // MARK: - The check

  private mutating func change(_ event: Planner.Event) throws {
    steps += 1
    let before = witness.planner
    do { try witness.happen(event) } catch is Planner.Refusal { return }
    for text in watch.look(at: witness, after: event, before: before) { fault("\(text), after \(event)") }
  }

  private mutating func fault(_ text: String) {
    faults.append("step \(steps), \(witness.now.rfc3339(in: witness.planner.zone)): \(text)")
  }
}
