// The four kinds of text.

nonisolated extension TOMLScanner {
  /// `"…"`, on one line; gives what it says, its escapes resolved.
  mutating func basicString() throws(TOMLFault) -> String {
    let start = cursor.at
    var text: [UInt8] = []
    cursor.advance()
    while true {
      let byte = try byteOfLine(begunAt: start, quote: "\"")
      if byte == UInt8(ascii: "\"") { break }
      if byte == UInt8(ascii: "\\") {
        text += Array(Character(try escape()).utf8)
      } else {
        text.append(byte)
        cursor.advance()
      }
    }
    cursor.advance()
    return String(decoding: text, as: UTF8.self)
  }

  /// `'…'`, on one line, just as it stands.
  mutating func literalString() throws(TOMLFault) -> String {
    let start = cursor.at
    cursor.advance()
    while try byteOfLine(begunAt: start, quote: "'") != UInt8(ascii: "'") { cursor.advance() }
    let text = cursor.bytes[(start + 1)..<cursor.at]
    cursor.advance()
    return String(decoding: text, as: UTF8.self)
  }

  /// The next byte of a text that has to end on its line.
  private func byteOfLine(begunAt start: Int, quote: String) throws(TOMLFault) -> UInt8 {
    guard let byte = cursor.next, byte != UInt8(ascii: "\n"),
      byte != UInt8(ascii: "\r") || cursor.peek(1) != UInt8(ascii: "\n")
    else { throw cursor.fault("This text has no \(quote) at its end, on the same line.", at: start) }
    try refuseControl(byte, in: "a text")
    return byte
  }

  // MARK: Over several lines

  /// What follows `"""`.
  mutating func longBasicString() throws(TOMLFault) {
    let start = cursor.at - 3
    while try !endsLong("\"", begunAt: start) {
      if cursor.next == UInt8(ascii: "\\") {
        if !takeFoldedLineEnd() { _ = try escape() }
      } else {
        try longByte()
      }
    }
  }

  /// What follows `'''`.
  mutating func longLiteralString() throws(TOMLFault) {
    let start = cursor.at - 3
    while try !endsLong("'", begunAt: start) { try longByte() }
  }

  private mutating func longByte() throws(TOMLFault) {
    if cursor.takeLineEnd() { return }
    if let byte = cursor.next { try refuseControl(byte, in: "a text") }
    cursor.advance()
  }

  /// Three quotes end it; one or two more of them belong to it still.
  private mutating func endsLong(_ quote: Unicode.Scalar, begunAt start: Int) throws(TOMLFault) -> Bool {
    if cursor.next == nil { throw cursor.fault("This text has no \(quote)\(quote)\(quote) at its end.", at: start) }
    guard cursor.next == UInt8(ascii: quote) else { return false }
    var count = 0
    while count < 5, cursor.take(quote) { count += 1 }
    return count >= 3
  }

  /// `\` at the end of a line: the line end and all blanks behind it count nothing.
  private mutating func takeFoldedLineEnd() -> Bool {
    var ahead = cursor
    ahead.advance()
    ahead.skipSpaces()
    guard ahead.takeLineEnd() else { return false }
    repeat { ahead.skipSpaces() } while ahead.takeLineEnd()
    cursor = ahead
    return true
  }

  // MARK: Escapes

  private mutating func escape() throws(TOMLFault) -> Unicode.Scalar {
    let start = cursor.at
    cursor.advance()
    let letter = cursor.next.map(Unicode.Scalar.init)
    if letter == "u" { return try escapedScalar(digits: 4, from: start) }
    if letter == "U" { return try escapedScalar(digits: 8, from: start) }
    guard let character = letter.flatMap({ Self.escapes[$0] }) else {
      throw cursor.fault(
        "A \\ is followed by one of b t n f r u U \" \\ and nothing else. Write \\\\ for \\ itself, or the text in ' '.",
        at: start)
    }
    cursor.advance()
    return character
  }

  private static let escapes: [Unicode.Scalar: Unicode.Scalar] = [
    "b": "\u{8}", "t": "\t", "n": "\n", "f": "\u{c}", "r": "\r", "\"": "\"", "\\": "\\",
  ]

  private mutating func escapedScalar(digits: Int, from start: Int) throws(TOMLFault) -> Unicode.Scalar {
    cursor.advance()
    var value: UInt32 = 0
    for _ in 0..<digits {
      guard let digit = cursor.next.flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }) else {
        throw cursor.fault(
          "\\\(digits == 4 ? "u" : "U") is followed by \(digits) digits of a character's number.", at: start)
      }
      value = value << 4 | UInt32(digit)
      cursor.advance()
    }
    guard let scalar = Unicode.Scalar(value) else {
      throw cursor.fault("\(cursor.text(from: start)) names no character.", at: start)
    }
    // TOML allows it, and no text of ours can hold it.
    if value == 0 { throw cursor.fault("\(cursor.text(from: start)) has no place in a text here.", at: start) }
    return scalar
  }
}
