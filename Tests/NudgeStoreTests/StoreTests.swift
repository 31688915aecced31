import Foundation
import GRDB
import NudgeCore
import Testing

@testable import NudgeStore

/// A directory of its own, gone afterwards.
final class Scratch {
  let directory: String
  var journal: String { directory + "/journal.sqlite" }

  init() throws {
    directory = FileManager.default.temporaryDirectory.appending(path: "nudged-store-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: directory) }

  func bytes() throws -> Data { try Data(contentsOf: URL(fileURLWithPath: journal)) }
}

@Suite("Store: the journal")
struct StoreJournalTests {
  let scratch: Scratch
  let store: Store
  let day = CivilDate(daysSinceEpoch: 20_577)

  init() throws {
    scratch = try Scratch()
    store = try Store(path: scratch.journal)
  }

  @discardableResult
  func log(_ text: String, day: CivilDate? = nil, kind: EntryKind = .win, tags: [String] = []) throws -> Entry {
    try store.log(
      try EntryDraft(kind: kind, text: text, effort: 3, outcome: .started, domain: "mood", tags: tags),
      at: .init(writtenAt: Instant(seconds: 1_777_900_000), offset: 7200, day: day ?? self.day))
  }

  @Test("an entry comes back as it was written, in a new store too")
  func roundTrip() throws {
    let entry = try log("walked five minutes", tags: ["walk", "sun"])
    #expect(try store.entries(limit: 10) == [entry])
    #expect(try Store(path: scratch.journal).entries(limit: 10) == [entry])
  }

  @Test(
    "bytes are kept",
    arguments: [
      "a\u{0}b", "\u{0}", "\u{1B}[31mred", "línea\r\nzwei", "👩‍🌾 \u{202E}", String(repeating: "ä", count: 50_000),
    ])
  func bytes(text: String) throws {
    try log(text, tags: ["a\u{0}b"])
    let entry = try #require(try store.entries(limit: 1).first)
    #expect(Array(entry.draft.text.utf8) == Array(text.utf8))
    #expect(entry.draft.tags == ["a\u{0}b"])
  }

  @Test("lists are newest first, filtered and paged")
  func filters() throws {
    for number in 1...5 { try log("win \(number)") }
    try log("yesterday", day: day.adding(days: -1))
    try log("a kind word", kind: .affirmation)
    #expect(try store.entries(limit: 2).map(\.draft.text) == ["a kind word", "win 5"])
    #expect(try store.entries(limit: 9).last?.draft.text == "yesterday")
    #expect(try store.entries(.init(kind: .win, day: day), limit: 2).map(\.draft.text) == ["win 5", "win 4"])
    var rest = Store.Filter()
    rest.after = try store.entry(3)
    #expect(try store.entries(rest, limit: 9).map(\.draft.text) == ["win 2", "win 1", "yesterday"])
  }

  @Test("wins add up by day and by week, from Monday")
  func tally() throws {
    let monday = try #require(CivilDate("2026-05-04"))
    try log("sunday", day: monday.adding(days: -1))
    #expect(try store.tally(on: monday.adding(days: -1)) == Tally(today: 1, thisWeek: 1, isFirst: true))
    try log("monday", day: monday)
    try log("tuesday", day: monday.adding(days: 1))
    try log("tuesday again", day: monday.adding(days: 1))
    try log("no win", day: monday.adding(days: 1), kind: .support)
    #expect(try store.tally(on: monday.adding(days: 1)) == Tally(today: 2, thisWeek: 3, isFirst: false))
  }

  @Test("undo takes the latest back, then the one before; numbers are not used again")
  func undo() throws {
    try log("one")
    try log("two", day: day.adding(days: 1))
    guard case .entry(let first) = try store.undo(at: Instant(seconds: 1)).first else {
      Issue.record("no entry was taken back")
      return
    }
    #expect(first.draft.text == "two")
    #expect(first.removedAt == Instant(seconds: 1))
    #expect(try store.lastDays(of: [.win], upTo: day) == [.win: day])
    #expect(try store.undo(at: Instant(seconds: 1)).count == 1)
    #expect(try store.lastDays(of: [.win], upTo: day).isEmpty)
    #expect(try store.undo(at: Instant(seconds: 1)).isEmpty)
    #expect(try store.entries(limit: 9).isEmpty)
    #expect(try log("three").id == 3)
  }

  @Test("a commit is fsynced: synchronous is FULL and the journal is a WAL")
  func durability() throws {
    let (synchronous, mode) = try store.read { db in
      (try Int.fetchOne(db, sql: "PRAGMA synchronous"), try String.fetchOne(db, sql: "PRAGMA journal_mode"))
    }
    #expect(synchronous == 2)
    #expect(mode == "wal")
  }

  @Test(
    "the schema refuses what the domain does not know",
    arguments: [
      "INSERT INTO entry (kind, text, day, written_at, offset) VALUES ('triumph', 'a', 1, 1, 0)",
      "INSERT INTO entry (kind, text, effort, day, written_at, offset) VALUES ('win', 'a', 6, 1, 1, 0)",
      "INSERT INTO entry (kind, text, day, written_at, offset) VALUES ('win', 7, 1, 1, 0)",
      "INSERT INTO entry (kind, text, day, written_at, offset, nudge) VALUES ('win', 'a', 1, 1, 0, 99)",
      "INSERT INTO transition (nudge, at, state) VALUES (99, 1, 'shown')",
    ])
  func constraints(sql: String) throws {
    #expect(throws: StoreError.self) { try store.write { try $0.execute(sql: sql) } }
  }
}

@Suite("Store: the ledger")
struct StoreLedgerTests {
  let scratch: Scratch
  let store: Store
  static let wall = CivilDateTime(microsecondsSinceEpoch: -1)
  let nudge = Nudge(
    id: 1, plan: "evening", guide: "evening-wins", occurrence: Instant(seconds: 100), wall: Self.wall,
    state: .shown, dueAt: Instant(seconds: 160), expiresAt: Instant(seconds: 900), snoozes: 2, heldBy: .quietHours,
    isBelated: true, shown: Nudge.Shown(at: Instant(seconds: 170), wall: Self.wall),
    showing: Showing(server: "bus :1.7", notification: 42, isClosed: true))

  init() throws {
    scratch = try Scratch()
    store = try Store(path: scratch.journal)
  }

  @Test("what the planner needs comes back after a restart")
  func memory() throws {
    #expect(try store.isNew())
    let pause = Pause(since: Instant(seconds: 5), end: .at(Instant(seconds: 50)), wasAway: true)
    let cursor = Planner.Cursor(
      cue: "daily", mark: Mark(at: Instant(seconds: 100), wall: Self.wall), unanswered: 4)
    try store.commit([
      .nudge(nudge), .transition(Transition(nudge: 1, at: Instant(seconds: 170), state: .shown, gate: .paused)),
      .cursor(plan: "evening", cursor), .pause(pause),
    ])
    let memory = try Store(path: scratch.journal).memory()
    #expect(memory.open == [nudge])
    #expect(memory.cursors == ["evening": cursor])
    #expect(memory.pause == pause)
    #expect(memory.nextID == 2)
    #expect(memory.recent == [Planner.Recent(nudge: 1, at: Instant(seconds: 170))])
    #expect(memory.seed == (try store.memory().seed))
    #expect(try !store.isNew())
    #expect(try store.transitions(of: 1).map(\.gate) == [.paused])
  }

  @Test("a later write replaces the earlier one; closed nudges are no longer open, and still known")
  func update() throws {
    var nudge = nudge
    try store.commit([.nudge(nudge), .pause(Pause(since: Instant(seconds: 5), end: .never))])
    nudge.state = .answered
    try store.commit([.nudge(nudge), .pause(nil)])
    #expect(try store.memory().open.isEmpty)
    #expect(try store.memory().pause == nil)
    #expect(try store.nudge(1)?.state == .answered)
  }

  @Test("an answer and its entry are written together or not at all")
  func answer() throws {
    let draft = try EntryDraft(kind: .win, text: "a")
    let orphan = Transition(nudge: 99, at: Instant(seconds: 1), state: .answered)
    #expect(throws: StoreError.self) {
      try store.log(
        draft, at: .init(writtenAt: Instant(seconds: 1), offset: 0, day: CivilDate(daysSinceEpoch: 0)),
        with: [.transition(orphan)])
    }
    #expect(try store.entries(limit: 1).isEmpty)
    let entry = try store.log(
      draft, at: .init(writtenAt: Instant(seconds: 1), offset: 0, day: CivilDate(daysSinceEpoch: 0)), answering: 1,
      with: [.nudge(nudge)])
    #expect(try store.entries(limit: 1) == [entry])
    #expect(entry.nudge == 1)
  }

  @Test("every installation draws its own seed, once")
  func seed() throws {
    let other = try Store(path: scratch.journal + "-2")
    #expect(try store.memory().seed != other.memory().seed)
    #expect(try store.memory().seed == Store(path: scratch.journal).memory().seed)
  }

  @Test("each way a pause can end is kept", arguments: [Pause.End.never, .back, .at(Instant(seconds: 50))])
  func pauses(end: Pause.End) throws {
    let pause = Pause(since: Instant(seconds: 5), end: end)
    try store.commit([.pause(pause)])
    #expect(try store.memory().pause == pause)
  }

  @Test("showings of the last two days and what became of them are remembered, by plan")
  func showings() throws {
    let days: [(day: Int, state: NudgeState)] = [(100, .answered), (101, .expired), (102, .merged), (103, .skipped)]
    for (index, (day, state)) in days.enumerated() {
      let at = Instant(seconds: Int64(day) * 86_400 + 36_000)
      let wall = CivilDateTime(microsecondsSinceEpoch: Int64(day) * 86_400_000_000 + 36_000_000_000)
      try store.commit([
        .nudge(
          Nudge(
            id: Int64(index + 1), plan: index == 2 ? "other" : "midday", guide: "hello", occurrence: at, wall: wall,
            state: state, expiresAt: at, shown: Nudge.Shown(at: at, wall: wall))),
        .transition(Transition(nudge: Int64(index + 1), at: at, state: .shown)),
      ])
    }
    #expect(try store.memory().recent.map(\.nudge) == [3, 4])
    #expect(try store.memory().responses.isEmpty)
    let responses = try store.memory(learning: ["midday"]).responses
    #expect(responses == (try store.responses(to: ["midday"])))
    #expect(responses["midday"]?.map(\.isAnswered) == [true, false])
    #expect(responses["midday"]?.map(\.hour) == [10, 10])
    #expect(responses["other"] == nil)
  }

  @Test("what a clock that was set back would repeat is known, by plan")
  func made() throws {
    try store.commit([.nudge(nudge)])
    let before = CivilDateTime(date: CivilDate(daysSinceEpoch: -2), time: .midnight)
    #expect(try store.made(after: before) == ["evening": [Self.wall]])
    #expect(try store.made(after: Self.wall).isEmpty)
  }

  @Test("after a restart, what a clock that was set back would repeat lies ahead of the plan's mark")
  func madeAhead() throws {
    try store.commit([.nudge(nudge)])
    for (seconds, made) in [(-1 as Int64, ["evening": [Self.wall]] as [String: Set<CivilDateTime>]), (0, [:])] {
      let wall = Self.wall.time.microsecondOfDay + seconds * 1_000_000
      let mark = Mark(
        at: nudge.occurrence + .seconds(seconds),
        wall: CivilDateTime(microsecondsSinceEpoch: wall - 86_400_000_000))
      try store.commit([.cursor(plan: "evening", Planner.Cursor(cue: "20:30", mark: mark))])
      #expect(try store.memory().made == made)
    }
  }

  @Test("the latest nudge, of a plan and of all")
  func latest() throws {
    #expect(try store.latestNudge() == nil)
    try store.commit([.nudge(nudge)])
    #expect(try store.latestNudge() == nudge)
    #expect(try store.latestNudge(ofPlan: "evening") == nudge)
    #expect(try store.latestNudge(ofPlan: "morning") == nil)
  }

  @Test("the last day of each kind is known")
  func lastLogged() throws {
    let day = CivilDate(daysSinceEpoch: 20_000)
    _ = try store.log(
      try EntryDraft(kind: .support, text: "a"), at: .init(writtenAt: Instant(seconds: 1), offset: 0, day: day))
    #expect(try store.memory().lastLogged == [.support: day])
    let later = Store.Moment(writtenAt: Instant(seconds: 2), offset: 0, day: day.adding(days: 3000))
    _ = try store.log(try EntryDraft(kind: .support, text: "under a wrong clock"), at: later)
    #expect(try store.memory(today: day.adding(days: 1)).lastLogged == [.support: day])
    #expect(try store.lastDays(of: [.support], upTo: day.adding(days: -1)).isEmpty)
  }
}

@Suite("Store: files that are not ours to write")
struct StoreFileTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test("a newer schema is refused and not touched")
  func newer() throws {
    do {
      let store = try Store(path: scratch.journal)
      try store.write {
        try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('999 from the future'); PRAGMA user_version = 999")
      }
    }
    let before = try scratch.bytes()
    #expect { try Store(path: scratch.journal) } throws: { ($0 as? StoreError)?.reason == .newerSchema }
    #expect(try scratch.bytes() == before)
  }

