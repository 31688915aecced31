/// Values, in the order in which a person's mistakes are likely.
extension SupportScanner {
  /// What stands behind a `=`; nil: nothing that could be read, and ``isTroubled`` is set.
  mutating func value(_ depth: Int = 0) -> SupportValue? {
    skipSpaces()
    guard depth < Self.deepest else { return troubled() }
    switch next {
    case nil, UInt8(ascii: "\n"), UInt8(ascii: "#"): return troubled()
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return string().map(SupportValue.text) ?? troubled()
    case UInt8(ascii: "["): return list(depth)
    case UInt8(ascii: "{"): return table(depth)
    default: return pastedString().map(SupportValue.text) ?? word()
    }
  }

  private mutating func troubled() -> SupportValue? {
    isTroubled = true
    return nil
  }

  private var isOver: Bool { next == nil || isTroubled && stopsAtTrouble }

  /// A number, a date, a truth value; or words that should have been in quotes.
  private mutating func word() -> SupportValue? {
    let start = at
    while let next, !Self.endsWord.contains(next) { at += 1 }
    let word = Self.trimmed(text(start..<at))
    guard !word.isEmpty else { return troubled() }
    if !Self.isScalar(word) { isTroubled = true }
    return .word(word)
  }

  private static let endsWord = Array(",]}#\n".utf8)

  private static func isScalar(_ word: String) -> Bool {
    if ["true", "false", "inf", "nan", "+inf", "-inf", "+nan", "-nan"].contains(word) { return true }
    guard let first = word.utf8.first(where: { $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }) else {
      return false
    }
    let isOfNumbers = word.utf8.allSatisfy {
      ($0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9")) || "abcdefABCDEFxoTtZz_+-.: ".utf8.contains($0)
    }
    return first >= UInt8(ascii: "0") && first <= UInt8(ascii: "9") && isOfNumbers && !word.hasPrefix("+")
      && word.filter({ $0 == " " }).count <= 1
  }

  // MARK: Lists and tables

  private mutating func list(_ depth: Int) -> SupportValue? {
    at += 1
    var items: [SupportValue] = []
    var isFresh = true
    while !isOver {
      skipBlank()
      if take("]") { return .list(items) }
      if isAtLineStart, beginsStatement() { break }
      if take(",") {
        // One comma follows an item.
        if isFresh { isTroubled = true }
        isFresh = true
        continue
      }
      if next == nil { break }
      if !isFresh { isTroubled = true }
      isFresh = false
      items.append(item(depth))
    }
    isTroubled = true
    return .list(items)
  }

  /// - Returns: the rest of the line, where it is none.
  private mutating func item(_ depth: Int) -> SupportValue {
    let (start, wasTroubled) = (at, isTroubled)
    isTroubled = false
    defer { isTroubled = isTroubled || wasTroubled }
    let value = value(depth + 1)
    // A closing brace or a quote is left over where a quote was forgotten.
    let isSound = value != nil && endsItem
    if isSound || stopsAtTrouble { return value ?? .raw("") }
    isTroubled = true
    at = start
    return .raw(Self.bare(takeLineButNotItsEnd()))
  }

  private var endsItem: Bool {
    var probe = self
    probe.skipBlank()
    guard let next = probe.next else { return true }
    if next == UInt8(ascii: ",") || next == UInt8(ascii: "]") { return true }
    // A comma forgotten between two lines.
    return probe.isAtLineStart || next == UInt8(ascii: "{")
  }

  private mutating func takeLineButNotItsEnd() -> String {
    let end = endOfLine
    defer { at = end }
    return text(at..<end)
  }

  private mutating func table(_ depth: Int) -> SupportValue? {
    at += 1
    var pairs: [SupportPair] = []
    while !isOver {
      skipBlank()
      if take("}") { return .table(pairs) }
      if isAtLineStart, endsTable { break }
      guard let keys = keysOfStatement() else {
        isTroubled = true
        // A brace that was forgotten; what else stands here is not of this table.
        return next == nil || next == UInt8(ascii: "]") || next == UInt8(ascii: "{") ? .table(pairs) : nil
      }
      guard let value = value(depth + 1) else { return nil }
      pairs.append(SupportPair(key: keys.joined(separator: "."), value: value))
      separate()
    }
    isTroubled = true
    return .table(pairs)
  }

  /// Behind a pair: a comma, unless the table ends.
  private mutating func separate() {
    var probe = self
    probe.skipBlank()
    if probe.take(",") { at = probe.at } else if probe.next != UInt8(ascii: "}") { isTroubled = true }
  }

  /// Whether what begins in this line is a setting of `[support]`, and no part of a contact.
  private var endsTable: Bool {
    var probe = self
    if probe.next == UInt8(ascii: "[") { return beginsStatement() }
    guard let first = probe.keysOfStatement()?.first else { return false }
    return ["contacts", "crisis-plan", "lines"].contains(first)
  }
}
