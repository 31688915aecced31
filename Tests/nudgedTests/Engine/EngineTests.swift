import Foundation
import NudgeCore
import NudgeStore
import Testing

@testable import nudged

/// A desktop that remembers what it was given, and looks into the ledger at that very moment.
final class RememberingDesktop: Desktop {
  var shown: [Nudge] = []
  var statesAtShowing: [NudgeState?] = []
  var withdrawn: [Showing] = []
  let store: Store

  init(store: Store) { self.store = store }

  func show(_ nudge: Nudge) {
    shown.append(nudge)
    statesAtShowing.append(try? store.nudge(nudge.id)?.state)
  }

  func withdraw(_ showing: Showing) { withdrawn.append(showing) }
}

/// A clock that stands still until it is set.
final class SetClock {
  var now = Instant(seconds: 1_777_900_000)
}

@Suite("Engine")
final class EngineTests {
  let directory: String
  let store: Store
  let engine: Engine
  let desktop: RememberingDesktop
  let clock = SetClock()
  var changes: [String] = []

  init() throws {
    directory = FileManager.default.temporaryDirectory.appending(path: "nudged-engine-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    store = try Store(path: directory + "/journal.sqlite")
    desktop = RememberingDesktop(store: store)
    engine = try Engine(store: store, settings: Settings(limits: .none), zone: .utc) { [clock] in clock.now }
    engine.desktop = desktop
    engine.onChange = { [unowned self] in changes.append("\($0)".prefix { $0 != "(" }.description) }
    engine.happen(.serverChanged("bus :1.7"))
  }

  /// On the main actor: the engine and its alarm live there.
  isolated deinit { try? FileManager.default.removeItem(atPath: directory) }

  private func ask() { engine.happen(.asked(plan: "hello", guide: "hello", expiresAfter: .hours(1))) }

  private func draft(_ text: String = "a") throws -> EntryDraft { try EntryDraft(kind: .win, text: text) }

  @Test("what is shown is in the ledger before it is shown")
  func commitFirst() {
    ask()
    #expect(desktop.shown.map(\.id) == [1])
    #expect(desktop.statesAtShowing == [.shown])
  }

  @Test("an answer ends the nudge, takes its bubble away and is one entry")
  func answer() throws {
    ask()
    engine.happen(.notified(1, notification: 42))
    let nudge = try engine.openNudge(nil)
    let entry = try engine.answer(nudge, with: try draft())
    #expect(entry.nudge == 1)
    #expect(desktop.withdrawn.map(\.notification) == [42])
    #expect(throws: Planner.Refusal.notOpen(1, .answered)) { try engine.openNudge(1) }
    #expect(throws: Planner.Refusal.noSuchNudge(1)) { try engine.answer(nudge, with: try draft()) }
    #expect(try store.entries(limit: 9) == [entry])
  }

  @Test("what cannot be written has not happened: the planner stays where it was")
  func nothingHalf() throws {
    ask()
    let nudge = try engine.openNudge(1)
    #expect(throws: CocoaError.self) {
      try engine.step(.skipped(1)) { _ in throw CocoaError(.fileWriteOutOfSpace) }
    }
    #expect(try engine.openNudge(1) == nudge)
    #expect(desktop.withdrawn.isEmpty)
  }

  @Test("without an id the nudge that was shown last is meant; nothing open is said so")
  func meant() throws {
    #expect(throws: Engine.Problem.nothingPending) { try engine.openNudge(nil) }
    ask()
    engine.happen(.asked(plan: "other", guide: "hello", expiresAfter: .hours(1)))
    #expect(try engine.openNudge(nil).plan == "other")
    #expect(throws: Planner.Refusal.noSuchNudge(7)) { try engine.openNudge(7) }
  }

  @Test("undo makes room for the evening question again")
  func undo() throws {
    _ = try engine.log(try draft())
    guard case .entry(let entry) = try engine.undo(count: 5).first else {
      Issue.record("nothing was taken back")
      return
    }
    #expect(entry.draft.text == "a")
    #expect(try engine.undo(count: 1).isEmpty)
    #expect(try store.memory().lastLogged.isEmpty)
  }

  @Test("after a restart the open nudges and the pause are still there, and nothing is shown twice")
  func restart() throws {
    ask()
    try engine.pause(.at(clock.now + .hours(1)))
    let again = try Engine(store: store, settings: Settings(limits: .none), zone: .utc) { [clock] in clock.now }
    again.desktop = desktop
    again.happen(.serverChanged("bus :1.7"))
    #expect(again.planner.open.map(\.id) == [1])
    #expect(again.planner.pause != nil)
    #expect(desktop.shown.count == 1)
  }

  @Test("those who watch hear of everything")
  func announcements() throws {
    ask()
    _ = try engine.log(try draft())
    try engine.pause(.never)
    #expect(changes == ["nudge", "nudge", "entry", "pause"])
  }

  @Test(
    "the button's key carries the nudge; foreign keys mean nothing",
    arguments: [
      ("nudged-answer-7", true), ("nudged-snooze-7", true), ("nudged-skip-7", true), ("default", false),
      ("nudged-dance-7", false), ("nudged-answer-", false), ("nudged-answer-x", false), ("", false),
    ])
  func keys(key: String, isOurs: Bool) {
    #expect((Action.parse(key) != nil) == isOurs)
    if let (action, id) = Action.parse(key) { #expect(action.key(for: id) == key) }
  }
}
