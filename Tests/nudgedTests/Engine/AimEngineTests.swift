import Foundation
import NudgeCore
import NudgeStore
import Testing

@testable import nudged

/// Trials and steps from the journal to the desktop and back.
@Suite("Engine: trials and steps")
final class AimEngineTests {
  let directory: String
  let store: Store
  let desktop: RememberingDesktop
  let clock = SetClock()
  private(set) var engine: Engine
  private var settings = Settings(limits: .none)

  /// Monday, 2026-05-04, a little after noon in UTC.
  init() throws {
    directory = FileManager.default.temporaryDirectory.appending(path: "nudged-aims-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    store = try Store(path: directory + "/journal.sqlite")
    desktop = RememberingDesktop(store: store)
    clock.now = try Instant(rfc3339: "2026-05-04T12:00:00+00:00")
    engine = try Engine(store: store, settings: settings, zone: .utc) { [clock] in clock.now }
    begin()
  }

  isolated deinit { try? FileManager.default.removeItem(atPath: directory) }

  private func begin() {
    engine.desktop = desktop
    engine.happen(.serverChanged("bus :1.7"))
  }

  private func restart() throws {
    engine = try Engine(store: store, settings: settings, zone: .utc) { [clock] in clock.now }
    begin()
  }

  /// The engine's alarm keeps to the machine's clock; here time passes by hand.
  private func passes(to instant: String) throws {
    clock.now = try Instant(rfc3339: instant)
    engine.happen(.tick)
  }

  @discardableResult
  private func trial(_ adjustment: String = "phone in the hall", on day: String = "2026-05-05") throws -> Trial {
    var parameters = JournalMethods.AddTrialParameters(adjustment: adjustment)
    parameters.tryOn = day
    return try engine.add(try engine.trial(parameters))
  }

  @discardableResult
  private func step(_ text: String = "stretch", goal: Goal.ID? = nil, calendar: String? = nil) throws -> Step {
    var parameters = JournalMethods.AddStep.Parameters(text: text)
    (parameters.goal, parameters.calendar) = (goal, calendar)
    return try engine.add(try engine.step(parameters))
  }

  private func goal() throws -> Goal {
    var parameters = JournalMethods.AddGoal.Parameters(text: "learn to say no")
    (parameters.value, parameters.domain) = ("honesty", "mood")
    return try engine.add(try engine.goal(parameters))
  }

  private var states: [NudgeState] {
    (1...20).compactMap { (try? store.nudge($0))?.state }
  }

  // MARK: - Trials

  @Test("a trial is asked about on its day; the answer ends it and is something learned")
  func answered() throws {
    try trial()
    try passes(to: "2026-05-05T17:59:00+00:00")
    #expect(desktop.shown.isEmpty)
    try passes(to: "2026-05-05T18:00:00+00:00")
    #expect(desktop.shown.map(\.plan) == ["trial-1"])
    let entry = try engine.answer(try engine.openNudge(nil), with: try EntryDraft(kind: .win, text: "slept better"))
    #expect(entry.draft.kind == .learning && entry.draft.origin.trial == 1 && entry.nudge == 1)
    let ended = try #require(try store.trial(1))
    #expect(ended.state == .retried && ended.result.happened == "slept better" && ended.endedAt == clock.now)
    #expect(states == [.answered])
    #expect(engine.planner.settings.plans.isEmpty)
  }

  @Test(
    "its end by a verb answers the question that is open, or takes it away",
    arguments: [
      (Trial.State.retried, NudgeState.answered), (.revised, .withdrawn), (.released, .withdrawn),
    ])
  func ended(state: Trial.State, nudge: NudgeState) throws {
    let trial = try trial()
    try passes(to: "2026-05-05T18:00:00+00:00")
    engine.happen(.notified(1, notification: 42))
    let following =
      state == .revised
      ? Trial(
        id: 0, adjustment: "phone in the kitchen", tryOn: trial.tryOn.adding(days: 1), follows: 1, madeAt: clock.now)
      : nil
    let ending = try engine.end(trial, as: state, .init(), followedBy: following)
    #expect(states == [nudge])
    #expect(desktop.withdrawn.map(\.notification) == [42])
    #expect((ending.entry != nil) == (state == .retried))
    try passes(to: "2026-05-06T18:00:00+00:00")
    #expect(desktop.shown.map(\.plan) == (state == .revised ? ["trial-1", "trial-2"] : ["trial-1"]))
  }

  @Test("nobody there: it comes at that time of the next day, and not twice after a restart")
  func missed() throws {
    try trial()
    clock.now = try Instant(rfc3339: "2026-05-06T09:00:00+00:00")
    try restart()
    #expect(desktop.shown.isEmpty)
    try passes(to: "2026-05-06T18:00:00+00:00")
    #expect(desktop.shown.map(\.id) == [1])
    try restart()
    try passes(to: "2026-05-06T18:30:00+00:00")
    #expect(desktop.shown.map(\.id) == [1])
    #expect(engine.trialToTry?.id == 1, "it stays open, and is never late")
  }

  @Test("moved while it asks, it asks again on its new day")
  func moved() throws {
    let trial = try trial()
    try passes(to: "2026-05-05T18:00:00+00:00")
    var parameters = JournalMethods.AmendTrialParameters(id: 1)
    parameters.tryOn = "2026-05-09"
    _ = try engine.amend(try engine.amended(trial, by: parameters), moves: true)
    #expect(states == [.withdrawn])
    #expect(engine.trialToTry == nil)
    try passes(to: "2026-05-09T18:00:00+00:00")
    #expect(desktop.shown.map(\.id) == [1, 2])
  }

  @Test("undo takes the plan along, and brings it back")
  func undo() throws {
    let trial = try trial()
    #expect(engine.planner.settings.plans.map(\.name) == ["trial-1"])
    _ = try engine.end(trial, as: .released, .init())
    #expect(engine.planner.settings.plans.isEmpty)
    _ = try engine.undo(count: 1)
    #expect(engine.planner.settings.plans.map(\.name) == ["trial-1"])
    _ = try engine.undo(count: 1)
    #expect(engine.planner.settings.plans.isEmpty)
    #expect(engine.aims == OpenAims())
    try passes(to: "2026-05-05T18:00:00+00:00")
    #expect(desktop.shown.isEmpty)
  }

  @Test("undo of an answer opens the trial again, without a second question")
  func undoAnswer() throws {
    try trial()
    try passes(to: "2026-05-05T18:00:00+00:00")
    _ = try engine.answer(try engine.openNudge(nil), with: try EntryDraft(kind: .learning, text: "slept better"))
    _ = try engine.undo(count: 1)
    #expect(try store.trial(1)?.state == .open)
    #expect(try store.entries(limit: 9).isEmpty)
    try passes(to: "2026-05-08T18:00:00+00:00")
    #expect(desktop.shown.count == 1)
  }

  @Test("a reload keeps the journal's plans beside the new ones of the configuration")
  func reload() throws {
    try trial()
    let cue = try CalendarExpression("*-*-* 20:30", zones: engine.zones)
    settings.plans = [Plan(name: "evening", guide: "evening-wins", cues: [cue])]
    try engine.configure(settings, zone: .utc)
    #expect(engine.planner.settings.plans.map(\.name) == ["evening", "trial-1"])
    #expect(engine.configured == settings)
    try step(calendar: "daily")
    #expect(engine.planner.settings.plans.map(\.name) == ["evening", "trial-1", "step-1"])
    try restart()
    #expect(engine.planner.settings.plans.map(\.name) == ["evening", "trial-1", "step-1"])
  }

  @Test("what was changed past the engine is found when it is told to look")
  func replan() throws {
    _ = try store.add(
      Trial(id: 0, adjustment: "a", tryOn: CivilDate(daysSinceEpoch: 20_600), madeAt: clock.now), at: clock.now)
    #expect(engine.planner.settings.plans.isEmpty)
    try engine.replan()
    #expect(engine.planner.settings.plans.map(\.name) == ["trial-1"])
    #expect(try store.memory().cursors.keys.contains("trial-1"))
  }

  @Test("what a setback is about, what was learned from its trial is about, too")
  func setback() throws {
    let draft = try EntryDraft(kind: .setback, text: "up till three", domain: "mood", value: "rest", isPrivate: true)
    let setback = try engine.log(draft)
    var parameters = JournalMethods.AddTrialParameters(adjustment: "phone in the hall")
    parameters.setback = setback.id
    let trial = try engine.add(try engine.trial(parameters))
    #expect("\(trial.tryOn) \(trial.tryAt)" == "2026-05-05 18:00")
    let learned = try engine.end(trial, as: .retried, .init(happened: "slept", helped: .yes)).entry?.draft
    #expect(learned?.domain == "mood" && learned?.value == "rest" && learned?.isPrivate == true)
    parameters.setback = 99
    #expect(throws: Engine.NoSuchEntry.self) { try engine.add(try engine.trial(parameters)) }
  }

  @Test("what comes due just when nothing can be taken back is in the ledger all the same")
  func emptyUndo() throws {
    let cue = try CalendarExpression("2026-05-05 20:30", zones: engine.zones)
    settings.plans = [Plan(name: "evening", guide: "evening-wins", cues: [cue])]
    try engine.configure(settings, zone: .utc)
    clock.now = try Instant(rfc3339: "2026-05-05T20:30:00+00:00")
    #expect(try engine.undo(count: 1).isEmpty)
    #expect(states == [.shown])
    #expect(desktop.statesAtShowing == [.shown])
  }

  // MARK: - Steps

  @Test("the answer to a step's question finishes it, unless its time comes again")
  func steps() throws {
    let goal = try goal()
    try step("write a page", goal: goal.id, calendar: "2026-05-05 08:00")
    try step("stretch", calendar: "*-*-* 09:00")
    try passes(to: "2026-05-05T08:00:00+00:00")
    let first = try engine.answer(try engine.openNudge(nil), with: try EntryDraft(kind: .learning, text: "half a page"))
    #expect(first.draft.kind == .win && first.draft.origin.step == 1)
    #expect(first.draft.value == "honesty" && first.draft.domain == "mood" && first.draft.outcome == .done)
    try passes(to: "2026-05-05T09:00:00+00:00")
    let second = try engine.answer(try engine.openNudge(nil), with: try EntryDraft(kind: .win, text: "did it"))
    #expect(second.draft.origin.step == 2)
    #expect(try (1...2).map { try store.step($0)?.state } == [.finished, .open])
    try passes(to: "2026-05-06T09:00:00+00:00")
    #expect(desktop.shown.map(\.plan) == ["step-1", "step-2", "step-2"])
  }

  @Test("a part of a step leaves it open, and answers its question")
  func partly() throws {
    try step(calendar: "2026-05-05 08:00")
    try passes(to: "2026-05-05T08:00:00+00:00")
    let draft = try EntryDraft(kind: .win, text: "began", outcome: .started)
    _ = try engine.answer(try engine.openNudge(nil), with: draft)
    #expect(states == [.answered])
    #expect(try store.step(1)?.state == .open)
  }

  @Test("finished by a verb, a step has answered its question")
  func finishedByVerb() throws {
    let step = try step(calendar: "*-*-* 08:00")
    try passes(to: "2026-05-05T08:00:00+00:00")
    let attempted = try engine.attempt(step, with: try EntryDraft(kind: .win, text: "done"), at: try engine.moment())
    #expect(attempted.step.state == .finished && attempted.entry.nudge == 1)
    #expect(states == [.answered])
    #expect(engine.planner.settings.plans.isEmpty)
  }

  @Test("a win that names its step is the step's; one that names none there is refused")
  func winOfStep() throws {
    try step()
    func win(of step: Step.ID) throws -> EntryDraft {
      try EntryDraft(kind: .win, text: "did it", origin: EntryOrigin(step: step))
    }
    #expect(try engine.log(try win(of: 1)).draft.origin.step == 1)
    #expect(try store.step(1)?.state == .finished)
    #expect(try engine.log(try win(of: 1)).id == 2, "a finished step stays so, and its wins are kept")
    #expect(throws: Engine.AimFault.self) { try engine.log(try win(of: 7)) }
    #expect(throws: Engine.AimFault.self) {
      try engine.log(try EntryDraft(kind: .learning, text: "a", origin: EntryOrigin(trial: 7)))
    }
    #expect(try store.entries(limit: 9).count == 2)
    #expect(try store.memory().lastLogged[.win] != nil)
  }

