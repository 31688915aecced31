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
}
