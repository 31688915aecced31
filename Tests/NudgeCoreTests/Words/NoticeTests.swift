import Testing

@testable import NudgeCore

@Suite("What may be praised and counted")
struct NoticeTests {
  private static let lists: WordLists = {
    var danger = PhraseBook()
    try? danger.add("want to die", subject: 0)
    danger.close()
    var harsh = PhraseBook()
    try? harsh.add("I am worthless", subject: 0)
    harsh.close()
    return WordLists(
      hurtingWords: HurtingWords(book: harsh, notes: [.init(offer: "What happened?", pattern: .label)]), danger: danger,
      vagueness: Vagueness(
        filler: ["really", "I", "did", "today"],
        kinds: [
          .init(words: ["nothing", "no"], questions: ["What is one thing?"], isEmpty: true),
          .init(words: ["good", "day"], questions: ["Which?"]),
        ]))
  }()

  private func draft(_ kind: EntryKind, _ text: String, _ fields: [String: String] = [:]) throws -> EntryDraft {
    try EntryDraft(kind: kind, text: text, fields: fields)
  }

  @Test(
    "nothing, words that hurt and words of danger are not",
    arguments: ["nothing", "Nothing really.", "I did nothing today", "no", "I am worthless", "I want to die"])
  func unpraised(text: String) throws {
    #expect(!Self.lists.notice(in: try draft(.win, text)).isPraised)
    for kind in EntryKind.allCases {
      let weighed = try draft(kind, text).weighed { Self.lists.notice(in: $0).isPraised }
      #expect(weighed.isCounted == !kind.needsPraise, "\(kind)")
      #expect(weighed.text == text)
    }
  }

  @Test("all else is, vague as it may be", arguments: ["a good day", "walked", "nothing hurt today", "day"])
  func praised(text: String) throws {
    #expect(Self.lists.notice(in: try draft(.win, text)).isPraised)
    #expect(try draft(.win, text).weighed { Self.lists.notice(in: $0).isPraised }.isCounted)
  }

  @Test("what was quoted because it hurts weighs nothing")
  func quoted() throws {
    #expect(Self.lists.notice(in: try draft(.win, "walked", ["label": "I am worthless"])).isPraised)
    #expect(!Self.lists.notice(in: try draft(.win, "walked", ["body": "I am worthless"])).isPraised)
  }

  @Test("it is kept with the entry, in the protocol as well")
  func view() throws {
    let entry = Entry(
      id: 1, writtenAt: Instant(seconds: 0), offset: 0, day: CivilDate(daysSinceEpoch: 0), nudge: nil,
      draft: try draft(.win, "nothing").weighed { _ in false })
    let view = EntryView(entry)
    #expect(view.counted == false)
    #expect(try Entry(view) == entry)
    #expect(try Entry(kept: view) == entry)
  }
}
