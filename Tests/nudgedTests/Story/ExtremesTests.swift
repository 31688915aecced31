import NudgeCore
import TestSupport
import Testing
import Varlink

@testable import nudged

/// Whatever a journal holds and whatever is asked of it, the daemon goes on and answers with what its interfaces declare.
///
/// A trap ends the tests; the seed that is printed before it brings it back. `NUDGED_FUZZ_ROUNDS` asks for more rounds.
@Suite("Extremes", .timeLimit(.minutes(30)))
struct ExtremesTests {
  nonisolated static let rounds = 1...(2 * TOMLFuzzTests.rounds)

  @Test("every method, with strange values in every field", arguments: rounds)
  func calls(round: Int) async throws {
    let seed = Self.seed(round, "strange calls")
    let life = try await RunningDaemon()
    try await Self.furnish(life)
    try await Self.callEverything(life, seed: seed, times: 5)
    #expect(life.unexpected == [], "seed \(seed)")
  }

  @Test("a journal another program wrote into, and every method", arguments: rounds, [false, true])
  func foreign(round: Int, lawless: Bool) async throws {
    let seed = Self.seed(round, "a foreign journal, \(lawless ? "lawless" : "by the tables' rules")")
    let life = try await RunningDaemon()
    try await Self.furnish(life)
    var rows = ForeignRows(seed: seed, lawless: lawless)
    let written = try rows.write(into: life.places.journal)
    #expect(written > 100, "seed \(seed)")
    try await life.restart()
    try await Self.callEverything(life, seed: seed, times: 2)
    try await life.passes(to: "2039-03-19 22:00")
    try await Self.callEverything(life, seed: seed &+ 1, times: 2)
    #expect(life.unexpected == [], "seed \(seed)")
  }

  @Test(
    "attacked 2: a win of long ago can be looked back on from every week, month and year",
    arguments: [
      "0000-01-01", "0001-01-01", "1500-05-01", "1930-05-01", "1969-12-31", "1970-01-01",
    ])
  func longAgo(day: String) async throws {
    let life = try await RunningDaemon(at: "2026-11-29 21:00")
    let date = try #require(CivilDate(day))
    // What can't be typed of so long ago can come with a file.
    let entry = "{\"date\":\"\(day)\",\"time\":\"12:00\",\"title\":\"learned to ride a bike\",\"body\":\"\"}"
    let file = JournalMethods.Import.Parameters(format: "jrnl", text: "{\"tags\":{},\"entries\":[]}\n\(entry)\n")
    let imported = try await life.call("Import", file, as: JournalMethods.Import.self)
    #expect(imported.added == 1)
    let weeks = (0..<52).map { Period(.week, containing: CivilDate(daysSinceEpoch: 20_450 + 7 * $0)) }
    let months = (1...12).compactMap { CivilDate(year: 2026, month: $0, day: 1) }.map { Period(.month, containing: $0) }
    let own = [Period.Unit.week, .month, .year].flatMap {
      [Period($0, containing: date), Period($0, containing: date).next]
    }
    for period in weeks + months + own + [Period(.year, containing: CivilDate(daysSinceEpoch: 20_450))]
    where period.first.year >= 0 {
      let parameters = InsightMethods.Review.Parameters(period: period.unit.rawValue, day: period.first.description)
      _ = try await life.call("Insight.Review", parameters, as: InsightMethods.Review.self)
    }
    #expect(life.unexpected == [])
  }

  @Test("the last and the first weeks and years that can be written can be looked back on")
  func endsOfYears() async throws {
    let life = try await RunningDaemon(at: "2026-11-29 21:00")
    for day in ["0000-01-01", "9999-12-31"] {
      for unit in Period.Unit.allCases {
        let asked = InsightMethods.Review.Parameters(period: unit.rawValue, day: day)
        let review = try await life.call("Insight.Review", asked, as: InsightMethods.Review.self)
        #expect(review.from <= day && day <= review.to)
        let days = InsightMethods.Patterns.Parameters(from: review.from, to: review.to)
        _ = try await life.call("Insight.Patterns", days, as: InsightMethods.Patterns.self)
      }
    }
    #expect(life.unexpected == [])
  }

  @Test(
    "a wall time of years whose clocks had seconds stays the one that was said, whoever said it",
    arguments: ["Europe/Amsterdam", "Asia/Kolkata", "Africa/Monrovia"])
  func secondsInOffsets(zone: String) async throws {
    let life = try await RunningDaemon(at: "2026-11-29 21:00", in: zone)
    // The very moment the day begins.
    #expect(life.daemon.engine.planner.settings.dayStartsAt == CivilTime("04:00"))
    _ = try await life.callRaw(
      "Log", ["kind": "win", "text": "bike", "at": .string(try life.instant("1930-05-01 04:00"))])
    let table = "full_date,date,weekday,time,mood,activities,note_title,note\n1900-05-01,x,y,04:00,good,,,walk\n"
    let jrnl = "\n{\"date\":\"1910-05-01\",\"time\":\"04:00\",\"title\":\"read\",\"body\":\"\"}\n"
    for (format, text) in [("daylio", table), ("jrnl", jrnl)] {
      let file = JournalMethods.Import.Parameters(format: format, text: text)
      #expect(try await life.call("Import", file, as: JournalMethods.Import.self).added == 1)
    }
    let entries = try life.daemon.engine.store.entries(limit: 9).map(EntryView.init)
    #expect(Set(entries.map(\.day)) == ["1930-05-01", "1900-05-01", "1910-05-01"])
    for entry in entries { #expect((entry.at ?? entry.writtenAt).hasPrefix("\(entry.day)T04:00:00"), "\(entry)") }
  }

  @Test("a day and more from UTC nothing is refused and nothing lost", arguments: ["XXX24", "XXX25", "AAA-24:59:59"])
  func farFromUTC(zone: String) async throws {
    let life = try await RunningDaemon(at: "2039-03-18 09:00", in: zone)
    _ = try await life.callRaw(
      "Log", ["kind": "win", "text": "bike", "at": .string(try life.instant("2039-03-18 08:15"))])
    let entry = try #require(try life.daemon.engine.store.entries(limit: 1).first)
    let view = EntryView(entry)
    #expect(view.day == "2039-03-18" && view.at?.dropFirst(11).prefix(5) == "08:15" && entry.clock == "08:15")
    #expect(try Entry(view).at == entry.at)
    let until = try life.instant("2039-03-18 10:00")
    let pause = try await life.call("Control.Pause", Control.Pause.Parameters(until: until), as: Control.Pause.self)
    #expect(pause.until == until)
    #expect(try Instant(rfc3339: until) == life.clock.now + .hours(1))
  }

  // MARK: -

  private static func seed(_ round: Int, _ name: String) -> UInt64 {
    let seed = SeededRandom.seedOfThisRun() &+ UInt64(round)
    print("\(name), round \(round): NUDGED_TEST_SEED=\(seed &- UInt64(round))")
    return seed
  }

  /// A little of everything, so that numbers from one on mean something.
  private static func furnish(_ life: RunningDaemon) async throws {
    let person = RandomPerson(life, seed: 1)
    for _ in 1...25 { try await person.act() }
    try await person.goThroughGuide()
  }

  private static func callEverything(_ life: RunningDaemon, seed: UInt64, times: Int) async throws {
    for (index, name) in try await life.interfaces().enumerated() {
      let description = try InterfaceDescription(parsing: try await life.description(of: name))
      var calls = StrangeCalls(description, seed: seed &+ UInt64(index) &* 1000)
      for method in description.allMethods {
        for _ in 1...times {
          let parameters = calls.parameters(of: method)
          await life.expectDeclared("\(name).\(method.name)", parameters, in: description, "seed \(seed)")
        }
      }
    }
  }
}
