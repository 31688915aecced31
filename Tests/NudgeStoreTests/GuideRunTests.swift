import Foundation
import GRDB
import NudgeCore
import Testing

@testable import NudgeStore

@Suite("Store: guides under way")
struct GuideRunTests {
  let scratch: Scratch
  let store: Store
  let now = Instant(seconds: 1_777_900_000)
  let day = CivilDate(daysSinceEpoch: 20_577)

  init() throws {
    scratch = try Scratch()
    store = try Store(path: scratch.journal)
  }

  private var moment: Store.Moment { .init(writtenAt: now, offset: 7200, day: day) }

  private static let setback = Guide(
    name: "setback", title: "A setback", invitation: "?", kind: .setback,
    questions: ["text", "adjustment", "step", "step-2"].map { .init(id: $0, prompt: "?") })

  private func submission(_ answers: [String: String], isPrivate: Bool = false) throws -> Submission {
    try Submission(Self.setback, answers: answers, seconds: 90, today: day, isPrivate: isPrivate)
  }

  private func count(_ table: String, where condition: String = "TRUE") throws -> Int {
    try store.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table) WHERE \(condition)") ?? 0 }
  }

  // MARK: Answers

  @Test("each answer is there when the program is not")
  func survives() throws {
    var run = try store.begin("setback", at: now)
    for (number, text) in ["the talk", "línea\r\nzwei", String(repeating: "ä", count: 50_000)].enumerated() {
      run = try store.put(text, to: "q\(number)", in: run, seconds: 10, at: now + .seconds(Int64(number)))
      // Opened beside the first, as after a kill: nothing was closed.
      let again = try Store(path: scratch.journal)
      #expect(try again.run(run.id) == run)
      #expect(try again.openRuns(limit: 9) == [run])
    }
    #expect((run.answers.count, run.seconds, run.answeredAt) == (3, 30, now + .seconds(2)))
  }

  @Test("an answer takes the place of the one before, and can be taken back")
  func replace() throws {
    var run = try store.begin("setback", at: now)
    run = try store.put("a", to: "text", in: run, seconds: 0, at: now)
    run = try store.put("b", to: "text", in: run, seconds: 0, at: now)
    #expect(try store.run(run.id)?.answers == ["text": "b"])
    run = try store.put(nil, to: "text", in: run, seconds: 0, at: now)
    #expect(try store.run(run.id)?.answers == [:])
    #expect(try count("guide_answer") == 0)
  }

  @Test("time spent is no longer than a day")
  func seconds() throws {
    var run = try store.begin("setback", at: now)
    for _ in 0..<3 { run = try store.put(nil, to: "text", in: run, seconds: 86_400, at: now) }
    #expect(try store.run(run.id)?.seconds == 86_400)
  }

  @Test("the run gone on with last is taken up, however old; those without an answer are on no list")
  func takenUp() throws {
    let old = try store.begin("setback", at: now - .hours(400))
    #expect(try store.openRun(of: "setback")?.id == old.id)
    #expect(try store.openRun(of: "venting") == nil)
    let first = try store.begin("setback", at: now - .hours(2))
    let second = try store.begin("setback", at: now - .hours(1))
    #expect(try store.openRun(of: "setback")?.id == second.id)
    #expect(try store.openRuns(limit: 9).isEmpty)
    _ = try store.put("a", to: "text", in: old, seconds: 0, at: now - .minutes(1))
    _ = try store.put("a", to: "text", in: first, seconds: 0, at: now)
    #expect(try store.openRun(of: "setback")?.id == first.id)
    #expect(try store.openRuns(limit: 9).map(\.id) == [first.id, old.id])
    #expect(try store.openRuns(limit: 1).map(\.id) == [first.id])
  }

  @Test("left: nothing is written, and the answers are gone from the file")
  func leave() throws {
    let run = try store.put(
      "all that quiet rage", to: "text", in: try store.begin("venting", at: now), seconds: 5, at: now)
    try store.leave(run)
    #expect(try store.run(run.id) == nil)
    #expect(try store.openRuns(limit: 9).isEmpty)
    #expect(try count("guide_answer") + count("entry") == 0)
    #expect(try store.forgetLog())
    for file in ["", "-wal"] {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: scratch.journal + file))
      #expect(bytes.range(of: Data("quiet rage".utf8)) == nil, "overwritten, not just forgotten: journal\(file)")
    }
  }

  @Test("whoever reads the journal is not waited for; the log is emptied behind them")
  func reading() throws {
    try store.leave(try store.put("rage", to: "text", in: try store.begin("venting", at: now), seconds: 5, at: now))
    var snapshot: JournalSnapshot? = try JournalSnapshot(
      path: scratch.journal, .init(includesPrivate: true, includesRemoved: true, isByDay: false))
    #expect(try snapshot?.countEntries() == 0)
    #expect(try !store.forgetLog())
    snapshot = nil
    #expect(try store.forgetLog())
    #expect(try store.read { try Int.fetchOne($0, sql: "PRAGMA busy_timeout") } == 2000)
  }

  @Test("what is taken out later, is overwritten as well")
  func overwritten() throws {
    try store.leave(try store.begin("venting", at: now))
    let run = try store.put("quiet rage", to: "text", in: try store.begin("venting", at: now), seconds: 0, at: now)
    _ = try store.put(nil, to: "text", in: run, seconds: 0, at: now)
    #expect(try store.forgetLog())
    #expect(try scratch.bytes().range(of: Data("quiet rage".utf8)) == nil)
  }

  // MARK: Submitting

  @Test("entries, trial and steps are one act: written together, taken back together")
  func oneAct() throws {
    let answers = ["text": "the talk", "adjustment": "once aloud", "step": "one walk", "step-2": "one call"]
    let run = try store.begin("setback", at: now)
    let submitted = try store.submit(try submission(answers), of: run, at: moment)
    #expect(submitted.entries.map(\.draft.kind) == [.setback, .win])
    #expect(submitted.trial?.setback == submitted.entries[0].id)
    #expect(submitted.trial?.tryOn == day.adding(days: 1))
    #expect(submitted.steps.map(\.text) == ["one walk", "one call"])
    #expect(submitted.steps.map(\.id) == [1, 2])
    #expect(try store.entries(limit: 9).count == 2)
    #expect(try store.tally(on: day).today == 1)
    #expect(try store.run(run.id) == nil)
    let undone = try store.undo(at: now)
    #expect(undone.count == 5)
    #expect(try store.entries(limit: 9).isEmpty)
    #expect(try count("trial", where: "removed_at IS NULL") + count("step", where: "removed_at IS NULL") == 0)
    #expect(try store.tally(on: day).today == 0)
    #expect(try store.undo(at: now).isEmpty)
  }

  @Test("private means all of it")
  func privacy() throws {
    let run = try store.begin("setback", at: now)
    let answers = ["text": "the talk", "adjustment": "a", "step": "b"]
    let submitted = try store.submit(
      try submission(answers, isPrivate: true), of: run, at: moment, isPrivate: true)
    #expect(submitted.entries.map(\.draft.isPrivate) == [true, true])
    #expect(submitted.trial?.isPrivate == true)
    #expect(submitted.steps.map(\.isPrivate) == [true])
  }

  @Test("all of it, or nothing: what cannot be written leaves the run open with its answers")
  func allOrNothing() throws {
    let run = try store.put("the talk", to: "text", in: try store.begin("setback", at: now), seconds: 9, at: now)
    try store.write { db in
      try db.execute(sql: "CREATE TRIGGER full BEFORE INSERT ON step BEGIN SELECT raise(ABORT, 'full'); END")
    }
    #expect(throws: StoreError.self) {
      try store.submit(try submission(["text": "the talk", "adjustment": "a", "step": "b"]), of: run, at: moment)
    }
    #expect(try count("entry") + count("trial") + count("change") == 0)
    #expect(try store.run(run.id) == run)
  }

  // MARK: Practices

  @Test("uses and ratings of practices; what was taken back does not count")
  func practices() throws {
    func use(_ practice: String, _ before: Int?, _ after: Int?, day: CivilDate) throws -> Entry {
      var fields: [String: String] = [:]
      fields["before"] = before.map(String.init)
      fields["after"] = after.map(String.init)
      return try store.log(
        try EntryDraft(kind: .practice, text: "a", fields: fields, origin: EntryOrigin(practice: practice)),
        at: .init(writtenAt: now, offset: 0, day: day))
    }
    for (before, after) in [(3, 6), (2, nil), (4, 5), (nil, 9)] { _ = try use("breathing", before, after, day: day) }
    _ = try use("walking", nil, nil, day: day.adding(days: 1))
    _ = try store.remove(try use("walking", 0, 10, day: day.adding(days: 2)), at: now)
    #expect(
      try store.practiceUses() == [
        PracticeCount(practice: "breathing", uses: 4, rated: 2, change: 4, lastDay: day),
        PracticeCount(practice: "walking", uses: 1, rated: 0, change: 0, lastDay: day.adding(days: 1)),
      ])
  }

  @Test("practices are told by what was kept, not by their entries")
  func sums() throws {
    let plan = try store.read { db in
      try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN \(Store.practiceSQL)").map { $0["detail"] as String }
    }
    #expect(
      plan == [
        "SCAN practice_sum", "CORRELATED SCALAR SUBQUERY 1", "SEARCH practice_day USING PRIMARY KEY (practice=?)",
      ], "\(plan)")
  }
}
