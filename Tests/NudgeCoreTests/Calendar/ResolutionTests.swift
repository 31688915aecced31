import NudgeCore
import TestSupport
import Testing

/// When the wall shows a civil time.
@Suite struct ResolutionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var zone: String
    var wall: String
    var instants: [String]
    var testDescription: String { "\(wall) in \(zone)" }

    init(_ zone: String, _ wall: String, gap: String) { (self.zone, self.wall, instants) = (zone, wall, [gap]) }
    init(_ zone: String, _ wall: String, _ first: String, _ second: String) {
      (self.zone, self.wall, instants) = (zone, wall, [first, second])
    }
  }

  static let cases = [
    Case("Europe/Berlin", "2026-03-29 02:30", gap: "2026-03-29T03:00:00+02:00"),
    Case("Europe/Berlin", "2026-03-29 02:00", gap: "2026-03-29T03:00:00+02:00"),
    Case("Europe/Berlin", "2026-10-25 02:30", "2026-10-25T02:30:00+02:00", "2026-10-25T02:30:00+01:00"),
    Case("Europe/Berlin", "2026-10-25 02:00", "2026-10-25T02:00:00+02:00", "2026-10-25T02:00:00+01:00"),
    Case("Australia/Lord_Howe", "2026-10-04 02:15", gap: "2026-10-04T02:30:00+11:00"),
    Case("Australia/Lord_Howe", "2026-04-05 01:45", "2026-04-05T01:45:00+11:00", "2026-04-05T01:45:00+10:30"),
    Case("America/Sao_Paulo", "2018-11-04 00:30", gap: "2018-11-04T01:00:00-02:00"),
    Case("Africa/Cairo", "2026-10-29 23:30", "2026-10-29T23:30:00+03:00", "2026-10-29T23:30:00+02:00"),
    Case("Pacific/Apia", "2011-12-30 12:00", gap: "2011-12-31T00:00:00+14:00"),
    Case("Pacific/Kwajalein", "1993-08-21 12:00", gap: "1993-08-22T00:00:00+12:00"),
    Case("America/St_Johns", "1987-10-25 00:00:30", "1987-10-25T00:00:30-02:30", "1987-10-25T00:00:30-03:30"),
    Case("Europe/Berlin", "2055-03-28 02:30", gap: "2055-03-28T03:00:00+02:00"),
  ]

  @Test(arguments: cases) func changesOfClocks(_ test: Case) throws {
    let zone = try SystemZones.named(test.zone)
    let wall = try #require(civil(test.wall))
    let instants = try test.instants.map { try instant($0) }
    switch zone.resolve(wall) {
    case .unique: Issue.record("neither a gap nor a fold")
    case .gap(let firstAfter): #expect([firstAfter] == instants)
    case .fold(let first, let second): #expect([first, second] == instants)
    }
    #expect(zone.instant(of: wall) == instants[0])
  }

  @Test func datesThatAPlaceSkipped() throws {
    let skipped = try #require(CivilDate("2011-12-30"))
    let apia = try SystemZones.named("Pacific/Apia")
    #expect(!apia.has(skipped))
    #expect(apia.has(skipped.adding(days: -1)) && apia.has(skipped.adding(days: 1)))
    #expect(try SystemZones.named("Europe/Berlin").has(skipped))
  }

  /// The edges and both sides of 1970, where nothing is ever changed.
  @Test(arguments: [
    "-9999-01-01 00:00", "1950-06-01 12:00", "1969-12-31 23:59:59.999999", "2026-01-01 00:00", "9999-12-31 23:59",
  ])
  func utcIsPlain(_ text: String) throws {
    let wall = try #require(civil(text))
    guard case .unique(let instant) = Zone.utc.resolve(wall) else {
      Issue.record("not unique")
      return
    }
    #expect(Zone.utc.civil(at: instant) == wall)
  }

  /// Around changes everywhere, against trying every offset that was in force nearby.
  @Test func everyCivilTimeNearChanges() throws {
    let seed = SeededRandom.seedOfThisRun()
    print("resolution: NUDGED_TEST_SEED=\(seed)")
    var random = SeededRandom(seed: seed)
    var counts = [0, 0, 0]
    for identifier in try SystemZones.identifiers() {
      let zone = try SystemZones.named(identifier)
      for _ in 0..<4 {
        let start = Int64(random.number(0...3_000_000_000))
        guard let change = zone.nextChange(after: start, within: 4000) else { continue }
        for _ in 0..<20 {
          let near = Instant(seconds: change + Int64(random.number(-10_800...10_800)))
          let wall = zone.civil(at: near)
          let other = CivilDateTime(
            date: wall.date, time: CivilTime(hour: random.number(0...3), minute: random.number(0...59))!)
          for wall in [wall, other] {
            counts[try check(wall, in: zone, near: change)] += 1
          }
        }
      }
    }
    #expect(counts.allSatisfy { $0 > 100 }, "too few gaps, uniques or folds: \(counts) (seed \(seed))")
  }

  /// How often the wall shows a civil time.
  private func check(_ wall: CivilDateTime, in zone: Zone, near change: Int64) throws -> Int {
    let offsets = Set((-50...50).map { zone.offset(at: Instant(seconds: change + $0 * 3600)) })
    let utc = Zone.utc.instant(of: wall)
    let shown = offsets.map { utc - .seconds($0) }.filter { zone.civil(at: $0) == wall }.sorted()
    let name = "\(wall) in \(zone.identifier)"
    switch zone.resolve(wall) {
    case .unique(let instant): #expect([instant] == shown, "\(name)")
    case .fold(let first, let second): #expect([first, second] == shown, "\(name)")
    case .gap(let after):
      #expect(shown.isEmpty, "\(name)")
      #expect(zone.civil(at: after) > wall && zone.civil(at: after - .microseconds(1)) < wall, "\(name)")
    }
    return shown.count
  }
}
