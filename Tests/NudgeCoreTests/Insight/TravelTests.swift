import TestSupport
import Testing

@testable import NudgeCore

/// From instants to the scorecard: clocks put forward and back, nights, and the date line.
@Suite("Scorecard: clocks and travel")
struct TravelTests {
  private typealias Written = (zone: String, at: String)

  /// What the journal keeps of entries written at these moments, as the store does it.
  private func kept(_ entries: [Written]) throws -> (days: [DaySummary], notLived: Set<CivilDate>) {
    let entries = try entries.map { stamp(try instant($0.at), in: try SystemZones.named($0.zone)) }
    let days = Dictionary(grouping: entries, by: \.day).sorted { $0.key < $1.key }
      .map { DaySummary(day: $0.key, counts: [.win: $0.value.count]) }
    let jumped = zip(entries, entries.dropFirst()).flatMap { DateLine.daysJumped(from: $0, to: $1) }
    return (days, Set(jumped))
  }

  private func stamp(_ at: Instant, in zone: Zone) -> DateLine.Stamp {
    DateLine.Stamp(day: Settings().day(of: at, in: zone), at: at, offset: zone.offset(at: at))
  }

  private static let journeys: [(name: String, entries: [Written], today: String, run: Double, entered: Int)] = [
    (
      "after midnight is still yesterday",
      [("Europe/Berlin", "2026-11-20T20:00:00+01:00"), ("Europe/Berlin", "2026-11-22T01:30:00+01:00")],
      "2026-11-21", 2, 2
    ),
    (
      "the night clocks go forward",
      [
        ("Europe/Berlin", "2026-03-28T23:00:00+01:00"), ("Europe/Berlin", "2026-03-29T03:30:00+02:00"),
        ("Europe/Berlin", "2026-03-29T04:00:00+02:00"), ("Europe/Berlin", "2026-03-30T12:00:00+02:00"),
      ], "2026-03-30", 3, 3
    ),
    (
      "the night clocks go back",
      [
        ("Europe/Berlin", "2026-10-24T12:00:00+02:00"), ("Europe/Berlin", "2026-10-25T02:30:00+02:00"),
        ("Europe/Berlin", "2026-10-25T02:30:00+01:00"), ("Europe/Berlin", "2026-10-25T04:00:00+01:00"),
      ], "2026-10-25", 2, 2
    ),
    (
      "an empty day at home, the shortest there is",
      [("Europe/Berlin", "2026-03-28T03:59:59+01:00"), ("Europe/Berlin", "2026-03-29T04:00:00+02:00")],
      "2026-03-29", 1, 2
    ),
    (
      "Los Angeles to Sydney: the 20th is jumped over",
      [
        ("America/Los_Angeles", "2026-11-18T12:00:00-08:00"), ("America/Los_Angeles", "2026-11-19T20:00:00-08:00"),
        ("Australia/Sydney", "2026-11-21T08:30:00+11:00"),
      ], "2026-11-21", 3, 3
    ),
    (
      "the same at a slower pace: noon there, noon here",
      [
        ("America/Los_Angeles", "2026-11-19T12:00:00-08:00"), ("Australia/Sydney", "2026-11-21T12:00:00+11:00"),
      ], "2026-11-21", 2, 2
    ),
    (
      "London to Tokyo with an empty day between",
      [("Europe/London", "2026-11-19T12:00:00+00:00"), ("Asia/Tokyo", "2026-11-21T12:00:00+09:00")],
      "2026-11-21", 1, 2
    ),
    (
      "Auckland to Honolulu: the 20th comes twice",
      [
        ("Pacific/Auckland", "2026-11-19T12:00:00+13:00"), ("Pacific/Auckland", "2026-11-20T20:00:00+13:00"),
        ("Pacific/Honolulu", "2026-11-20T12:00:00-10:00"), ("Pacific/Honolulu", "2026-11-21T12:00:00-10:00"),
      ], "2026-11-21", 3, 3
    ),
    (
      "Samoa without a 30th",
      [
        ("Pacific/Apia", "2011-12-28T12:00:00-10:00"), ("Pacific/Apia", "2011-12-29T12:00:00-10:00"),
        ("Pacific/Apia", "2011-12-31T12:00:00+14:00"),
      ], "2011-12-31", 3, 3
    ),
    (
      "the day after the date line, seen from the day before",
      [("Pacific/Auckland", "2026-11-20T20:00:00+13:00"), ("Pacific/Auckland", "2026-11-21T08:00:00+13:00")],
      "2026-11-20", 1, 1
    ),
  ]

  @Test("runs", arguments: journeys.indices)
  func journey(index: Int) throws {
    let journey = Self.journeys[index]
    let (days, notLived) = try kept(journey.entries)
    let measure = try #require(
      Scorecard(days: days, today: try date(journey.today), notLived: notLived)[.consistentTracking])
    #expect(measure.current == Double(journey.entered), "\(journey.name)")
    guard case .daysOfLast28(let entered, let possible) = measure.beside else {
      Issue.record("nothing beside")
      return
    }
    #expect(entered == journey.entered, "\(journey.name)")
    #expect(possible >= entered, "\(journey.name)")
  }

  static let stretches: [(name: String, from: String, to: String, hours: Int, forward: Int, jumped: [String])] = [
    ("the next day", "2026-11-20", "2026-11-21", 2, 19, []),
    ("back a day", "2026-11-20", "2026-11-19", 2, -19, []),
    ("a whole day between", "2026-11-20", "2026-11-22", 24, 0, []),
    ("a day of 23 hours", "2026-11-20", "2026-11-22", 23, 1, []),
    ("less than a day", "2026-11-20", "2026-11-22", 22, 11, ["2026-11-21"]),
    ("half a day forward is a journey", "2026-11-20", "2026-11-22", 30, 12, []),
    ("more is the line", "2026-11-20", "2026-11-22", 30, 13, ["2026-11-21"]),
    ("two days between, time for one", "2026-11-20", "2026-11-23", 30, 0, ["2026-11-22"]),
    ("the farthest there is", "2026-11-20", "2026-11-24", 90, 26, ["2026-11-23"]),
    ("weeks away", "2026-10-20", "2026-11-23", 900, 0, []),
    ("a clock set back", "2026-11-20", "2026-11-23", -30, 0, []),
  ]

  @Test("dates jumped over", arguments: stretches)
  func jumped(name: String, from: String, to: String, hours: Int, forward: Int, jumped: [String]) throws {
    let start = Instant(seconds: 1_700_000_000)
    let days = DateLine.daysJumped(
      from: DateLine.Stamp(day: try date(from), at: start, offset: -28_800),
      to: DateLine.Stamp(day: try date(to), at: start + .hours(hours), offset: (forward - 8) * 3600))
    #expect(days.map(\.description) == jumped, "\(name)")
  }

  @Test("whoever stays at home jumps over nothing, in any zone")
  func nobodyAtHome() throws {
    let seed = SeededRandom.seedOfThisRun()
    print("date line: NUDGED_TEST_SEED=\(seed)")
    var random = SeededRandom(seed: seed)
    for identifier in ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "Asia/Kolkata"]
    {
      let zone = try SystemZones.named(identifier)
      for _ in 0..<2000 {
        let at = Instant(seconds: Int64(random.number(1_400_000_000...1_900_000_000)))
        let then = at + .minutes(random.number(0...6000))
        let days = [at, then].map { stamp($0, in: zone) }
        #expect(DateLine.daysJumped(from: days[0], to: days[1]).isEmpty, "\(identifier) \(days) (seed \(seed))")
      }
    }
  }
}
