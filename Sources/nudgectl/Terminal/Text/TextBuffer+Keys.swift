extension TextBuffer {
  /// Does what a key means inside a text.
  ///
  /// - Returns: false when it means nothing here.
  mutating func take(_ key: Key) -> Bool {
    switch key {
    case .text(let text), .pasted(let text): return insert(text)
    case .newLine: return insert("\n")
    case .backspace, .delete, .deleteWordLeft, .deleteWordRight, .deleteToStart, .deleteToEnd: return delete(key)
    default: return move(key)
    }
  }

  private mutating func move(_ key: Key) -> Bool {
    switch key {
    case .left: move(to: cursor - 1)
    case .right: move(to: cursor + 1)
    case .home: move(to: lineStart)
    case .end: move(to: lineEnd)
    case .wordLeft: move(to: wordStart)
    case .wordRight: move(to: wordEnd)
    default: return false
    }
    return true
  }

  private mutating func delete(_ key: Key) -> Bool {
    let before = characters.count
    switch key {
    case .backspace: delete(to: cursor - 1)
    case .delete: delete(to: cursor + 1)
    case .deleteWordLeft: delete(to: wordStart)
    case .deleteWordRight: delete(to: wordEnd)
    case .deleteToStart: delete(to: lineStart)
    // At the end of a line it takes the line break, as in Emacs.
    default: delete(to: max(lineEnd, min(cursor + 1, characters.count)))
    }
    return characters.count < before
  }
}
