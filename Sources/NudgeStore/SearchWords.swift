/// What a person looks for, as a query of FTS5: every word by its beginning, words in quotation marks as they stand, signs of
/// scripts without blanks wherever they stand. Nothing in it can be an operator: every part is quoted
/// (https://www.sqlite.org/fts5.html#fts5_strings), and holds letters, digits and pictures alone.
struct SearchWords {
  let query: String

  init(_ text: String) {
    // By scalars: a quotation mark with an accent on top is one all the same.
    let parts = text.unicodeScalars.split(separator: "\"", omittingEmptySubsequences: false)
    var terms: [String] = []
    for (index, part) in parts.enumerated() {
      if index.isMultiple(of: 2) {
        let words = part.split { $0.properties.isWhitespace || $0.value == 0 }
        for word in words { terms += Self.terms(String(word), isBeginning: true) }
      } else {
        terms += Self.terms(String(part), isBeginning: false)
      }
    }
    query = Self.query(terms, " ")
  }

  /// Texts that have any of these beginnings of words, which are letters and digits.
  init(anyOf beginnings: some Collection<String>) {
    let words = beginnings.sorted().map { Self.terms($0, isBeginning: true).joined(separator: " AND ") }
    query = Self.query(words.filter { !$0.isEmpty }, " OR ")
  }

  private static func query(_ terms: [String], _ separator: String) -> String {
    terms.isEmpty ? quoted("") : terms.joined(separator: separator)
  }

  /// What has to be in a text for a word, or a few in a row, to be in it. A sign between words is looked for by itself: in the
  /// text it may have others beside it.
  private static func terms(_ text: String, isBeginning: Bool) -> [String] {
    var terms: [String] = []
    var row: [String] = []
    func finishRow(_ end: String = "") {
      if !row.isEmpty { terms.append(quoted(row.joined(separator: " ")) + end) }
      row = []
    }
    let pieces = SearchText(text).pieces
    for piece in pieces {
      switch piece {
      case .word(let word): row.append(word)
      case .signs(let signs) where signs.count == 1:
        finishRow()
        terms.append(quoted(String(signs[0])))
      case .signs(let signs): row += SearchText.pairs(signs)
      }
    }
    finishRow(isBeginning && endsInBeginning(pieces) ? "*" : "")
    return terms
  }

  /// The beginnings of one or two letters are those of half the language: they are words, and so is a picture. With signs in
  /// front, two letters are few enough.
  private static func endsInBeginning(_ pieces: [SearchText.Piece]) -> Bool {
    guard case .word(let last) = pieces.last else { return false }
    if case .signs = pieces.dropLast().last { return last.utf8.count > 1 }
    return last.utf8.count > 2
  }

  /// - Parameter text: without quotation marks.
  private static func quoted(_ text: String) -> String { "\"\(text)\"" }
}
