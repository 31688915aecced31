import NudgeCore
import NudgeStore
import TestSupport
import Testing
import Varlink

@testable import nudged

/// What went wrong once, where the parts of the journal meet.
@Suite("The journal as a whole", .timeLimit(.minutes(60)))
struct ReviewTests {
  // MARK: - Undo

  @Test("rest, work and rest taken back at once leave what was before, pause and day alike")
  func restUndone() async throws {
    let life = try await RunningDaemon()
    for on in [true, false, true] { _ = try await life.callRaw("Rest", ["on": .bool(on)]) }
    _ = try await life.callRaw("Undo", ["count": 3])
    let status = try await life.call("Control.Status", as: Control.Status.self)
    #expect(status.rest == nil && !status.paused)
    await #expect(throws: VarlinkError.self, "taking back is no act") { try await life.callRaw("Undo", [:]) }
  }

  @Test("what an import brought stays when the act before it is taken back")
  func importThenUndo() async throws {
    let (life, house) = (try await RunningDaemon(), try House())
    _ = try await life.callRaw("Log", ["kind": "win", "text": "mine"])
    _ = try house.engine.log(try EntryDraft(kind: .win, text: "theirs"))
    try await Self.take(try house.export(), into: life)
    _ = try await life.callRaw("Undo", [:])
    #expect(try await Contents(of: life).entries.map(\.text) == ["theirs"])
    await #expect(throws: VarlinkError.self) { try await life.callRaw("Undo", [:]) }
  }

  // MARK: - Imports

  private static func take(_ text: String, into life: RunningDaemon, back: Bool? = nil) async throws {
    let parameters = JournalMethods.Import.Parameters(format: "jsonl", text: text, takeBack: back)
    let taken = try await life.call("Import", parameters, as: JournalMethods.Import.self)
    #expect(taken.problems == [])
  }

  @Test("an open trial and an open step with a time ask where they were taken to, until they are taken back")
  func importPlans() async throws {
    let (life, house) = (try await RunningDaemon(), try House())
    house.clock.now = life.clock.now
    let trial = Trial(
      id: 0, adjustment: "phone in the hall", tryOn: CivilDate("2039-03-19") ?? house.engine.today,
      madeAt: house.clock.now)
    _ = try house.engine.add(trial)
    _ = try house.engine.add(Step(id: 0, text: "stretch", calendar: "*-*-* 12:00", madeAt: house.clock.now))
    let text = try house.export()
    try await Self.take(text, into: life)
    #expect(life.daemon.engine.planner.settings.plans.map(\.name).suffix(2) == ["trial-1", "step-1"])
    _ = life.bubbles()
    try await life.passes(to: "2039-03-18 12:00")
    #expect(life.bubbles() == ["A moment for you?"])
    try await Self.take(text, into: life, back: true)
    #expect(life.daemon.engine.planner.settings.plans == life.daemon.engine.configured.plans)
    let open = try await life.call("Control.Pending", as: Control.Pending.self)
    #expect(!open.nudges.contains { $0.plan == "step-1" })
  }

  @Test("a win that was taken along keeps the evening quiet, is found by its words and seen in the status")
  func importTells() async throws {
    let (life, house) = (try await RunningDaemon(at: "2039-03-19 12:00"), try House())
    _ = try await life.callRaw("Control.Skip", [:])
    _ = life.bubbles()
    house.clock.now = life.clock.now
    for number in 1...150 { _ = try house.engine.log(try EntryDraft(kind: .win, text: "watered plant \(number)")) }
    let before = try await life.call("Control.Status", as: Control.Status.self)
    #expect(before.winsToday.isEmpty)
    try await Self.take(try house.export(), into: life)
    await everythingReadyHasCome()
    #expect(try life.daemon.engine.store.indexWords(limit: 1) == false, "all words are in the index")
    let after = try await life.call("Control.Status", as: Control.Status.self)
    #expect(after.winsThisWeek == 150 && !after.winsToday.isEmpty)
    try await life.passes(to: "2039-03-19 21:00")
    #expect(life.bubbles() == [])
  }

