import NudgeCore
import Testing

@Suite("Periods that are looked back on")
struct PeriodTests {
  private static func date(_ text: String) -> CivilDate { CivilDate(text) ?? CivilDate(daysSinceEpoch: 0) }

  @Test(
    "where they begin and end",
    arguments: [
      (Period.Unit.week, "2026-11-22", "2026-11-16", "2026-11-22"), (.week, "2026-11-16", "2026-11-16", "2026-11-22"),
      (.week, "2027-01-01", "2026-12-28", "2027-01-03"), (.month, "2028-02-29", "2028-02-01", "2028-02-29"),
      (.month, "2026-12-31", "2026-12-01", "2026-12-31"), (.year, "2028-12-31", "2028-01-01", "2028-12-31"),
    ])
  func ends(unit: Period.Unit, day: String, first: String, last: String) {
    let period = Period(unit, containing: Self.date(day))
    #expect([period.first.description, period.last.description] == [first, last])
  }

  @Test("each follows the one before without a gap, whatever the unit", arguments: Period.Unit.allCases)
  func follow(unit: Period.Unit) {
    var period = Period(unit, containing: Self.date("1999-12-27"))
    for _ in 0..<120 {
      #expect(period.next.previous == period && period.next.first == period.last.adding(days: 1))
      #expect(period.before(1) == [period.previous])
      period = period.next
    }
  }

  @Test(
    "what to look back on now: the present one from two thirds on, else the one before, unless it has a review",
    arguments: [
      ("on Sunday", Period.Unit.week, "2026-11-22", "2026-01-01", false, "2026-11-16"),
      ("on Friday", .week, "2026-11-20", "2026-01-01", false, "2026-11-16"),
      ("on Thursday, late", .week, "2026-11-19", "2026-01-01", false, "2026-11-09"),
      ("on Monday, when last week is done", .week, "2026-11-16", "2026-01-01", true, "2026-11-16"),
      ("in the first week of all", .week, "2026-11-17", "2026-11-16", false, "2026-11-16"),
      ("the journal began last Sunday", .week, "2026-11-17", "2026-11-15", false, "2026-11-09"),
      ("early in a month", .month, "2026-11-05", "2026-01-01", false, "2026-10-01"),
      ("late in a month", .month, "2026-11-21", "2026-01-01", false, "2026-11-01"),
      ("in January", .year, "2027-01-02", "2026-01-01", false, "2026-01-01"),
    ])
  func toReview(name: String, unit: Period.Unit, today: String, since: String, reviewed: Bool, first: String) {
    let period = Period.toReview(unit, today: Self.date(today), since: Self.date(since)) { _ in reviewed }
    #expect(period.first.description == first, "\(name)")
  }

  @Test("an empty journal has nothing to look back on but the present")
  func empty() {
    let period = Period.toReview(.week, today: Self.date("2026-11-16"), since: nil) { _ in false }
    #expect(period.first.description == "2026-11-16")
  }

  @Test("what has been lived of it ends today, and has a day at least")
  func lived() {
    let week = Period(.week, containing: Self.date("2026-11-18"))
    #expect(week.lived(by: Self.date("2026-11-18")).dates.count == 3)
    #expect(week.lived(by: Self.date("2026-12-24")).dates.count == 7)
    #expect(week.lived(by: Self.date("2026-11-01")).dates == [week.first])
  }
}
