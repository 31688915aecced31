/// Phrases to look for in what a person writes: whole words, whatever their case and apostrophes.
///
/// A phrase may name a list in braces, as in "I am {so?} {label}": one of its words stands there, or with a question mark
/// perhaps none. {stop|end} is a list for one place; {3} is for up to three words of any kind, {8+} for a number from there on, {start} and {end} for the ends of a
/// clause. Lists may name lists. The lists are kept once and never multiplied out in phrases.
public struct PhraseBook: Hashable, Sendable {
  private(set) var lists: [PhraseList] = []
  private(set) var steps: [PhraseStep] = []
  private(set) var phrases: [Phrase] = []
  /// The words a phrase can end with, and where their phrases begin in ``endPhrases``: rare words first, "I" hardly ever.
  private(set) var ends = KeyTable()
  /// One row of phrases for each of those words, each closed by ``noPhrase``.
  private(set) var endPhrases: [UInt16] = []
  /// The most words an exception can have.
  private(set) var longestException = 0
  /// What tells at once that most phrases are not there, although a word stands there that they may end with: for each of them
  /// the rarest of its other steps. Words, and rows of the signs they are of, each closed by ``noSign``.
  private(set) var signs = KeyTable()
  private(set) var signRows: [UInt16] = []
  private(set) var signCount = 0
  /// How texts and phrases are read.
  private(set) var reading: PhraseReading
  private var names: [String: Int] = [:]
  private var items: [String: [[UInt64]]] = [:]

  /// Where a phrase's steps are, and what it was added for.
  struct Phrase: Hashable, Sendable {
    var first: UInt32
    var count: UInt8
    var subject: UInt8
    var isAtStart: Bool
    var isAtEnd: Bool
    /// The most words it can have; more than so many are told as so many.
    var mostWords: UInt8 = 0
    /// The one of ``PhraseBook/signs`` that has to be there; ``PhraseBook/noSign`` for none.
    var sign = PhraseBook.noSign

    var steps: Range<Int> { Int(first)..<Int(first) + Int(count) }
    var isException: Bool { subject == PhraseBook.exception }
  }

  /// The most words or lists one phrase has, the most phrases of a book, the most subjects, and the most items of a list.
  public static let maximumSteps = 10
  public static let maximumPhrases = 20_000
  public static let maximumSubjects = 200
  public static let maximumItems = 2000
  /// The subject of phrases that hinder others.
  static let exception = UInt8.max
  static let noPhrase = UInt16.max
  static let noSign = UInt16.max

  /// An empty book; nothing is found with it.
  public init(reading: PhraseReading = PhraseReading()) { self.reading = reading }

  /// Whether nothing is found with it, as before ``close()``.
  public var isEmpty: Bool { endPhrases.isEmpty }

  // MARK: Writing it

  /// - Parameters:
  ///   - name: what phrases, and lists added later, give in braces.
  ///   - phrases: each of one word or several.
  /// - Throws: ``PhraseProblem`` when one of them has no word.
  public mutating func addList(_ name: String, _ phrases: [String]) throws(PhraseProblem) {
    if PhraseTemplate.isReserved(name) { throw .reservedName(name) }
    var items: [[UInt64]] = []
    for phrase in phrases {
      items += try self.items(of: phrase)
      if items.count > Self.maximumItems { throw .longList(name) }
    }
    names[name] = lists.count
    self.items[name] = items
    lists.append(PhraseList(items))
  }

  /// The names items of lists give in braces.
  public static func names(in items: [String]) -> Set<String> {
    var names: Set<String> = []
    for item in items {
      for case .name(let name) in (try? PhraseTemplate.parts(of: item)) ?? [] { names.insert(String(name)) }
    }
    return names
  }

  /// The words of an item of a list; of one that names lists, with each of their items.
  private mutating func items(of text: String) throws(PhraseProblem) -> [[UInt64]] {
    if !text.utf8.contains(UInt8(ascii: "{")) { return try items(ofWords: text) }
    var items: [[UInt64]] = [[]]
    for part in try PhraseTemplate.parts(of: text) {
      let more: [[UInt64]]
      switch part {
      case .words(let words): more = [reading.keys(of: words)]
      case .name(let name): more = try named(name, in: text)
      }
      if items.count * more.count > Self.maximumItems { throw .longList(text) }
      items = items.flatMap { item in more.map { item + $0 } }
    }
    if TextWord.all(in: text).isEmpty { throw .noWord(text) }
    if items.contains(where: { $0.count > Self.maximumSteps }) { throw .tooLong(text) }
    // What is read as nothing by itself, as an item of a list of fillers, is nothing to look for.
    return items.filter { !$0.isEmpty }
  }

  private mutating func items(ofWords text: String) throws(PhraseProblem) -> [[UInt64]] {
    let keys = reading.keys(of: text)
    if keys.count > Self.maximumSteps { throw .tooLong(text) }
    if !keys.isEmpty { return [keys] }
    if TextWord.all(in: text).isEmpty { throw .noWord(text) }
    return []
  }

