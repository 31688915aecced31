import TestSupport
import Testing

@testable import NudgeCore

/// Moments drawn within a window: the same ones however often they are drawn, evenly, apart from each other, never quiet.
@Suite("Planner: windows")
struct WindowTests {
  private static let start = "2026-05-04T00:00:00+00:00"
  private static let three = Spread(length: .hours(8), count: 3, gap: .minutes(90))

  /// What a plan's wall shows for the moments of so many days.
  private func walls(
    _ spread: Spread, cue: String = "10:00", name: String = "evening", seed: UInt64 = 1, days: Int,
    quiet: [String] = [], zone: Zone = .utc, from: String = "2026-05-04T00:00:00+00:00"
  ) throws -> [CivilDateTime] {
    let plan = try Plan.test(cue, name: name, spread: spread)
    let quiet: [QuietHours] = quiet.compactMap { QuietHours($0) }
    let table = Timetable(plan, zone: zone, quiet: quiet, seed: seed)
    let start = try Instant(rfc3339: from)
    var mark = Mark(start, in: zone)
    var walls: [CivilDateTime] = []
    while let next = table.next(after: mark), next.at < start + .days(days), let wall = next.wall {
      walls.append(wall)
      mark = mark.advanced(past: next)
    }
    return walls
  }

  /// Minutes since the beginning of a window that opens at ten, by day.
  private func days(_ walls: [CivilDateTime]) -> [[Double]] {
    let byDate: [CivilDate: [CivilDateTime]] = Dictionary(grouping: walls) { $0.date }
    return byDate.keys.sorted().map { date in byDate[date, default: []].map { minute(of: $0) } }
  }

  private func minute(of wall: CivilDateTime) -> Double { Double(wall.time.microsecondOfDay) / 60_000_000 - 600 }

  // MARK: - The same ones

  @Test("the same for the same installation, plan and day; others for others")
  func function() throws {
    let one = try walls(Self.three, days: 60)
    #expect(one.count == 180)
    #expect(one == (try walls(Self.three, days: 60)))
    let later = try walls(Self.three, days: 30, from: "2026-06-03T00:00:00+00:00")
    #expect(Array(one.suffix(90)) == later)
    for other in [try walls(Self.three, seed: 2, days: 60), try walls(Self.three, name: "other", days: 60)] {
      #expect(Set(one).intersection(other).count <= 1)
    }
    #expect(Set(one.map(\.time)).count > 175)
  }

  @Test("stable over restart and reload at any moment, asked no oftener and no less", arguments: [false, true])
  func stable(learns: Bool) throws {
    let seed = SeededRandom.seedOfThisRun()
    print("windows: NUDGED_TEST_SEED=\(seed)")
    for number in 0..<20 {
      var random = SeededRandom(seed: seed &+ UInt64(number))
      let spread = Spread(length: .hours(8), count: 3, gap: .minutes(90), learns: learns)
      let plan = try Plan.test("10:00", expires: .hours(1), spread: spread)
      let start = try Instant(rfc3339: Self.start)
      var (left, right) = (try Witness([plan], at: start, seed: seed), try Witness([plan], at: start, seed: seed))
      for _ in 0..<60 {
        let next = right.now + .minutes(random.number(1...400))
        try left.live(until: next)
        try right.live(until: next)
        if random.chance(50) { right.restart() }
        try right.start()
        try right.travel(to: .utc)
        // Both are answered alike.
        guard let open = left.planner.open.last, random.chance(50) else { continue }
        let day = try #require(CivilDate("2026-05-04"))
        try left.happen(.answered(open.id, .win, on: day))
        try right.happen(.answered(open.id, .win, on: day))
      }
      #expect(left.made().map(\.wall) == right.made().map(\.wall), "\(number) of seed \(seed)")
    }
  }