  @Test("a rest day that was taken along is one")
  func importRest() async throws {
    let (life, house) = (try await RunningDaemon(), try House())
    house.clock.now = life.clock.now
    try house.engine.rest()
    let text = try house.export()
    try await Self.take(text, into: life)
    let status = try await life.call("Control.Status", as: Control.Status.self)
    #expect(status.rest == true && status.paused)
    try await Self.take(text, into: life, back: true)
    #expect(try await life.call("Control.Status", as: Control.Status.self).rest == nil)
  }

  @Test("a place no step has is told, and the steps of the goal can still be split")
  func strangePlace() async throws {
    let life = try await RunningDaemon()
    let step =
      #"{"step":{"id":1,"position":9223372036854775807,"text":"a","state":"open","madeAt":"2039-03-01T09:00:00Z"}}"#
    let text = ImportTests.header + "\n" + step
    let parameters = JournalMethods.Import.Parameters(format: "jsonl", text: text)
    let taken = try await life.call("Import", parameters, as: JournalMethods.Import.self)
    #expect(taken.added == 0 && taken.problems.first?.reason.contains("position") == true)
    _ = try await life.callRaw("AddStep", ["text": "b"])
    _ = try await life.callRaw("SplitStep", ["id": 1, "into": ["c", "d"]])
  }

  @Test("open steps whose goal was taken back with its import are still listed")
  func orphans() async throws {
    let (life, house) = (try await RunningDaemon(), try House())
    _ = try house.engine.add(Goal(id: 0, text: "theirs", madeAt: house.clock.now))
    let text = try house.export()
    try await Self.take(text, into: life)
    _ = try await life.callRaw("AddStep", ["text": "mine", "goal": 1])
    try await Self.take(text, into: life, back: true)
    let goals = try await life.call("Goals", JournalMethods.Goals.Parameters(), as: JournalMethods.Goals.self)
    #expect(goals.goals.isEmpty && goals.steps.map(\.text) == ["mine"])
  }

  // MARK: - Trials and steps

  @Test(
    "a trial for today that a guide makes late in the day still asks",
    arguments: [("2039-03-18 20:10", "2039-03-18 21:10"), ("2039-03-19 01:30", "2039-03-19 08:00")])
  func lateTrial(submitted: String, asked: String) async throws {
    let life = try await RunningDaemon()
    _ = try await life.callRaw("Log", ["kind": "win", "text": "soup"])
    _ = try await life.callRaw("Control.Skip", [:])
    try await life.passes(to: submitted)
    _ = try await life.callRaw("Begin", ["guide": "setback-short"])
    for (question, answer) in [("text", "the talk"), ("adjustment", "write first"), ("try-on", "2039-03-18")] {
      _ = try await life.callRaw("Put", ["run": 1, "question": .string(question), "answer": .string(answer)])
    }
    _ = try await life.callRaw("Submit", ["run": 1])
    _ = life.bubbles()
    try await life.passes(to: asked)
    #expect(life.bubbles() == ["A moment for you?"])
  }

  @Test("a trial at a time that is quiet every night asks in the morning, once")
  func quietTrial() async throws {
    let life = try await RunningDaemon()
    _ = try await life.callRaw("AddTrial", ["adjustment": "lights out", "tryOn": "2039-03-18", "tryAt": "23:30"])
    try await life.passes(to: "2039-03-18 22:00")
    _ = life.bubbles()
    try await life.passes(to: "2039-03-19 07:55")
    #expect(life.bubbles() == [])
    try await life.passes(to: "2039-03-19 19:00")
    #expect(life.bubbles() == ["A moment for you?"])
  }

