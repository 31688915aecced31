import Foundation
import NudgeCore
import NudgeStore
import Testing

@testable import nudged

@Suite("Engine: rest days")
final class RestTests {
  let directory: String
  let store: Store
  let engine: Engine
  let clock = SetClock()

  init() throws {
    directory = FileManager.default.temporaryDirectory.appending(path: "nudged-rest-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    store = try Store(path: directory + "/journal.sqlite")
    engine = try Engine(store: store, settings: Settings(limits: .none), zone: .utc) { [clock] in clock.now }
    engine.happen(.serverChanged("bus :1.7"))
  }

  isolated deinit { try? FileManager.default.removeItem(atPath: directory) }

  private var end: Instant { engine.planner.settings.endOfDay(of: clock.now, in: .utc) }

  @Test("nudges rest until the day is over, and the day is one of rest")
  func rest() throws {
    try engine.rest()
    #expect(engine.planner.pause?.until == end)
    #expect(try store.isRestDay(engine.today))
    #expect(try store.days(engine.today...engine.today).map(\.isRest) == [true])
    clock.now = end
    engine.happen(.tick)
    #expect(engine.planner.pause == nil)
    #expect(try !store.isRestDay(engine.today))
  }

  @Test("twice is once; off, or undone, it is an ordinary day again", arguments: [true, false])
  func off(byUndo: Bool) throws {
    try engine.rest()
    try engine.rest()
    if byUndo {
      #expect(try engine.undo(count: 1) == [.rest(engine.today, isRest: false)])
    } else {
      try engine.endRest()
    }
    #expect(engine.planner.pause == nil)
    #expect(try !store.isRestDay(engine.today))
  }

  @Test("what was taken off comes back with undo")
  func undoOff() throws {
    try engine.rest()
    try engine.endRest()
    #expect(try engine.undo(count: 1) == [.rest(engine.today, isRest: true)])
    #expect(engine.planner.pause?.until == end)
    #expect(try store.isRestDay(engine.today))
  }

  @Test(
    "a pause that goes on for longer stays, both ways",
    arguments: [Pause.End.never, .at(Instant(seconds: 1_778_900_000))])
  func longer(pause: Pause.End) throws {
    try engine.pause(pause)
    let revision = engine.revision
    try engine.rest()
    #expect(engine.planner.pause?.end == pause)
    #expect(engine.revision > revision, "what is shown is looked up anew")
    try engine.endRest()
    #expect(engine.planner.pause?.end == pause)
  }

  @Test("a pause until the person is back may end today: the rest day has its own")
  func untilBack() throws {
    engine.happen(.presence(.here(since: nil)))
    try engine.pause(.back)
    try engine.rest()
    #expect(engine.planner.pause?.until == end)
  }

  @Test("several acts are taken back together, with the pause of the rest day among them, or none of them is")
  func several() throws {
    _ = try engine.log(try EntryDraft(kind: .win, text: "a"))
    try engine.rest()
    _ = try engine.log(try EntryDraft(kind: .win, text: "b"))
    try store.run(
      "CREATE TRIGGER full BEFORE UPDATE ON entry WHEN OLD.text = 'a' BEGIN SELECT raise(ABORT, 'full'); END")
    #expect(throws: StoreError.self) { try engine.undo(count: 3) }
    #expect(try store.isRestDay(engine.today) && store.tally(on: engine.today).today == 2)
    #expect(engine.planner.pause?.until == end)
    #expect(try engine.undo(count: 2).count == 2)
    #expect(engine.planner.pause == nil)
  }

  @Test("nudges that were let come again on a rest day, go on when something else is taken back")
  func resumed() throws {
    try engine.rest()
    _ = try engine.resume()
    _ = try engine.log(try EntryDraft(kind: .win, text: "a"))
    _ = try engine.undo(count: 1)
    #expect(engine.planner.pause == nil)
    #expect(try store.isRestDay(engine.today))
  }
}
