import Testing

@testable import NudgeCore

@Suite("Lists of words")
struct WordListsTests {
  static func lists() throws -> WordLists {
    var book = PhraseBook()
    try book.addList("label", ["useless", "out of place"])
    try book.add("I am {label}", subject: 0)
    book.close()
    return WordLists(
      hurtingWords: HurtingWords(book: book, notes: [.init(offer: "What happened?", pattern: .label)]), danger: book,
      vagueness: Vagueness(
        filler: ["was", "a"],
        kinds: [
          .init(words: ["bad"], questions: ["Bad?"]), .init(words: ["day", "bad"], questions: ["One?", "Two?"]),
        ]))
  }

  @Test("what is found is told as it was written")
  func hurting() throws {
    let word = try #require(try Self.lists().hurting(in: "Äh… “I am\n USELESS”"))
    #expect(word == HurtingWord(text: "I am\n USELESS", offer: "What happened?", pattern: .label))
    #expect(try Self.lists().namesDanger(in: "i am out of place"))
    #expect(try Self.lists().hurting(in: "I was useless") == nil)
  }

  @Test("without lists nothing is noticed")
  func nothing() {
    let none = WordLists()
    #expect(none.hurting(in: "I am useless") == nil && !none.namesDanger(in: "I am useless"))
    #expect(none.question(forVague: "a", turn: 0) == nil && none.starters.isEmpty)
  }

  static let vague: [(text: String, question: String?)] = [
    ("was a day", "One?"), ("a bad day", "Bad?"), ("bad", "Bad?"), ("was a", nil), ("day walk", nil), ("", nil),
    ("a a a a a a a a a a a day", "One?"), ("a a a a a a a a a a a a day", nil),
  ]

  @Test("vague is what says little in every word", arguments: vague)
  func vagueness(text: String, question: String?) throws {
    #expect(try Self.lists().question(forVague: text, turn: 0) == question)
  }

  @Test("more kinds than there can be are left out")
  func manyKinds() {
    let kinds = (0..<300).map { Vagueness.Kind(words: ["w\($0)"], questions: ["\($0)?"]) }
    let vagueness = Vagueness(kinds: kinds)
    #expect(vagueness.question(for: "w99", turn: 0) == "99?" && vagueness.question(for: "w100", turn: 0) == nil)
  }

  @Test("a word is its whole self, and a long text is no vague one")
  func long() throws {
    let lists = try Self.lists()
    #expect(lists.question(forVague: String(repeating: "a", count: 100_000), turn: 0) == nil)
    #expect(lists.question(forVague: "day" + String(repeating: " ", count: 1000), turn: 0) == nil)
    #expect(lists.question(forVague: "day", turn: 1) == "Two?")
  }
}
