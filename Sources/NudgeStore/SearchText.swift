import NudgeCore

/// A text as the index of words reads it: which words and signs it has, in which order.
///
/// Equal-looking spellings, capitals, accents, the width of letters and letters joined into one (ﬁ, ß) do not matter. Where
/// words have no blanks between them - Chinese, Japanese, Thai, Lao, Khmer, Burmese, Tibetan -, nobody can tell where one begins
/// without a dictionary: there each sign is taken by itself, and what stands beside it is kept in mind.
struct SearchText {
  enum Piece: Hashable {
    /// Letters and digits up to the next sign that is neither; a picture is a word of its own.
    case word(String)
    /// Signs without blanks between them, at least one.
    case signs([Unicode.Scalar])
  }

  private(set) var pieces: [Piece] = []
  private var word = String.UnicodeScalarView()
  private var signs: [Unicode.Scalar] = []

  init(_ text: String) {
    for scalar in text.folded.unicodeScalars { add(scalar) }
    finish()
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    switch scalar.searchClass {
    case .letter:
      finishSigns()
      word.append(scalar)
    case .sign:
      finishWord()
      signs.append(scalar)
    case .picture:
      finish()
      pieces.append(.word(String(scalar)))
    case .between: finish()
    }
  }

  private mutating func finish() {
    finishWord()
    finishSigns()
  }

  private mutating func finishWord() {
    guard !word.isEmpty else { return }
    pieces.append(.word(String(word)))
    word = .init()
  }

  private mutating func finishSigns() {
    guard !signs.isEmpty else { return }
    pieces.append(.signs(signs))
    signs = []
  }
}

extension SearchText {
  /// What the index is given: words and overlapping pairs of signs in their order, so that signs in a row are pairs in a row;
  /// behind them every sign once, as words of one sign are looked for, too.
  static func indexed(_ text: String) -> String {
    // Nothing is to be told apart in it but what SQLite's own reader tells apart.
    if text.utf8.allSatisfy({ $0 < 0x80 && $0 != 0 }) { return text }
    let pieces = SearchText(text).pieces
    var (words, single) = ("", Set<Unicode.Scalar>())
    for piece in pieces {
      switch piece {
      case .word(let word): words.append(word + " ")
      case .signs(let signs) where signs.count == 1: words.append("\(signs[0]) ")
      case .signs(let signs):
        for pair in pairs(signs) { words.append(pair + " ") }
        single.formUnion(signs.lazy.filter { !$0.isMark })
      }
    }
    // In one order: the index is told the same words again when they are to leave it.
    for sign in single.sorted() { words.append("\(sign) ") }
    return words
  }

  /// Each sign with the next one.
  static func pairs(_ signs: [Unicode.Scalar]) -> [String] {
    zip(signs, signs.dropFirst()).map { first, second in
      var pair = String.UnicodeScalarView()
      pair.append(contentsOf: [first, second])
      return String(pair)
    }
  }
}
