import NudgeCore

extension String {
  /// This text, harmless, on lines of at most `columns`: parted between words, and inside one that is longer than a line.
  func wrapped(to columns: Int) -> [String] {
    shownSafely.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      line.split(separator: " ").reduce(into: [""]) { lines, word in
        lines.append(word: String(word), columns)
      }
    }
  }
}

extension [String] {
  fileprivate mutating func append(word: String, _ columns: Int) {
    let last = self[endIndex - 1]
    if last.isEmpty && word.columns <= columns {
      self[endIndex - 1] = word
    } else if !last.isEmpty && last.columns + 1 + word.columns <= columns {
      self[endIndex - 1] = "\(last) \(word)"
    } else if word.columns <= columns {
      append(word)
    } else {
      if !last.isEmpty { append("") }
      for character in word { append(character, columns) }
    }
  }

  private mutating func append(_ character: Character, _ columns: Int) {
    if self[endIndex - 1].columns + character.columns > columns { append("") }
    self[endIndex - 1].append(character)
  }
}
