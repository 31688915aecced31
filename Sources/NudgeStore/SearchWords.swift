/// What a person looks for, as a query of FTS5: every word by its beginning, words in quotation marks as they stand. Nothing in
/// it can be an operator: every part is quoted (https://www.sqlite.org/fts5.html#fts5_strings).
struct SearchWords {
  let query: String

  init(_ text: String) {
    // By scalars: a quotation mark with an accent on top is one all the same.
    let parts = text.searchable.unicodeScalars.split(separator: "\"", omittingEmptySubsequences: false)
    var terms: [String] = []
    for (index, part) in parts.enumerated() {
      if index.isMultiple(of: 2) {
        terms += part.split { $0.properties.isWhitespace }.map { Self.term(String($0)) }
      } else {
        terms.append(Self.quoted(String(part)))
      }
    }
    query = terms.isEmpty ? Self.quoted("") : terms.joined(separator: " ")
  }

  /// Texts that have any of these beginnings of words, which are letters and digits.
  init(anyOf beginnings: some Collection<String>) {
    query = beginnings.sorted().map { Self.quoted($0) + "*" }.joined(separator: " OR ")
  }

  /// The beginnings of one or two letters are those of half the language; where one sign is a word, they are words.
  private static func term(_ word: String) -> String { quoted(word) + (word.utf8.count > 2 ? "*" : "") }

  /// - Parameter text: without quotation marks.
  private static func quoted(_ text: String) -> String { "\"\(text)\"" }
}

extension String {
  /// As the index reads it: pictures are words of their own, wherever they stand, and a NUL byte ends no text.
  var searchable: String {
    guard utf8.contains(where: { $0 == 0 || $0 > 0x7F }) else { return self }
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let isPicture = scalar.value > 0x7F && scalar.properties.generalCategory == .otherSymbol
      if isPicture { text.append(" ") }
      text.append(scalar.value == 0 ? " " : scalar)
      if isPicture { text.append(" ") }
    }
    return String(text)
  }
}
