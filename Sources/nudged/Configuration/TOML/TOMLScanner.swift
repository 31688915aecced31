/// Reads a text by the grammar of TOML 1.0.0 (toml.io), strictly, and notes where each key and each item of a list stands.
///
/// The parser behind it ends the program on some texts that are not TOML; what gets past this one is TOML. It calls itself
/// no deeper than ``TOMLPlace/deepest`` and reads each byte once.
nonisolated struct TOMLScanner {
  var cursor: TOMLCursor
  /// All that was read so far.
  let root = TOMLPlace(.headed, line: 0)

  /// A key and the byte it begins at.
  struct Key {
    let text: String
    let at: Int
  }

  init(_ text: String) {
    cursor = TOMLCursor(text)
  }

  /// - Throws: what is wrong with the first thing that is not TOML.
  mutating func document() throws(TOMLFault) {
    var table = root
    while true {
      cursor.skipSpaces()
      if try takeComment() || cursor.takeLineEnd() { continue }
      guard let byte = cursor.next else { return }
      if byte == UInt8(ascii: "[") { table = try header() } else { try pair(in: table) }
      try endLine()
    }
  }

  /// Only a comment may stand behind what was read.
  private mutating func endLine() throws(TOMLFault) {
    cursor.skipSpaces()
    if try takeComment() || cursor.next == nil || cursor.takeLineEnd() { return }
    throw cursor.expected("The end of the line, or a comment with # before it,")
  }

  /// `# …`, without the end of its line.
  mutating func takeComment() throws(TOMLFault) -> Bool {
    guard cursor.take("#") else { return false }
    while let byte = cursor.next, byte != UInt8(ascii: "\n") {
      if byte == UInt8(ascii: "\r"), cursor.peek(1) == UInt8(ascii: "\n") { break }
      try refuseControl(byte, in: "a comment")
      cursor.advance()
    }
    return true
  }

  /// Control characters but tab have no place in a comment or a text.
  func refuseControl(_ byte: UInt8, in place: String) throws(TOMLFault) {
    guard byte < 0x20 && byte != UInt8(ascii: "\t") || byte == 0x7F else { return }
    throw cursor.fault(
      "There is a control character, \(Unicode.Scalar(byte).code), in \(place). Please take it out.")
  }

  // MARK: Headers

  /// `[table]` or `[[list of tables]]`; gives the table that follows.
  private mutating func header() throws(TOMLFault) -> TOMLPlace {
    let line = cursor.line
    let isList = cursor.take(all: "[[") || !cursor.take("[")
    let keys = try keys()
    guard cursor.take(all: isList ? "]]" : "]") else { throw cursor.expected(isList ? "The ]] of this header" : "The ] of this header") }
    return try open(keys, isList: isList, line: line)
  }

  private func open(_ keys: [Key], isList: Bool, line: Int) throws(TOMLFault) -> TOMLPlace {
    var place = root
    for key in keys.dropLast() { place = try pass(key, from: place, line: line) }
    guard let key = keys.last else { return place }
    try refuseDepth(of: place, at: key)
    return isList ? try openItem(key, in: place, line: line) : try openTable(key, in: place, line: line)
  }

  /// One table further on the way to the one a header opens.
  private func pass(_ key: Key, from table: TOMLPlace, line: Int) throws(TOMLFault) -> TOMLPlace {
    try refuseDepth(of: table, at: key)
    guard let place = table[key.text] else { return table.add(key.text, .passed, line: line) }
    switch place.kind {
    case .value: throw taken(key, by: place, as: "a value")
    case .tables: return place.items.last ?? place
    case .passed, .headed, .dotted: return place
    }
  }

  private func openTable(_ key: Key, in table: TOMLPlace, line: Int) throws(TOMLFault) -> TOMLPlace {
    guard let place = table[key.text] else { return table.add(key.text, .headed, line: line) }
    switch place.kind {
    case .passed:
      place.kind = .headed
      return place
    case .headed, .dotted: throw taken(key, by: place, as: "a table")
    case .tables: throw taken(key, by: place, as: "a list whose parts begin with [[ ]]")
    case .value: throw taken(key, by: place, as: "a value")
    }
  }

  private func openItem(_ key: Key, in table: TOMLPlace, line: Int) throws(TOMLFault) -> TOMLPlace {
    let list = table[key.text] ?? table.add(key.text, .tables, line: line)
    guard list.kind == .tables else {
      throw taken(key, by: list, as: list.kind == .value ? "a value" : "a table with single [ ]")
    }
    return list.append(.headed, line: line)
  }

  func taken(_ key: Key, by place: TOMLPlace, as what: String) -> TOMLFault {
    cursor.fault("“\(key.text)” is in line \(place.line) already, as \(what). Please keep one of the two.", at: key.at)
  }

  func refuseDepth(of place: TOMLPlace, at key: Key) throws(TOMLFault) {
    guard place.depth >= TOMLPlace.deepest else { return }
    throw cursor.fault("This is nested more than \(TOMLPlace.deepest) deep. Nothing here goes deeper than five.", at: key.at)
  }
}