  private mutating func named(_ name: Substring, in text: String) throws(PhraseProblem) -> [[UInt64]] {
    if let number = try PhraseTemplate.number(name, in: text) {
      try reading.count(from: number, in: text)
      return [[PhraseReading.numberKey]]
    }
    guard let items = items[String(name)] else { throw .unknownList(String(name), known: listNames) }
    return items
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
    let read = try PhraseTemplate(
      text, list: { name throws(PhraseProblem) in try list(name, in: text) }, read: { reading.keys(of: $0) })
    if let number = read.number { try self.reading.count(from: number, in: text) }
    phrases.append(
      Phrase(
        first: UInt32(steps.count), count: UInt8(read.steps.count), subject: subject, isAtStart: read.isAtStart,
        isAtEnd: read.isAtEnd))
    steps += read.steps
  }

  /// The number of a list by its name, or of one for alternatives such as "stop|end".
  private mutating func list(_ name: Substring, in text: String) throws(PhraseProblem) -> Int {
    let name = String(name)
    if let number = names[name] { return number }
    guard name.contains(PhraseTemplate.alternative) else { throw .unknownList(name, known: listNames) }
    var items: [[UInt64]] = []
    for item in name.split(separator: PhraseTemplate.alternative) { items += try self.items(of: String(item)) }
    if items.isEmpty { throw .noWord(text) }
    names[name] = lists.count
    lists.append(PhraseList(items))
    return lists.count - 1
  }

  private var listNames: [String] { names.keys.filter { !$0.contains(PhraseTemplate.alternative) }.sorted() }

  /// Makes it ready to be searched, and as small as it can be. To be called once, at the end.
  public mutating func close() {
    for index in phrases.indices {
      phrases[index].mostWords = UInt8(clamping: steps[phrases[index].steps].reduce(0) { $0 + mostWords(of: $1) })
    }
    (ends, endPhrases) = Self.rows(endRows, closedBy: Self.noPhrase)
    (signs, signRows) = Self.rows(signed(), closedBy: Self.noSign)
    longestException = phrases.filter(\.isException).map { Int($0.mostWords) }.max() ?? 0
    reading.close(words)
    (names, items) = ([:], [:])
    steps = Array(steps[...])
    phrases = Array(phrases[...])
  }

  /// The phrases that can end with each word.
  private var endRows: [UInt64: [UInt16]] {
    var rows: [UInt64: [UInt16]] = [:]
    for (number, phrase) in phrases.enumerated() {
      guard let last = steps[phrase.steps].last else { continue }
      for key in lastKeys(of: last) { rows[key, default: []].append(UInt16(number)) }
    }
    return rows
  }

  /// Gives each phrase its sign.
  ///
  /// - Returns: the signs each word is of.
  private mutating func signed() -> [UInt64: [UInt16]] {
    let commonness = commonness()
    var numbers: [PhraseStep: UInt16] = [:]
    var rows: [UInt64: [UInt16]] = [:]
    for index in phrases.indices where phrases[index].count > 1 {
      let others = steps[phrases[index].steps].dropLast().filter { !$0.mayBeLeftOut }
      let rarest = others.min { commonness[$0] ?? 0 < commonness[$1] ?? 0 }
      guard let rarest else { continue }
      if numbers[rarest] == nil {
        numbers[rarest] = UInt16(numbers.count)
        for key in lastKeys(of: rarest) { rows[key, default: []].append(UInt16(numbers.count - 1)) }
      }
      phrases[index].sign = numbers[rarest] ?? Self.noSign
    }
    signCount = numbers.count
    return rows
  }

  /// In how many places each word is asked for: the more, the more common it is.
  private func uses() -> [UInt64: Int] {
    var uses: [UInt64: Int] = [:]
    for list in lists { for key in list.ends { uses[key, default: 0] += 1 } }
    for step in steps {
      if case .word(let key) = step.meaning { uses[key, default: 0] += 1 }
    }
    return uses
  }

  /// The more words a step has and the more common they are, the higher.
  private func commonness() -> [PhraseStep: Int] {
    let uses = uses()
    return Set(steps).reduce(into: [:]) { all, step in
      all[step] = lastKeys(of: step).reduce(0) { sum, key in sum + (uses[key] ?? 0) * (uses[key] ?? 0) }
    }
  }

  /// Equal rows are kept once: the words of a list mostly stand in the same ones.
  private static func rows(
    _ rows: [UInt64: [UInt16]], closedBy end: UInt16
  ) -> (places: KeyTable, all: [UInt16]) {
    var places: [UInt64: UInt16] = [:]
    var all: [UInt16] = []
    var kept: [[UInt16]: UInt16] = [:]
    for key in rows.keys.sorted() {
      guard let row = rows[key] else { continue }
      if kept[row] == nil {
        kept[row] = UInt16(clamping: all.count)
        all += row + [end]
      }
      places[key] = kept[row]
    }
    return (KeyTable(places), all)
  }

  private func lastKeys(of step: PhraseStep) -> [UInt64] {
    switch step.meaning {
    case .word(let key): [key]
    case .list(let number, _): lists[number].ends
    case .gap: []
    }
  }

  private func mostWords(of step: PhraseStep) -> Int {
    switch step.meaning {
    case .word: 1
    case .list(let number, _): lists[number].mostWords
    case .gap(let words): words
    }
  }

  /// Every word of a phrase or a list.
  private var words: Set<UInt64> {
    var words = Set(lists.flatMap(\.words))
    for step in steps {
      if case .word(let key) = step.meaning { words.insert(key) }
    }
    return words
  }
}
