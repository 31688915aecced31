/// Walks over the bytes of a text; every grammar of this folder is ASCII.
struct TextCursor: Sendable {
  let bytes: [UInt8]
  var position = 0
  /// Reading stops here, though the text may go on.
  var end: Int

  init(_ text: some StringProtocol) {
    bytes = Array(text.utf8)
    end = bytes.count
  }

  /// The 1-based column of the next byte.
  var column: Int { position + 1 }
  var isAtEnd: Bool { position == end }

  /// The next byte, or 0 at the end.
  var next: UInt8 { peek(0) }

  /// The byte `ahead` of the next one, or 0 behind the end.
  func peek(_ ahead: Int) -> UInt8 {
    position + ahead < end ? bytes[position + ahead] : 0
  }

  /// Steps over `character` when it comes next.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard !isAtEnd, next == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  /// Steps over as many bytes as fulfil the condition and gives their number.
  @discardableResult
  mutating func skip(while matches: (UInt8) -> Bool) -> Int {
    let start = position
    while position < end, matches(bytes[position]) { position += 1 }
    return position - start
  }

  /// Exactly that many digits, or `nil` with the position unchanged.
  mutating func takeNumber(digits: Int) -> Int? {
    guard position + digits <= end else { return nil }
    var value = 0
    for byte in bytes[position..<position + digits] {
      guard byte.isDigit else { return nil }
      value = value * 10 + byte.digit
    }
    position += digits
    return value
  }

  /// One or more digits, or `nil` with the position unchanged when there are none. Held at `Int.max`.
  mutating func takeNumber() -> Int? {
    let start = position
    skip(while: \.isDigit)
    guard position > start else { return nil }
    return bytes[start..<position].reduce(0) { $0.multiplied(saturatingBy: 10).added(saturating: $1.digit) }
  }

  /// The text from a position up to the next byte.
  func text(from start: Int) -> String { text(start..<position) }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

extension UInt8 {
  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
  var isLetter: Bool { lowercased >= UInt8(ascii: "a") && lowercased <= UInt8(ascii: "z") }
  var isSpace: Bool { self == UInt8(ascii: " ") }
  var digit: Int { Int(self) - Int(UInt8(ascii: "0")) }

  /// The small letter for a capital ASCII letter, any other byte as it is.
  var lowercased: UInt8 { self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") ? self | 0x20 : self }
}

extension BinaryInteger {
  /// Decimal digits with leading zeros up to a width; the sign is not counted.
  func padded(to width: Int) -> String {
    var digits = String(magnitude)
    while digits.utf8.count < width { digits = "0" + digits }
    return self < 0 ? "-" + digits : digits
  }
}
