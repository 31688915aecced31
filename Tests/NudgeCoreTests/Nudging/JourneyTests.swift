import TestSupport
import Testing

@testable import NudgeCore

/// Whoever travels is asked once for each of their days: a date of which their wall showed something, and whose time it
/// showed or jumped over, has one nudge. Several that went by while the daemon was off have one between them.
@Suite("Planner: journeys between zones")
struct JourneyTests {
  @Test("never two nudges for one date, and no date without one")
  func randomJourneys() throws {
    let seed = SeededRandom.seedOfThisRun()
    print("journeys: NUDGED_TEST_SEED=\(seed)")
    let zones = try EveryZone.all()
    var (days, travels, faults) = (0, 0, [String]())
    for number in 0..<200 {
      var journey = try Journey(seed: seed &+ UInt64(number), zones: zones)
      for _ in 0..<60 where journey.faults.isEmpty { try journey.go() }
      days += journey.nudges
      travels += journey.travels
      faults += journey.faults.map { "journey \(number): \($0)" }
    }
    print("journeys: \(days) nudges, \(travels) changes of zone")
    #expect(faults.isEmpty, "\(faults.count): \(faults.prefix(5)) (seed \(seed))")
    #expect(days > 4000 && travels > 3000)
  }

  @Test("what came due while the machine slept keeps its time, wherever it wakes up")
  func asleepOnTheWay() throws {
    let start = try Instant(rfc3339: "2026-05-04T06:00:00+00:00")
    let berlin = try SystemZones.named("Europe/Berlin")
    var witness = try Witness([try .test("*-*-* 09:00", expires: .hours(1))], at: start, in: berlin)
    witness.now = try Instant(rfc3339: "2026-05-04T18:00:00+00:00")
    try witness.travel(to: try SystemZones.named("Europe/Helsinki"))
    #expect(witness.shows.isEmpty)
    #expect(witness.made().map(\.state) == [.expired])
  }

  static let flights: [(name: String, from: String, at: String, to: String, shown: [String])] = [
    ("west after it was asked", "Europe/Berlin", "2026-05-04T20:00:00+00:00", "America/New_York", ["05-04", "05-05"]),
    ("west before", "Europe/Berlin", "2026-05-04T18:00:00+00:00", "America/New_York", ["05-04", "05-05"]),
    ("east over it", "America/New_York", "2026-05-04T20:00:00+00:00", "Asia/Tokyo", ["05-04", "05-05"]),
    (
      "over the date line to the west", "Pacific/Honolulu", "2026-05-05T01:00:00+00:00", "Asia/Tokyo",
      ["05-04", "05-05"]
    ),
    (
      "over the date line to the east", "Asia/Tokyo", "2026-05-04T13:00:00+00:00", "Pacific/Honolulu",
      ["05-05", "05-06"]
    ),
    (
      "a whole date jumped over", "Pacific/Midway", "2026-05-05T10:30:00+00:00", "Pacific/Kiritimati",
      ["05-04", "05-06"]
    ),
  ]

