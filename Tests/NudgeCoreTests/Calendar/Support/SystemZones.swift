import Foundation
import NudgeCore

/// The machine's tz database, for tests.
enum SystemZones {
  static let folder = "/usr/share/zoneinfo/"

  static let database = ZoneDatabase { bytes($0) }

  static func bytes(_ identifier: String) -> [UInt8]? {
    FileManager.default.contents(atPath: folder + identifier).map { [UInt8]($0) }
  }

  static func named(_ identifier: String) throws -> Zone { try database.zone(named: identifier) }

  /// Every zone that zone1970.tab lists: each has its own history since 1970.
  static func identifiers() throws -> [String] {
    let table = try String(contentsOfFile: folder + "zone1970.tab", encoding: .utf8)
    return table.split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { String($0.split(separator: "\t")[2]) }
  }
}

/// An instant from the text a test table holds.
func instant(_ rfc3339: String) throws -> Instant { try Instant(rfc3339: rfc3339) }

/// A civil time from "2026-11-21 20:30".
func civil(_ text: String) -> CivilDateTime? {
  let parts = text.split(separator: " ")
  let (isBefore, date) = (parts[0].hasPrefix("-"), parts[0].drop { $0 == "-" })
  guard let date = CivilDate(String(date)), let time = CivilTime(String(parts[1])) else { return nil }
  return CivilDate(year: isBefore ? -date.year : date.year, month: date.month, day: date.day)
    .map { CivilDateTime(date: $0, time: time) }
}
