/// Which zone a person is in, by the environment and the machine's files, as the GNU C library has it (tzset(3)): daemon and
/// client tell the time that `date` tells.
///
/// Nothing is read but through the closures it is given.
public struct ZoneResolver {
  /// Every zone of the tz database, by name.
  public let database: ZoneDatabase
  private let variable: String?
  private let directory: String
  private let localtime: String
  private let contents: @Sendable (_ path: String) -> [UInt8]?
  private let linkTarget: (_ path: String) -> String?

  /// The zone a person is in, and what to tell them about it.
  public struct Local: Hashable, Sendable {
    public let zone: Zone
    /// Why it is not the one that was asked for; nil when it is.
    public let note: String?
  }

  /// - Parameters:
  ///   - variable: the value of `TZ`; nil when it is not set, which is not the same as empty.
  ///   - directory: the value of `TZDIR`; it counts when it is a path from the root.
  ///   - localtime: the machine's zone, a TZif file or a link to one (localtime(5)).
  ///   - contents: the bytes of a plain file; nil when it cannot be read.
  ///   - linkTarget: what a symbolic link says; nil for anything else.
  public init(
    variable: String?, directory: String?, localtime: String = "/etc/localtime",
    contents: @escaping @Sendable (_ path: String) -> [UInt8]?, linkTarget: @escaping (_ path: String) -> String?
  ) {
    let directory = directory.flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/usr/share/zoneinfo"
    // One colon means nothing, a second one would belong to a name.
    self.variable = variable.map { $0.hasPrefix(":") ? String($0.dropFirst()) : $0 }
    (self.directory, self.localtime, self.contents, self.linkTarget) = (directory, localtime, contents, linkTarget)
    database = ZoneDatabase { contents("\(directory)/\($0)") }
  }

  /// The zone the person is in, read anew; its offsets are in whole minutes, whatever they were long ago.
  public func local() -> Zone { localZone().zone }

  /// The zone of `TZ`, else the machine's. Where neither says anything that is understood it is UTC, with a note if `TZ` was
  /// meant to say something. Its offsets are in whole minutes.
  public func localZone() -> Local {
    guard let value = variable else { return Local(zone: (zoneFile(localtime) ?? .utc).inWholeMinutes, note: nil) }
    if let zone = zone(of: value) { return Local(zone: zone.inWholeMinutes, note: nil) }
    return Local(
      zone: .utc,
      note: "TZ names no zone this machine knows, so times are in UTC, as in other programs. One that is known: "
        + "TZ=Europe/Berlin")
  }

  /// - Parameter value: of `TZ`.
  /// - Returns: nil when it means nothing.
  private func zone(of value: String) -> Zone? {
    if value.isEmpty { return .utc }
    if let zone = value.hasPrefix("/") ? zoneFile(value) : zoneOfDatabase(value) { return zone }
    if value == localtime { return .utc }
    return PosixTimeZone(variable: value).map { Zone(identifier: value, rule: $0) }
  }

  /// The file whose change is a change of ``local()``: the machine's zone, or one that `TZ` names by its path; nil where
  /// `TZ` says all there is to say.
  public var file: String? {
    guard let value = variable else { return localtime }
    return value.hasPrefix("/") ? value : nil
  }

  // MARK: Files

  private func zoneOfDatabase(_ name: String) -> Zone? {
    if let zone = try? database.zone(named: name) { return zone }
    // The C library takes a path from there on as well.
    return zoneFile("\(directory)/\(name)")
  }

  /// The zone in a file, by the name it has in the tz database, if it has one there.
  private func zoneFile(_ path: String) -> Zone? {
    guard let bytes = contents(path) else { return nil }
    let name = [linkTarget(path), path].lazy.compactMap { $0 }.compactMap(Self.name).first {
      ZoneDatabase.isPlausible($0) && contents("\(directory)/\($0)") == bytes
    }
    return try? Zone(identifier: name ?? "local", tzif: bytes)
  }

  /// What stands behind the last `zoneinfo/` of a path.
  private static func name(inPath path: String) -> String? {
    let parts = path.split(separator: "/")
    guard let root = parts.lastIndex(of: "zoneinfo"), root + 1 < parts.count else { return nil }
    return parts[(root + 1)...].joined(separator: "/")
  }
}
