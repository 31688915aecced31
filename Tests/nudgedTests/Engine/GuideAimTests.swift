import Foundation
import NudgeCore
import NudgeStore
import Testing

@testable import nudged

/// Guides that ask about one trial or step.
@Suite("Engine: guides about trials and steps")
final class GuideAimTests {
  let directory: String
  let store: Store
  let engine: Engine
  let desktop: RememberingDesktop
  let clock = SetClock()

  private static let trialGuide = Guide(
    name: "trial", title: "A trial", invitation: "?", kind: .learning,
    questions: [
      .init(id: "happened", prompt: "?"),
      .init(id: "did-it-help", prompt: "?", kind: .choice(["yes", "partly", "no"])),
      .init(id: "next", prompt: "?"),
      .init(id: "proud", prompts: ["?"], becomes: .win),
    ])

  init() throws {
    directory = FileManager.default.temporaryDirectory.appending(path: "nudged-aim-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    store = try Store(path: directory + "/journal.sqlite")
    desktop = RememberingDesktop(store: store)
    clock.now = try Instant(rfc3339: "2026-05-04T12:00:00+00:00")
    engine = try Engine(store: store, settings: Settings(limits: .none), zone: .utc) { [clock] in clock.now }
    engine.desktop = desktop
    engine.happen(.serverChanged("bus :1.7"))
  }

  isolated deinit { try? FileManager.default.removeItem(atPath: directory) }

  private func passes(to instant: String) throws {
    clock.now = try Instant(rfc3339: instant)
    engine.happen(.tick)
  }

  /// A trial each, both asked about on the evening of the fifth.
  private func ask(_ adjustments: String...) throws -> [Nudge] {
    for adjustment in adjustments {
      var parameters = JournalMethods.AddTrialParameters(adjustment: adjustment)
      parameters.tryOn = "2026-05-05"
      _ = try engine.add(try engine.trial(parameters))
    }
    try passes(to: "2026-05-05T18:00:00+00:00")
    return engine.planner.open.sorted { $0.plan < $1.plan }
  }

  private func run(_ nudge: Nudge?, _ answers: [String: String]) throws -> GuideRun {
    var run = try engine.begin(Self.trialGuide, answering: nudge, anew: false)
    for (id, answer) in answers {
      run = try engine.put(answer, to: try #require(Self.trialGuide.slot(id)), in: run, seconds: 1)
    }
    return run
  }

  private func submit(_ run: GuideRun) throws -> [Entry] {
    try #require(try engine.submit(run, of: Self.trialGuide, isPrivate: false)).entries
  }

  @Test("the end of the trial, all that was said and the end of the run are one act")
  func oneAct() throws {
    let nudge = try #require(try ask("phone in the hall").first)
    let run = try run(nudge, ["happened": "slept", "did-it-help": "yes", "next": "keep it", "proud": "kept to it"])
    try store.run("CREATE TRIGGER full BEFORE UPDATE ON guide_run BEGIN SELECT raise(ABORT, 'full'); END")
    #expect(throws: StoreError.self) { try submit(run) }
    #expect(try store.trial(1)?.state == .open && store.nudge(nudge.id)?.state == .shown)
    #expect(try store.run(run.id) == run)
    try store.run("DROP TRIGGER full")
    let entries = try submit(run)
    #expect(entries.map(\.draft.text) == ["slept", "kept to it"])
    #expect(entries.map(\.draft.origin.trial) == [1, nil])
    #expect(try store.trial(1)?.result == .init(happened: "slept", helped: .yes, next: "keep it"))
    #expect(try store.nudge(nudge.id)?.state == .answered && store.run(run.id) == nil)
    #expect(try engine.undo(count: 1).count == 3)
    #expect(try store.trial(1)?.state == .open)
  }

  @Test("what was answered while the question was open, ends the trial when it is over, too")
  func later() throws {
    let nudge = try #require(try ask("phone in the hall").first)
    _ = try run(nudge, ["happened": "slept"])
    try passes(to: "2026-05-06T09:00:00+00:00")
    #expect(try store.nudge(nudge.id)?.state == .expired)
    let entries = try submit(try run(nil, ["did-it-help": "no"]))
    #expect(entries.map(\.draft.origin.trial) == [1])
    #expect(try store.trial(1)?.result == .init(happened: "slept", helped: .no))
  }

  @Test("only a person's own words are what happened")
  func words() throws {
    let nudges = try ask("phone in the hall", "read a page")
    let entries = try submit(try run(nudges[0], ["did-it-help": "partly", "next": "earlier"]))
    #expect(entries.map(\.draft.text) == ["phone in the hall"])
    #expect(try store.trial(1)?.result == .init(helped: .partly, next: "earlier"))
    #expect(try submit(try run(nudges[1], ["did-it-help": "yes"])).map(\.draft.text) == ["read a page"])
    #expect(try store.trial(2)?.result == .init(helped: .yes))
  }

  @Test("what was said about one trial stays with it, whichever is asked about first")
  func apart() throws {
    let nudges = try ask("phone in the hall", "read a page")
    let first = try run(nudges[0], ["happened": "slept"])
    let second = try run(nudges[1], ["next": "two pages"])
    #expect(first.id != second.id && second.answers == ["next": "two pages"])
    #expect(try run(nudges[0], [:]).answers == ["happened": "slept"])
    #expect(try run(nudges[1], [:]).answers == ["next": "two pages"])
  }
}
