import Foundation
import NudgeCore
import Testing

/// Dates, weeks and times of day, without any zone.
@Suite struct CivilDateTests {
  /// Against Foundation's calendar, which knows the same proleptic ISO weeks.
  @Test func datesAndWeeksLikeFoundation() throws {
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    for days in stride(from: -25_000, through: 90_000, by: 3) {
      let date = CivilDate(daysSinceEpoch: days)
      let parts = calendar.dateComponents(
        [.year, .month, .day, .weekday, .weekOfYear, .yearForWeekOfYear],
        from: Date(timeIntervalSince1970: Double(days) * 86_400))
      #expect([date.year, date.month, date.day] == [parts.year, parts.month, parts.day])
      #expect(date.weekday.rawValue % 7 + 1 == parts.weekday)
      #expect([date.isoWeek.year, date.isoWeek.week] == [parts.yearForWeekOfYear, parts.weekOfYear], "\(date)")
      #expect(date.daysSinceEpoch == days)
      #expect(CivilDate(date.description) == date)
      #expect(date.startOfWeek.weekday == .monday && (0..<7).contains(days - date.startOfWeek.daysSinceEpoch))
    }
  }

  @Test(
    arguments: [
      ("2020-12-31", 2020, 53), ("2021-01-03", 2020, 53), ("2021-01-04", 2021, 1), ("2024-12-30", 2025, 1),
      ("2026-11-21", 2026, 47), ("2027-01-01", 2026, 53), ("2005-01-01", 2004, 53), ("2008-12-29", 2009, 1),
    ])
  func weeksAroundNewYear(_ text: String, _ year: Int, _ week: Int) throws {
    let date = try #require(CivilDate(text))
    #expect(date.isoWeek == (year, week))
  }

  @Test(arguments: [
    "2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "26-04-01", "2026-4-01", "2026-04-01 ", "", "x",
  ])
  func noDate(_ text: String) { #expect(CivilDate(text) == nil) }

  @Test func leapYears() {
    #expect([2000, 2024, 2400, 0, -4].allSatisfy { CivilDate(year: $0, month: 2, day: 29) != nil })
    #expect([1900, 2026, 2100, 2200, 1].allSatisfy { CivilDate(year: $0, month: 2, day: 29) == nil })
    #expect(CivilDate(year: 10_000, month: 1, day: 1) == nil)
  }

  @Test(
    arguments: [
      ("00:00", "00:00"), ("20:30", "20:30"), ("20:30:00", "20:30"), ("20:30:15", "20:30:15"),
      ("20:30:15.250", "20:30:15.25"), ("23:59:59.999999", "23:59:59.999999"), ("09:05:00.5", "09:05:00.5"),
    ])
  func times(_ text: String, _ shown: String) throws {
    let time = try #require(CivilTime(text))
    #expect(time.description == shown)
    #expect(CivilTime(hour: time.hour, minute: time.minute, second: time.second, microsecond: time.microsecond) == time)
  }

  @Test(arguments: ["24:00", "9:00", "09:60", "09:00:60", "09:00:00.", "0900", "", "09:00 "])
  func noTime(_ text: String) { #expect(CivilTime(text) == nil) }

  @Test func weekdayNames() {
    #expect(Weekday.allCases.map(\.abbreviation) == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"])
    #expect(Weekday.sunday.name == "Sunday" && Weekday.monday < .sunday)
  }
}
