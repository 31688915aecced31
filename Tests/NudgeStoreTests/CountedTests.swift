import GRDB
import NudgeCore
import Testing

@testable import NudgeStore

@Suite("Store: what does not count is kept, and counted nowhere")
struct CountedTests {
  let scratch: Scratch
  let store: Store
  let day = CivilDate(daysSinceEpoch: 20_577)

  init() throws {
    scratch = try Scratch()
    store = try Store(path: scratch.journal)
  }

  private var moment: Store.Moment { .init(writtenAt: Instant(seconds: 1_777_900_000), offset: 0, day: day) }

  @discardableResult
  private func log(
    _ text: String, _ kind: EntryKind = .win, isCounted: Bool = true, isPrivate: Bool = false
  ) throws -> Entry {
    let draft = try EntryDraft(kind: kind, text: text, isPrivate: isPrivate)
    return try store.log(draft.weighed { _ in isCounted }, at: moment)
  }

  private func summary() throws -> DaySummary? { try store.days(day...day).first }

  @Test("neither in the tally nor in the days; the day has an entry all the same")
  func tally() throws {
    try log("nothing", isCounted: false)
    #expect(try store.tally(on: day) == Tally(today: 0, thisWeek: 0, isFirst: false))
    #expect(try summary()?[.win] == 0)
    #expect(try summary()?.hasEntry == true)
    try log("walked")
    #expect(try store.tally(on: day) == Tally(today: 1, thisWeek: 1, isFirst: true))
    try log("I am worthless", .affirmation, isCounted: false)
    #expect(try summary()?[.affirmation] == 0)
  }

  @Test("a tally that is carried on passes it by")
  func carried() throws {
    for number in 1...3 { try log("win \(number)") }
    #expect(try store.tally(on: day).today == 3)
    try log("nothing", isCounted: false)
    #expect(try store.tally(on: day).today == 3)
    try log("win 4")
    #expect(try store.tally(on: day).today == 4)
  }

  @Test("once it says something, it counts; taken back, no more")
  func amended() throws {
    let nothing = try log("nothing", isCounted: false)
    let better = Entry(
      id: nothing.id, writtenAt: nothing.writtenAt, at: nothing.at, offset: 0, day: day, nudge: nil,
      draft: try EntryDraft(kind: .win, text: "nothing: got up"))
    try store.amend(better, at: Instant(seconds: 1_777_900_001))
    #expect(try summary()?[.win] == 1)
    #expect(try store.entry(nothing.id)?.draft.isCounted == true)
    _ = try store.undo(count: 1, at: Instant(seconds: 1_777_900_002))
    #expect(try summary()?[.win] == 0)
    #expect(try store.entry(nothing.id)?.draft.isCounted == false)
    _ = try store.remove(try #require(try store.entry(nothing.id)), at: Instant(seconds: 1_777_900_003))
    #expect(try summary()?.hasEntry ?? false == false)
  }

  @Test("it is in lists, and in none of what is looked back on")
  func lists() throws {
    try log("nothing", isCounted: false)
    try log("walked")
    #expect(try store.entries(limit: 9).map(\.draft.text) == ["walked", "nothing"])
    var counted = Store.Filter(kind: .win, day: day)
    counted.isCounted = true
    #expect(try store.entries(counted, limit: 9).map(\.draft.text) == ["walked"])
    let days = day..<day.adding(days: 1)
    #expect(try store.winShares(days).total == 1)
    #expect(try store.greatestWins(days, limit: 9).map(\.draft.text) == ["walked"])
    #expect(try store.wins(upTo: day, limit: 9).map(\.draft.text) == ["walked"])
    #expect(try store.lastWinDay(before: day.adding(days: 1)) == day)
    #expect(try store.lastWinDay(before: day) == nil)
  }

  @Test("others see no trace of private ones in the figures, counted or not")
  func privacy() throws {
    try log("a secret nothing", isCounted: false, isPrivate: true)
    try log("a secret", isPrivate: true)
    try log("walked")
    let seen = try store.publicDays(day...day, inFullFrom: day)
    #expect(seen.first?[.win] == 1)
    #expect(try summary()?[.win] == 2)
  }

  @Test("a journal from before counts all it has, and goes on")
  func migrated() throws {
    let old = try Scratch()
    let queue = try DatabaseQueue(path: old.journal)
    try Schema.migrator.migrate(queue, upTo: "6 calls that are kept once")
    try queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO entry (kind, text, source, day, at, written_at, offset) VALUES ('win', 'nothing', 'mastery', 20577, 1, 1, 0)
          """)
    }
    try queue.close()
    let store = try Store(path: old.journal)
    #expect(try store.tally(on: day).today == 1)
    _ = try store.log(try EntryDraft(kind: .win, text: "nothing").weighed { _ in false }, at: moment)
    #expect(try store.days(day...day).first?[.win] == 1)
  }
}
