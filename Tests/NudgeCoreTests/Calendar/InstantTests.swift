import NudgeCore
import TestSupport
import Testing

/// Instants and RFC 3339.
@Suite struct InstantTests {
  @Test(
    arguments: [
      ("1970-01-01T00:00:00Z", 0), ("2026-11-21T20:30:00+01:00", 1_795_289_400_000_000),
      ("2026-11-21T20:30:00.25+01:00", 1_795_289_400_250_000), ("2026-11-21t19:30:00z", 1_795_289_400_000_000),
      ("2026-11-21 19:30:00Z", 1_795_289_400_000_000), ("1969-12-31T23:59:59.999999Z", -1),
      ("2026-11-21T20:30:00.1234567+01:00", 1_795_289_400_123_456),
      ("2026-11-21T13:45:00-05:45", 1_795_289_400_000_000),
      ("0000-03-01T00:00:00Z", -62_162_035_200_000_000), ("9999-12-31T23:59:59Z", 253_402_300_799_000_000),
    ] as [(String, Int64)])
  func reads(_ text: String, _ microseconds: Int64) throws {
    #expect(try Instant(rfc3339: text).microseconds == microseconds)
  }

  struct Bad: Sendable, CustomTestStringConvertible {
    var text: String
    var column: Int
    var expected: String
    var testDescription: String { "\"\(text)\"" }

    init(_ text: String, _ column: Int, _ expected: String) {
      (self.text, self.column, self.expected) = (text, column, expected)
    }
  }

  @Test(
    arguments: [
      Bad("", 1, "a date such as 2026-11-21"), Bad("2026-11-21", 11, "T and a time"),
      Bad("2026-11-21T20:30", 12, "a time such as 20:30:00"),
      Bad("2026-11-21T20:30:00", 20, "an offset such as +01:00 or Z"),
      Bad("2026-11-21T20:30:00+0100", 20, "an offset such as +01:00 or Z"),
      Bad("2026-11-21T20:30:00+24:00", 20, "an offset such as +01:00 or Z"),
      Bad("2026-11-21T20:30:00Zulu", 21, "nothing more"), Bad("2026-11-21T24:00:00Z", 12, "a time such as 20:30:00"),
      Bad("2026-11-21T20:30:60Z", 12, "a time such as 20:30:00"),
      Bad("2026-11-21T20:30:00.Z", 12, "a time such as 20:30:00"),
    ])
  func refuses(_ test: Bad) throws {
    let error = try #require(throws: TimeTextError.self) { try Instant(rfc3339: test.text) }
    #expect((error.column, error.expected) == (test.column, test.expected))
  }

  /// Dates that are none stop at the date.
  @Test(arguments: ["2026-02-29T00:00:00Z", "2026-13-01T00:00:00Z", "26-11-21T00:00:00Z", "2026-11-21Z"])
  func refusesDate(_ text: String) { #expect(throws: TimeTextError.self) { try Instant(rfc3339: text) } }

  @Test(
    arguments: [
      ("Europe/Berlin", "2026-11-21T19:30:00Z", "2026-11-21T20:30:00+01:00"),
      ("America/St_Johns", "2026-11-21T19:30:00.5Z", "2026-11-21T16:00:00.5-03:30"),
      ("Asia/Kathmandu", "2026-11-21T19:30:00.000001Z", "2026-11-22T01:15:00.000001+05:45"),
      ("UTC", "2026-11-21T19:30:00Z", "2026-11-21T19:30:00+00:00"),
      // -00:44:30 has seconds, which RFC 3339 has not: shown with -00:44, still the same instant.
      ("Africa/Monrovia", "1971-01-01T00:44:30Z", "1971-01-01T00:00:30-00:44"),
    ])
  func writes(_ zone: String, _ instant: String, _ text: String) throws {
    let instant = try Instant(rfc3339: instant)
    #expect(instant.rfc3339(in: try SystemZones.named(zone)) == text)
    #expect(try Instant(rfc3339: text) == instant)
  }

  @Test(
    "what no offset can say is told without its days, and is the same instant",
    arguments: [
      (86_400, "2026-11-21T19:30:00+00:00"), (-86_400, "2026-11-21T19:30:00+00:00"),
      (90_000, "2026-11-21T20:30:00+01:00"), (-89_999, "2026-11-21T18:31:00-00:59"),
      (86_399, "2026-11-22T19:29:00+23:59"), (93_600, "2026-11-21T21:30:00+02:00"),
      (.max, nil), (.min, nil),
    ] as [(Int, String?)])
  func farAway(offset: Int, text: String?) throws {
    let instant = try Instant(rfc3339: "2026-11-21T19:30:00Z")
    let written = instant.rfc3339(offset: offset)
    if let text { #expect(written == text) }
    #expect(try Instant(rfc3339: written) == instant)
  }

  @Test func everyInstantComesBack() throws {
    let seed = SeededRandom.seedOfThisRun()
    print("instants: NUDGED_TEST_SEED=\(seed)")
    var random = SeededRandom(seed: seed)
    let zones = try ["UTC", "Europe/Berlin", "Africa/Monrovia", "Australia/Lord_Howe"].map { try SystemZones.named($0) }
    for _ in 0..<5000 {
      let instant = Instant(
        microseconds: Int64(random.number(-62_000_000_000...253_000_000_000)) * 1_000_000
          + Int64(random.pick([0, 1, 250_000, random.number(0...999_999)])))
      let zone = random.pick(zones)
      #expect(try Instant(rfc3339: instant.rfc3339(in: zone)) == instant, "seed \(seed)")
    }
  }

  @Test func arithmeticHoldsAtTheEnds() {
    let (first, last) = (Instant(microseconds: .min), Instant(microseconds: .max))
    #expect(last + .seconds(1) == last)
    #expect(first - .seconds(1) == first)
    #expect(last - first == .microseconds(Int64.max))
    #expect(first - last == .microseconds(Int64.min))
    #expect(Instant(seconds: .max) == last)
    #expect(Instant(microseconds: -1).wholeSeconds == -1)
    #expect(Instant(seconds: 5) + .minutes(1) - .seconds(5) == Instant(seconds: 60))
    #expect(!first.rfc3339(in: .utc).isEmpty && !last.rfc3339(in: .utc).isEmpty)
  }
}
