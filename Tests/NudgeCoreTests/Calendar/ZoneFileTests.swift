import NudgeCore
import Testing

/// TZif files of every version, and files that are none.
@Suite struct ZoneFileTests {
  static let cet = TZifBuilder.LocalType(offset: 3600)
  static let cest = TZifBuilder.LocalType(offset: 7200, isDaylight: true, name: 4)
  static let names = Array("CET\0CEST\0".utf8)

  @Test func firstVersion() throws {
    let file = TZifBuilder(
      version: 0, transitions: [(1000, 1), (2000, 0)], types: [Self.cet, Self.cest], names: Self.names)
    let zone = try Zone(identifier: "Test", tzif: file.bytes)
    let offsets = [-99_999_999_999, 999, 1000, 1999, 2000, 99_999_999_999].map {
      zone.offset(at: Instant(seconds: $0))
    }
    #expect(offsets == [3600, 3600, 7200, 7200, 3600, 3600])
    #expect(zone.abbreviation(at: Instant(seconds: 1500)) == "CEST")
    #expect(zone.isDaylight(at: Instant(seconds: 1500)))
  }

  /// 64-bit times, and no rule: the last type stays.
  @Test func laterVersionsWithoutRule() throws {
    for version in "234".utf8 {
      let file = TZifBuilder(
        version: version, transitions: [(-5_000_000_000, 1), (5_000_000_000, 0), (9_000_000_000, 1)],
        types: [Self.cet, Self.cest], names: Self.names)
      let zone = try Zone(identifier: "Test", tzif: file.bytes)
      let offsets = [-5_000_000_001, 0, 5_000_000_000, 9_000_000_000, 99_000_000_000].map {
        zone.offset(at: Instant(seconds: $0))
      }
      #expect(offsets == [3600, 7200, 3600, 7200, 7200])
    }
  }

  /// The rule begins where the table ends, also in the middle of summer.
  @Test func ruleTakesOver() throws {
    let file = TZifBuilder(
      transitions: [(1_780_000_000, 0)], types: [Self.cet, Self.cest], names: Self.names,
      footer: "\nCET-1CEST,M3.5.0,M10.5.0/3\n")
    let zone = try Zone(identifier: "Test", tzif: file.bytes)
    #expect(zone.offset(at: Instant(seconds: 1_779_999_999)) == 3600)
    #expect(zone.offset(at: Instant(seconds: 1_780_000_000)) == 7200)
    #expect(zone.offset(at: try instant("2026-12-01T00:00:00Z")) == 3600)
    #expect(zone.offset(at: try instant("2999-07-01T00:00:00Z")) == 7200)
  }

  /// The 32-bit half of the system's files tells the same as the whole, as long as it reaches.
  @Test(arguments: ["Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "Pacific/Apia", "Africa/Casablanca"])
  func bothHalvesAgree(_ identifier: String) throws {
    let whole = try SystemZones.named(identifier)
    var bytes = try #require(SystemZones.bytes(identifier))
    bytes[4] = 0
    let half = try Zone(identifier: identifier, tzif: bytes)
    for day in 0..<24_000 {
      let instant = Instant(seconds: Int64(day) * 86_400 + 5000)
      #expect(half.offset(at: instant) == whole.offset(at: instant), "at \(instant.microseconds)")
    }
  }

  struct Bad: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var bytes: [UInt8]
    var reason: String

    init(_ name: String, _ file: TZifBuilder, _ reason: String) {
      (testDescription, bytes, self.reason) = (name, file.bytes, reason)
    }

    init(_ name: String, _ bytes: [UInt8], _ reason: String) {
      (testDescription, self.bytes, self.reason) = (name, bytes, reason)
    }
  }

  static let bad = [
    Bad("empty", [], "it ends too early"),
    Bad("text", Array("Europe/Berlin".utf8), "it does not begin with \"TZif\""),
    Bad("header alone", Array(TZifBuilder().bytes.prefix(44)), "it ends too early"),
    Bad("no types", TZifBuilder(types: []), "it has 0 types of local time"),
    Bad(
      "too many types", TZifBuilder(types: Array(repeating: cet, count: 255)), "it has 255 types of local time"),
    Bad("unknown type", TZifBuilder(transitions: [(0, 1)]), "it names a type that it does not have"),
    Bad("backwards", TZifBuilder(transitions: [(5, 0), (4, 0)]), "its transitions are not in order"),
    Bad("twice the same", TZifBuilder(transitions: [(5, 0), (5, 0)]), "its transitions are not in order"),
    Bad("far away", TZifBuilder(types: [.init(offset: 93_601)]), "it has an offset of 93601 seconds"),
    Bad("as far as can be", TZifBuilder(types: [.init(offset: .min)]), "it has an offset of -2147483648 seconds"),
    Bad("unknown name", TZifBuilder(types: [.init(offset: 0, name: 4)]), "it names a text that it does not have"),
    Bad(
      "leap seconds", TZifBuilder(leapSeconds: 1), "it counts leap seconds, which clocks on a wall do not"),
    Bad("no footer", TZifBuilder(footer: nil), "it ends too early"),
    Bad("footer without beginning", TZifBuilder(footer: "CET-1\n"), "its rule is missing"),
    Bad("footer without end", TZifBuilder(footer: "\nCET-1"), "it ends too early"),
    Bad("no rule", TZifBuilder(footer: "\nhello there\n"), "its rule \"hello there\" is not understood"),
    Bad(
      "month 13", TZifBuilder(footer: "\nA-1B,M13.1.0,M4.1.0\n"), "its rule \"A-1B,M13.1.0,M4.1.0\" is not understood"),
    Bad(
      "half a rule", TZifBuilder(footer: "\nAAA-1BBB,M3.1.0\n"), "its rule \"AAA-1BBB,M3.1.0\" is not understood"),
  ]

  @Test(arguments: bad) func badFileIsRefused(_ file: Bad) {
    #expect(throws: ZoneError.unreadable(identifier: "Test", reason: file.reason)) {
      try Zone(identifier: "Test", tzif: file.bytes)
    }
  }

  /// Names that could leave the folder are not even looked for.
  @Test(
    arguments: [
      "", "/etc/passwd", "../x", "Europe/../../x", "Europe/", "/", "a//b", ".", "Europe/Berlin\0", "Europe\\Berlin",
      "ä", " ",
    ])
  func strangeNamesAreNotLookedFor(_ name: String) {
    let zones = ZoneDatabase { name in
      Issue.record("looked for \(name)")
      return nil
    }
    #expect(throws: ZoneError.unknown(identifier: name)) { try zones.zone(named: name) }
  }

  @Test func saysWhatIsWrong() throws {
    #expect(
      "\(ZoneError.unknown(identifier: "Mars/Base"))"
        == "There is no time zone \"Mars/Base\". Names look like Europe/Berlin, or UTC.")
    #expect(
      "\(ZoneError.unreadable(identifier: "Europe/Berlin", reason: "it ends too early"))"
        == "The time zone file of Europe/Berlin can't be read: it ends too early.")
  }

  @Test func sameNameAndTimesAreEqual() throws {
    let (one, two) = (try SystemZones.named("Europe/Berlin"), try SystemZones.named("Europe/Berlin"))
    #expect(one == two)
    #expect(try SystemZones.named("Europe/Oslo") != one)
    #expect(try Zone(identifier: "Europe/Berlin", tzif: TZifBuilder().bytes) != one)
  }
}
