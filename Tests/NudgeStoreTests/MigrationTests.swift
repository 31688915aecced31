import Foundation
import GRDB
import NudgeCore
import Testing

@testable import NudgeStore

@Suite("Store: journals of earlier versions")
struct MigrationTests {
  @Test("a journal of the first version opens with everything in it")
  func first() throws {
    let scratch = try Scratch()
    let queue = try DatabaseQueue(path: scratch.journal)
    try Schema.migrator.migrate(queue, upTo: "1 journal and ledger")
    try queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO nudge VALUES
            (1, 'evening', 'evening-wins', 100000000, 'answered', 160000000, 900000000, 1, NULL, 'bus :1.7', 4, 1),
            (2, 'evening', 'evening-wins', 200000000, 'planned', 200000000, 900000000, 0, 'paused', NULL, NULL, 0);
          INSERT INTO transition (nudge, at, state, gate) VALUES (1, 100000000, 'shown', NULL);
          INSERT INTO entry (kind, text, day, written_at, offset, nudge) VALUES ('win', 'a', 1, 1, 0, 1);
          INSERT INTO cursor VALUES ('evening', 'daily', 200000000);
          INSERT INTO pause VALUES (1, 5000000, 50000000);
          """)
    }
    try queue.close()

    let store = try Store(path: scratch.journal)
    let memory = try store.memory()
    #expect(memory.open.map(\.id) == [2])
    #expect(memory.open.first?.heldBy == .paused)
    #expect(memory.cursors["evening"]?.cue == "")
    #expect(memory.pause == Pause(since: Instant(seconds: 5), end: .at(Instant(seconds: 50))))
    #expect(memory.nextID == 3)
    #expect(try store.nudge(1)?.shown?.at == Instant(seconds: 160))
    #expect(try store.transitions(of: 1).map(\.state) == [.shown])
    #expect(try store.entries(limit: 5).map(\.nudge) == [1])
    try store.commit([.transition(Transition(nudge: 2, at: Instant(seconds: 300), state: .expired))])
    #expect(throws: StoreError.self, "foreign keys hold again") {
      try store.commit([.transition(Transition(nudge: 9, at: Instant(seconds: 300), state: .expired))])
    }
  }

  @Test("a journal of the second version opens with its entries, counted and to be found")
  func second() throws {
    let scratch = try Scratch()
    let queue = try DatabaseQueue(path: scratch.journal)
    try Schema.migrator.migrate(queue, upTo: "2 walls and showings")
    try queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO entry (kind, text, effort, outcome, domain, day, written_at, offset, removed_at) VALUES
            ('win', 'walked to the park', 3, 'partial', 'mood', 20000, 1728000000000000, 7200, NULL),
            ('win', CAST('a' || char(0) || 'b' AS BLOB), NULL, NULL, NULL, 20000, 1728000001000000, 0, NULL),
            ('check-in', 'tired', NULL, NULL, NULL, 20001, 1728090000000000, 0, NULL),
            ('support', 'Ana', NULL, NULL, NULL, 20001, 1728090000000000, 0, NULL),
            ('win', 'taken back', NULL, NULL, NULL, 20001, 1728090000000000, 0, 1728090000000001);
          INSERT INTO entry_tag VALUES (1, 0, 'sun'), (1, 1, 'walk');
          """)
    }
    try queue.close()

    let store = try Store(path: scratch.journal)
    let entries = try store.entries(limit: 9)
    #expect(entries.map(\.draft.text) == ["Ana", "tired", "a\u{0}b", "walked to the park"])
    #expect(entries.map(\.draft.source) == [.persuasion, .state, .mastery, .mastery])
    #expect(entries.last?.draft.tags == ["sun", "walk"])
    #expect(entries.allSatisfy { $0.at == $0.writtenAt && !$0.draft.isPrivate && $0.draft.fields.isEmpty })
    #expect(try DaySum.kept(store) == DaySum.counted(entries))
    #expect(try store.entries(.init(search: "park sun"), limit: 9).map(\.id) == [1])
    #expect(try store.draw(includingPrivate: false)?.left == 1)
    #expect(try store.undo(at: Instant(seconds: 1)).isEmpty, "what was before cannot be taken back")
    let removed = try #require(try store.entry(5))
    _ = try store.restore(removed, at: Instant(seconds: 1))
    #expect(try store.tally(on: CivilDate(daysSinceEpoch: 20_001)) == Tally(today: 1, thisWeek: 3, isFirst: false))
  }

  @Test("a journal of the fourth version: its words come into the new index part by part, and the old one is gone then")
  func fourth() throws {
    let scratch = try Scratch()
    let queue = try DatabaseQueue(path: scratch.journal)
    try Schema.migrator.migrate(queue, upTo: "4 looking back")
    try queue.write { db in
      for id in 1...30 {
        try db.execute(
          sql: """
            INSERT INTO entry (id, kind, text, day, written_at, at, offset, value)
            VALUES (?, 'win', '公園を散歩した', 20000, 0, 0, 0, ?)
            """, arguments: [id, "cafe\u{301}"])
        try db.execute(sql: "INSERT INTO entry_words (rowid, words) VALUES (?, '公園を散歩した')", arguments: [id])
      }
      try db.execute(sql: "UPDATE indexed SET up_to = 30")
    }
    try queue.close()

    let store = try Store(path: scratch.journal)
    #expect(try store.indexWords(limit: 10))
    #expect(try store.indexWords(limit: 10))
    #expect(try store.entries(.init(search: "散歩"), limit: 99).count == 30)
    var filter = Store.Filter()
    filter.value = "caf\u{E9}"
    #expect(try store.entries(filter, limit: 99).count == 30)
    while try store.forgetOldWords() {}
    let old = "SELECT count(*) FROM sqlite_master WHERE name LIKE 'old%'"
    #expect(try store.read { try Int.fetchOne($0, sql: old) } == 0)
    #expect(try store.read { try String.fetchOne($0, sql: "PRAGMA integrity_check") } == "ok")
  }
}
