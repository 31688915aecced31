/// Tells "had a good day" from "walked", and knows a question that invites the concrete thing.
///
/// A text is vague when every word of it says little. One word that says something, and it is not: "called mum" needs no
/// question.
public struct Vagueness: Hashable, Sendable {
  /// In order, and beside them what they are: a place in ``questions``, or ``filler``.
  private var keys: [UInt64] = []
  private var kinds: [UInt8] = []
  private var questions: [[String]] = []
  /// The places of kinds that say that there was nothing.
  private var empty: Set<Int> = []

  /// Words that say nothing and ask for nothing: "was", "a", "very".
  private static let filler = UInt8.max
  /// A text of more words than this says something by its length.
  public static let maximumWords = 12
  /// The most kinds of vague words; those behind them are left out.
  public static let maximumKinds = 100

  /// Vague words that go with the same questions.
  public struct Kind: Hashable, Sendable {
    public let words: [String]
    /// At least one.
    public let questions: [String]
    /// Whether a text of them says that there was nothing, which is kept and does not count.
    public let isEmpty: Bool

    public init(words: [String], questions: [String], isEmpty: Bool = false) {
      self.words = words
      self.questions = questions
      self.isEmpty = isEmpty
    }
  }

  /// - Parameters:
  ///   - filler: words that may stand beside vague ones.
  ///   - kinds: where words of several stand together, the first decides what is asked.
  public init(filler: [String] = [], kinds: [Kind] = []) {
    let kinds = kinds.prefix(Self.maximumKinds)
    questions = kinds.map(\.questions)
    empty = Set(kinds.indices.filter { kinds[$0].isEmpty })
    var table: [UInt64: UInt8] = [:]
    for word in filler.flatMap(TextWord.keys) { table[word] = Self.filler }
    for (number, kind) in kinds.enumerated().reversed() {
      for word in kind.words.flatMap(TextWord.keys) { table[word] = UInt8(number) }
    }
    keys = table.keys.sorted()
    self.kinds = keys.map { table[$0] ?? Self.filler }
  }

  /// One friendly question when the text is vague; nil when it says something, or is empty.
  ///
  /// - Parameter turn: any number; the next one asks another way.
  func question(for text: String, turn: Int) -> String? {
    guard let kind = kind(of: text), !questions[kind].isEmpty else { return nil }
    return questions[kind][turn.modulo(questions[kind].count)]
  }

  /// Whether the text says that there was nothing: "nothing really".
  func isEmpty(_ text: String) -> Bool { kind(of: text).map(empty.contains) ?? false }

  private func kind(of text: String) -> Int? {
    // A long text is not taken apart to learn that it is long.
    guard text.utf8.count <= Self.longest else { return nil }
    let words = TextWord.all(in: text)
    guard words.count <= Self.maximumWords else { return nil }
    var lowest = Self.filler
    for word in words {
      guard let kind = kind(ofKey: word.key) else { return nil }
      lowest = min(lowest, kind)
    }
    return lowest == Self.filler ? nil : Int(lowest)
  }

  /// Twelve words are shorter than this, in bytes.
  private static let longest = 400

  private func kind(ofKey key: UInt64) -> UInt8? {
    let index = keys.firstIndex(notBelow: key)
    return index < keys.count && keys[index] == key ? kinds[index] : nil
  }
}

extension Int {
  /// From 0 up to below `divisor`, also for what is negative.
  fileprivate func modulo(_ divisor: Int) -> Int {
    let rest = self % divisor
    return rest < 0 ? rest + divisor : rest
  }
}
