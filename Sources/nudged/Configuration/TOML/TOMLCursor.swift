/// A place in a TOML text.
nonisolated struct TOMLCursor {
  let bytes: [UInt8]
  private(set) var at = 0
  /// Counted from 1.
  private(set) var line = 1

  /// - Parameter text: valid UTF-8, as every `String` is.
  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// nil at the end.
  var next: UInt8? { peek(0) }

  /// The byte so far ahead of the next one; nil behind the end.
  func peek(_ ahead: Int) -> UInt8? { at + ahead < bytes.count ? bytes[at + ahead] : nil }

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

  /// Takes all of a text of one line, or nothing.
  mutating func take(all text: StaticString) -> Bool {
    let isNext = text.withUTF8Buffer { bytes[at...].starts(with: $0) }
    if isNext { at += text.utf8CodeUnitCount }
    return isNext
  }

  /// Takes bytes of one line as long as they fulfil a condition.
  mutating func take(while matches: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let start = at
    while let byte = next, matches(byte) { at += 1 }
    return bytes[start..<at]
  }

  mutating func skipSpaces() {
    while next == UInt8(ascii: " ") || next == UInt8(ascii: "\t") { at += 1 }
  }

  /// A line end, `\n` or `\r\n`.
  mutating func takeLineEnd() -> Bool {
    if next == UInt8(ascii: "\r"), peek(1) == UInt8(ascii: "\n") { at += 1 }
    return take("\n")
  }

  func text(from start: Int) -> String { String(decoding: bytes[start..<at], as: UTF8.self) }
}

// MARK: - Faults

nonisolated extension TOMLCursor {
  /// A fault where the cursor is, or at an earlier place.
  func fault(_ reason: String, at place: Int? = nil) -> TOMLFault {
    let before = bytes[..<(place ?? at)]
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return TOMLFault(
      line: before.count { $0 == UInt8(ascii: "\n") } + 1,
      column: String(decoding: before[lineStart...], as: UTF8.self).unicodeScalars.count + 1, reason: reason)
  }

  /// Something else was expected here.
  ///
  /// - Parameter expected: “A name”.
  func expected(_ expected: String) -> TOMLFault { fault("\(expected) is expected here, and \(found)") }

  /// The character the cursor is at; nil at the end of the text.
  var character: Unicode.Scalar? {
    // The longest has four bytes.
    String(decoding: bytes[at...].prefix(4), as: UTF8.self).unicodeScalars.first
  }

  private var found: String {
    guard let character else { return "the file ends." }
    return character == "\n" || character == "\r" && peek(1) == UInt8(ascii: "\n")
      ? "the line ends." : character.asFound
  }
}
