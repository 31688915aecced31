import Testing

@testable import NudgeCore

/// The scorecard against the tables of docs/measures.md.
@Suite("Scorecard: as documented")
struct ScorecardDocumentTests {
  @Test("days, from instants")
  func day() throws {
    for row in try MeasuresDocument.rows("day", columns: 3) {
      let zone = try SystemZones.named(row[1])
      #expect(Settings().day(of: try instant(row[0]), in: zone).description == row[2], "\(row)")
    }
  }

  @Test("weeks and months")
  func windows() throws {
    for row in try MeasuresDocument.rows("windows", columns: 3) {
      let today = try date(row[0])
      #expect(Measure.Window.week.range(around: today) == (try MeasuresDocument.days(row[1])), "\(row)")
      #expect(Measure.Window.month.range(around: today) == (try MeasuresDocument.days(row[2])), "\(row)")
    }
  }

  @Test("targets, with rest days")
  func targets() throws {
    for row in try MeasuresDocument.rows("targets", columns: 5) {
      let name = try #require(Measure.Name(rawValue: row[0]), "\(row)")
      let resting = try MeasuresDocument.days(row[3])
      let days = (0..<resting.days).map { DaySummary(day: resting.lowerBound.adding(days: $0), isRest: true) }
      let measure = try #require(Scorecard(days: days, today: try date(row[2]), since: try date("2026-01-01"))[name])
      #expect(measure.target == (try number(row[4])), "\(row)")
      #expect(measure.isMet == (measure.target == 0), "\(row)")
      #expect(Scorecard(days: [], today: try date(row[2]))[name]?.target == (try number(row[1])), "\(row)")
    }
  }

  @Test("days with an entry, wherever the year is")
  func tracking() throws {
    for row in try MeasuresDocument.rows("tracking", columns: 2) {
      for today in ["2026-11-21", "2027-01-02", "2028-03-01", "2026-03-30"] {
        let measure = try #require(Strip(row[0], today: try date(today)).scorecard[.consistentTracking])
        let parts = try row[1].split(separator: " of ").map { try #require(Int($0)) }
        #expect(measure.current == Double(parts[0]), "\(row) \(today)")
        #expect(measure.beside == .daysOfLast28(parts[0], of: parts[1]), "\(row) \(today)")
      }
    }
  }

  @Test("the usual")
  func usual() throws {
    let today = try date("2027-01-06")
    for row in try MeasuresDocument.rows("usual", columns: 2) {
      let weeks = row[0].split(separator: ", ")
      let days = try weeks.enumerated().reversed().flatMap { try week(String($1), before: today, by: $0 + 1) }
      let card = Scorecard(days: days, today: today, since: today.startOfWeek.adding(days: -7 * weeks.count))
      #expect(card[.smallGoals]?.usual == (row[1] == "none" ? nil : try number(row[1])), "\(row)")
    }
  }

  /// A week that many steps were finished in, on its Thursday; or one of rest, but for two days.
  private func week(_ text: String, before today: CivilDate, by weeks: Int) throws -> [DaySummary] {
    let monday = today.startOfWeek.adding(days: -7 * weeks)
    if text == "rest" { return (0..<5).map { DaySummary(day: monday.adding(days: $0), isRest: true) } }
    return [DaySummary(day: monday.adding(days: 3), stepsFinished: try #require(Int(text)))]
  }
}
