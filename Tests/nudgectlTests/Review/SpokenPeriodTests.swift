import NudgeCore
import Testing

@testable import nudgectl

@Suite("Weeks, months and years in a person's words")
struct SpokenPeriodTests {
  private let today = CivilDate("2026-11-21") ?? CivilDate(daysSinceEpoch: 0)

  @Test(
    "understood",
    arguments: [
      ("", Period.Unit.week, nil), ("week", .week, nil), ("last", .week, "2026-11-09"),
      ("last week", .week, "2026-11-09"),
      ("this week", .week, "2026-11-16"), ("2026-W46", .week, "2026-11-09"), ("2026-w01", .week, "2025-12-29"),
      ("2020-W53", .week, "2020-12-28"), ("2026-11-04", .week, "2026-11-04"), ("month", .month, nil),
      ("last month", .month, "2026-10-01"), ("October", .month, "2026-10-01"), ("dec", .month, "2025-12-01"),
      ("2024-02", .month, "2024-02-01"), ("year", .year, nil), ("Last Year", .year, "2025-01-01"),
      ("2019", .year, "2019-01-01"),
    ] as [(String, Period.Unit, String?)])
  func understood(said: String, unit: Period.Unit, day: String?) throws {
    let period = try SpokenPeriod(said.split(separator: " ").map(String.init), today: today)
    #expect(period == SpokenPeriod(unit: unit, day: day.flatMap { CivilDate($0) }))
  }

  @Test(
    "not understood, with some that are",
    arguments: ["soon", "last", "2026-W54", "2026-W60", "2026-13", "20266", "week two", "last last week", "ma"]
      .filter { $0 != "last" })
  func refused(said: String) {
    let failure = #expect(throws: Failure.self) {
      try SpokenPeriod(said.split(separator: " ").map(String.init), today: today)
    }
    #expect(failure?.status == .badInput && failure?.sentence.contains("last week, 2026-W46") == true)
  }
}
