/// A time zone: which offset from UTC the clocks of a place had, have and, by today's rules, will have.
///
/// Read from the tz database's compiled files; nothing of the system is asked. Copies are cheap.
public struct Zone: Sendable {
  /// The name it was asked for by: "Europe/Berlin".
  public let identifier: String
  let table: ZoneTable

  /// Reads a TZif file, RFC 8536 version 1 to 3.
  ///
  /// - Parameters:
  ///   - identifier: the name the zone goes by.
  ///   - tzif: the whole file.
  /// - Throws: ``ZoneError``.
  public init(identifier: String, tzif: [UInt8]) throws(ZoneError) {
    self.identifier = identifier
    table = try ZoneTable(identifier: identifier, tzif: tzif)
  }

  /// A zone whose clocks have always gone by one rule.
  init(identifier: String, rule: PosixTimeZone) {
    self.identifier = identifier
    table = ZoneTable(types: [rule.standard], transitions: [], spanTypes: [0], footer: rule)
  }

  private init(identifier: String, table: ZoneTable) {
    self.identifier = identifier
    self.table = table
  }

  /// Coordinated Universal Time, "UTC", which is never changed.
  public static let utc = Zone(
    identifier: "UTC", table: ZoneTable(fixed: LocalTimeType(offset: 0, isDaylight: false, abbreviation: "UTC")))
}

extension Zone {
  /// Seconds east of UTC that clocks show at an instant; from -93,600 to 93,600.
  public func offset(at instant: Instant) -> Int { table.span(at: instant.wholeSeconds).offset }

  /// "CET", "CEST", "+0330": what the tz database calls the time in force.
  public func abbreviation(at instant: Instant) -> String { type(at: instant).abbreviation }

  /// Whether the tz database calls the time in force daylight saving time.
  public func isDaylight(at instant: Instant) -> Bool { type(at: instant).isDaylight }

  /// What the calendar and the clock on the wall show at an instant.
  public func civil(at instant: Instant) -> CivilDateTime {
    let shift = Int64(offset(at: instant)) * 1_000_000
    return CivilDateTime(microsecondsSinceEpoch: instant.microseconds.added(saturating: shift))
  }

  private func type(at instant: Instant) -> LocalTimeType { table.types[table.span(at: instant.wholeSeconds).type] }
}

extension Zone {
  /// The same zone with offsets in whole minutes, cut as `date +%z` cuts them.
  ///
  /// Before there were zones, every place went by its own sun: Amsterdam was 19 minutes and 32 seconds ahead of UTC until 1937.
  /// What is kept and told has no seconds in an offset (RFC 3339), so a wall time that somebody says is reckoned without
  /// them, too, and stays the one that was said.
  var inWholeMinutes: Zone { Zone(identifier: identifier, table: table.inWholeMinutes) }

  /// The offset to keep and tell an instant with (``Instant/writtenOffset(_:)``).
  public func writtenOffset(at instant: Instant) -> Int { Instant.writtenOffset(offset(at: instant)) }
}

extension Zone: Hashable {
  /// Zones are equal when they go by the same name and tell the same time.
  public static func == (left: Zone, right: Zone) -> Bool {
    left.identifier == right.identifier && (left.table === right.table || left.table.isSame(as: right.table))
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(identifier) }
}