  @Test("settled, the file alone holds everything")
  func settle() throws {
    let store = try Store(path: scratch.journal)
    let entry = try store.log(
      try EntryDraft(kind: .win, text: "a"),
      at: .init(writtenAt: Instant(seconds: 1), offset: 0, day: CivilDate(daysSinceEpoch: 20_000)))
    try store.settle()
    let copy = scratch.journal + "-copy"
    try FileManager.default.copyItem(atPath: scratch.journal, toPath: copy)
    #expect(try Store(path: copy).entries(limit: 9) == [entry])
  }

  @Test("a tally that is carried on is the one a count gives, after every win, another day and an undo")
  func carriedTally() throws {
    let store = try Store(path: scratch.journal)
    for (index, dayNumber) in [20_000, 20_000, 20_000, 20_001, 20_001, 20_008, 20_008, 20_001].enumerated() {
      let day = CivilDate(daysSinceEpoch: dayNumber)
      let kind: EntryKind = index == 4 ? .support : .win
      _ = try store.log(
        try EntryDraft(kind: kind, text: "a"), at: .init(writtenAt: Instant(seconds: 1), offset: 0, day: day))
      if index == 6 { _ = try store.undo(at: Instant(seconds: 2)) }
      #expect(try store.tally(on: day) == Store(path: scratch.journal).tally(on: day), "after \(index + 1) entries")
    }
  }

