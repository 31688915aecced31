/// Phrases to look for in what a person writes: whole words, whatever their case and apostrophes, and nothing cleverer.
///
/// A phrase may name a list in braces, as in "I am {so?} {label}": one of its words stands there, or with a question mark
/// perhaps none. The lists are kept once and never multiplied out.
public struct PhraseBook: Hashable, Sendable {
  private(set) var lists: [PhraseList] = []
  private(set) var steps: [PhraseStep] = []
  private(set) var phrases: [Phrase] = []
  /// The words a phrase can end with, in order, and beside them the phrases: rare words first, "I" hardly ever.
  private(set) var endKeys: [UInt64] = []
  private(set) var endPhrases: [UInt16] = []
  private var names: [String: Int] = [:]
  /// One bit for some of the digits of each of those words: most words of a text end no phrase, and are known by it at once.
  private var endBits: [UInt64] = []

  /// Where a phrase's steps are, and what it was added for.
  struct Phrase: Hashable, Sendable {
    var first: UInt32
    var count: UInt8
    var subject: UInt8

    var steps: Range<Int> { Int(first)..<Int(first) + Int(count) }
    var isException: Bool { subject == PhraseBook.exception }
  }

  /// The most words or lists one phrase has, the most phrases of a book, and the most subjects there are.
  public static let maximumSteps = 10
  public static let maximumPhrases = 20_000
  public static let maximumSubjects = 200
  /// The subject of phrases that hinder others.
  static let exception = UInt8.max
  /// The most words an exception has: each step is at most that many.
  static let longestException = maximumSteps * maximumSteps

  /// An empty book; nothing is found with it.
  public init() {}

  /// Whether nothing is found with it, as before ``close()``.
  public var isEmpty: Bool { endKeys.isEmpty }

  // MARK: Writing it

  /// - Parameter phrases: each of one word or several, with no list in it.
  /// - Throws: ``PhraseProblem`` when one of them has no word.
  public mutating func addList(_ name: String, _ phrases: [String]) throws(PhraseProblem) {
    var items: [[UInt64]] = []
    for phrase in phrases {
      if phrase.contains("{") { throw .listInList(phrase) }
      let keys = TextWord.keys(of: phrase)
      if keys.isEmpty { throw .noWord(phrase) }
      if keys.count > Self.maximumSteps { throw .tooLong(phrase) }
      items.append(keys)
    }
    names[name] = lists.count
    lists.append(PhraseList(items))
  }

  /// - Parameter subject: what ``first(in:)`` tells when it finds the phrase; below ``maximumSubjects``.
  /// - Throws: ``PhraseProblem``.
  public mutating func add(_ phrase: String, subject: Int) throws(PhraseProblem) {
    guard (0..<Self.maximumSubjects).contains(subject) else { throw .tooManySubjects }
    try append(phrase, subject: UInt8(subject))
  }

  /// A phrase that hinders others: where it stands and reaches beyond what was found, that does not count.
  /// "die laughing" hinders "want to die"; "was such a" hinders "such a mess", and not "I was such a mess".
  ///
  /// - Throws: ``PhraseProblem``.
  public mutating func addException(_ phrase: String) throws(PhraseProblem) {
    try append(phrase, subject: Self.exception)
  }

  private mutating func append(_ text: String, subject: UInt8) throws(PhraseProblem) {
    if phrases.count == Self.maximumPhrases { throw .tooMany }
    let read = try PhraseTemplate.steps(of: text, lists: names)
    phrases.append(Phrase(first: UInt32(steps.count), count: UInt8(read.count), subject: subject))
    steps += read
  }

  /// Makes it ready to be searched, and as small as it can be. To be called once, at the end.
  public mutating func close() {
    var ends: [(key: UInt64, phrase: UInt16)] = []
    for (number, phrase) in phrases.enumerated() {
      guard let last = steps[phrase.steps].last else { continue }
      ends += lastKeys(of: last).map { (key: $0, phrase: UInt16(number)) }
    }
    ends.sort { ($0.key, $0.phrase) < ($1.key, $1.phrase) }
    endKeys = ends.map(\.key)
    endPhrases = ends.map(\.phrase)
    endBits = [UInt64](repeating: 0, count: Self.bits / 64)
    for key in endKeys { endBits[Self.word(of: key)] |= Self.bit(of: key) }
    names = [:]
    steps = Array(steps[...])
    phrases = Array(phrases[...])
  }

  private func lastKeys(of step: PhraseStep) -> Set<UInt64> {
    switch step.meaning {
    case .word(let key): [key]
    case .list(let number, _): lists[number].ends
    }
  }

  // MARK: The bits

  private static let bits = 8192

  private static func word(of key: UInt64) -> Int { Int(key % UInt64(bits)) / 64 }
  private static func bit(of key: UInt64) -> UInt64 { 1 << (key % 64) }

  /// Whether a phrase may end with a word; true says little.
  func mayEnd(with key: UInt64) -> Bool { endBits[Self.word(of: key)] & Self.bit(of: key) != 0 }
}
