import NudgeCore
import TestSupport
import Testing

/// Where an expression stops being one, and what would have fitted there.
@Suite struct CalendarErrorTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var column: Int
    var expected: String
    var found: String
    var testDescription: String { "\"\(text)\"" }

    init(_ text: String, _ column: Int, _ expected: String, _ found: String) {
      (self.text, self.column, self.expected, self.found) = (text, column, expected, found)
    }
  }

  static let cases = [
    Case("", 1, "a weekday, a date, a time or a word such as daily", ""),
    Case("25:00", 1, "an hour from 0 to 23", "25"),
    Case("12:60", 4, "a minute from 0 to 59", "60"),
    Case("12:00:60", 7, "a second from 0 to 59.999999", "60"),
    Case("20.30", 3, "\"-\" in a date or \":\" in a time, or one of \",\", \"..\" and \"/\"", "."),
    Case("20:30 ", 6, "\":\" and seconds, or the end", " "),
    Case("20:", 4, "a minute from 0 to 59, or *", ""),
    Case("20:30:", 7, "a second from 0 to 59.999999, or *", ""),
    Case("20:30:1.", 9, "digits behind the point", ""),
    Case("20h", 3, "\"-\" in a date or \":\" in a time, or one of \",\", \"..\" and \"/\"", "h"),
    Case("*-13-01", 3, "a month from 1 to 12", "13"),
    Case("*-02-32", 6, "a day from 1 to 31", "32"),
    Case("*-02~29", 6, "a day from 1 to 28 before the end of the month", "29"),
    Case("*-1~3~4", 6, "a blank and a time", "~"),
    Case("*~1-3", 4, "the end of the date: \"~\" stands before the day", "-"),
    Case("1969-01-01", 1, "a year from 1970 to 2199", "1969"),
    Case("2026-11-21T20:30", 11, "\"-\" in a date or \":\" in a time, or one of \",\", \"..\" and \"/\"", "T20"),
    Case("Mo 20:30", 1, "a weekday, a date, a time or a word such as daily", "Mo"),
    Case("Mon..Fry 20:30", 6, "the weekday that ends the range", "Fry"),
    Case("Mon.Fri 20:30", 5, "\"..\" between two weekdays", "Fri"),
    Case(
      "Sun..Mon 9:00", 1, "a range of weekdays within Mon..Sun (over the weekend, use a list such as Sat,Sun,Mon)",
      "Sun"),
    Case("10..8:00", 5, "an end that is not before the start", "8"),
    Case("*:0/0", 5, "a repetition above 0", "0"),
    Case("*:0/90", 5, "a repetition small enough to come again", "90"),
    Case("15:00 Europe/Berln", 7, "a known time zone (did you mean Europe/Berlin?)", "Europe/Berln"),
    Case("15:00 europe/berlin", 7, "a known time zone (did you mean Europe/Berlin?)", "europe/berlin"),
    Case("15:00 Pacific/Lord_How", 7, "a known time zone such as Europe/Berlin or UTC", "Pacific/Lord_How"),
    Case("15:00 Asia/Kolkatta", 7, "a known time zone (did you mean Asia/Kolkata?)", "Asia/Kolkatta"),
    Case("15:00 ../../etc/passwd", 6, "\":\" and seconds, or the end", " "),
    Case("daily 8:00", 7, "nothing behind daily; a time is written without it, such as 20:30 or Mon 20:30", "8"),
    Case("Mon 1622 Europe/Berlin", 9, "\":\" and minutes", " "),
    Case("@soon", 2, "seconds since 1970, such as @1795000000", "soon"),
    Case("evenings", 1, "a weekday, a date, a time or a word such as daily", "evenings"),
    Case("jeden Tag", 7, "a known time zone such as Europe/Berlin or UTC", "Tag"),
    Case("20:30\u{1b}[31m", 6, "the end, or one of \":\", \",\", \"..\" and \"/\"", "\\x1b"),
    Case("café", 1, "a weekday, a date, a time or a word such as daily", "caf"),
  ]

  @Test(arguments: cases) func namesColumnAndExpectation(_ test: Case) throws {
    let error = try #require(throws: CalendarExpressionError.self) {
      try CalendarExpression(test.text, zones: SystemZones.database)
    }
    #expect(error.column == test.column)
    #expect(error.expected == test.expected)
    #expect(error.found == test.found)
  }

  @Test func saysItInOneSentence() throws {
    let error = try #require(throws: CalendarExpressionError.self) {
      try CalendarExpression("Mon 25:00", zones: SystemZones.database)
    }
    #expect("\(error)" == "column 5: expected an hour from 0 to 23, found \"25\"")
    let end = try #require(throws: CalendarExpressionError.self) {
      try CalendarExpression("20:", zones: SystemZones.database)
    }
    #expect("\(end)" == "column 4: expected a minute from 0 to 59, or *, found the end")
  }

  @Test func damagedZoneIsNotCalledUnknown() throws {
    let damaged = ZoneDatabase { _ in Array("TZif2".utf8) }
    let error = try #require(throws: CalendarExpressionError.self) {
      try CalendarExpression("15:00 Europe/Berlin", zones: damaged)
    }
    #expect(error.column == 7)
    #expect(error.expected == "a time zone that can be read (it ends too early)")
  }

  /// The column lies within the text, or right behind it, whatever the text.
  @Test func columnsPointIntoTheText() {
    let seed = SeededRandom.seedOfThisRun()
    print("columns: NUDGED_TEST_SEED=\(seed)")
    var generator = ExpressionGenerator(random: SeededRandom(seed: seed))
    var refused = 0
    while refused < 1000 {
      let text = generator.nearMiss()
      do throws(CalendarExpressionError) {
        _ = try CalendarExpression(text, zones: SystemZones.database)
      } catch {
        refused += 1
        #expect((1...text.utf8.count + 1).contains(error.column), "\"\(text)\": \(error) (seed \(seed))")
        #expect(error.found.isEmpty == (error.column == text.utf8.count + 1), "\"\(text)\": \(error) (seed \(seed))")
      }
    }
  }
}