  @Test("released or split, a step asks no more; a reached goal lets its steps go")
  func released() throws {
    let goal = try goal()
    for _ in 1...3 { try step(goal: goal.id, calendar: "*-*-* 08:00") }
    _ = try engine.release(try engine.openStep(1))
    _ = try engine.split(try engine.openStep(2), into: ["a", "b"])
    #expect(engine.planner.settings.plans.map(\.name) == ["step-3"])
    let closed = try engine.close(goal, isReached: true, text: nil)
    #expect(closed.entry?.draft.text == "learn to say no")
    #expect(engine.planner.settings.plans.isEmpty)
    #expect(try engine.goal(1).state == .reached)
  }

  @Test("a step that moves to another goal goes behind the steps that are there")
  func movedToGoal() throws {
    let goals = [try goal(), try goal()]
    for _ in 1...2 { try step(goal: goals[0].id) }
    for _ in 1...3 { try step(goal: goals[1].id) }
    var moved = try engine.step(1)
    moved.goal = goals[1].id
    #expect(try engine.amend(moved).position == 4)
    #expect(try store.steps(of: goals[1].id).map(\.id) == [3, 4, 5, 1])
    moved.position = 4
    moved.text = "stretch and breathe"
    #expect(try engine.amend(moved).position == 4, "where it is, it stays")
    moved.goal = nil
    #expect(try engine.amend(moved).position == 1)
  }

