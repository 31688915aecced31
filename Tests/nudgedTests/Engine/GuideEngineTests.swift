import Foundation
import NudgeCore
import NudgeStore
import Testing

@testable import nudged

@Suite("Engine: guides")
final class GuideEngineTests {
  let directory: String
  let store: Store
  let engine: Engine
  let desktop: RememberingDesktop
  let clock = SetClock()
  var entries: [String] = []

  private static let guide = Guide(
    name: "setback", title: "A setback", invitation: "?", kind: .setback,
    questions: [.init(id: "text", prompt: "?"), .init(id: "mood", prompt: "?", kind: .scale(1...5))])

  init() throws {
    directory = FileManager.default.temporaryDirectory.appending(path: "nudged-guide-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    store = try Store(path: directory + "/journal.sqlite")
    desktop = RememberingDesktop(store: store)
    engine = try Engine(store: store, settings: Settings(limits: .none), zone: .utc) { [clock] in clock.now }
    engine.desktop = desktop
    engine.onChange = { [unowned self] in if case .entry(let entry) = $0 { entries.append(entry.draft.kind.rawValue) } }
    engine.happen(.serverChanged("bus :1.7"))
  }

  isolated deinit { try? FileManager.default.removeItem(atPath: directory) }

  private func begin(nudge: Nudge? = nil, anew: Bool = false) throws -> GuideRun {
    try engine.begin(Self.guide, answering: nudge, anew: anew)
  }

  private func answered(_ run: GuideRun) throws -> GuideRun {
    try engine.put("the talk", to: try #require(Self.guide.slot("text")), in: run, seconds: 20)
  }

  @Test("taken up again however long ago it was left, unless begun anew")
  func takenUp() throws {
    let run = try answered(try begin())
    clock.now = clock.now + .days(400)
    #expect(try begin() == run)
    let other = try begin(anew: true)
    #expect(other.id != run.id)
    #expect(try begin() == other)
    try store.leave(other)
    #expect(try begin() == run, "nothing of it was lost")
  }

  @Test("an answer of another client stays where it was not seen; the same answer, and one that was seen, are fine")
  func answeredElsewhere() throws {
    let text = try #require(Self.guide.slot("text"))
    let run = try begin()
    func put(_ answer: String?, over before: String?) throws -> String? {
      try engine.put(answer, to: text, in: try engine.run(run.id), replacing: before, seconds: 1).answers["text"]
    }
    #expect(try put("alpha", over: "") == "alpha")
    for (answer, before) in [("beta", ""), (nil, ""), ("beta", "gamma")] {
      let error = #expect(throws: Engine.AnsweredElsewhere.self) { try put(answer, over: before) }
      #expect(error?.question == "text" && error?.answer == "alpha")
    }
    #expect(try put("alpha", over: "") == "alpha", "a reply that was lost, and the same once more")
    #expect(try put("beta", over: "alpha") == "beta")
    #expect(try put(nil, over: "beta") == nil)
    #expect(throws: Engine.AnsweredElsewhere.self) { try put("delta", over: "beta") }
    #expect(try put("gamma", over: nil) == "gamma", "who asks for nothing gets it as before")
  }

  @Test("submitting answers the nudge, takes its bubble away, and tells of every entry")
  func answersTheNudge() throws {
    engine.happen(.asked(plan: "hello", guide: "setback", expiresAfter: .hours(1)))
    engine.happen(.notified(1, notification: 42))
    let run = try answered(try begin())
    #expect(try begin(nudge: try engine.openNudge(1)).nudge == 1, "the open run is taken up for the nudge")
    let submitted = try #require(try engine.submit(try engine.run(run.id), of: Self.guide, isPrivate: false))
    #expect(submitted.entries.map(\.nudge) == [1, nil])
    #expect(desktop.withdrawn.map(\.notification) == [42])
    #expect(try store.nudge(1)?.state == .answered)
    #expect(entries == ["setback", "win"])
    #expect(throws: Engine.NoSuchRun.self) { try engine.run(run.id) }
  }

  @Test("a nudge that is over is left as it is, and the entries are written all the same")
  func nudgeIsOver() throws {
    engine.happen(.asked(plan: "hello", guide: "setback", expiresAfter: .hours(1)))
    let run = try answered(try begin(nudge: try engine.openNudge(1)))
    clock.now = clock.now + .hours(2)
    engine.happen(.tick)
    let submitted = try #require(try engine.submit(try engine.run(run.id), of: Self.guide, isPrivate: false))
    #expect(submitted.entries.map(\.nudge) == [nil, nil])
    #expect(try store.nudge(1)?.state == .expired)
  }

  @Test("nothing answered: nothing written, and the nudge stays open")
  func nothing() throws {
    engine.happen(.asked(plan: "hello", guide: "setback", expiresAfter: .hours(1)))
    let run = try begin(nudge: try engine.openNudge(1))
    #expect(try engine.submit(run, of: Self.guide, isPrivate: false) == nil)
    #expect(try store.entries(limit: 9).isEmpty)
    #expect(try engine.openNudge(1).state == .shown)
    #expect(try store.openRuns(limit: 9).isEmpty)
  }

  @Test("what is refused leaves the answer before it")
  func refused() throws {
    let (run, mood) = (try begin(), try #require(Self.guide.slot("mood")))
    let rated = try engine.put("4", to: mood, in: run, seconds: 0)
    #expect(throws: AnswerProblem.self) { try engine.put("9", to: mood, in: rated, seconds: 0) }
    #expect(try engine.run(run.id).answers == ["mood": "4"])
    #expect(try engine.put(" ", to: mood, in: rated, seconds: 0).answers == [:], "a blank answer takes it back")
  }

  @Test("answers can be let go while the journal is exported; the log forgets them afterwards")
  func letGoWhileExported() throws {
    engine.forgetOwed()
    #expect(!engine.owesForgetting, "what was left of the time before")
    var snapshot: JournalSnapshot? = try JournalSnapshot(
      path: store.path, .init(includesPrivate: true, includesRemoved: true, isByDay: false))
    try engine.leave(try answered(try begin()))
    engine.forgetOwed()
    #expect(try engine.owesForgetting && snapshot?.countEntries() == 0)
    snapshot = nil
    engine.forgetOwed()
    #expect(!engine.owesForgetting)
  }
}
