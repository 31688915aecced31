/// Reads TOML as far as it goes. It never refuses: ``isTroubled`` tells that something was not as it should be.
struct SupportScanner {
  var at = 0
  /// Whether something could not be followed since this was last set to false.
  var isTroubled = false
  /// Whether what could not be followed ends a value, rather than costing a line of it.
  var stopsAtTrouble = false

  let bytes: [UInt8]

  init(_ utf8: [UInt8]) { bytes = utf8 }

  /// nil at the end.
  var next: UInt8? { at < bytes.count ? bytes[at] : nil }

  /// Nothing of a person's is nested deeper.
  static let deepest = 12

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    at += 1
    return true
  }

  func has(_ text: StaticString, at place: Int) -> Bool {
    place + text.utf8CodeUnitCount <= bytes.count
      && text.withUTF8Buffer { wanted in bytes[place...].starts(with: wanted) }
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  // MARK: Blanks and lines

  /// Blanks within a line, the unbreakable ones of web pages among them.
  mutating func skipSpaces() {
    while true {
      switch next {
      case UInt8(ascii: " "), UInt8(ascii: "\t"): at += 1
      case 0xC2 where has("\u{A0}", at: at): at += 2
      default: return
      }
    }
  }

  /// Blanks, line ends and comments.
  mutating func skipBlank() {
    while true {
      skipSpaces()
      switch next {
      case UInt8(ascii: "\n"): at += 1
      case UInt8(ascii: "#"): at = endOfLine
      default: return
      }
    }
  }

  /// Whether nothing but blanks stands in front of this in its line.
  var isAtLineStart: Bool {
    let before = bytes[..<at].last { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
    return before == nil || before == UInt8(ascii: "\n")
  }

  var endOfLine: Int { bytes[at...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count }

  mutating func skipLine() { at = min(endOfLine + 1, bytes.count) }

  /// The line from here on, without blanks around it.
  mutating func takeLine() -> String {
    let line = text(at..<endOfLine)
    skipLine()
    return Self.trimmed(line)
  }

  /// What stands between here and the end of the line, other than a comment; nil: nothing.
  mutating func restOfLine() -> String? {
    // What could not be followed has ended in front of this line.
    if isAtLineStart { return nil }
    skipSpaces()
    guard let next, next != UInt8(ascii: "\n"), next != UInt8(ascii: "#") else {
      skipLine()
      return nil
    }
    let rest = Self.bare(takeLine())
    return rest.isEmpty ? nil : rest
  }

  static func trimmed(_ text: String) -> String { String(stripped(text[...], \.isWhitespace)) }

  /// Without such signs at both ends.
  private static func stripped(_ text: Substring, _ isSign: (Character) -> Bool) -> Substring {
    var rest = text.drop(while: isSign)
    while let last = rest.last, isSign(last) { rest.removeLast() }
    return rest
  }

  /// Without the signs around a text that did not come to its end.
  static func bare(_ text: String) -> String {
    let isSign: (Character) -> Bool = { $0.isWhitespace || "\"',[]“”„‘’«»".contains($0) }
    var trimmed = trimmed(text)
    if trimmed.last == "," { trimmed.removeLast() }
    guard !trimmed.contains("="), !trimmed.contains("{") else { return trimmed }
    return String(stripped(trimmed[...], isSign))
  }
}

// MARK: - Headers and keys

extension SupportScanner {
  struct Header {
    var keys: [String]
    var isList: Bool
    /// Whether it is written as it should be.
    var isClear: Bool
  }

  /// A line that begins with a bracket. What follows the header in the same line is left to be read.
  mutating func header() -> Header {
    let (start, end) = (at, endOfLine)
    at += 1
    let isList = take("[")
    let keys = keys()
    if let keys, take("]"), !isList || take("]") {
      skipSpaces()
      let isOver = at >= end || next == UInt8(ascii: "#")
      if isOver { skipLine() }
      return Header(keys: keys, isList: isList, isClear: isOver)
    }
    at = start
    let line = takeLine()
    let name = line.prefix { $0 != "]" && $0 != "#" && $0 != "=" }
    let words = name.split(separator: ".").map { $0.filter { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" } }
    return Header(keys: words, isList: line.hasPrefix("[["), isClear: false)
  }

  /// `a."b c".d`; nil: there are none.
  private mutating func keys() -> [String]? {
    var keys: [String] = []
    repeat {
      skipSpaces()
      guard let key = key() else { return nil }
      keys.append(key)
      skipSpaces()
    } while take(".") && keys.count < Self.deepest
    return keys
  }

  mutating func key() -> String? {
    if next == UInt8(ascii: "\"") || next == UInt8(ascii: "'") { return string() }
    let start = at
    while let next, Self.isBareKey(next) { at += 1 }
    return at > start ? text(start..<at) : nil
  }

  private static func isBareKey(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// The keys in front of a `=`, which is passed; nil: this is no statement.
  mutating func keysOfStatement() -> [String]? {
    let start = at
    if let keys = keys(), take("=") { return keys }
    at = start
    return nil
  }

  /// Whether a statement or a header begins here, at the beginning of a line: then whatever was begun above is over.
  func beginsStatement() -> Bool {
    var probe = self
    guard probe.next == UInt8(ascii: "[") else { return probe.keysOfStatement() != nil }
    let name = bytes[at...].first { $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: " ") }
    // `["a"]` may be a list within a list.
    guard let name, Self.isBareKey(name), !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(name) else { return false }
    return probe.header().isClear
  }

  /// Where the first line stands that looks like the header of a table of such a name.
  func firstLine(_ isWanted: (String) -> Bool) -> Int? {
    var probe = self
    probe.at = 0
    while probe.next != nil {
      probe.skipSpaces()
      let start = probe.at
      if probe.next == UInt8(ascii: "["), let first = probe.header().keys.first, isWanted(first) { return start }
      probe.at = start
      probe.skipLine()
    }
    return nil
  }
}
