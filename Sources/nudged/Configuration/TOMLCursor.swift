/// A place in a TOML text, and how to get over what stands there. Meant for text the parser has accepted.
nonisolated struct TOMLCursor {
  private let bytes: [UInt8]
  private(set) var at = 0
  /// Counted from 1.
  private(set) var line = 1

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// nil at the end.
  var next: UInt8? { at < bytes.count ? bytes[at] : nil }

  mutating func advance() {
    guard let byte = next else { return }
    if byte == UInt8(ascii: "\n") { line += 1 }
    at += 1
  }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    advance()
    return true
  }

  mutating func skipSpaces() {
    while next == UInt8(ascii: " ") || next == UInt8(ascii: "\t") { at += 1 }
  }

  /// White space, line ends and comments.
  mutating func skipBlank() {
    while let byte = next {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"): advance()
      case UInt8(ascii: "#"): while let byte = next, byte != UInt8(ascii: "\n") { at += 1 }
      default: return
      }
    }
  }

  /// A number, truth value or date: all there is up to a separator. A date may hold a space.
  mutating func skipScalar() {
    while let byte = next, !Self.endsScalar.contains(byte) { at += 1 }
  }

  private static let endsScalar = Array(",]}#\n".utf8)
}

// MARK: - Keys and strings

nonisolated extension TOMLCursor {
  /// `a."b c".d`
  mutating func keys() -> [String] {
    var keys: [String] = []
    repeat {
      skipSpaces()
      keys.append(key())
      skipSpaces()
    } while take(".")
    return keys
  }

  private mutating func key() -> String {
    let start = at
    switch next {
    case UInt8(ascii: "\""):
      skipString()
      return Self.unescaped(String(decoding: bytes[start..<at].dropFirst().dropLast(), as: UTF8.self))
    case UInt8(ascii: "'"):
      skipString()
      return String(decoding: bytes[start..<at].dropFirst().dropLast(), as: UTF8.self)
    default:
      while let byte = next, byte.isBareKey { at += 1 }
      return String(decoding: bytes[start..<at], as: UTF8.self)
    }
  }

  /// Any of the four kinds of string, quotes included.
  mutating func skipString() {
    guard let quote = next else { return }
    let isLong = at + 2 < bytes.count && bytes[at + 1] == quote && bytes[at + 2] == quote
    at += isLong ? 3 : 1
    while let byte = next {
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        advance()
        advance()
      } else if byte == quote, !isLong {
        at += 1
        return
      } else if byte == quote, endsLongString(quote) {
        return
      } else {
        advance()
      }
    }
  }

  /// Three quotes end a long string; one or two more of them belong to it still.
  private mutating func endsLongString(_ quote: UInt8) -> Bool {
    let run = bytes[at...].prefix { $0 == quote }.count
    at += run
    return run >= 3
  }

  /// A quoted key's text with its escapes resolved.
  private static func unescaped(_ text: String) -> String {
    var rest = Substring(text)
    var result = ""
    while let character = rest.popFirst() {
      guard character == "\\", let escape = rest.popFirst() else {
        result.append(character)
        continue
      }
      result.append(unescape(escape, &rest))
    }
    return result
  }

  private static func unescape(_ escape: Character, _ rest: inout Substring) -> Character {
    switch escape {
    case "b": return "\u{8}"
    case "t": return "\t"
    case "n": return "\n"
    case "f": return "\u{c}"
    case "r": return "\r"
    case "u", "U":
      let digits = rest.prefix(escape == "u" ? 4 : 8)
      rest.removeFirst(digits.count)
      return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init).map(Character.init) ?? "\u{fffd}"
    default: return escape
    }
  }
}
