import Foundation
import GRDB
import NudgeCore
import TestSupport
import Testing

@testable import NudgeStore

@Suite("Store: entries of every kind")
struct EntryTests {
  let scratch: Scratch
  let store: Store

  init() throws {
    scratch = try Scratch()
    store = try Store(path: scratch.journal)
  }

  @Test("whatever is said comes back as it was said, in a new store too")
  func roundTrip() throws {
    let seed = SeededRandom.seedOfThisRun()
    print("entries: NUDGED_TEST_SEED=\(seed)")
    var drafts = RandomDrafts(random: SeededRandom(seed: seed))
    let written = try (0..<200).map { try store.log(drafts.draft(), at: drafts.moment(second: $0)) }
    for entry in written { #expect(try store.entry(entry.id) == entry) }
    let again = try Store(path: scratch.journal).entries(limit: 1000)
    #expect(again.sorted { $0.id < $1.id } == written)
    #expect(again == written.sorted { ($1.day, $1.at, $1.id) < ($0.day, $0.at, $0.id) })
  }

  @Test("after any acts each undo brings back what was there, and the sums of days are those of a recount")
  func acts() throws {
    let seed = SeededRandom.seedOfThisRun()
    print("acts: NUDGED_TEST_SEED=\(seed)")
    var journal = RandomJournal(store: store, seed: seed)
    for round in 0..<150 {
      if journal.drafts.random.chance(20) {
        let expected = try journal.undo()
        #expect(try expected == nil || journal.visible() == expected, "round \(round)")
      } else {
        try journal.act()
      }
      #expect(try DaySum.kept(store) == DaySum.counted(journal.visible()), "round \(round)")
      #expect(try DaySum.keptUses(store) == DaySum.countedUses(journal.visible()), "round \(round)")
      #expect(try DaySum.usesAddUp(store), "round \(round)")
    }
    while let expected = try journal.undo() { #expect(try journal.visible() == expected) }
    #expect(try journal.visible().isEmpty)
    #expect(try DaySum.kept(store).isEmpty && DaySum.keptUses(store).isEmpty)
  }

  @Test("after any acts a search finds what a look at each entry finds")
  func searchAfterActs() throws {
    let seed = SeededRandom.seedOfThisRun()
    print("searches: NUDGED_TEST_SEED=\(seed)")
    var journal = RandomJournal(store: store, seed: seed)
    for round in 0..<60 {
      if journal.drafts.random.chance(20) { _ = try journal.undo() } else { try journal.act() }
      if journal.drafts.random.chance(50) { try store.indexWords(limit: journal.drafts.random.number(1...3)) }
      for word in ["walk", "sister", "five", "linea", "散歩", "breathing"] {
        let found = try store.entries(.init(search: word), limit: 10_000).map(\.id)
        let expected = try journal.visible().filter { $0.says(word) }.map(\.id).sorted(by: >)
        #expect(found == expected, "“\(word)” in round \(round)")
      }
    }
  }

  @Test("a wall-clock time that was corrected keeps its offset")
  func offset() throws {
    let entry = try store.log(
      try EntryDraft(kind: .win, text: "a"),
      at: .init(writtenAt: Instant(seconds: 1_778_000_000), offset: 7200, day: CivilDate(daysSinceEpoch: 20_578)))
    let winter = Entry(
      id: entry.id, writtenAt: entry.writtenAt, at: Instant(seconds: 1_768_000_000), offset: 3600,
      day: CivilDate(daysSinceEpoch: 20_462), nudge: nil, draft: entry.draft)
    try store.amend(winter, at: Instant(seconds: 1_778_000_001))
    #expect(try store.entry(entry.id) == winter)
    _ = try store.undo(at: Instant(seconds: 1_778_000_002))
    #expect(try store.entry(entry.id) == entry)
  }

  @Test("what was kept by older rules is read, found, changed and taken back as it is")
  func olderRules() throws {
    let kept = try store.log(
      try EntryDraft(kind: .checkIn, text: "so so", tags: ["walk"], fields: ["mood": "3"]),
      at: .init(writtenAt: Instant(seconds: 0), offset: 0, day: CivilDate(daysSinceEpoch: 0)))
    try store.write { db in
      try db.execute(sql: "UPDATE entry_field SET value = 'splendid'; UPDATE entry_tag SET tag = 'a long walk'")
    }
    let entry = try #require(try store.entry(kept.id))
    #expect(entry.draft.fields == ["mood": "splendid"] && entry.draft.tags == ["a long walk"])
    #expect(try store.entries(.init(search: "splendid"), limit: 1) == [entry])
    _ = try store.remove(entry, at: Instant(seconds: 1))
    #expect(try store.undo(at: Instant(seconds: 2)) == [.entry(entry)])
    #expect(try store.entry(kept.id) == entry)
  }

  @Test("acts that nobody takes back any more are forgotten, the latest thousand are not")
  func forgetting() throws {
    let draft = try EntryDraft(kind: .win, text: "a")
    let day = CivilDate(daysSinceEpoch: 20_578)
    try store.forgetOldActs()
    func log(_ second: Int64) throws -> Entry.ID {
      try store.log(draft, at: .init(writtenAt: Instant(seconds: second), offset: 0, day: day)).id
    }
    #expect(try log(0) == 1)
    try store.write { db in
      try db.execute(
        sql: """
          WITH RECURSIVE act (n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM act WHERE n < 1009)
          INSERT INTO change (act, at, subject, key) SELECT n, n, 'entry', 1 FROM act
          """)
    }
    #expect(try log(2000) == 2)
    try store.forgetOldActs()
    let acts = try store.read { try Int.fetchAll($0, sql: "SELECT act FROM change ORDER BY act") }
    #expect(acts == Array(11...1010))
    _ = try store.undo(at: Instant(seconds: 2001))
    #expect(try store.entry(2)?.removedAt != nil)
    #expect(try store.entry(1)?.removedAt == nil)
    #expect(try log(2002) == 3)
    _ = try store.undo(at: Instant(seconds: 2003))
    #expect(try store.entry(3)?.removedAt != nil, "the numbers of acts go on")
  }
}

extension Entry {
  /// Whether one of its words begins so, as a reader would say.
  fileprivate func says(_ beginning: String) -> Bool {
    let said = [draft.text] + draft.tags + [draft.value, draft.domain].compactMap { $0 } + draft.fields.values
    return said.contains { text in
      let plain = text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
      return plain.split { !$0.isLetter && !$0.isNumber }.contains { $0.hasPrefix(beginning) }
    }
  }
}
