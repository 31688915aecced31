import NudgeCore
import NudgeStore
import TestSupport
import Testing
import Varlink

@testable import nudged

@Suite("What nobody should send", .timeLimit(.minutes(60)))
struct HostileTests {
  nonisolated static let texts: [(name: String, text: String)] = [
    ("empty", ""), ("blank", " \n\t"), ("NUL", "a\u{0}b"), ("NUL alone", "\u{0}"), ("ESC", "\u{1B}[2J\u{7}"),
    ("direction", "a\u{202E}b"), ("line breaks", "a\r\nb\u{2028}c"), ("SQL", "'); DROP TABLE entry; --"),
    ("FTS", "\" OR * NEAR(a) ^ -x:"), ("combining", "e" + String(repeating: "\u{301}", count: 500)),
    ("full", String(repeating: "x", count: 100_000)), ("one too many", String(repeating: "x", count: 100_001)),
    ("many words", String(repeating: "word ", count: 20_000)), ("huge", String(repeating: "é", count: 400_000)),
    ("year 0001", "0001-01-01T00:00:00+14:00"), ("year 9999", "9999-12-31T23:59:59-12:00"), ("date 9999", "9999-12-31"),
    ("date 0001", "0001-01-01"), ("date 0000", "0000-01-01"),
  ]

  /// Each parameter that takes text, with what else its method wants.
  nonisolated static let places: [(method: String, parameter: String, others: [String: JSON])] = [
    ("Log", "text", ["kind": "win"]), ("Log", "kind", ["text": "a"]), ("Log", "at", ["kind": "win", "text": "a"]),
    ("Log", "domain", ["kind": "win", "text": "a"]), ("Log", "value", ["kind": "win", "text": "a"]),
    ("Log", "practice", ["kind": "practice", "text": "a"]), ("Log", "source", ["kind": "win", "text": "a"]),
    ("Amend", "text", ["id": 1]), ("Amend", "at", ["id": 1]), ("Amend", "value", ["id": 1]),
    ("List", "search", [:]), ("List", "day", [:]), ("List", "tag", [:]), ("List", "domain", [:]), ("List", "from", [:]),
    ("List", "to", [:]), ("AddGoal", "text", [:]), ("AddGoal", "value", ["text": "a"]),
    ("AddGoal", "until", ["text": "a"]),
    ("AmendGoal", "text", ["id": 1]), ("CloseGoal", "text", ["id": 2, "reached": true]), ("AddStep", "text", [:]),
    ("AddStep", "cue", ["text": "a"]), ("AddStep", "calendar", ["text": "a"]), ("AddStep", "risk", ["text": "a"]),
    ("AddStep", "evenIf", ["text": "a", "confidence": 5]), ("AmendStep", "text", ["id": 1]),
    ("FinishStep", "text", ["id": 1]), ("AddTrial", "adjustment", [:]), ("AddTrial", "tryOn", ["adjustment": "a"]),
    ("AddTrial", "tryAt", ["adjustment": "a"]), ("AmendTrial", "tryOn", ["id": 1]),
    ("AmendTrial", "adjustment", ["id": 1]),
    ("EndTrial", "happened", ["id": 1, "state": "retried"]), ("EndTrial", "next", ["id": 2, "state": "released"]),
    ("EndTrial", "adjustment", ["id": 3, "state": "revised"]), ("EndTrial", "state", ["id": 4]),
    ("Begin", "guide", [:]), ("Guide", "name", [:]), ("Put", "answer", ["run": 1, "question": "text"]),
    ("Put", "question", ["run": 1, "answer": "a"]), ("Put", "answer", ["run": 1, "question": "try-on"]),
    ("Evidence", "words", [:]), ("Evidence", "value", [:]), ("Export", "format", [:]),
    ("Import", "format", ["text": "a"]),
    ("Import", "text", ["format": "jsonl"]), ("Import", "text", ["format": "jrnl"]),
    ("Import", "text", ["format": "daylio"]),
    ("Share", "with", ["ids": [1]]), ("Insight.Days", "from", [:]), ("Insight.Days", "to", [:]),
    ("Control.Answer", "text", [:]), ("Control.Snooze", "until", [:]), ("Control.Why", "plan", [:]),
    ("Control.Pause", "until", [:]),
  ]

