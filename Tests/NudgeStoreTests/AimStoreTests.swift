import Foundation
import GRDB
import NudgeCore
import Testing

@testable import NudgeStore

@Suite("Store: goals, steps and trials")
struct AimStoreTests {
  let scratch: Scratch
  let store: Store
  let now = Instant(seconds: 1_777_900_000)
  let day = CivilDate(daysSinceEpoch: 20_577)

  init() throws {
    scratch = try Scratch()
    store = try Store(path: scratch.journal)
  }

  var moment: Store.Moment { Store.Moment(writtenAt: now, offset: 7200, day: day) }

  func goal(_ text: String = "learn to say no") throws -> Goal {
    try store.add(
      Goal(
        id: 0, text: text, value: "honesty", domain: "mood", aim: .skill, until: day, isPrivate: true, madeAt: now),
      at: now)
  }

  func step(_ text: String = "say no once", of goal: Goal.ID? = nil, calendar: String? = nil) throws -> Step {
    try store.add(
      Step(
        id: 0, goal: goal, text: text, cue: "the phone rings", calendar: calendar, difficulty: 3,
        risk: "they are cross",
        confidence: Confidence(percent: 70, evenIf: "I am tired"), madeAt: now), at: now)
  }

  func trial(_ adjustment: String = "ask first", setback: Entry.ID? = nil, confidence: Int? = nil) throws -> Trial {
    try store.add(
      Trial(
        id: 0, setback: setback, adjustment: adjustment, tryOn: day.adding(days: 1),
        confidence: confidence.map { Confidence(percent: $0) }, madeAt: now), at: now)
  }

  func win(_ text: String = "did it", _ outcome: Outcome? = nil, step: Step.ID? = nil) throws -> EntryDraft {
    try EntryDraft(kind: .win, text: text, outcome: outcome, origin: EntryOrigin(step: step))
  }

  // MARK: - Acts

  @Test("they come back as they were written, in a new store too")
  func roundTrip() throws {
    let goal = try goal()
    let step = try step(of: goal.id, calendar: "Mon 08:00")
    let trial = try trial(confidence: 60)
    #expect([goal.id, step.id, trial.id] == [1, 1, 1])
    for store in [store, try Store(path: scratch.journal)] {
      #expect(try store.goals() == [goal])
      #expect(try store.steps(of: goal.id) == [step])
      #expect(try store.trials() == [trial])
      #expect(try store.openAims() == OpenAims(trials: [trial], steps: [step]))
    }
  }

  @Test("what happened is kept byte for byte")
  func bytes() throws {
    var ended = try trial()
    (ended.state, ended.result, ended.endedAt) = (
      .retried, .init(happened: "a\u{0}b", helped: .partly, next: "go on"), now
    )
    _ = try store.end(ended, at: moment)
    #expect(try store.trial(1) == ended)
    #expect(try store.trials().isEmpty)
    #expect(try store.trials(all: true) == [ended])
  }

  @Test("steps stand in the order they were given, and in any other they are put in")
  func order() throws {
    let goal = try goal()
    for text in ["a", "b", "c"] { _ = try step(text, of: goal.id) }
    _ = try step("alone")
    #expect(try store.steps(of: goal.id).map(\.position) == [1, 2, 3])
    #expect(try store.steps(of: nil).map(\.text) == ["alone"])
    #expect(try store.reorder([3, 1], of: goal.id, at: now).map(\.text) == ["c", "a", "b"])
    #expect(try store.steps(of: goal.id).map(\.text) == ["c", "a", "b"])
  }