  @Test("a late answer moves none of the day's moments", arguments: [Duration.hours(1), .hours(14), .days(3)])
  func lateAnswers(expires: Duration) throws {
    let seed = SeededRandom.seedOfThisRun()
    print("late answers: NUDGED_TEST_SEED=\(seed)")
    for number in 0..<30 {
      var random = SeededRandom(seed: seed &+ UInt64(number))
      let spread = Spread(length: .hours(14), count: 2, gap: .minutes(90), learns: true)
      let plan = try Plan.test("09:00", expires: expires, spread: spread)
      var witness = try Witness([plan], at: try Instant(rfc3339: Self.start), seed: seed &+ UInt64(number))
      for _ in 0..<60 {
        try witness.live(until: witness.now + .minutes(random.number(1...1000)))
        guard let open = witness.planner.open.last, random.chance(50) else { continue }
        try witness.happen(.answered(open.id, .win, on: try #require(CivilDate("2026-05-04"))))
      }
      let ofDay = Dictionary(grouping: witness.made(), by: \.wall.date).values.map(\.count)
      #expect(ofDay.allSatisfy { $0 <= 2 }, "\(number) of seed \(seed): \(ofDay)")
    }
  }

  // MARK: - Evenly

  /// Kolmogorov–Smirnov: the greatest distance from an even distribution; the bound is passed once in a thousand runs.
  private func isEven(_ values: [Double], below end: Double) -> Bool {
    let count = Double(values.count)
    var distance = 0.0
    for (index, value) in values.sorted().enumerated() {
      let below = Double(index) / count
      distance = max(distance, abs(value / end - below), abs(value / end - below - 1 / count))
    }
    return distance < 1.95 / count.squareRoot()
  }

  @Test("one moment a day is spread evenly over its window")
  func evenOne() throws {
    let minutes = days(try walls(Spread(length: .hours(8)), days: 3000)).flatMap { $0 }
    #expect(minutes.count == 3000)
    #expect(isEven(minutes, below: 480))
    #expect(!isEven(minutes.map { $0 * 0.95 }, below: 480))
  }

  @Test("several are, too, once the gaps between them are taken out")
  func evenThree() throws {
    let days = days(try walls(Self.three, days: 1500))
    let closed = days.flatMap { $0.enumerated().map { $1 - Double($0) * 90 } }
    #expect(closed.count == 4500)
    #expect(isEven(closed, below: 300))
    // The first of three falls late in a fifth of all days as seldom as it should: (1 - 0.5)³.
    let late = Double(days.count { $0[0] > 150 }) / 1500
    #expect((0.095...0.155).contains(late), "\(late)")
  }

  @Test("quiet hours are taken out, the rest is even")
  func evenAroundQuiet() throws {
    let walls = try walls(Spread(length: .hours(8)), days: 2000, quiet: ["12:00..14:00"])
    let minutes = days(walls).flatMap { $0 }
    #expect(minutes.allSatisfy { !(120..<240).contains($0) })
    #expect(isEven(minutes.map { $0 < 120 ? $0 : $0 - 120 }, below: 360))
  }

  // MARK: - Apart, and never quiet

  typealias Window = (name: String, cue: String, spread: Spread, quiet: [String])
  static let windows: [Window] = [
    ("a gap", "10:00", three, []),
    ("a tight gap", "10:00", Spread(length: .hours(3), count: 3, gap: .minutes(89)), []),
    ("quiet hours inside", "10:00", three, ["12:00..13:00"]),
    ("quiet hours twice", "10:00", three, ["11:00..11:30", "16:00..17:00"]),
    ("over midnight", "22:00", Spread(length: .hours(4), count: 2, gap: .minutes(30)), []),
    ("quiet over midnight", "20:00", Spread(length: .hours(14), count: 2, gap: .hours(1)), ["22:00..08:00"]),
    ("quiet at both ends", "06:00", Spread(length: .hours(18), count: 4, gap: .hours(2)), ["22:00..08:00"]),
    ("learned", "10:00", Spread(length: .hours(8), count: 3, gap: .minutes(90), learns: true), ["12:00..13:00"]),
  ]

  @Test("the gap is kept, and no moment is quiet", arguments: windows)
  func apart(name: String, cue: String, spread: Spread, quiet: [String]) throws {
    let walls = try walls(spread, cue: cue, days: 200, quiet: quiet)
    #expect((199 * spread.count...201 * spread.count).contains(walls.count))
    let times = walls.map(\.microsecondsSinceEpoch)
    #expect(zip(times.dropFirst(), times).allSatisfy { $0 - $1 >= spread.gap.microseconds })
    let hours = quiet.compactMap { QuietHours($0) }
    #expect(walls.allSatisfy { wall in !hours.contains { $0.contains(wall.time) } })
  }

  static let clockChanges: [(name: String, zone: String, from: String)] = [
    ("an hour forward", "Europe/Berlin", "2026-03-28T12:00:00+00:00"),
    ("an hour back", "Europe/Berlin", "2026-10-24T12:00:00+00:00"),
    ("half an hour back", "Australia/Lord_Howe", "2026-04-03T12:00:00+00:00"),
    ("a date skipped", "Pacific/Apia", "2011-12-28T12:00:00+00:00"),
    ("midnight jumped over", "America/Sao_Paulo", "2018-11-02T12:00:00+00:00"),
  ]

  @Test("where clocks are changed, a window keeps its moments", arguments: clockChanges)
  func changes(name: String, zone: String, from: String) throws {
    let zone = try SystemZones.named(zone)
    for seed in 1...100 as ClosedRange<UInt64> {
      let plan = try Plan.test("23:00", spread: Spread(length: .hours(6), count: 3, gap: .minutes(20)))
      var witness = try Witness([plan], at: try Instant(rfc3339: from), in: zone, seed: seed)
      try witness.live(until: witness.now + .days(4))
      let made = witness.made()
      #expect(Set(made.map(\.wall)).count == made.count)
      #expect(made.map(\.occurrence) == made.map(\.occurrence).sorted())
      for nudge in made { #expect(zone.instant(of: nudge.wall) == nudge.occurrence) }
      // Moments that clocks jump over come together, as one.
      #expect((7...14).contains(made.count), "\(made.map(\.wall))")
    }
  }
}
