/// Where a string stands in the text, without its quotes.
struct StringToken {
  var range: Range<Int>
  var hasEscapes: Bool
}

extension JSONScanner {
  /// Passes a string, and checks its escapes and its UTF-8.
  mutating func string() throws(Failure) -> StringToken {
    guard accept(UInt8(ascii: "\"")) else { throw failure("expected a string") }
    let start = position
    var hasEscapes = false
    while true {
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return StringToken(range: start..<position - 1, hasEscapes: hasEscapes)
      case UInt8(ascii: "\\"):
        hasEscapes = true
        _ = try escape()
      case 0..<0x20:
        if position == text.count { throw failure("a string without end") }
        guard mends(.controlCharacter) else { throw failure("a control character") }
        position += 1
      case 0x20..<0x80: position += 1
      default: try wideCharacter()
      }
    }
  }

  /// Passes one escape sequence; gives its character.
  private mutating func escape() throws(Failure) -> Unicode.Scalar {
    position += 1
    let letter = byte
    position += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try escapedUnicode()
    default:
      position -= 1
      throw failure("an unknown escape")
    }
  }

  /// What follows `\u`: four hex digits, or two such escapes that make one character.
  private mutating func escapedUnicode() throws(Failure) -> Unicode.Scalar {
    let first = try hexDigits()
    guard 0xD800..<0xE000 ~= first else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
    let start = position
    if first < 0xDC00, accept(UInt8(ascii: "\\")), accept(UInt8(ascii: "u")) {
      let second = try hexDigits()
      if 0xDC00..<0xE000 ~= second, let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) {
        return scalar
      }
    }
    guard mends(.halfCharacter) else { throw failure("half a surrogate pair") }
    // What follows is a character of its own.
    position = start
    return "\u{FFFD}"
  }

  private mutating func hexDigits() throws(Failure) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = Character(UnicodeScalar(byte)).hexDigitValue, byte < 0x80 else {
        throw failure("expected four hex digits")
      }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }

  /// Passes one character of several bytes (RFC 3629, table in section 4).
  private mutating func wideCharacter() throws(Failure) {
    let (length, second): (Int, ClosedRange<UInt8>) =
      switch byte {
      case 0xC2...0xDF: (2, 0x80...0xBF)
      case 0xE0: (3, 0xA0...0xBF)
      case 0xED: (3, 0x80...0x9F)
      case 0xE1...0xEF: (3, 0x80...0xBF)
      case 0xF0: (4, 0x90...0xBF)
      case 0xF1...0xF3: (4, 0x80...0xBF)
      case 0xF4: (4, 0x80...0x8F)
      default: throw failure("invalid UTF-8")
      }
    guard position + length <= text.count, second ~= text[position + 1],
      (2..<length).allSatisfy({ 0x80...0xBF ~= text[position + $0] })
    else { throw failure("invalid UTF-8") }
    position += length
  }

  /// The string that stands at a token. It was checked when it was passed.
  func decoded(_ token: StringToken) throws(Failure) -> String {
    guard token.hasEscapes else { return String(decoding: text[token.range], as: UTF8.self) }
    var scanner = self
    scanner.position = token.range.lowerBound
    var result: [UInt8] = []
    result.reserveCapacity(token.range.count)
    while scanner.position < token.range.upperBound {
      if scanner.byte == UInt8(ascii: "\\") {
        result.append(contentsOf: UTF8.encode(try scanner.escape()) ?? UTF8.encodedReplacementCharacter)
      } else {
        result.append(scanner.byte)
        scanner.position += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether a token is this word, however it is escaped.
  func matches(_ token: StringToken, _ word: StaticString) -> Bool {
    guard !token.hasEscapes else { return (try? decoded(token)) == word.description }
    guard token.range.count == word.utf8CodeUnitCount else { return false }
    return token.range.indices.allSatisfy { text[$0] == word.utf8Start[$0 - token.range.lowerBound] }
  }
}
