/// How a text is read before phrases are looked for in it, and how phrases are read themselves: other ways to write the same,
/// words that say nothing, slips of the finger, long-drawn letters, numbers.
public struct PhraseReading: Hashable, Sendable {
  private var wordings = Wordings()
  /// Words between which a clause ends, as at a comma.
  private var edges: Set<UInt64> = []
  private var slips = Slips()
  /// From here on a number is read as ``numberKey``.
  private var number: Int?
  /// Every word of the book, and where those of ``wordings`` are that begin with it.
  private var vocabulary = KeyTable()

  private var slipWords: [String] = []
  private var known: Set<UInt64> = []

  /// No word has it: no word has a line break.
  static let numberKey = TextWord.key(ofSmall: [10])
  private static let noPlace = UInt16.max
  /// The most other wordings there are.
  public static let maximumWordings = 5000

  /// Reads words as they are.
  public init() {}

  // MARK: Writing it

  /// - Parameters:
  ///   - variants: other ways to write `text`, each of a few words.
  ///   - text: what they are read as; nothing for words that are passed over.
  /// - Throws: ``PhraseProblem`` when one of the variants has no word.
  public mutating func read(_ variants: [String], as text: String) throws(PhraseProblem) {
    let keys = TextWord.keys(of: text)
    for variant in variants {
      let words = TextWord.keys(of: variant)
      if words.isEmpty { throw .noWord(variant) }
      if words.count > PhraseBook.maximumSteps { throw .tooLong(variant) }
      if wordings.count == Self.maximumWordings { throw .tooMany }
      if words != keys { wordings.add(words, readAs: keys) }
    }
  }

  /// A word that parts clauses, such as "and", "but". After the wordings.
  ///
  /// - Throws: ``PhraseProblem`` when it is no word.
  public mutating func part(at word: String) throws(PhraseProblem) {
    if TextWord.all(in: word).isEmpty { throw .noWord(word) }
    edges.formUnion(keys(of: word).prefix(1))
  }

  /// A word that is known with a slip of the finger, where what was written is no word of the book.
  ///
  /// - Throws: ``PhraseProblem`` when it is no single word of four letters or more, from a to z.
  public mutating func know(withSlips word: String) throws(PhraseProblem) {
    let isFine = word.utf8.count >= Slips.shortest && word.utf8.allSatisfy { $0.isLetter && $0 == $0.lowercased }
    guard isFine else { throw .slip(word) }
    if slipWords.count == Slips.maximumWords { throw .tooManySlips }
    slipWords.append(word)
    known.insert(TextWord.key(ofSmall: word.utf8))
  }

  /// A word that is near to others and meant as it is.
  ///
  /// - Throws: ``PhraseProblem`` when it is no word.
  public mutating func know(asWritten word: String) throws(PhraseProblem) {
    if TextWord.all(in: word).isEmpty { throw .noWord(word) }
    known.formUnion(TextWord.keys(of: word))
  }

  /// - Throws: ``PhraseProblem`` when another number counts already.
  mutating func count(from number: Int, in text: String) throws(PhraseProblem) {
    if let first = self.number, first != number { throw .number(text) }
    self.number = number
  }

  /// The keys of words of a phrase.
  mutating func keys(of text: some StringProtocol) -> [UInt64] {
    wordings.close()
    return wordings.read(TextWord.all(in: text)).map(\.key)
  }

  /// Makes it ready to read.
  ///
  /// - Parameter words: all that stand in the book.
  mutating func close(_ words: Set<UInt64>) {
    wordings.close()
    slips = Slips(slipWords)
    let places = wordings.places
    var table = places
    let all = words.union(known).union(edges).union(wordings.keys)
    for key in all where places[key] == nil { table[key] = Self.noPlace }
    vocabulary = KeyTable(table)
    (slipWords, known) = ([], [])
  }

  // MARK: Reading

  /// The words of a text, as they are meant.
  func words(of text: String) -> [TextWord] {
    var words = TextWord.all(in: text)
    if !slips.isEmpty || number != nil { correct(&words, in: text) }
    return wordings.read(words) { key in
      guard let place = vocabulary[key], place != Self.noPlace else { return nil }
      return Int(place)
    }
  }

  /// Whether a clause ends between two words.
  func isEdge(after word: TextWord, before next: TextWord?) -> Bool {
    guard word.ending == .word, let next else { return true }
    return edges.contains(next.key)
  }

  /// Whether a clause begins between two words.
  func isEdge(before word: TextWord?) -> Bool {
    guard let word else { return true }
    return word.ending > .word || edges.contains(word.key)
  }

  private func correct(_ words: inout [TextWord], in text: String) {
    var text = text
    text.withUTF8 { bytes in
      var letters: [UInt8] = []
      for index in words.indices where vocabulary[words[index].key] == nil {
        guard bytes.readWord(words[index].range, into: &letters) else { continue }
        if let key = meant(by: letters) { words[index].key = key }
      }
    }
  }

  private func meant(by letters: [UInt8]) -> UInt64? {
    if letters.allSatisfy(\.isDigit) { return isNumber(letters) ? Self.numberKey : nil }
    return shortened(letters) ?? slips.meant(by: letters[...])
  }

  private func isNumber(_ digits: [UInt8]) -> Bool {
    guard let number else { return false }
    let value = digits.reduce(0) { $0.multiplied(saturatingBy: 10).added(saturating: $1.digit) }
    return value >= number
  }

  /// A known word of which letters are drawn out: "sooo", "pleeease", "killll".
  private func shortened(_ letters: [UInt8]) -> UInt64? {
    guard letters.hasRun(of: 3) else { return nil }
    for most in [2, 1] {
      let key = TextWord.key(ofSmall: letters.withRuns(ofAtMost: most))
      if vocabulary[key] != nil { return key }
    }
    return nil
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The letters and digits of a word, small; false when it has others than ASCII's.
  fileprivate func readWord(_ range: Range<Int>, into letters: inout [UInt8]) -> Bool {
    letters.removeAll(keepingCapacity: true)
    for byte in self[range] {
      if byte >= 0x80 { return false }
      if byte.isLetter || byte.isDigit { letters.append(byte.lowercased) }
    }
    return true
  }
}

extension [UInt8] {
  /// Whether a letter stands so many times in a row.
  fileprivate func hasRun(of length: Int) -> Bool {
    var run = 0
    for index in indices {
      run = index > 0 && self[index] == self[index - 1] ? run + 1 : 1
      if run == length { return true }
    }
    return false
  }

  /// The same, of each row of one letter at most so many.
  fileprivate func withRuns(ofAtMost most: Int) -> [UInt8] {
    var letters: [UInt8] = []
    var run = 0
    for byte in self {
      run = byte == letters.last ? run + 1 : 1
      if run <= most { letters.append(byte) }
    }
    return letters
  }
}
