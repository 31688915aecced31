import GRDB
import NudgeCore
import Testing

@testable import NudgeStore

@Suite("Store: looking for words")
struct SearchTests {
  let scratch: Scratch
  let store: Store
  let day = CivilDate(daysSinceEpoch: 20_577)

  init() throws {
    scratch = try Scratch()
    store = try Store(path: scratch.journal)
    try log("walked five minutes in the park")  // 1
    try log("called my sister", tags: ["family"], domain: "connection", value: "honesty")  // 2
    try log("Übung: línea recta, Straße", fields: ["trigger": "a loud phone"])  // 3
    try log("sun☀came out 👩‍🌾", isPrivate: true)  // 4
    try log("before\u{0}behind", kind: .setback)  // 5
    try log("OR NOT NEAR( \"quoted\" * ^ : { } AND")  // 6
    try log("散歩した")  // 7
    try log("the park was closed", kind: .setback, tags: ["walk"])  // 8
  }

  @discardableResult
  func log(
    _ text: String, kind: EntryKind = .win, tags: [String] = [], domain: String? = nil, value: String? = nil,
    fields: [String: String] = [:], isPrivate: Bool = false
  ) throws -> Entry {
    let draft = try EntryDraft(
      kind: kind, text: text, domain: domain, value: value, tags: tags, isPrivate: isPrivate, fields: fields)
    return try store.log(draft, at: .init(writtenAt: Instant(seconds: 1_777_900_000), offset: 7200, day: day))
  }

  func found(_ search: String) throws -> [Int64] { try store.entries(.init(search: search), limit: 99).map(\.id) }

  static let searches: [(name: String, search: String, found: [Int64])] = [
    ("a word", "sister", [2]),
    ("capitals do not matter", "SISTER", [2]),
    ("the beginning of a word", "sist", [2]),
    ("not its end", "ister", []),
    ("all words, in any order", "park walked", [1]),
    ("a word of two letters as it stands", "in", [1]),
    ("latest first", "park", [8, 1]),
    ("a tag, or a word like it", "walk", [8, 1]),
    ("a domain", "connection", [2]),
    ("a value", "honesty", [2]),
    ("a field", "phone", [3]),
    ("words as they stand", "\"five minutes\"", [1]),
    ("not in another order", "\"minutes five\"", []),
    ("a mark that is left open", "\"five minutes", [1]),
    ("words beside words as they stand", "park \"five minutes\"", [1]),
    ("without its accent", "linea", [3]),
    ("with an accent it has not", "sístér", [2]),
    ("umlauts", "ubung", [3]),
    ("sharp s", "straße", [3]),
    ("a picture", "☀", [4]),
    ("a picture made of several", "👩‍🌾", [4]),
    ("a word beside a picture", "came", [4]),
    ("behind a NUL byte", "behind", [5]),
    ("with a NUL byte", "before\u{0}behind", [5]),
    ("signs that begin words", "散歩", [7]),
    ("an operator as a word", "OR", [6]),
    ("operators as words", "NOT NEAR", [6]),
    ("an injection", "\" OR *", [6]),
    ("another", "sister\" OR \"park", []),
    ("a column", "words:sister", []),
    ("stars alone", "***", []),
    ("brackets alone", "(", []),
    ("a minus", "-sister", [2]),
    ("a mark with an accent", "\"\u{301}sister", [2]),
    ("nothing", "", []),
    ("blanks", " \t ", []),
    ("empty marks", "\"\"", []),
  ]

  @Test("finds", arguments: searches)
  func finds(name: String, search: String, found expected: [Int64]) throws {
    #expect(try found(search) == expected, "\(name): \(SearchWords(search).query)")
  }

  @Test("what was taken back is found among that alone, and again when it is back")
  func removed() throws {
    let entry = try #require(try store.entry(2))
    let gone = try store.remove(entry, at: Instant(seconds: 1))
    #expect(try found("sister").isEmpty)
    var filter = Store.Filter(search: "sister")
    filter.isRemoved = true
    #expect(try store.entries(filter, limit: 9).map(\.id) == [2])
    _ = try store.restore(gone, at: Instant(seconds: 2))
    #expect(try found("sister") == [2])
  }

  @Test("what was reworded is found by its new words alone, indexed before or not", arguments: [true, false])
  func amended(isIndexed: Bool) throws {
    if isIndexed { try store.indexWords() }
    let entry = try #require(try store.entry(2))
    let reworded = Entry(
      id: 2, writtenAt: entry.writtenAt, offset: entry.offset, day: entry.day, nudge: nil,
      draft: try EntryDraft(kind: .win, text: "wrote to my brother"))
    try store.amend(reworded, at: Instant(seconds: 1))
    #expect(try found("sister").isEmpty)
    #expect(try found("family").isEmpty)
    #expect(try found("brother") == [2])
    _ = try store.undo(at: Instant(seconds: 2))
    #expect(try found("brother").isEmpty)
    #expect(try found("sister") == [2])
  }

  @Test("a search can be narrowed, and read on where it ended")
  func narrowed() throws {
    var filter = Store.Filter(kind: .setback, search: "park")
    #expect(try store.entries(filter, limit: 9).map(\.id) == [8])
    filter = Store.Filter(search: "park")
    filter.after = try store.entry(8)
    #expect(try store.entries(filter, limit: 9).map(\.id) == [1])
  }

  @Test("the index is brought up to date part by part")
  func parts() throws {
    #expect(try store.indexWords(limit: 3))
    #expect(try store.read { try Int.fetchOne($0, sql: "SELECT up_to FROM indexed") } == 3)
    #expect(try store.indexWords(limit: 5))
    #expect(try !store.indexWords(limit: 5))
    #expect(try found("park") == [8, 1])
  }
}