  @Test("flights", arguments: flights, [false, true])
  func flight(flight: (name: String, from: String, at: String, to: String, shown: [String]), isOff: Bool) throws {
    let start = try Instant(rfc3339: "2026-05-04T13:00:00+00:00")
    var witness = try Witness([try .test(expires: .days(9))], at: start, in: SystemZones.named(flight.from))
    try witness.live(until: try Instant(rfc3339: flight.at))
    let there = try SystemZones.named(flight.to)
    if isOff {
      witness.restart(in: there)
      try witness.start()
    } else {
      try witness.travel(to: there)
    }
    try witness.live(
      until: there.instant(of: CivilDateTime(date: try #require(CivilDate("2026-05-07")), time: .midnight)))
    // Where the daemon was off it cannot know which dates the wall has not shown.
    let shown = witness.made().map { String("\($0.wall.date)".dropFirst(5)) }
    #expect(Array(shown.prefix(2)) == flight.shown || isOff && flight.to == "Pacific/Kiritimati")
    #expect(Set(shown).count == shown.count)
  }
}

/// A person on the way, with a daemon that is sometimes off and a machine that sometimes sleeps.
private struct Journey {
  private var random: SeededRandom
  private let zones: [Zone]
  private var zone: Zone
  private let time: CivilTime
  private var witness: Witness
  private var path = WallPath()
  /// What the wall had shown before the journey.
  private let start: Int64
  /// Came due together with a later date, in one step: one nudge speaks for both.
  private var excused: Set<CivilDate> = []
  /// Asked for by a daemon that was off or asleep and could not know that the wall had not shown them.
  private var unknowable: Set<CivilDate> = []
  /// Whole dates that a flight jumped over. They stay jumped over, also for who turns round and sees them after all; not for
  /// who had seen them, and been asked, before going back.
  private var jumped: Set<CivilDate> = []
  private(set) var travels = 0
  private(set) var faults: [String] = []

  var nudges: Int { witness.made().count }

  init(seed: UInt64, zones: [Zone]) throws {
    random = SeededRandom(seed: seed)
    self.zones = zones
    zone = random.pick(zones)
    time = random.pick(DailyCount.times)
    // Somewhere from 1975 to 2093.
    let now = Instant(seconds: Int64(random.number(150_000_000...3_900_000_000)))
    witness = try Witness([try .test("\(time)", expires: .days(400))], at: now, in: zone)
    path.follow(zone, from: now - .days(3), to: now)
    start = path.seen
  }

  /// Some hours, then something happens.
  mutating func go() throws {
    let until = Instant(seconds: witness.now.wholeSeconds + Int64(random.number(1...100_000)))
    let (isOff, isAsleep) = (random.chance(20), random.chance(20))
    // One second more: the wall is read at its end.
    path.follow(zone, from: witness.now, to: until + .seconds(1))
    if isOff || isAsleep {
      witness.now = until
    } else {
      try witness.live(until: until)
      look()
    }
    let before = Set(witness.made().map(\.wall.date))
    let isThere = try arrive(random.chance(70) ? next() : zone, isOff: isOff)
    look(since: before, isBlind: (isOff || isAsleep) && isThere)
  }

  private mutating func arrive(_ there: Zone, isOff: Bool) throws -> Bool {
    let (last, first) = (zone.civil(at: witness.now).date, there.civil(at: witness.now).date)
    let between = last.adding(days: 1)
    if first > between, !witness.made().contains(where: { $0.wall.date == between }) { jumped.insert(between) }
    let isThere = there != zone
    if isThere { travels += 1 }
    zone = there
    path.follow(zone, from: witness.now, to: witness.now + .seconds(1))
    if isOff {
      witness.restart(in: there)
      try witness.start()
    } else if isThere {
      try witness.travel(to: there)
    } else {
      try witness.happen(.woke)
    }
    return isThere
  }

  /// Far east and far west more often than by chance: that is where whole dates are jumped over.
  private mutating func next() -> Zone {
    guard random.chance(10) else { return random.pick(zones) }
    let name = random.pick(["Pacific/Kiritimati", "Pacific/Pago_Pago", "Pacific/Apia", "Etc/GMT+12", "Etc/GMT-14"])
    return zones.first { $0.identifier == name } ?? zone
  }

  /// - Parameter before: what had been made before a step in which several dates may have come due at once.
  private mutating func look(since before: Set<CivilDate>? = nil, isBlind: Bool = false) {
    let dates = witness.made().map(\.wall.date)
    let (made, now) = (Set(dates), witness.planner.zone.civil(at: witness.now))
    if made.count < dates.count { fault("two nudges for one date: \(dates.suffix(4))") }
    let due = Set(path.dates(of: time, after: start)).subtracting(jumped)
    if let before, let last = made.subtracting(before).max() {
      excused.formUnion(due.subtracting(made).filter { $0 < last })
    }
    if isBlind { unknowable.formUnion(made.subtracting(due)) }
    // Of a date jumped over whole and of the time before it, jumped over with it, there is one nudge, by the later one's name.
    unknowable.formUnion(made.intersection(jumped).filter { !made.contains($0.adding(days: -1)) })
    let skipped = due.subtracting(made).subtracting(excused).filter { CivilDateTime(date: $0, time: time) <= now }
    if !skipped.isEmpty { fault("no nudge for \(skipped.sorted())") }
    let extra = made.subtracting(due).subtracting(unknowable).filter { !isRepeated($0, now) }
    if !extra.isEmpty { fault("a nudge for \(extra.sorted()), which the wall never showed") }
  }

  /// Whoever arrives in the second turn of a repeated hour comes after the first, which counts.
  private func isRepeated(_ date: CivilDate, _ now: CivilDateTime) -> Bool {
    let civil = CivilDateTime(date: date, time: time)
    return civil > now && witness.planner.zone.instant(of: civil) <= witness.now
  }

  private mutating func fault(_ text: String) {
    faults.append("\(text), at \(time), now \(witness.now.rfc3339(in: zone)) in \(zone.identifier)")
  }
}
