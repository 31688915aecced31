// Keys and the values they have.

nonisolated extension TOMLScanner {
  /// `key = value`; the key may be dotted.
  mutating func pair(in table: TOMLPlace) throws(TOMLFault) {
    let line = cursor.line
    let keys = try keys()
    if cursor.next == UInt8(ascii: ":") { throw cursor.fault("A name and its value are joined by =, not by a colon.") }
    guard cursor.take("=") else { throw cursor.expected("An = with a value behind it") }
    var place = table
    for key in keys.dropLast() { place = try enter(key, from: place, line: line) }
    guard let key = keys.last else { return }
    try refuseDepth(of: place, at: key)
    if let other = place[key.text] { throw taken(key, by: other, as: other.kind == .value ? "a value" : "a table") }
    cursor.skipSpaces()
    try value(at: place.add(key.text, .value, line: line))
  }

  /// One table further along a dotted key.
  private func enter(_ key: Key, from table: TOMLPlace, line: Int) throws(TOMLFault) -> TOMLPlace {
    try refuseDepth(of: table, at: key)
    guard let place = table[key.text] else { return table.add(key.text, .dotted, line: line) }
    switch place.kind {
    case .dotted: return place
    case .passed:
      place.kind = .dotted
      return place
    case .headed: throw taken(key, by: place, as: "a table with a header of its own")
    case .tables: throw taken(key, by: place, as: "a list whose parts begin with [[ ]]")
    case .value: throw taken(key, by: place, as: "a value")
    }
  }

  // MARK: Keys

  /// `a."b c".d`, with the blanks around it.
  mutating func keys() throws(TOMLFault) -> [Key] {
    var keys: [Key] = []
    repeat {
      cursor.skipSpaces()
      let start = cursor.at
      keys.append(Key(text: try key(), at: start))
      cursor.skipSpaces()
    } while cursor.take(".")
    return keys
  }

  private mutating func key() throws(TOMLFault) -> String {
    switch cursor.next {
    case UInt8(ascii: "\""):
      try refuseLong("\"\"\"")
      return try basicString()
    case UInt8(ascii: "'"):
      try refuseLong("'''")
      return try literalString()
    default:
      let name = cursor.take(while: \.isBareKey)
      if name.isEmpty { throw cursor.expected("A name (letters, digits, - and _, or any text in \" \")") }
      return String(decoding: name, as: UTF8.self)
    }
  }

  private func refuseLong(_ quotes: StaticString) throws(TOMLFault) {
    var ahead = cursor
    if ahead.take(all: quotes) { throw cursor.fault("A name stands in one pair of quotes, not in three.") }
  }
}
