import Glibc

/// The picture beside a nudge.
enum AppIcon {
  /// How notification servers find it: by its file, since some look names up in fewer places than they are installed to; by its
  /// name where the file is not there.
  ///
  /// - Parameter files: Where it may be, first match first.
  static func address(among files: [String]) -> String {
    files.first { access($0, R_OK) == 0 }.map(uri) ?? Notifications.Request.desktopEntry
  }

  /// RFC 8089. Whatever is not plainly part of a path is written in hexadecimal digits.
  private static func uri(_ path: String) -> String {
    path.utf8.reduce(into: "file://") { uri, byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      default: uri += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
  }
}
