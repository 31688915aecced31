/// Texts in quotes.
extension SupportScanner {
  /// Any of TOML's four kinds; nil, and nothing is passed: it does not end.
  mutating func string() -> String? {
    let (start, quote) = (at, bytes[at])
    let isLong = at + 2 < bytes.count && bytes[at + 1] == quote && bytes[at + 2] == quote
    at += isLong ? 3 : 1
    if isLong, next == UInt8(ascii: "\n") { at += 1 }
    var content: [UInt8] = []
    while let byte = next {
      if byte == quote {
        let run = bytes[at...].prefix(5) { $0 == quote }
        if !isLong || run >= 3 {
          // Up to two quotes before the last three belong to the text.
          content += [UInt8](repeating: quote, count: isLong ? run - 3 : 0)
          at += isLong ? run : 1
          return String(decoding: content, as: UTF8.self)
        }
      } else if byte == UInt8(ascii: "\n"), !isLong {
        break
      } else if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        escape(into: &content, isLong)
        continue
      }
      content.append(byte)
      at += 1
    }
    at = start
    return nil
  }

  private mutating func escape(into content: inout [UInt8], _ isLong: Bool) {
    at += 1
    guard let sign = next else { return content.append(UInt8(ascii: "\\")) }
    if isLong, endsLine { return skipLineEnds() }
    at += 1
    switch sign {
    case UInt8(ascii: "b"): content.append(8)
    case UInt8(ascii: "t"): content.append(9)
    case UInt8(ascii: "n"): content.append(10)
    case UInt8(ascii: "f"): content.append(12)
    case UInt8(ascii: "r"): content.append(13)
    case UInt8(ascii: "e"): content.append(27)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): content.append(sign)
    case UInt8(ascii: "u"): code(4, into: &content)
    case UInt8(ascii: "U"): code(8, into: &content)
    default:
      // A path of another system, and the like.
      isTroubled = true
      at -= 1
      content.append(UInt8(ascii: "\\"))
    }
  }

  /// A backslash at the end of a line joins it to what follows.
  private var endsLine: Bool {
    var probe = self
    while probe.next == UInt8(ascii: " ") || probe.next == UInt8(ascii: "\t") { probe.at += 1 }
    return probe.next == UInt8(ascii: "\n")
  }

  private mutating func skipLineEnds() {
    while let byte = next, byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n") {
      at += 1
    }
  }

  private mutating func code(_ digits: Int, into content: inout [UInt8]) {
    let end = min(at + digits, bytes.count)
    guard let code = UInt32(text(at..<end), radix: 16), end - at == digits, code != 0,
      let scalar = Unicode.Scalar(code)
    else {
      isTroubled = true
      return
    }
    at = end
    content += Array(String(Character(scalar)).utf8)
  }

  /// A text in the quotes of a word processor or a web page.
  mutating func pastedString() -> String? {
    let isHere: (StaticString) -> Bool = { [self] in has($0, at: at) }
    guard let opening = Self.pasted.first(where: isHere) ?? Self.pastedSingle.first(where: isHere) else { return nil }
    let closings = Self.pasted.contains(where: isHere) ? Self.pasted : Self.pastedSingle
    isTroubled = true
    let start = at + opening.utf8CodeUnitCount
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") {
      if let closing = closings.first(where: { has($0, at: end) }) {
        at = end + closing.utf8CodeUnitCount
        return text(start..<end)
      }
      end += 1
    }
    return nil
  }

  private static let pasted: [StaticString] = ["“", "”", "„", "‟", "«", "»", "\""]
  private static let pastedSingle: [StaticString] = ["‘", "’", "‚", "‹", "›"]
}

extension ArraySlice<UInt8> {
  /// How many of the first bytes are so, up to a limit.
  fileprivate func prefix(_ limit: Int, _ isSo: (UInt8) -> Bool) -> Int { prefix(limit).prefix(while: isSo).count }
}
