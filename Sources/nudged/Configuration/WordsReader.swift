import NudgeCore

/// Reads one of the files words are kept in.
struct WordsReader {
  let root: SettingsTable

  /// The most questions that take turns.
  private static let maximumQuestions = 20

  /// - Parameter body: what the file means.
  /// - Returns: nothing and no problem when there is no such file; nothing and its problems when anything in it is wrong.
  static func read<Value>(
    _ path: String, _ body: (WordsReader) -> Value?
  ) -> (value: Value?, problems: [ConfigurationProblem]) {
    do throws(ConfigurationProblem) {
      guard let file = try TextFile.read(path) else { return (nil, []) }
      return read(file, body)
    } catch {
      return (nil, [error])
    }
  }

  static func read<Value>(
    _ file: TextFile, _ body: (WordsReader) -> Value?
  ) -> (value: Value?, problems: [ConfigurationProblem]) {
    let reading = TOMLDocument.read(file) { body(WordsReader(root: $0)) }
    return (reading.problems.isEmpty ? reading.value ?? nil : nil, reading.problems)
  }

  // MARK: The files

  func hurtingWords() -> HurtingWords? {
    var notes: [HurtingWords.Note] = []
    let book = book(knownOfWord: ["offer", "pattern"]) { table in
      let pattern: HurtingPattern? = table.needs("pattern") ? table.word("pattern") : nil
      guard let offer = sentence("offer", of: table), let pattern else { return }
      notes.append(.init(offer: offer, pattern: pattern))
    }
    return HurtingWords(book: book, notes: notes)
  }

  func danger() -> PhraseBook? { book() }

  func vagueness() -> Vagueness? {
    root.expect(["filler", "vague"])
    let filler = (root.texts("filler") ?? []).map(\.text)
    let kinds = (root.tables("vague") ?? []).compactMap { table -> Vagueness.Kind? in
      table.expect(["words", "questions", "empty"])
      guard table.needs("words"), let words = table.texts("words"), let questions = questions(of: table) else {
        return nil
      }
      return .init(words: words.map(\.text), questions: questions, isEmpty: table.flag("empty") ?? false)
    }
    return Vagueness(filler: filler, kinds: kinds)
  }

  private func questions(of table: SettingsTable) -> [String]? {
    guard table.needs("questions"), let items = table.texts("questions") else { return nil }
    if items.isEmpty || items.count > Self.maximumQuestions {
      table.refuse("questions", "Between 1 and \(Self.maximumQuestions) questions take turns.")
    }
    return items.compactMap { isSentence($0.text) ? $0.text : refuse($0, in: table) }
  }

  // MARK: Phrases

  /// The most items of one of these lists: there are more ways to say a thing than settings of anything else.
  private static let mostPhrases = 2000

  /// The phrases of a file, each `[[word]]` a subject.
  ///
  /// - Parameters:
  ///   - known: other keys of the file.
  ///   - knownOfWord: keys of a `[[word]]` beside `match`.
  ///   - more: reads them.
  func book(
    known: [String] = [], knownOfWord: [String] = [], _ more: (SettingsTable) -> Void = { _ in }
  ) -> PhraseBook {
    root.expect(["except", "list", "word", "filler", "edges", "same", "slip"] + known)
    var book = PhraseBook(reading: reading())
    readLists(into: &book)
    for (subject, table) in (root.tables("word") ?? []).enumerated() {
      table.expect(["match"] + knownOfWord)
      more(table)
      guard table.needs("match") else { continue }
      add("match", of: table) { phrase throws(PhraseProblem) in try book.add(phrase, subject: subject) }
    }
    add("except", of: root) { phrase throws(PhraseProblem) in try book.addException(phrase) }
    book.close()
    return book
  }

  /// How texts and phrases are read before they are compared.
  private func reading() -> PhraseReading {
    var reading = PhraseReading()
    add("filler", of: root) { word throws(PhraseProblem) in try reading.read([word], as: "") }
    if let same = root.table("same") {
      for text in same.keys {
        add(text, of: same) { variant throws(PhraseProblem) in try reading.read([variant], as: text) }
      }
    }
    add("edges", of: root) { word throws(PhraseProblem) in try reading.part(at: word) }
    if let slip = root.table("slip") {
      slip.expect(["words", "known"])
      add("words", of: slip) { word throws(PhraseProblem) in try reading.know(withSlips: word) }
      add("known", of: slip) { word throws(PhraseProblem) in try reading.know(asWritten: word) }
    }
    return reading
  }

  /// Lists that name others come after these.
  private func readLists(into book: inout PhraseBook) {
    guard let lists = root.table("list") else { return }
    var waiting = lists.keys.map { (name: $0, items: lists.texts($0, atMost: Self.mostPhrases) ?? []) }
    while !waiting.isEmpty {
      let names = Set(waiting.map(\.name))
      let ready = waiting.filter { names.isDisjoint(with: PhraseBook.names(in: $0.items.map(\.text))) }
      waiting.removeAll { list in ready.contains { $0.name == list.name } }
      if ready.isEmpty {
        for list in waiting { lists.refuse(list.name, PhraseProblem.circularList(list.name).description) }
        return
      }
      for list in ready { add(list.name, list.items, of: lists, to: &book) }
    }
  }

  private func add(_ name: String, _ items: [SettingsTable.Item], of lists: SettingsTable, to book: inout PhraseBook) {
    do throws(PhraseProblem) {
      try book.addList(name, items.map(\.text))
    } catch {
      lists.refuse(name, error.description)
    }
  }

  private func add(_ key: String, of table: SettingsTable, _ body: (String) throws(PhraseProblem) -> Void) {
    for item in table.texts(key, atMost: Self.mostPhrases) ?? [] {
      do throws(PhraseProblem) {
        try body(item.text)
      } catch {
        table.refuse(item, error.description)
      }
    }
  }

  // MARK: Sentences

  func sentence(_ key: String, of table: SettingsTable) -> String? {
    guard table.needs(key), let text = table.text(key) else { return nil }
    if isSentence(text) { return text }
    table.refuse(key, Self.rule)
    return nil
  }

  private func refuse(_ item: SettingsTable.Item, in table: SettingsTable) -> String? {
    table.refuse(item, Self.rule)
    return nil
  }

  private static let rule = "A sentence is one line of text, at most \(SettingsTable.longestSentence) characters."

  private func isSentence(_ text: String) -> Bool {
    SettingsTable.isOneLine(text, atMost: SettingsTable.longestSentence)
  }
}