  @Test("smaller steps take the place of one")
  func split() throws {
    let goal = try goal()
    for text in ["a", "big", "c"] { _ = try step(text, of: goal.id) }
    let split = try store.split(try #require(try store.step(2)), into: ["b1", "b2", "b3"], at: now)
    #expect(split.step.state == .split && split.step.closedAt == now)
    #expect(split.parts.map(\.parent) == [2, 2, 2])
    let open = try store.steps(of: goal.id).filter { $0.state == .open }
    #expect(open.map(\.text) == ["a", "b1", "b2", "b3", "c"])
    #expect(open.map(\.position) == [1, 2, 3, 4, 5])
    #expect(split.parts.map(\.difficulty) == [3, 3, 3])
  }

  @Test(
    "done finishes a step and counts; effort counts as a win and leaves it open",
    arguments: [
      (nil, Step.State.finished, 1), (.done, .finished, 1), (.partial, .open, 0), (.started, .open, 0),
      (.rested, .open, 0), (.notThisTime, .open, 0),
    ] as [(Outcome?, Step.State, Int)])
  func attempts(outcome: Outcome?, state: Step.State, counted: Int) throws {
    let step = try step()
    let attempted = try store.attempt(step, with: try win("said no", outcome, step: 1), at: moment)
    #expect(attempted.step.state == state)
    #expect(attempted.step.outcome == outcome ?? .done)
    #expect(try store.step(1) == attempted.step)
    #expect(try store.entries(limit: 9) == [attempted.entry])
    #expect(try store.tally(on: day).today == 1)
    #expect(try stepsFinished() == counted)
  }

  @Test("a step whose time comes again stays, and every time counts")
  func recurring() throws {
    let step = try step(calendar: "daily")
    for _ in 1...3 {
      #expect(try store.attempt(step, with: try win(step: 1), stays: true, at: moment).step.state == .open)
    }
    #expect(try stepsFinished() == 3)
  }

  private func stepsFinished() throws -> Int? {
    try store.read { try Int.fetchOne($0, sql: "SELECT sum(steps) FROM day") }
  }

  @Test("a goal that is closed lets go what is open of its steps, and nothing else")
  func close() throws {
    let goal = try goal()
    for text in ["a", "b"] { _ = try step(text, of: goal.id) }
    _ = try step("alone")
    _ = try store.attempt(try #require(try store.step(1)), with: try win(step: 1), at: moment)
    var reached = goal
    (reached.state, reached.closedAt) = (.reached, now)
    let entry = try store.close(reached, with: try EntryDraft(reaching: goal, text: nil), at: moment)
    #expect(entry?.draft.text == "learn to say no")
    #expect(entry?.draft.isPrivate == true)
    #expect(try (1...3).map { try store.step($0)?.state } == [.finished, .released, .open])
    #expect(try store.goals().isEmpty)
    #expect(try store.goals(all: true) == [reached])
  }

  @Test("a revised trial makes the one that follows in the same act")
  func revise() throws {
    var old = try trial()
    old.state = .revised
    let ending = try store.end(
      old, followedBy: Trial(id: 0, adjustment: "write it down", tryOn: day, follows: 1, madeAt: now), at: moment)
    #expect(ending.following?.id == 2)
    #expect(try store.trials().map(\.adjustment) == ["write it down"])
    #expect(try store.undo(at: now).count == 2)
    #expect(try store.trials().map(\.adjustment) == ["ask first"])
  }

  // MARK: - Taking back

  typealias Act = (name: String, act: @Sendable (AimStoreTests) throws -> Void)

  static let acts: [Act] = [
    ("add a goal", { _ = try $0.goal("another") }),
    (
      "amend a goal",
      { tests in
        var goal = try #require(try tests.store.goal(1))
        (goal.text, goal.value, goal.isPrivate) = ("say yes", nil, false)
        try tests.store.amend(goal, at: tests.now)
      }
    ),
    (
      "reach a goal",
      { tests in
        var goal = try #require(try tests.store.goal(1))
        goal.state = .reached
        _ = try tests.store.close(goal, with: try EntryDraft(reaching: goal, text: "there"), at: tests.moment)
      }
    ),
    ("add a step", { _ = try $0.step("c", of: 1) }),
    (
      "amend a step",
      { tests in
        var step = try #require(try tests.store.step(1))
        (step.text, step.calendar, step.confidence) = ("other", "daily", nil)
        try tests.store.amend(step, at: tests.now)
      }
    ),
    ("reorder", { _ = try $0.store.reorder([2, 1], of: 1, at: $0.now) }),
    ("split", { _ = try $0.store.split(try #require(try $0.store.step(1)), into: ["x", "y"], at: $0.now) }),
    (
      "finish a step",
      { _ = try $0.store.attempt(try #require(try $0.store.step(1)), with: try $0.win(step: 1), at: $0.moment) }
    ),
    (
      "a part of a step",
      {
        _ = try $0.store.attempt(
          try #require(try $0.store.step(1)), with: try $0.win("a bit", .partial, step: 1), at: $0.moment)
      }
    ),
    ("let a step go", { _ = try $0.store.release(try #require(try $0.store.step(1)), at: $0.now) }),
    ("add a trial", { _ = try $0.trial("another") }),
    (
      "move a trial",
      { tests in
        var trial = try #require(try tests.store.trial(1))
        trial.tryOn = trial.tryOn.adding(days: 7)
        try tests.store.amend(trial, at: tests.now)
      }
    ),
    (
      "end a trial",
      { tests in
        var trial = try #require(try tests.store.trial(1))
        (trial.state, trial.result.happened, trial.endedAt) = (.retried, "it went well", tests.now)
        _ = try tests.store.end(
          trial, with: try EntryDraft(learningFrom: trial, of: nil, with: nil), at: tests.moment)
      }
    ),
  ]

  /// Everything there is, also the figures of the days.
  private func everything() throws -> [String] {
    let records: [[String]] = [
      try store.goals(all: true).map { "\($0)" }, try store.steps(of: 1).map { "\($0)" },
      try store.steps(of: nil).map { "\($0)" }, try store.trials(all: true).map { "\($0)" },
      try store.entries(limit: 99).map { "\($0)" }, ["\(try store.openAims())"],
    ]
    let days = try store.read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM day WHERE entries > 0 ORDER BY day").map { "\($0)" }
    }
    return records.flatMap { $0 } + days
  }

  private func furnish() throws {
    let goal = try goal()
    for text in ["a", "b"] { _ = try step(text, of: goal.id) }
    _ = try trial()
  }

  @Test("every act is one, and is taken back whole", arguments: acts.indices)
  func undo(index: Int) throws {
    try furnish()
    let before = try everything()
    let act = Self.acts[index]
    try act.act(self)
    #expect(try everything() != before, "\(act.name) changed nothing")
    #expect(try !store.undo(at: now).isEmpty)
    #expect(try everything() == before, "\(act.name)")
  }

  /// Acts in any order, and back again step by step.
  @Test("after any acts, undo leads back the way one came")
  func anyWay() throws {
    let given = ProcessInfo.processInfo.environment["NUDGED_TEST_SEED"].flatMap { UInt64($0) }
    let seed = given ?? .random(in: 1 ... .max)
    print("acts on goals, steps and trials: NUDGED_TEST_SEED=\(seed)")
    try furnish()
    var state = seed
    var past = [try everything()]
    for _ in 0..<40 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let before = try notes()
      try Self.acts[Int(state >> 33) % Self.acts.count].act(self)
      // Steps put into the order they have: nothing changed, and there is nothing to take back.
      if try notes() > before { past.append(try everything()) }
    }
    for expected in past.dropLast().reversed() {
      _ = try store.undo(at: now)
      #expect(try everything() == expected, "seed \(seed)")
    }
  }

  @Test("an act whose last record cannot be written has not happened at all", arguments: acts.indices)
  func atOnce(index: Int) throws {
    try furnish()
    let before = try everything()
    let (first, act) = (try notes(), Self.acts[index])
    try act.act(self)
    let last = try notes()
    _ = try store.undo(at: now)
    // As with a disk that is full just then.
    try store.write { db in
      try db.execute(
        sql: """
          CREATE TEMP TRIGGER full BEFORE INSERT ON change WHEN (SELECT count(*) FROM change) = \(last - 1)
          BEGIN SELECT RAISE(ABORT, 'full'); END
          """)
    }
    #expect(try notes() == first)
    #expect(throws: StoreError.self, "\(act.name)") { try act.act(self) }
    #expect(try everything() == before)
  }

  private func notes() throws -> Int {
    try store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM change") ?? 0 }
  }

  @Test("what the planner wants written is in the same transaction, and sees what is open then")
  func replanning() throws {
    let cursor = Planner.Cursor(cue: "x", mark: Mark(at: now, wall: Zone.utc.civil(at: now)))
    var seen: OpenAims?
    let trial = try store.add(
      Trial(id: 0, adjustment: "ask first", tryOn: day, madeAt: now), at: now
    ) { open in
      seen = open
      return [.cursor(plan: "trial-1", cursor)]
    }
    #expect(seen?.trials == [trial])
    #expect(try store.memory().cursors["trial-1"] == cursor)
    struct Refused: Error {}
    #expect(throws: StoreError.self) {
      try store.add(Trial(id: 0, adjustment: "b", tryOn: day, madeAt: now), at: now) { _ in throw Refused() }
    }
    #expect(try store.trials().count == 1)
    #expect(throws: StoreError.self) { try store.undo(at: now) { _ in throw Refused() } }
    #expect(try store.trials().count == 1)
  }

  // MARK: - Confidence

  @Test("pairs of confidence and outcome; what was let go says nothing")
  func pairs() throws {
    func attempt(_ outcome: Outcome) throws {
      let step = try step()
      _ = try store.attempt(step, with: try win("x", outcome, step: step.id), at: moment)
    }
    func end(_ state: Trial.State, _ helped: Trial.Helped?, _ confidence: Int?) throws {
      var trial = try trial(confidence: confidence)
      (trial.state, trial.result.helped) = (state, helped)
      _ = try store.end(trial, at: moment)
    }
    for outcome in [Outcome.done, .partial, .notThisTime] { try attempt(outcome) }
    _ = try store.release(try step(), at: now)
    _ = try step()
    try end(.retried, .yes, 80)
    try end(.retried, .partly, 50)
    try end(.retried, .no, 40)
    try end(.retried, nil, 30)
    try end(.retried, .yes, nil)
    try end(.revised, .no, 20)
    try end(.revised, nil, 10)
    try end(.released, nil, 90)
    let pairs = try store.forecasts()
    #expect(pairs.map(\.confidence) == [70, 70, 70, 80, 50, 40, 20])
    #expect(pairs.map(\.outcome) == [1, 0.5, 0, 1, 0.5, 0, 0])
  }

  @Test("the records of what was taken back leave every list")
  func gone() throws {
    _ = try trial(confidence: 50)
    _ = try step(calendar: "daily")
    for _ in 1...2 { _ = try store.undo(at: now) }
    #expect(try store.openAims() == OpenAims())
    #expect(try store.trial(1) == nil && store.step(1) == nil)
    #expect(try trial().id == 2, "numbers are not used again")
  }
}
