/// Reads a phrase as a person writes it: "I am {so?} {label}".
enum PhraseTemplate {
  /// - Parameter lists: the numbers of the lists, by name.
  static func steps(of text: String, lists: [String: Int]) throws(PhraseProblem) -> [PhraseStep] {
    var steps: [PhraseStep] = []
    var rest = text[...]
    while let brace = rest.firstIndex(of: "{") {
      steps += words(rest[..<brace])
      guard let close = rest[brace...].firstIndex(of: "}") else { throw .openBrace(text) }
      steps.append(try list(rest[rest.index(after: brace)..<close], lists: lists))
      rest = rest[rest.index(after: close)...]
    }
    steps += words(rest)
    return try checked(steps, text)
  }

  private static func words(_ text: Substring) -> [PhraseStep] {
    TextWord.keys(of: text).map { PhraseStep(.word($0)) }
  }

  private static func list(_ name: Substring, lists: [String: Int]) throws(PhraseProblem) -> PhraseStep {
    let isOptional = name.hasSuffix("?")
    let name = String(isOptional ? name.dropLast() : name)
    guard let number = lists[name] else { throw .unknownList(name, known: lists.keys.sorted()) }
    return PhraseStep(.list(number, optional: isOptional))
  }

  private static func checked(_ steps: [PhraseStep], _ text: String) throws(PhraseProblem) -> [PhraseStep] {
    guard let last = steps.last, !steps.allSatisfy(\.mayBeLeftOut) else { throw .noWord(text) }
    if last.mayBeLeftOut { throw .endsOptional(text) }
    if steps.count > PhraseBook.maximumSteps { throw .tooLong(text) }
    return steps
  }
}

/// Why a phrase cannot be looked for.
public enum PhraseProblem: Error, Hashable, Sendable, CustomStringConvertible {
  case noWord(String)
  case openBrace(String)
  case unknownList(String, known: [String])
  case listInList(String)
  case endsOptional(String)
  case tooLong(String)
  case tooMany
  case tooManySubjects

  public var description: String {
    switch self {
    case .noWord(let text): "“\(text.excerpt)” holds no word to look for."
    case .openBrace(let text): "“\(text.excerpt)” has a { without its }."
    case .unknownList(let name, let known):
      "There is no list “\(name.excerpt)”. "
        + (known.isEmpty ? "Lists stand under [list]." : "Known: \(known.joined(separator: ", ")).")
    case .listInList(let text): "“\(text.excerpt)” stands in a list itself, so it cannot name another."
    case .endsOptional(let text):
      "“\(text.excerpt)” ends with a list that may be left out. Please write it once with and once without."
    case .tooLong(let text):
      "“\(text.excerpt)” is long; a phrase has at most \(PhraseBook.maximumSteps) words."
    case .tooMany: "There are more than \(PhraseBook.maximumPhrases) phrases; that many are not looked for."
    case .tooManySubjects:
      "There are more than \(PhraseBook.maximumSubjects) groups of phrases; that many are not looked for."
    }
  }
}
