import NudgeCore

/// Reads one guide file.
struct GuideReader {
  let root: SettingsTable
  let name: String

  private static let known = [
    "title", "invitation", "kind", "domain", "tags", "practice", "looks-back-on", "closing", "question",
  ]
  /// The most questions one guide holds; how many of them are asked in one go is ``Guide/mostAsked``.
  private static let maximumQuestions = 40

  /// - Returns: no guide when anything in the file is wrong.
  static func read(name: String, path: String) -> (guide: Guide?, problems: [ConfigurationProblem]) {
    do throws(ConfigurationProblem) {
      guard let file = try TextFile.read(path) else { return (nil, []) }
      let reading = TOMLDocument.read(file) { GuideReader(root: $0, name: name).guide() }
      return (reading.problems.isEmpty ? reading.value ?? nil : nil, reading.problems)
    } catch {
      return (nil, [error])
    }
  }

  private func guide() -> Guide? {
    root.expect(Self.known)
    let title = root.requiredSentence("title")
    let invitation = root.requiredSentence("invitation")
    let kind = root.needs("kind") ? root.kind("kind") : nil
    let isPractice = isPractice(of: kind)
    let domain = root.has("domain") ? root.label("domain") : nil
    let tags = tags()
    let looksBackOn = looksBackOn()
    let closing = root.has("closing") ? root.sentence("closing") : nil
    let questions = questions()
    guard let title, let invitation, let kind else { return nil }
    return Guide(
      name: name, title: title, invitation: invitation, kind: kind, domain: domain, tags: tags,
      isPractice: isPractice, looksBackOn: looksBackOn, closing: closing, questions: questions)
  }

  private func isPractice(of kind: EntryKind?) -> Bool? {
    let flag = root.flag("practice")
    if flag == true, let kind, kind != .practice {
      root.refuse("practice", "The answers of a practice become entries of kind “practice”, not “\(kind.rawValue)”.")
    }
    return flag
  }

  private func looksBackOn() -> Period.Unit? {
    guard let word = root.text("looks-back-on") else { return nil }
    let unit = Period.Unit(rawValue: word)
    if unit == nil { root.refuse("looks-back-on", "It takes week, month or year, not “\(word.excerpt)”.") }
    return unit
  }

  private func tags() -> [String] {
    let items = root.texts("tags") ?? []
    if items.count > EntryDraft.maximumTags { root.refuse("tags", "At most \(EntryDraft.maximumTags) tags fit.") }
    for item in items
    where item.text.isEmpty || item.text.count > EntryDraft.maximumTagLength
      || item.text.contains(where: \.isWhitespace)
    {
      root.refuse(item, "A tag is one word of at most \(EntryDraft.maximumTagLength) characters.")
    }
    return items.map(\.text)
  }

  private func questions() -> [Guide.Question] {
    let tables = root.tables("question") ?? []
    var earlier: [Guide.Question] = []
    var kept: [(table: SettingsTable, condition: Guide.Question.Condition)] = []
    for table in tables.prefix(Self.maximumQuestions) {
      guard let question = QuestionReader(table: table, earlier: earlier).question() else { continue }
      earlier.append(question)
      if case .when(let condition) = question.keeping { kept.append((table, condition)) }
    }
    for (table, condition) in kept { check(condition, of: table, among: earlier) }
    checkLength(earlier, broken: tables.count - earlier.count)
    return earlier
  }

  /// What is kept may depend on any question, on one further down too.
  private func check(_ condition: Guide.Question.Condition, of table: SettingsTable, among questions: [Guide.Question])
  {
    guard let keep = table.table("keep") else { return }
    QuestionReader(table: table, earlier: questions).check(condition, in: keep)
  }

  /// A guide is bounded, so that nobody broods over it.
  private func checkLength(_ questions: [Guide.Question], broken: Int) {
    let longest = Guide(name: name, title: "", invitation: "", kind: .win, questions: questions).longestWay + broken
    if (1...Guide.mostAsked).contains(longest), questions.count + broken <= Self.maximumQuestions { return }
    root.refuse(
      "question",
      "A guide asks between 1 and \(Guide.mostAsked) questions in one go, each under [[question]]; this one \(longest). "
        + "Parts that exclude each other count as the longest of them.")
  }
}

extension SettingsTable {
  /// The longest sentence, and the longest word for a choice or an end of a scale, in characters.
  static let longestSentence = 300
  private static let longestLabel = 80

  /// Whether a key is there; noted when it is not.
  func needs(_ key: String) -> Bool {
    if !has(key) { refuse(key, "It is needed here.") }
    return has(key)
  }

  func requiredSentence(_ key: String) -> String? { needs(key) ? sentence(key) : nil }

  func sentence(_ key: String) -> String? { text(key).flatMap { isOneLine($0, key, atMost: Self.longestSentence) } }

  func label(_ key: String) -> String? { text(key).flatMap { isOneLine($0, key, atMost: Self.longestLabel) } }

  private func isOneLine(_ text: String, _ key: String, atMost length: Int) -> String? {
    if Self.isOneLine(text, atMost: length) { return text }
    refuse(key, "It should be one line of text, at most \(length) characters.")
    return nil
  }

  /// A list of sentences, or of labels.
  func lines(_ key: String, areLabels: Bool = false) -> [String]? {
    guard let items = texts(key) else { return nil }
    let length = areLabels ? Self.longestLabel : Self.longestSentence
    for item in items where !Self.isOneLine(item.text, atMost: length) {
      refuse(item, "It should be one line of text, at most \(length) characters.")
    }
    return items.map(\.text)
  }

  static func isOneLine(_ text: String, atMost length: Int) -> Bool {
    !text.allSatisfy(\.isWhitespace) && text.count <= length && text.shownOnOneLine == text
  }
}
