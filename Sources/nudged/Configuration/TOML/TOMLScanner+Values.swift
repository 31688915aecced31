// Values, and what is nested in them.

nonisolated extension TOMLScanner {
  /// Reads the value of a place that is made for it.
  mutating func value(at place: TOMLPlace) throws(TOMLFault) {
    switch cursor.next {
    case UInt8(ascii: "\""):
      if cursor.take(all: "\"\"\"") { try longBasicString() } else { _ = try basicString() }
    case UInt8(ascii: "'"):
      if cursor.take(all: "'''") { try longLiteralString() } else { _ = try literalString() }
    case UInt8(ascii: "["): try list(at: place)
    case UInt8(ascii: "{"): try inlineTable(at: place)
    default: try scalar()
    }
  }

  // MARK: Lists

  /// `[1, 2, ]`, over as many lines as it likes.
  private mutating func list(at place: TOMLPlace) throws(TOMLFault) {
    let start = cursor.at
    cursor.advance()
    while true {
      try skipBlank(inListFrom: start)
      if cursor.take("]") { return }
      try refuseDepth(of: place, at: Key(text: "", at: cursor.at))
      try value(at: place.append(.value, line: cursor.line))
      try skipBlank(inListFrom: start)
      if cursor.take("]") { return }
      guard cursor.take(",") else { throw cursor.expected("A comma, or the ] of the list,") }
    }
  }

  /// White space, line ends and comments.
  private mutating func skipBlank(inListFrom start: Int) throws(TOMLFault) {
    repeat { cursor.skipSpaces() } while try takeComment() || cursor.takeLineEnd()
    if cursor.next == nil { throw cursor.fault("This list has no ] at its end.", at: start) }
  }

  // MARK: Tables in braces

  /// `{ a = 1, b.c = 2 }`, on one line.
  private mutating func inlineTable(at place: TOMLPlace) throws(TOMLFault) {
    cursor.advance()
    cursor.skipSpaces()
    if cursor.take("}") { return }
    while true {
      try refuseInlineEnd()
      try pair(in: place)
      cursor.skipSpaces()
      if cursor.take("}") { return }
      try refuseInlineEnd()
      guard cursor.take(",") else { throw cursor.expected("A comma, or the } of the table,") }
      cursor.skipSpaces()
      if cursor.next == UInt8(ascii: "}") { throw cursor.fault("There is a comma before the }. Please take it out.") }
    }
  }

  private func refuseInlineEnd() throws(TOMLFault) {
    var ahead = cursor
    guard ahead.next == nil || ahead.next == UInt8(ascii: "#") || ahead.takeLineEnd() else { return }
    throw cursor.fault("What stands in { } goes on one line, up to the }.")
  }

  // MARK: Numbers, dates, truth

  private mutating func scalar() throws(TOMLFault) {
    let start = cursor.at
    var token = cursor.take(while: \.isPartOfScalar)
    if token.isEmpty { throw cursor.expected("A value") }
    // A date may be parted from its time by a space.
    if TOMLScalar.isDate(token), cursor.next == UInt8(ascii: " "), cursor.peek(1)?.isDecimal == true {
      cursor.advance()
      _ = cursor.take(while: \.isPartOfScalar)
      token = cursor.bytes[start..<cursor.at]
    }
    if let reason = TOMLScalar.fault(in: token) { throw cursor.fault(reason, at: start) }
  }
}

nonisolated extension UInt8 {
  var isDecimal: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  fileprivate var isPartOfScalar: Bool { isBareKey || "+.:".utf8.contains(self) }
}