  @Test("a day for a trial that no calendar reaches is refused where it is answered")
  func farTrial() async throws {
    let life = try await RunningDaemon()
    _ = try await life.callRaw("Begin", ["guide": "setback-short"])
    let error = await #expect(throws: VarlinkError.self) {
      try await life.callRaw("Put", ["run": 1, "question": "try-on", "answer": "9999-12-31"])
    }
    #expect(error?.name == "org.nudged.Journal.BadAnswer")
  }

  @Test("an answer that was given elsewhere meanwhile is not replaced, and the client learns which one it is")
  func answeredElsewhere() async throws {
    let life = try await RunningDaemon()
    _ = try await life.callRaw("Begin", ["guide": "setback-short"])
    _ = try await life.callRaw("Put", ["run": 1, "question": "text", "answer": "alpha", "before": ""])
    let error = await #expect(throws: VarlinkError.self) {
      try await life.callRaw("Put", ["run": 1, "question": "text", "answer": "beta", "before": ""])
    }
    #expect(error?.name == "org.nudged.Journal.AnsweredElsewhere")
    #expect(try error?.parameters(as: NudgeCore.Fault.AnsweredElsewhere.self).answer == "alpha")
  }

  @Test("a step named twice keeps one place; one whose time has passed, or for a goal that is over, is refused")
  func steps() async throws {
    let life = try await RunningDaemon()
    _ = try await life.callRaw("AddGoal", ["text": "over"])
    for text in ["a", "b", "c"] { _ = try await life.callRaw("AddStep", ["text": .string(text)]) }
    let order = JournalMethods.ReorderSteps.Parameters(goal: nil, steps: [3, 3, 1])
    let steps = try await life.call("ReorderSteps", order, as: JournalMethods.ReorderSteps.self).steps
    #expect(steps.map(\.id) == [3, 1, 2] && steps.map(\.position) == [1, 2, 3])
    _ = try await life.callRaw("CloseGoal", ["id": 1, "reached": false])
    let refusals: [(String, JSON, String)] = [
      ("AmendStep", ["id": 1, "goal": 1], "GoalNotOpen"), ("AmendStep", ["id": 1, "calendar": "2020-01-01"], "BadAim"),
      ("AddStep", ["text": "d", "calendar": "2039-03-18 08:59"], "BadAim"),
    ]
    for (method, parameters, name) in refusals {
      let error = await #expect(throws: VarlinkError.self) { try await life.callRaw(method, parameters) }
      #expect(error?.name == "org.nudged.Journal.\(name)")
    }
  }

  @Test("who wants no numbers gets none, whatever ends")
  func noNumbers() async throws {
    let life = try await RunningDaemon(configuration: "[scorecard]\nnumbers = false\n")
    _ = try await life.callRaw("AddGoal", ["text": "a goal"])
    for _ in 1...2 { _ = try await life.callRaw("AddStep", ["text": "a step"]) }
    let first = try await life.callRaw("FinishStep", ["id": 1])
    let second = try await life.callRaw("FinishStep", ["id": 2])
    let goal = try await life.callRaw("CloseGoal", ["id": 1, "reached": true])
    for reply in [first, second, goal] {
      let object = try JSON(parsing: Array(reply.utf8))
      guard case .object(let members) = object, case .string(let message)? = members["message"] else {
        Issue.record("no message: \(reply)")
        continue
      }
      #expect(!message.contains { $0.isNumber } && !message.contains("first"), "\(message)")
    }
    #expect(try await life.call("Practices", as: JournalMethods.Practices.self).numbers == false)
  }

  // MARK: - Private

  private static let secret = "nobody-reads-this"

  @Test("what belongs to something private is private, and no word of it reaches those who watch, share or see bubbles")
  func hidden() async throws {
    let life = try await RunningDaemon()
    let text = JSON.string(Self.secret)
    _ = try await life.callRaw("Log", ["kind": "setback", "text": text, "private": true])
    _ = try await life.callRaw("AddGoal", ["text": text, "private": true])
    _ = try await life.callRaw("AddStep", ["text": text, "goal": 1, "calendar": "*-*-* 12:00"])
    _ = try await life.callRaw("AddTrial", ["adjustment": text, "setback": 1, "tryOn": "2039-03-18"])
    _ = try await life.callRaw("Log", ["kind": "learning", "text": text, "trial": 1])
    _ = try await life.callRaw("Log", ["kind": "reflection", "text": text, "step": 1])
    _ = try await life.callRaw("Log", ["kind": "win", "text": text, "private": true])
    try await life.passes(to: "2039-03-18 18:00")
    let all = try await Contents(numbered: life)
    #expect(all.entries.allSatisfy { $0.private == true } && all.entries.count == 5)
    #expect(all.steps.allSatisfy { $0.private == true } && all.trials.allSatisfy { $0.private == true })
    var open: [String] = life.bubbles()
    #expect(open.count >= 2)
    open.append(try await life.callRaw("Control.Monitor", [:]))
    for format in ["csv", "markdown"] { open += try await life.export(.init(format: format)).map(\.text) }
    open += try await life.export(.init(format: "jsonl", private: false)).map(\.text)
    for _ in 1...3 { open.append(try await life.callRaw("Draw", [:])) }
    open.append(try await life.callRaw("Evidence", ["words": text]))
    #expect(open.filter { $0.contains(Self.secret) } == [])
    let share = await #expect(throws: VarlinkError.self) {
      try await life.callRaw("Share", ["ids": [1], "with": "Ana"])
    }
    #expect(share.map { !"\($0)".contains(Self.secret) } == true)
  }

  @Test("who watches learns how many wins there are, and no word of them")
  func onlookers() async throws {
    let life = try await RunningDaemon()
    _ = try await life.callRaw("Log", ["kind": "win", "text": "soup", "value": "warmth", "tags": ["kitchen"]])
    _ = try await life.callRaw("Log", ["kind": "win", "text": "tea", "private": true])
    let status = try #require(try await life.call("Control.Monitor", as: Control.Monitor.self).status)
    #expect(status.winsToday.map(\.id).sorted() == [1, 2])
    #expect(status.winsToday.allSatisfy { $0.text.isEmpty && $0.tags.isEmpty && $0.value == nil })
  }

  // MARK: - Strengths

  @Test("strengths name steps by their words, and leave out trials and what was not done")
  func strengths() async throws {
    let life = try await RunningDaemon()
    _ = try await life.callRaw("AddStep", ["text": "stretch", "calendar": "*-*-* 12:00"])
    _ = try await life.callRaw("AddStep", ["text": "sing", "calendar": "*-*-* 15:00"])
    _ = try await life.callRaw("AddTrial", ["adjustment": "lights out", "tryOn": "2039-03-18", "tryAt": "18:00"])
    try await life.passes(to: "2039-03-18 12:00")
    let open = try await life.call("Control.Pending", as: Control.Pending.self).nudges
    let nudge = try #require(open.first { $0.plan == "step-1" })
    _ = try await life.callRaw("Control.Answer", ["id": .integer(nudge.id), "text": "done"])
    try await life.passes(to: "2039-03-20 09:00")
    let told = try await life.call("Insight.Strengths", as: InsightMethods.Strengths.self).strengths
    #expect(told.map { [$0.subject, $0.name, "\($0.days)"] } == [["step", "stretch", "1"]])
  }

  // MARK: - Travel

  @Test("an entry stays on its day through travel and a change of words; a new moment is read where the person is")
  func travel() async throws {
    let life = try await RunningDaemon(at: "2039-03-18 23:30")
    _ = try await life.callRaw("Log", ["kind": "win", "text": "landed"])
    let tokyo = try #require(try? life.zones.database.zone(named: "Asia/Tokyo"))
    life.daemon.engine.happen(.travelled(tokyo))
    _ = try await life.callRaw("Amend", ["id": 1, "text": "took off"])
    #expect(try await Contents(numbered: life).entries.map(\.day) == ["2039-03-18"])
    _ = try await life.callRaw("Amend", ["id": 1, "at": "2039-03-18T23:30:00+01:00"])
    #expect(try await Contents(numbered: life).entries.map(\.day) == ["2039-03-19"])
    _ = try await life.callRaw("Undo", ["count": 2])
    #expect(try await Contents(numbered: life).entries.map { $0.day + $0.text } == ["2039-03-18landed"])
  }

  @Test("what becomes private later takes along what belongs to it, and comes back with it")
  func hiddenLater() async throws {
    let life = try await RunningDaemon()
    let text = JSON.string(Self.secret)
    _ = try await life.callRaw("Log", ["kind": "setback", "text": text])
    _ = try await life.callRaw("AddTrial", ["adjustment": text, "setback": 1, "tryOn": "2039-03-19"])
    _ = try await life.callRaw("Log", ["kind": "learning", "text": text, "trial": 1])
    _ = try await life.callRaw("AddGoal", ["text": text])
    _ = try await life.callRaw("AddStep", ["text": text, "goal": 1])
    _ = try await life.callRaw("FinishStep", ["id": 1])
    func open() async throws -> String {
      try await life.export(.init(format: "jsonl", private: false)).map(\.text).joined()
    }
    let before = try await open()
    _ = try await life.callRaw("Amend", ["id": 1, "private": true])
    _ = try await life.callRaw("AmendGoal", ["id": 1, "private": true])
    #expect(try await !open().contains(Self.secret))
    for method in ["AmendStep", "AmendTrial"] {
      await #expect(throws: VarlinkError.self, "the goal and the setback are") {
        try await life.callRaw(method, ["id": 1, "private": false])
      }
    }
    _ = try await life.callRaw("Undo", ["count": 2])
    #expect(try await open() == before)
  }

  // MARK: - Care

  @Test("words of acute danger bring the card through every door, and nothing else is asked or offered")
  func danger() async throws {
    let life = try await RunningDaemon()
    let text: JSON = "I want to die, I am worthless"
    _ = try await life.callRaw("AddGoal", ["text": "walk more"])
    _ = try await life.callRaw("AddStep", ["text": "stretch"])
    _ = try await life.callRaw("AddTrial", ["adjustment": "ask first"])
    _ = try await life.callRaw("Begin", ["guide": "venting"])
    _ = try await life.callRaw("Put", ["run": 1, "question": "text", "answer": text])
    let replies = [
      try await life.callRaw("Log", ["kind": "win", "text": text]),
      try await life.callRaw("Amend", ["id": 1, "text": text]),
      try await life.callRaw("FinishStep", ["id": 1, "text": text]),
      try await life.callRaw("CloseGoal", ["id": 1, "reached": true, "text": text]),
      try await life.callRaw("EndTrial", ["id": 1, "state": "retried", "happened": text]),
      try await life.callRaw("Submit", ["run": 1]),
    ]
    for reply in replies {
      #expect(reply.contains(#""card":"#), "\(reply)")
      #expect(!reply.contains(#""wording":"#) && !reply.contains(#""question":"#), "\(reply)")
    }
    #expect(!replies[5].contains("worthless"), "what was let go is let go")
  }

  @Test("a setback in one line: facing it is a win, and earlier wins that fit stand beside it")
  func oneLine() async throws {
    let life = try await RunningDaemon()
    _ = try await life.callRaw("Log", ["kind": "win", "text": "slept through the night", "tags": ["sleep"]])
    let reply = try await life.call(
      "Log", JournalMethods.Log.Parameters(kind: "setback", text: "lay awake all night"), as: JournalMethods.Log.self)
    #expect(reply.evidence?.map(\.text) == ["slept through the night"])
    #expect(reply.today == 2)
    #expect(try await Contents(of: life).entries.map(\.kind) == ["win", "setback", "win"])
    _ = try await life.callRaw("Undo", [:])
    #expect(try await Contents(of: life).entries.map(\.kind) == ["win"])
  }
}
