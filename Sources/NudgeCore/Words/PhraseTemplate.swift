/// A phrase as a person writes it, taken apart: "I am {so?} {label} {end}".
struct PhraseTemplate {
  private(set) var steps: [PhraseStep] = []
  /// Whether it stands where a clause begins, and where one ends.
  private(set) var isAtStart = false
  private(set) var isAtEnd = false
  /// The number of a part such as {8+}.
  private(set) var number: Int?

  /// Words, or what stands in braces.
  enum Part {
    case words(Substring)
    case name(Substring)
  }

  /// The widest gap, and the most of them in one phrase.
  static let widestGap = 8
  private static let mostGaps = 3
  private static let start = "start"
  private static let end = "end"

  /// Parts the alternatives of "{stop|end}".
  static let alternative: Character = "|"

  /// Whether no list can be called that.
  static func isReserved(_ name: String) -> Bool {
    let isNumber = name.utf8.first?.isDigit == true
    return name == start || name == end || isNumber || name.contains(alternative) || name.hasSuffix("?")
  }

  static func parts(of text: String) throws(PhraseProblem) -> [Part] {
    var parts: [Part] = []
    var rest = text[...]
    while let brace = rest.firstIndex(of: "{") {
      parts.append(.words(rest[..<brace]))
      guard let close = rest[brace...].firstIndex(of: "}") else { throw .openBrace(text) }
      parts.append(.name(rest[rest.index(after: brace)..<close]))
      rest = rest[rest.index(after: close)...]
    }
    parts.append(.words(rest))
    return parts
  }

  /// - Parameters:
  ///   - list: the number of what stands in braces: the name of a list, or alternatives.
  ///   - read: what words are read as.
  init(
    _ text: String, list: (Substring) throws(PhraseProblem) -> Int, read: (Substring) -> [UInt64]
  ) throws(PhraseProblem) {
    for part in try Self.parts(of: text) {
      switch part {
      case .words(let words):
        let keys = read(words)
        if isAtEnd, !keys.isEmpty { throw .afterEnd(text) }
        steps += keys.map { PhraseStep(.word($0)) }
      case .name where isAtEnd: throw .afterEnd(text)
      case .name(let name) where name == Self.end: isAtEnd = true
      case .name(let name) where name == Self.start:
        if !steps.isEmpty || isAtStart { throw .beforeStart(text) }
        isAtStart = true
      case .name(let name): try take(name, list: list, in: text)
      }
    }
    try check(text)
  }

  private mutating func take(
    _ name: Substring, list: (Substring) throws(PhraseProblem) -> Int, in text: String
  ) throws(PhraseProblem) {
    if let number = try Self.number(name, in: text) {
      if self.number != nil, self.number != number { throw .number(text) }
      self.number = number
      return steps.append(PhraseStep(.word(PhraseReading.numberKey)))
    }
    if name.utf8.first?.isDigit == true, !name.contains(Self.alternative) {
      guard let words = Int(name), (1...Self.widestGap).contains(words) else { throw .gap(text) }
      return steps.append(PhraseStep(.gap(words)))
    }
    let isOptional = name.hasSuffix("?")
    steps.append(PhraseStep(.list(try list(isOptional ? name.dropLast() : name), optional: isOptional)))
  }

  /// What {8+} stands for; nil when it is no such part.
  static func number(_ name: Substring, in text: String) throws(PhraseProblem) -> Int? {
    guard name.utf8.first?.isDigit == true, name.hasSuffix("+"), !name.contains(alternative) else { return nil }
    guard let number = Int(name.dropLast()) else { throw .number(text) }
    return number
  }

  private func check(_ text: String) throws(PhraseProblem) {
    guard let last = steps.last, let first = steps.first, !steps.allSatisfy(\.mayBeLeftOut) else {
      throw .noWord(text)
    }
    if last.mayBeLeftOut { throw .endsOptional(text) }
    if first.isGap || steps.count(where: \.isGap) > Self.mostGaps { throw .gap(text) }
    if steps.count > PhraseBook.maximumSteps { throw .tooLong(text) }
  }
}

extension PhraseStep {
  fileprivate var isGap: Bool {
    if case .gap = meaning { true } else { false }
  }
}

/// Why a phrase cannot be looked for.
public enum PhraseProblem: Error, Hashable, Sendable, CustomStringConvertible {
  case noWord(String)
  case openBrace(String)
  case unknownList(String, known: [String])
  case circularList(String)
  case reservedName(String)
  case longList(String)
  case endsOptional(String)
  case afterEnd(String)
  case beforeStart(String)
  case gap(String)
  case number(String)
  case slip(String)
  case tooLong(String)
  case tooMany
  case tooManySubjects
  case tooManySlips

  public var description: String {
    switch self {
    case .noWord(let text): "“\(text.excerpt)” holds no word to look for."
    case .openBrace(let text): "“\(text.excerpt)” has a { without its }."
    case .unknownList(let name, let known):
      "There is no list “\(name.excerpt)”. "
        + (known.isEmpty ? "Lists stand under [list]." : "Known: \(known.joined(separator: ", ")).")
    case .circularList(let name): "The list “\(name.excerpt)” names itself, by way of the lists it names."
    case .reservedName(let name): "A list cannot be called “\(name.excerpt)”: in braces that means something else."
    case .longList(let name):
      "The list “\(name.excerpt)” has more than \(PhraseBook.maximumItems) items, with those of the lists it names."
    case .endsOptional(let text):
      "“\(text.excerpt)” ends with what may be left out. Please write it once with and once without."
    case .afterEnd(let text): "“\(text.excerpt)” goes on behind {end}."
    case .beforeStart(let text): "“\(text.excerpt)” has {start} elsewhere than at its beginning."
    case .gap(let text):
      "“\(text.excerpt)”: a gap such as {3} is for 1 to \(PhraseTemplate.widestGap) words, and stands between others; "
        + "three of them at most."
    case .number(let text): "“\(text.excerpt)”: a number such as {8+} is the same in the whole file."
    case .slip(let text):
      "“\(text.excerpt)” cannot be known with a slip: that takes one word of \(Slips.shortest) letters or more, from a to z."
    case .tooLong(let text):
      "“\(text.excerpt)” is long; a phrase has at most \(PhraseBook.maximumSteps) words."
    case .tooMany: "There are more than \(PhraseBook.maximumPhrases) phrases; that many are not looked for."
    case .tooManySubjects:
      "There are more than \(PhraseBook.maximumSubjects) groups of phrases; that many are not looked for."
    case .tooManySlips: "There are more than \(Slips.maximumWords) words to be known with a slip."
    }
  }
}
