import NudgeCore
import Testing

/// Expressions whose answers are known by heart, among them all that were once wrong.
@Suite struct ExpressionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var zone: String
    var after: String
    var elapses: [String]
    var testDescription: String { "\"\(text)\" in \(zone) after \(after)" }

    init(_ text: String, _ zone: String, after: String, _ elapses: String...) {
      (self.text, self.zone, self.after, self.elapses) = (text, zone, after, elapses)
    }
  }

  static let plain = [
    Case(
      "Mon..Fri 20:30", "Europe/Berlin", after: "2026-11-20T20:30:00+01:00", "2026-11-23T20:30:00+01:00",
      "2026-11-24T20:30:00+01:00"),
    Case("Sun 17:00", "Europe/Berlin", after: "2026-11-21T10:00:00+01:00", "2026-11-22T17:00:00+01:00"),
    Case(
      "*-02-29", "UTC", after: "2026-01-01T00:00:00Z", "2028-02-29T00:00:00+00:00", "2032-02-29T00:00:00+00:00"),
    Case("*-*~1 9:00", "UTC", after: "2027-02-01T00:00:00Z", "2027-02-28T09:00:00+00:00", "2027-03-31T09:00:00+00:00"),
    Case("Mon *-05~07/1", "UTC", after: "2026-01-01T00:00:00Z", "2026-05-25T00:00:00+00:00"),
    Case(
      "*:*:0.25/0.5", "UTC", after: "2026-01-01T00:00:00.25Z", "2026-01-01T00:00:00.75+00:00",
      "2026-01-01T00:00:01.25+00:00"),
    Case(
      "9:00 America/New_York", "Europe/Berlin", after: "2026-07-01T00:00:00+02:00", "2026-07-01T15:00:00+02:00"),
    Case("@1795000000", "Europe/Berlin", after: "2026-01-01T00:00:00Z", "2026-11-18T12:06:40+01:00"),
    // Repetitions without an end run past New Year and past midnight, as systemd's do; ranges don't.
    Case("*-*-1/8", "UTC", after: "2026-12-25T00:00:00Z", "2027-01-09T00:00:00+00:00"),
    Case("*-*-1..31/8", "UTC", after: "2026-12-25T00:00:00Z", "2027-01-01T00:00:00+00:00"),
    Case("*-*-1/8", "UTC", after: "2026-11-25T00:00:00Z", "2026-12-01T00:00:00+00:00"),
    Case("*:0/7", "UTC", after: "2026-11-21T23:56:00Z", "2026-11-22T00:07:00+00:00"),
    Case("*:0..59/7", "UTC", after: "2026-11-21T23:56:00Z", "2026-11-22T00:00:00+00:00"),
    Case("*-*-* 00:00", "UTC", after: "2199-12-30T12:00:00Z", "2199-12-31T00:00:00+00:00"),
    Case("*-*-* 00:00", "UTC", after: "1901-01-01T00:00:00Z", "1970-01-01T00:00:00+00:00"),
  ]

  /// Where systemd would drop an occurrence, or might have it twice.
  static let changes = [
    Case(
      "02:30", "Europe/Berlin", after: "2026-03-28T12:00:00+01:00", "2026-03-29T03:00:00+02:00",
      "2026-03-30T02:30:00+02:00"),
    Case(
      "02:30", "Europe/Berlin", after: "2026-10-24T12:00:00+02:00", "2026-10-25T02:30:00+02:00",
      "2026-10-26T02:30:00+01:00"),
    Case("02:30", "Europe/Berlin", after: "2026-10-25T02:10:00+01:00", "2026-10-26T02:30:00+01:00"),
    Case(
      "*:0/30", "Europe/Berlin", after: "2026-03-29T01:30:00+01:00", "2026-03-29T03:00:00+02:00",
      "2026-03-29T03:30:00+02:00"),
    Case(
      "*:0/30", "Europe/Berlin", after: "2026-10-25T02:30:00+02:00", "2026-10-25T03:00:00+01:00"),
    Case(
      "02:15", "Australia/Lord_Howe", after: "2026-10-03T12:00:00+10:30", "2026-10-04T02:30:00+11:00",
      "2026-10-05T02:15:00+11:00"),
    Case(
      "01:45", "Australia/Lord_Howe", after: "2026-04-04T12:00:00+11:00", "2026-04-05T01:45:00+11:00",
      "2026-04-06T01:45:00+10:30"),
    Case(
      "00:00", "America/Sao_Paulo", after: "2018-11-03T12:00:00-03:00", "2018-11-04T01:00:00-02:00",
      "2018-11-05T00:00:00-02:00"),
    Case(
      "12:00", "Pacific/Apia", after: "2011-12-29T12:00:00-10:00", "2011-12-31T12:00:00+14:00"),
    Case("2026-03-29 02:30:00", "Europe/Berlin", after: "2026-01-01T00:00:00Z", "2026-03-29T03:00:00+02:00"),
    // Behind clocks put back, a search goes on where it stood before: not 00:01.
    Case("*:1/11", "Africa/Cairo", after: "2047-10-31T21:00:28Z", "2047-11-01T00:12:00+02:00"),
    // systemd finds 02:40.
    Case("0,2/4:40", "Europe/London", after: "2026-10-24T22:00:11Z", "2026-10-25T00:40:00+01:00"),
    // systemd finds 02:06.
    Case("1:06", "America/St_Johns", after: "1998-04-05T02:56:49Z", "1998-04-05T01:06:00-02:30"),
  ]

  @Test(arguments: plain + changes) func elapses(_ test: Case) throws {
    let expression = try CalendarExpression(test.text, zones: SystemZones.database)
    let zone = try SystemZones.named(test.zone)
    var instant = try instant(test.after)
    for expected in test.elapses {
      instant = try #require(expression.next(after: instant, in: zone))
      #expect(instant.rfc3339(in: zone) == expected)
    }
  }

  @Test(
    arguments: [
      ("*-02-30", "2026-01-01T00:00:00Z"), ("*-04,06,09,11-31", "2026-01-01T00:00:00Z"),
      ("2025-*-*", "2026-01-01T00:00:00Z"), ("daily", "2199-12-31T00:00:00Z"),
      ("Mon *-02-30/1", "2199-12-31T00:00:00Z"),
      ("Tue 2026-11-21", "2026-01-01T00:00:00Z"), ("@1795000000", "2026-11-18T11:06:40Z"),
    ])
  func neverAgain(_ text: String, _ after: String) throws {
    let expression = try CalendarExpression(text, zones: SystemZones.database)
    #expect(expression.next(after: try instant(after), in: .utc) == nil)
  }

  @Test func farEndsOfTime() throws {
    let daily = try CalendarExpression("daily", zones: SystemZones.database)
    let zone = try SystemZones.named("Europe/Berlin")
    #expect(daily.next(after: Instant(microseconds: .max), in: zone) == nil)
    #expect(daily.next(after: Instant(microseconds: .max - 1), in: zone) == nil)
    #expect(daily.next(after: Instant(microseconds: .min), in: zone) == (try instant("1970-01-01T00:00:00+01:00")))
  }

  @Test func equalWhenNormalFormsAre() throws {
    let zones = SystemZones.database
    let weekly = try CalendarExpression("weekly", zones: zones)
    #expect(weekly == (try CalendarExpression("monday", zones: zones)))
    #expect(weekly.hashValue == (try CalendarExpression("Mon *-*-* 0:0", zones: zones)).hashValue)
    #expect(weekly != (try CalendarExpression("Mon 00:00 UTC", zones: zones)))
  }
}
