import Glibc
import NudgeCore

/// The time zones of this machine, read from its files.
enum SystemZones {
  /// - Parameters:
  ///   - environment: `TZ` and `TZDIR` count.
  ///   - localtime: the machine's zone, a TZif file or a link to one (localtime(5)).
  static func resolver(
    environment: [String: String] = Environment.all, localtime: String = "/etc/localtime"
  ) -> ZoneResolver {
    ZoneResolver(
      variable: environment["TZ"], directory: environment["TZDIR"], localtime: localtime, contents: bytes,
      linkTarget: linkTarget)
  }

  /// The largest zone file there is has a few thousand bytes.
  private nonisolated static let maximumBytes = 1 << 18

  private nonisolated static func bytes(of path: String) -> [UInt8]? {
    (try? FileBytes.read(path, limit: maximumBytes)) ?? nil
  }

  private nonisolated static func linkTarget(_ path: String) -> String? {
    var length = 0
    let target = [UInt8](unsafeUninitializedCapacity: Int(PATH_MAX)) { buffer, count in
      length = buffer.withMemoryRebound(to: CChar.self) { text in
        text.baseAddress.map { readlink(path, $0, text.count) } ?? -1
      }
      count = max(0, length)
    }
    return length > 0 ? String(decoding: target, as: UTF8.self) : nil
  }
}
