import Foundation

@testable import NudgeCore

/// All zones of the machine's tz database, links left out.
enum EveryZone {
  /// One name for each file that differs from all others, and what it holds.
  static func all() throws -> [Zone] {
    var seen: Set<[UInt8]> = []
    return try names().compactMap { name in
      guard let bytes = SystemZones.bytes(name), bytes.starts(with: "TZif".utf8), seen.insert(bytes).inserted
      else { return nil }
      return try Zone(identifier: name, tzif: bytes)
    }
  }

  /// "posix" and "right" hold everything once more, the latter with leap seconds.
  private static func names() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: SystemZones.folder).sorted()
      .filter { !$0.hasPrefix("posix/") && !$0.hasPrefix("right/") && $0.first?.isUppercase == true }
  }
}

extension Zone {
  /// Every change of the clocks from 1970 to the end of 2100, in seconds since the epoch.
  var changes: [Int64] {
    let end: Int64 = 4_133_980_800
    var changes: [Int64] = []
    var next = table.span(at: 0).end
    while next < end {
      if offset(at: Instant(seconds: next - 1)) != offset(at: Instant(seconds: next)) { changes.append(next) }
      next = table.span(at: next).end
    }
    return changes
  }
}
