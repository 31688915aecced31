/// One pass over a TOML text that notes the line of every key and of every item of a list.
nonisolated struct KeyScan {
  private(set) var lines: [SettingPath: Int] = [:]

  private var cursor: TOMLCursor
  /// How many tables each `[[list]]` has so far.
  private var tables: [SettingPath: Int] = [:]

  init(_ text: String) {
    cursor = TOMLCursor(text)
  }

  mutating func document() {
    var table = SettingPath.root
    cursor.skipBlank()
    while let byte = cursor.next {
      let start = cursor.at
      if byte == UInt8(ascii: "[") { table = header() } else { pair(in: table) }
      skipBlank(since: start)
    }
  }

  // MARK: Tables and pairs

  /// `[table]` or `[[list of tables]]`.
  private mutating func header() -> SettingPath {
    let line = cursor.line
    cursor.advance()
    let isList = cursor.take("[")
    let keys = keys()
    _ = cursor.take("]")
    if isList { _ = cursor.take("]") }
    return open(keys, isList: isList, line: line)
  }

  /// The path a header opens; `[plan.snooze]` means the last plan so far.
  private mutating func open(_ keys: [String], isList: Bool, line: Int) -> SettingPath {
    var path = SettingPath.root
    for (index, key) in keys.enumerated() {
      path = path / key
      note(path, line)
      if isList, index == keys.count - 1 {
        tables[path, default: 0] += 1
      }
      if let count = tables[path] {
        path = path[count - 1]
        note(path, line)
      }
    }
    return path
  }

  /// `key = value`; the key may be dotted.
  private mutating func pair(in table: SettingPath) {
    let line = cursor.line
    let keys = keys()
    _ = cursor.take("=")
    var path = table
    for key in keys {
      path = path / key
      note(path, line)
    }
    value(of: path)
  }

  private mutating func note(_ path: SettingPath, _ line: Int) {
    if lines[path] == nil { lines[path] = line }
  }

  // MARK: Values

  private mutating func value(of path: SettingPath) {
    cursor.skipSpaces()
    switch cursor.next {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): cursor.skipString()
    case UInt8(ascii: "["): list(at: path)
    case UInt8(ascii: "{"): inlineTable(at: path)
    default: cursor.skipScalar()
    }
  }

  private mutating func list(at path: SettingPath) {
    cursor.advance()
    cursor.skipBlank()
    var count = 0
    while cursor.next != nil, !cursor.take("]") {
      let start = cursor.at
      note(path[count], cursor.line)
      value(of: path[count])
      count += 1
      skipSeparator(since: start)
    }
  }

  private mutating func inlineTable(at path: SettingPath) {
    cursor.advance()
    cursor.skipBlank()
    while cursor.next != nil, !cursor.take("}") {
      let start = cursor.at
      pair(in: path)
      skipSeparator(since: start)
    }
  }

  private mutating func skipSeparator(since start: Int) {
    cursor.skipBlank()
    _ = cursor.take(",")
    skipBlank(since: start)
  }

  /// On text that is no TOML nothing may have been read; a byte is passed over then, so that the scan ends.
  private mutating func skipBlank(since start: Int) {
    if cursor.at == start { cursor.advance() }
    cursor.skipBlank()
  }

  /// Nothing of ours is nested deeper; longer keys are placed by their beginning.
  private static let deepest = 16

  private mutating func keys() -> [String] { Array(cursor.keys().prefix(Self.deepest)) }
}