  @Test("no text makes the daemon stumble, and what it took comes back as it was", arguments: texts)
  func text(name: String, text: String) async throws {
    let life = try await Self.furnished()
    for (method, parameter, others) in Self.places {
      let outcome = await Self.outcome(life, method, others.merging([parameter: .string(text)]) { $1 })
      #expect(!outcome.contains("Internal"), "\(method) \(parameter): \(outcome)")
      if method == "Control.Pause" { _ = try await life.callRaw("Control.Resume", [:]) }
    }
    #expect(life.unexpected == [])
    let contents = try await Contents(numbered: life)
    #expect(
      contents.entries.allSatisfy { $0.text == text || $0.text.utf8.count < 20 || $0.nudge != nil || $0.kind != "win" })
    try await Self.expectReadable(life)
  }

  /// Everything that can be asked is answered, and the whole journal can be taken along.
  private static func expectReadable(_ life: RunningDaemon) async throws {
    for method in [
      "Insight.Scorecard", "Insight.Strengths", "Insight.Calibration", "Insight.Patterns", "Control.Status", "Runs",
      "Practices",
    ] {
      let outcome = await outcome(life, method, [:])
      #expect(outcome == "ok", "\(method): \(outcome)")
    }
    let text = try await life.export(.init(format: "jsonl")).map(\.text).joined()
    let house = try House()
    let taken = try house.take(text)
    #expect(taken.problems == [] && taken.dangling == [])
    let there = try house.store.entries(limit: 1000).map(\.draft.text)
    #expect(there == (try life.daemon.engine.store.entries(limit: 1000).map(\.draft.text)))
  }

  private static func furnished() async throws -> RunningDaemon {
    let life = try await RunningDaemon()
    for _ in 1...2 {
      _ = try await life.callRaw("Log", ["kind": "win", "text": "a win"])
      _ = try await life.callRaw("AddGoal", ["text": "a goal"])
      _ = try await life.callRaw("AddStep", ["text": "a step", "goal": 1])
    }
    for _ in 1...4 { _ = try await life.callRaw("AddTrial", ["adjustment": "a trial"]) }
    _ = try await life.callRaw("Begin", ["guide": "setback-short"])
    return life
  }

  /// "ok", or the error's name.
  private static func outcome(_ life: RunningDaemon, _ method: String, _ parameters: [String: JSON]) async -> String {
    do {
      if method == "Export" {
        _ = try await life.export(JSON.object(parameters).decode())
      } else {
        _ = try await life.callRaw(method, .object(parameters))
      }
      return "ok"
    } catch let error as VarlinkError {
      return String(error.name.split(separator: ".").last ?? "")
    } catch {
      return "Internal: \(error)"
    }
  }

  // MARK: - Numbers and types

  nonisolated static let numbered = [
    ("Amend", "id", "NoSuchEntry"), ("Remove", "id", "NoSuchEntry"), ("Restore", "id", "NoSuchEntry"),
    ("Read", "id", "NoSuchEntry"), ("AmendGoal", "id", "NoSuchGoal"), ("CloseGoal", "id", "NoSuchGoal"),
    ("AmendStep", "id", "NoSuchStep"), ("FinishStep", "id", "NoSuchStep"), ("ReleaseStep", "id", "NoSuchStep"),
    ("SplitStep", "id", "NoSuchStep"), ("AmendTrial", "id", "NoSuchTrial"), ("EndTrial", "id", "NoSuchTrial"),
    ("Put", "run", "NoSuchRun"), ("Submit", "run", "NoSuchRun"), ("Leave", "run", "NoSuchRun"),
    ("Evidence", "entry", "NoSuchEntry"), ("Begin", "nudge", "NoSuchNudge"), ("Control.Answer", "id", "NoSuchNudge"),
    ("Control.Snooze", "id", "NoSuchNudge"), ("Control.Skip", "id", "NoSuchNudge"),
    ("Control.Why", "id", "NoSuchNudge"),
  ]

  /// What else these methods want.
  private static let rest: [String: JSON] = [
    "text": "a", "reached": true, "into": ["a", "b"], "state": "retried", "question": "text", "answer": "a",
    "guide": "setback-short",
  ]

  @Test("numbers that are not there, and what is no number, are told apart", arguments: numbered)
  func unknown(method: String, parameter: String, error: String) async throws {
    let life = try await RunningDaemon()
    let wanted = [
      "Amend", "AmendGoal", "AmendStep", "Control.Answer", "CloseGoal", "SplitStep", "EndTrial", "Put", "Begin",
    ]
    let others = wanted.contains(method) ? Self.others(of: method) : [:]
    for id in [0, -1, 4711, Int64.max, .min] {
      let outcome = await Self.outcome(life, method, others.merging([parameter: .integer(id)]) { $1 })
      #expect(outcome == error, "\(id)")
    }
    for wrong in ["1", 1.5, [1], ["id": 1], true] as [JSON] {
      let outcome = await Self.outcome(life, method, others.merging([parameter: wrong]) { $1 })
      #expect(outcome == "InvalidParameter", "\(wrong)")
    }
    #expect(life.unexpected == [])
  }

  private static func others(of method: String) -> [String: JSON] {
    let names: [String: [String]] = [
      "Amend": ["text"], "AmendGoal": ["text"], "AmendStep": ["text"], "Control.Answer": ["text"],
      "CloseGoal": ["reached"], "SplitStep": ["into"], "EndTrial": ["state"], "Put": ["question", "answer"],
      "Begin": ["guide"],
    ]
    return rest.filter { (names[method] ?? []).contains($0.key) }
  }

  // MARK: - Twice, late and too much

  @Test("what is over is over: finished, ended and submitted once")
  func twice() async throws {
    let life = try await Self.furnished()
    let deeds: [(String, [String: JSON], String)] = [
      ("FinishStep", ["id": 1], "StepNotOpen"), ("EndTrial", ["id": 1, "state": "retried"], "TrialNotOpen"),
      ("CloseGoal", ["id": 2, "reached": true], "GoalNotOpen"), ("Submit", ["run": 1], "NoSuchRun"),
      ("Remove", ["id": 1], "NoSuchEntry"), ("Restore", ["id": 1], "NoSuchEntry"),
    ]
    _ = try await life.callRaw("Put", ["run": 1, "question": "text", "answer": "the talk"])
    for (method, parameters, error) in deeds {
      #expect(await Self.outcome(life, method, parameters) == "ok", "\(method)")
      let before = try await Contents(numbered: life)
      #expect(await Self.outcome(life, method, parameters) == error)
      #expect(try await Contents(numbered: life) == before, "\(method) changed something")
    }
  }

  @Test("a guide whose nudge has expired is still submitted, and a future moment is refused")
  func late() async throws {
    let life = try await RunningDaemon(at: "2039-03-20 16:00")
    try await life.passes(to: "2039-03-20 17:00")
    let open = try await life.call("Control.Pending", as: Control.Pending.self)
    let nudge = try #require(open.nudges.first { $0.guide == "weekly-review" }).id
    _ = try await life.callRaw("Begin", ["guide": "weekly-review", "nudge": .integer(nudge)])
    _ = try await life.callRaw("Put", ["run": 1, "question": "week", "answer": "the soup"])
    try await life.passes(to: "2039-03-21 03:00")
    let done = try await life.call("Submit", JournalMethods.Submit.Parameters(run: 1), as: JournalMethods.Submit.self)
    #expect(done.entries.map(\.nudge) == [nil])
    let why = try await life.call("Control.Why", Control.Why.Parameters(id: nudge), as: Control.Why.self)
    #expect(why.decisions.last?.state == "expired")
    let future: JSON = ["id": .integer(done.entries[0].id), "at": .string(try life.instant("2039-03-21 03:01"))]
    await #expect(throws: VarlinkError.self) { try await life.callRaw("Amend", future) }
  }

  @Test("ten thousand goals are listed at once")
  func manyGoals() async throws {
    let life = try await RunningDaemon()
    let goals = (1...10_000).map { id in
      ExchangedRecord(.goal(Goal(id: Int64(id), text: "goal \(id)", madeAt: life.clock.now)))
    }
    let steps = (1...100).map { id in
      ExchangedRecord(.step(Step(id: Int64(id), goal: Int64(id * 100), text: "step", madeAt: life.clock.now)))
    }
    _ = try life.daemon.engine.store.importing(goals + steps, from: "elsewhere")
    let all = try await life.call("Goals", JournalMethods.Goals.Parameters(), as: JournalMethods.Goals.self)
    #expect(all.goals.count == 10_000 && all.steps.compactMap(\.goal) == (1...100).map { Int64($0 * 100) })
  }

  @Test("an export is one moment of the journal, whatever is written meanwhile")
  func exportMeanwhile() async throws {
    let life = try await RunningDaemon()
    for number in 1...300 { _ = try life.daemon.engine.log(EntryDraft(kind: .win, text: "before \(number)")) }
    let export = Task { try await life.export(.init(format: "jsonl")) }
    for number in 1...100 {
      let logged = try life.daemon.engine.log(EntryDraft(kind: .win, text: "meanwhile \(number)"))
      if number.isMultiple(of: 3) { _ = try life.daemon.engine.remove(logged) }
      if number.isMultiple(of: 10) { await Task.yield() }
    }
    let parts = try await export.value
    let lines = parts.map(\.text).joined().split(separator: "\n")
    #expect(parts.last?.entries == parts.last?.total)
    #expect(lines.count { $0.contains(#"{"entry""#) } == parts.last?.total)
    #expect(lines.count { $0.contains("\"before ") } == 300)
  }

  @Test("a pause of thousands of years keeps the alarm still")
  func farAlarm() async throws {
    let life = try await RunningDaemon()
    _ = try await life.callRaw("Control.Pause", ["until": "9999-12-31T23:59:59Z"])
    let revision = life.daemon.engine.revision
    await everythingReadyHasCome()
    #expect(life.daemon.engine.revision == revision)
  }
}
