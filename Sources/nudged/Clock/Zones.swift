import Glibc
import NudgeCore

/// The time zones of this machine: the tz database on disk, and the zone the person is in.
struct SystemZones {
  /// Every zone of the tz database, by name.
  let database: ZoneDatabase
  private let environment: [String: String]
  private let localtime: String

  /// The zone a person is in, and what to tell them about it.
  struct Local {
    let zone: Zone
    /// Why it is not the one that was asked for; nil when it is.
    let note: String?
  }

  /// - Parameters:
  ///   - environment: `TZ` and `TZDIR` count.
  ///   - localtime: the machine's zone, a TZif file or a link to one (localtime(5)).
  init(environment: [String: String] = Environment.all, localtime: String = "/etc/localtime") {
    self.environment = environment
    self.localtime = localtime
    database = Self.database(in: Self.directory(environment))
  }

  /// The zone the person is in, read anew.
  func local() -> Zone { localZone().zone }

  /// The zone of `TZ` (tzset(3)), else the machine's, else UTC. A `TZ` that means nothing is passed over with a note.
  func localZone() -> Local {
    guard var value = environment["TZ"] else { return Local(zone: machineZone(), note: nil) }
    if value.hasPrefix(":") { value.removeFirst() }
    if value.isEmpty { return Local(zone: .utc, note: nil) }
    if let zone = zone(of: value) { return Local(zone: zone, note: nil) }
    let zone = machineZone()
    return Local(zone: zone, note: "TZ names no zone this machine knows; times are read in \(zone.identifier) instead.")
  }

  /// The file whose change is a change of ``local()``: the machine's zone, or one that `TZ` names by its path; nil where
  /// `TZ` says all there is to say.
  var file: String? {
    guard var value = environment["TZ"] else { return localtime }
    if value.hasPrefix(":") { value.removeFirst() }
    if value.isEmpty { return nil }
    if value.hasPrefix("/") { return value }
    return zone(of: value) == nil ? localtime : nil
  }

  // MARK: TZ

  private func zone(of value: String) -> Zone? {
    if value.hasPrefix("/") { return zoneFile(value) }
    return (try? database.zone(named: value)) ?? posixZone(value)
  }

  private func posixZone(_ rule: String) -> Zone? {
    guard let tzif = POSIXRule.tzif(rule) else { return nil }
    return try? Zone(identifier: rule, tzif: tzif)
  }

  // MARK: The machine's zone

  private func machineZone() -> Zone { zoneFile(localtime) ?? .utc }

  /// A zone file; where it is a link into the tz database, by the name it has there.
  private func zoneFile(_ path: String) -> Zone? {
    if let name = Self.nameBehindLink(path), let zone = try? database.zone(named: name) { return zone }
    guard let bytes = Self.bytes(of: path) else { return nil }
    return try? Zone(identifier: "local", tzif: bytes)
  }

  private static func nameBehindLink(_ path: String) -> String? {
    let target = [UInt8](unsafeUninitializedCapacity: Int(PATH_MAX)) { buffer, count in
      count = buffer.withMemoryRebound(to: CChar.self) { text in
        text.baseAddress.map { max(0, readlink(path, $0, text.count)) } ?? 0
      }
    }
    let parts = String(decoding: target, as: UTF8.self).split(separator: "/")
    guard let root = parts.lastIndex(of: "zoneinfo"), root + 1 < parts.count else { return nil }
    return parts[(root + 1)...].joined(separator: "/")
  }

  // MARK: Files

  private static func database(in directory: String) -> ZoneDatabase {
    ZoneDatabase { name in bytes(of: "\(directory)/\(name)") }
  }

  private static func directory(_ environment: [String: String]) -> String {
    guard let directory = environment["TZDIR"], directory.hasPrefix("/") else { return "/usr/share/zoneinfo" }
    return directory
  }

  /// The largest zone file there is has a few thousand bytes.
  private nonisolated static let maximumBytes = 1 << 18

  private nonisolated static func bytes(of path: String) -> [UInt8]? {
    (try? FileBytes.read(path, limit: maximumBytes)) ?? nil
  }
}

/// Rules as POSIX writes them into `TZ`: `CET-1CEST,M3.5.0,M10.5.0/3`.
private enum POSIXRule {
  /// A TZif file without transitions, whose footer is the rule (RFC 8536, section 3.3).
  ///
  /// - Returns: nil for what cannot be a rule.
  static func tzif(_ rule: String) -> [UInt8]? {
    // Without this, a line feed would end the footer early, and an empty one would mean UTC.
    guard !rule.isEmpty, rule.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
    let block = header + typeOfUTC
    return block + block + Array("\n\(rule)\n".utf8)
  }

  /// Version 2: no indicators, leap seconds and transitions; one type of local time and four bytes of names.
  private static let header = Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15 + 16) + [0, 0, 0, 1, 0, 0, 0, 4]
  private static let typeOfUTC = [0, 0, 0, 0, 0, 0] + Array("UTC\0".utf8)
}
