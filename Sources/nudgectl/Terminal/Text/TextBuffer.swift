/// A text being typed, and where in it.
struct TextBuffer: Equatable {
  private(set) var characters: [Character]
  /// How many characters stand before the cursor.
  private(set) var cursor: Int
  /// The most it takes, in bytes of UTF-8.
  private let limit: Int

  init(_ text: String = "", limit: Int = Input.mostBytes) {
    characters = Array(text)
    cursor = characters.count
    self.limit = limit
  }

  var text: String { String(characters) }
  var isEmpty: Bool { characters.isEmpty }
  /// Nothing but blanks.
  var saysNothing: Bool { characters.allSatisfy(\.isWhitespace) }

  /// What stands left and right of the cursor on its own line.
  var lineStart: Int { characters[..<cursor].lastIndex(of: "\n").map { $0 + 1 } ?? 0 }
  var lineEnd: Int { characters[cursor...].firstIndex(of: "\n") ?? characters.count }

  /// - Returns: false when it would be too long; nothing has changed then.
  mutating func insert(_ added: String) -> Bool {
    guard text.utf8.count + added.utf8.count <= limit else { return false }
    // An accent joins the letter before it, and the two are one character from then on.
    let start = max(0, cursor - 1)
    let joined = Array(String(characters[start..<cursor]) + added)
    characters.replaceSubrange(start..<cursor, with: joined)
    cursor = start + joined.count
    return true
  }

  mutating func move(to position: Int) { cursor = min(max(0, position), characters.count) }

  /// Takes out what is between the cursor and `position`.
  mutating func delete(to position: Int) {
    let other = min(max(0, position), characters.count)
    characters.removeSubrange(min(cursor, other)..<max(cursor, other))
    cursor = min(cursor, other)
  }

  /// The start of the word left of the cursor.
  var wordStart: Int {
    var position = cursor
    while position > 0, !characters[position - 1].isPartOfWord { position -= 1 }
    while position > 0, characters[position - 1].isPartOfWord { position -= 1 }
    return position
  }

  /// The end of the word right of the cursor.
  var wordEnd: Int {
    var position = cursor
    while position < characters.count, !characters[position].isPartOfWord { position += 1 }
    while position < characters.count, characters[position].isPartOfWord { position += 1 }
    return position
  }

  /// A backslash in front of the cursor, at the end of the text, becomes a line break.
  mutating func breakAtBackslash() -> Bool {
    guard cursor == characters.count, characters.last == "\\" else { return false }
    characters[cursor - 1] = "\n"
    return true
  }
}

extension Character {
  fileprivate var isPartOfWord: Bool { isLetter || isNumber || self == "_" || self == "'" || self == "’" }
}