  // MARK: - Words

  @Test("the person's own words stand beside a question, and are not the question")
  func words() throws {
    try trial("stop before midnight")
    try step("stretch", calendar: "2026-05-05 08:00")
    for hour in ["08", "18"] { try passes(to: "2026-05-05T\(hour):00:00+00:00") }
    #expect(desktop.shown.map { engine.words(about: $0) } == ["stretch", "stop before midnight"])
    engine.happen(.asked(plan: "hello", guide: "hello", expiresAfter: .hours(1)))
    #expect(desktop.shown.last.flatMap { engine.words(about: $0) } == nil)
  }

  @Test("a notification keeps to the guide's own sentences, discreet or not", arguments: [true, false])
  func notifications(discreet: Bool) async throws {
    let delivery = try Delivery(discreet: discreet)
    let server = try await delivery.serve(["actions", "body", "inline-reply"])
    var parameters = JournalMethods.AddTrialParameters(adjustment: "tell Ana about the diagnosis")
    let soon = Zone.utc.civil(at: delivery.engine.present + .hours(1))
    (parameters.tryOn, parameters.tryAt, parameters.private) = ("\(soon.date)", "\(soon.time)", true)
    _ = try delivery.engine.add(try delivery.engine.trial(parameters))
    delivery.passes(.hours(1))
    try await delivery.settle()
    let shown = try await server.shown.next()
    #expect(!"\(shown)".contains("diagnosis"))
    let nudge = try delivery.engine.openNudge(nil)
    delivery.bubbles.replied(try #require(nudge.showing?.notification), "she was kind")
    #expect(try delivery.store.trial(1)?.result.happened == "she was kind")
    let entry = try #require(try delivery.store.entries(limit: 9).first)
    #expect(entry.draft.kind == .learning && entry.draft.isPrivate)
  }

  // MARK: - What a change empties

  @Test("a name that stands for nothing is refused, with what can be cleared")
  func unknownToClear() throws {
    let (goal, step, trial) = (try goal(), try step(), try trial())
    var ofGoal = JournalMethods.AmendGoal.Parameters(id: goal.id)
    ofGoal.clear = ["valeu"]
    #expect(Self.reason { _ = try self.engine.amended(ofGoal) } == Self.refusal("value, domain, aim, until, private"))
    var ofStep = JournalMethods.AmendStep.Parameters(id: step.id)
    ofStep.clear = ["cue", "valeu"]
    #expect(
      Self.reason { _ = try self.engine.amended(ofStep) }
        == Self.refusal("goal, cue, calendar, difficulty, risk, confidence, evenIf, private"))
    var ofTrial = JournalMethods.AmendTrialParameters(id: trial.id)
    ofTrial.clear = ["valeu"]
    #expect(
      Self.reason { _ = try self.engine.amended(trial, by: ofTrial) }
        == Self.refusal("setback, confidence, evenIf, private"))
  }

  @Test("an entry refuses it as well, and can be cleared of its own fields and of known ones it has not")
  func unknownToClearOfAnEntry() throws {
    let draft = try EntryDraft(kind: .win, text: "tea", isPrivate: true, fields: ["place": "home"])
    let entry = try engine.log(draft, at: nil)
    var parameters = JournalMethods.Amend.Parameters(id: entry.id)
    parameters.clear = ["palce"]
    #expect(
      Self.reason { _ = try self.engine.amend(entry, by: parameters) }
        == "“palce” is nothing that can be cleared here. These can: effort, outcome, domain, value, tags, seconds, "
        + "private, place.")
    parameters.clear = ["place", "mood", "private"]
    let cleared = try engine.amend(entry, by: parameters).draft
    #expect(cleared.fields.isEmpty && !cleared.isPrivate)
  }

  @Test("what was private can be opened again; what belongs to something private stays with it, and that is said")
  func opened() throws {
    var ofGoal = JournalMethods.AmendGoal.Parameters(id: try goal().id)
    ofGoal.private = true
    _ = try engine.amend(try engine.amended(ofGoal))
    let step = try step(goal: ofGoal.id)
    var ofStep = JournalMethods.AmendStep.Parameters(id: step.id)
    ofStep.clear = ["private"]
    #expect(step.isPrivate)
    #expect(
      Self.reason { _ = try self.engine.amended(ofStep) }?.hasPrefix("This step stays private, as its goal") == true)
    (ofGoal.private, ofGoal.clear) = (nil, ["private"])
    #expect(try !engine.amend(try engine.amended(ofGoal)).isPrivate)
    #expect(try !engine.amend(try engine.amended(ofStep)).isPrivate)
  }

  @Test("a trial of a private setback stays private")
  func openedTrial() throws {
    let setback = try engine.log(try EntryDraft(kind: .setback, text: "late", isPrivate: true), at: nil)
    var parameters = JournalMethods.AddTrialParameters(adjustment: "an alarm")
    (parameters.tryOn, parameters.setback) = ("2026-05-05", setback.id)
    let trial = try engine.add(try engine.trial(parameters))
    var change = JournalMethods.AmendTrialParameters(id: trial.id)
    change.private = false
    #expect(trial.isPrivate)
    #expect(Self.reason { _ = try self.engine.amended(trial, by: change) }?.contains("as its setback is") == true)
    var opening = JournalMethods.Amend.Parameters(id: setback.id)
    opening.private = false
    _ = try engine.amend(setback, by: opening)
    #expect(try !engine.amended(trial, by: change).isPrivate)
  }

  private static func refusal(_ known: String) -> String {
    "“valeu” is nothing that can be cleared here. These can: \(known)."
  }

  private static func reason(_ act: () throws -> Void) -> String? {
    do { try act() } catch { return "\(error)" }
    return nil
  }
}
