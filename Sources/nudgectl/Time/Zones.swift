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

  /// `Europe/Berlin`, `:Europe/Berlin`, or the path of a zone file.
  private func fromVariable(_ value: String) throws -> Zone {
    let name = value.hasPrefix(":") ? String(value.dropFirst()) : value
    guard name.hasPrefix("/") else { return try named(name) }
    return try named(Self.name(inPath: name) ?? name)
  }

  /// What stands behind `zoneinfo/`.
  private static func name(inPath path: String) -> String? {
    path.firstRange(of: "zoneinfo/").map { String(path[$0.upperBound...]) }
  }
}
