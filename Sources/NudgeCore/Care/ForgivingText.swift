/// The text of a file a person wrote, whatever program saved it: UTF-8, UTF-16 as of Notepad, or bytes of an older encoding in
/// between.
struct ForgivingText {
  /// Valid UTF-8 without NUL and byte order mark; every line ends with a line feed.
  private(set) var utf8: [UInt8]
  /// Whether it was UTF-8 all along.
  private(set) var isWhole = true

  init(_ bytes: [UInt8]) {
    utf8 = []
    let text = Self.unmarked(bytes)
    if let units = Self.utf16(bytes) {
      isWhole = false
      utf8 = Array(String(decoding: units, as: UTF16.self).utf8)
    } else if Self.isUTF8(text) {
      utf8 = Array(text)
    } else {
      isWhole = false
      for line in text.split(separator: Self.lineFeed, omittingEmptySubsequences: false) {
        utf8 += Self.isUTF8(line) ? Array(line) : Self.guessed(line)
        utf8.append(Self.lineFeed)
      }
    }
    if utf8.contains(0) {
      isWhole = false
      utf8.removeAll { $0 == 0 }
    }
    utf8 = Self.withLineFeeds(utf8)
  }

  private static let lineFeed = UInt8(ascii: "\n")

  private static func unmarked(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
  }

  private static func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool { String(validating: bytes, as: UTF8.self) != nil }

  /// The units of a text that begins with UTF-16's byte order mark.
  private static func utf16(_ bytes: [UInt8]) -> [UInt16]? {
    let isLittle = bytes.starts(with: [0xFF, 0xFE])
    guard isLittle || bytes.starts(with: [0xFE, 0xFF]) else { return nil }
    return stride(from: 2, to: bytes.count - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isLittle ? first | second << 8 : first << 8 | second
    }
  }

  /// CR LF of one system, and CR alone of another, long gone.
  private static func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
    let carriageReturn = UInt8(ascii: "\r")
    guard bytes.contains(carriageReturn) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      if byte != carriageReturn {
        result.append(byte)
      } else if index + 1 == bytes.count || bytes[index + 1] != lineFeed {
        result.append(lineFeed)
      }
    }
    return result
  }

  /// What is no UTF-8 is taken for Windows-1252, which has Latin-1 in it.
  private static func guessed(_ line: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var rest = line
    while let byte = rest.first {
      let length = byte < 0x80 ? 1 : (2...4).first { rest.count >= $0 && isUTF8(rest.prefix($0)) }
      if let length {
        result += rest.prefix(length)
        rest = rest.dropFirst(length)
      } else {
        result += Array(String(Character(scalar(of: byte))).utf8)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  private static func scalar(of byte: UInt8) -> Unicode.Scalar {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    return Unicode.Scalar(windows1252[Int(byte) - 0x80]) ?? "\u{FFFD}"
  }

  private static let windows1252: [UInt16] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD,
    0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0xFFFD, 0x017E, 0x0178,
  ]
}
