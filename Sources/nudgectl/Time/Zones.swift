import NudgeCore

/// Time zones from the machine's own database. Loaded by the verbs that need one, never for `status`.
struct Zones {
  let database: ZoneDatabase
  private let directory: String
  private let surroundings: Surroundings

  init(_ surroundings: Surroundings) {
    let directory = surroundings.variable("TZDIR") ?? "/usr/share/zoneinfo"
    let contents = surroundings.contents
    self.directory = directory
    self.surroundings = surroundings
    database = ZoneDatabase { contents("\(directory)/\($0)") }
  }

  /// - Throws: ``Failure`` when the machine does not know it.
  func named(_ name: String) throws -> Zone {
    guard let zone = try? database.zone(named: name) else {
      throw Failure.badInput("The time zone “\(name.shownOnOneLine)” is not known here. One that is: Europe/Berlin")
    }
    return zone
  }

  /// `TZ` if it is set, else what `/etc/localtime` points to, else UTC.
  func local() throws -> Zone {
    if let name = surroundings.variable("TZ") { return try fromVariable(name) }
    if let link = surroundings.linkTarget("/etc/localtime"), let name = Self.name(inPath: link) {
      return try named(name)
    }
    guard let bytes = surroundings.contents("/etc/localtime") else { return .utc }
    return try Zone(identifier: "localtime", tzif: bytes)
  }

  /// `Europe/Berlin`, `:Europe/Berlin`, the path of a zone file, or a rule such as `CET-1CEST,M3.5.0,M10.5.0/3`.
  private func fromVariable(_ value: String) throws -> Zone {
    let name = value.hasPrefix(":") ? String(value.dropFirst()) : value
    if name.hasPrefix("/") { return try named(Self.name(inPath: name) ?? name) }
    return try Zone(posixRule: name) ?? named(name)
  }

  /// What stands behind `zoneinfo/`.
  private static func name(inPath path: String) -> String? {
    path.firstRange(of: "zoneinfo/").map { String(path[$0.upperBound...]) }
  }
}

extension Zone {
  /// A rule as POSIX writes it into `TZ`: the footer of a zone file without transitions (RFC 8536, section 3.3).
  fileprivate init?(posixRule rule: String) {
    guard rule.contains(where: \.isNumber), rule.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
    let counts: [UInt8] = [UInt8](repeating: 0, count: 31) + [0, 0, 0, 1, 0, 0, 0, 4]
    let block = Array("TZif2".utf8) + counts + [0, 0, 0, 0, 0, 0] + Array("UTC\0".utf8)
    guard let zone = try? Zone(identifier: rule, tzif: block + block + Array("\n\(rule)\n".utf8)) else { return nil }
    self = zone
  }
}
