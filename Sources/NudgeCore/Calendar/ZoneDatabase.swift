/// Time zones by name, from wherever their files are: this folder reads none itself.
///
/// ```swift
/// let zones = ZoneDatabase { identifier in try? bytes(of: "/usr/share/zoneinfo/" + identifier) }
/// let berlin = try zones.zone(named: "Europe/Berlin")
/// ```
public struct ZoneDatabase: Sendable {
  private let read: @Sendable (_ identifier: String) -> [UInt8]?

  /// - Parameter read: gives the TZif file of a zone, or `nil` when there is none. It is asked for harmless relative
  ///   names only: letters, digits, `+`, `-`, `_` and single slashes between them.
  public init(read: @escaping @Sendable (_ identifier: String) -> [UInt8]?) { self.read = read }

  /// The zone of a name: "Europe/Berlin". "UTC" is always known.
  ///
  /// - Throws: ``ZoneError``.
  public func zone(named identifier: String) throws(ZoneError) -> Zone {
    if identifier == Zone.utc.identifier { return .utc }
    guard ZoneDatabase.isPlausible(identifier), let tzif = read(identifier) else {
      throw .unknown(identifier: identifier)
    }
    return try Zone(identifier: identifier, tzif: tzif)
  }

  /// Whether a zone could have this name. The rule is systemd's, and it keeps out whatever could leave the folder.
  static func isPlausible(_ identifier: String) -> Bool {
    let parts = identifier.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { $0.isDigit || $0.isLetter || "+-_".utf8.contains($0) }
    }
  }
}
