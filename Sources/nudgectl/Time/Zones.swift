import NudgeCore

/// Time zones from the machine's own database. Loaded by the verbs that need one, never for `status`.
struct Zones {
  private let resolver: ZoneResolver

  init(_ surroundings: Surroundings) {
    resolver = ZoneResolver(
      variable: surroundings.timeZone(), directory: surroundings.variable("TZDIR"), contents: surroundings.contents,
      linkTarget: surroundings.linkTarget)
  }

  var database: ZoneDatabase { resolver.database }

  /// - Throws: ``Failure`` when the machine does not know it.
  func named(_ name: String) throws -> Zone {
    guard let zone = try? database.zone(named: name) else {
      throw Failure.badInput("The time zone “\(name.shownOnOneLine)” is not known here. One that is: Europe/Berlin")
    }
    return zone
  }

  /// The one the person is in; the daemon would find the same.
  func local() -> Zone { resolver.local() }
}
