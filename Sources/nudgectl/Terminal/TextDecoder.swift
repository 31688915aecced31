import NudgeCore

/// Makes UTF-8 of what a file is written in, as it comes.
struct TextDecoder {
  enum Encoding {
    case utf8
    case utf16(isBigEndian: Bool)

    /// nil for UTF-8.
    var name: String? {
      switch self {
      case .utf8: nil
      case .utf16: "UTF-16"
      }
    }
  }

  private(set) var encoding = Encoding.utf8
  /// The lines in which half a character stood; U+FFFD is in its place. No more than a screen shows.
  private(set) var brokenLines: [Int] = []
  private var hasBegun = false
  /// Lines end in CR alone, as on an old Mac.
  private var endsLinesWithCR = false
  private var line = 1
  /// Bytes and a first half that wait for what follows.
  private var pending: [UInt8] = []
  private var high: UInt32?

  private static let mostBrokenLines = 1000

  /// - Parameter bytes: what comes next; none at the end.
  mutating func decode(_ bytes: [UInt8]) -> [UInt8] {
    let isFirst = !hasBegun
    let decoded = decodeUnits(bytes)
    if isFirst { endsLinesWithCR = Self.endsLinesWithCR(decoded) }
    return endsLinesWithCR ? decoded.map { $0 == 13 ? 10 : $0 } : decoded
  }

  /// The first line tells: further down, an LF may stand within a note.
  private static func endsLinesWithCR(_ beginning: [UInt8]) -> Bool {
    guard let end = beginning.firstIndex(where: { $0 == 10 || $0 == 13 }), beginning[end] == 13 else { return false }
    let next = beginning[end...].first { $0 != 13 }
    return next != 10
  }

  private mutating func decodeUnits(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = pending.isEmpty ? bytes : pending + bytes
    pending = []
    if !hasBegun {
      hasBegun = true
      bytes.removeFirst(begin(bytes))
    }
    guard case .utf16(let isBigEndian) = encoding else { return bytes }
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var place = 0
    while place + 1 < bytes.count {
      let (first, second) = (UInt32(bytes[place]), UInt32(bytes[place + 1]))
      take(isBigEndian ? first << 8 | second : second << 8 | first, &decoded)
      place += 2
    }
    pending = Array(bytes[place...])
    if bytes.isEmpty, high != nil { breaks(&decoded) }
    return decoded
  }

  /// Sees what it is written in: by its mark, or by where the zeros are. All that is imported begins with ASCII.
  ///
  /// - Returns: the length of the mark.
  private mutating func begin(_ bytes: [UInt8]) -> Int {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return 3 }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      encoding = .utf16(isBigEndian: bytes[0] == 0xFE)
      return 2
    }
    guard bytes.count >= 4 else { return 0 }
    let isZero = bytes[..<4].map { $0 == 0 }
    if isZero == [false, true, false, true] { encoding = .utf16(isBigEndian: false) }
    if isZero == [true, false, true, false] { encoding = .utf16(isBigEndian: true) }
    return 0
  }

  private mutating func take(_ unit: UInt32, _ decoded: inout [UInt8]) {
    if let first = high {
      high = nil
      if (0xDC00..<0xE000).contains(unit) {
        return append(0x10000 + (first - 0xD800) << 10 + (unit - 0xDC00), &decoded)
      }
      breaks(&decoded)
    }
    switch unit {
    case 0xD800..<0xDC00: high = unit
    case 0xDC00..<0xE000: breaks(&decoded)
    default: append(unit, &decoded)
    }
  }

  private mutating func append(_ value: UInt32, _ decoded: inout [UInt8]) {
    if value == 10 { line += 1 }
    decoded += UTF8.encode(Unicode.Scalar(value) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter
  }

  private mutating func breaks(_ decoded: inout [UInt8]) {
    high = nil
    if brokenLines.last != line, brokenLines.count < Self.mostBrokenLines { brokenLines.append(line) }
    decoded += UTF8.encodedReplacementCharacter
  }
}

/// Bytes that are no UTF-8, as text all the same.
struct MendedText {
  var bytes: [UInt8]
  /// What was done, for the person; nil: nothing had to be.
  var note: String?

  /// Bytes of Western European code pages are turned into what they are there. Where other characters are good UTF-8, or one is
  /// cut short, what is broken becomes U+FFFD.
  init(_ bytes: [UInt8]) {
    guard String(validating: bytes, as: UTF8.self) == nil else {
      self.bytes = bytes
      return
    }
    if Self.holdsPartsOfUTF8(bytes) {
      self.bytes = Array(String(decoding: bytes, as: UTF8.self).utf8)
      note = "A character was cut in half here; it became \u{FFFD}."
    } else {
      self.bytes = Array(Windows1252.text(bytes).utf8)
      note =
        "It is not UTF-8 and was read as Windows-1252, as Western Europe writes it. If letters look wrong, take it back with "
        + "--take-back, convert the file with iconv, and import it again."
    }
  }

  /// A first byte of a character with a second one that fits it.
  private static func holdsPartsOfUTF8(_ bytes: [UInt8]) -> Bool {
    zip(bytes, bytes.dropFirst()).contains { (0xC3...0xF4).contains($0) && (0x80...0xBF).contains($1) }
  }
}