  @Test("the header names the last migration")
  func version() throws {
    let store = try Store(path: scratch.journal)
    #expect(Schema.migrator.migrations.last?.hasPrefix("\(Schema.version) ") == true)
    #expect(try store.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == Int(Schema.version))
  }

  @Test("a file that is no database is refused and not touched")
  func noDatabase() throws {
    let text = Data("Dear diary, this is no database at all.\n".utf8) + Data(repeating: 0x41, count: 5000)
    try text.write(to: URL(fileURLWithPath: scratch.journal))
    #expect { try Store(path: scratch.journal) } throws: { ($0 as? StoreError)?.reason == .damaged }
    #expect(try scratch.bytes() == text)
  }

  @Test("somebody else's database is refused and not touched")
  func foreign() throws {
    try DatabaseQueue(path: scratch.journal).write { try $0.execute(sql: "CREATE TABLE recipes (name TEXT)") }
    let before = try scratch.bytes()
    #expect { try Store(path: scratch.journal) } throws: { ($0 as? StoreError)?.reason == .damaged }
    #expect(try scratch.bytes() == before)
  }

  @Test("a directory that is not there is said plainly")
  func noDirectory() throws {
    let path = scratch.directory + "/none/journal.sqlite"
    #expect { try Store(path: path) } throws: { "\($0)".contains(path) }
  }
}
