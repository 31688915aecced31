import Foundation
import GRDB
import NudgeCore
import NudgeStore
import Testing
import Varlink

@testable import nudged

/// Whatever cannot be read once something is stored: it is stored, and is told as stored (attacked no. 8).
@Suite("Stored is told as stored")
struct StoredTests {
  /// A daemon that can write entries, and can read neither sums nor the index of words. It has made them anew as often as it tries.
  private func life() async throws -> RunningDaemon {
    let life = try await RunningDaemon()
    let store = life.daemon.engine.store
    for _ in 1...3 { #expect(store.mend()) }
    try store.run("ALTER TABLE day RENAME TO elsewhere; DROP TABLE entry_words")
    return life
  }

  @Test("sums and an index of words that are gone are made anew, and the reply has what they say")
  func mended() async throws {
    let life = try await RunningDaemon()
    try life.daemon.engine.store.run("ALTER TABLE day RENAME TO elsewhere; DROP TABLE entry_words")
    let logged = try await life.call("Log", ["kind": "win", "text": "walked"], as: JournalMethods.Log.self)
    #expect(logged.today == 1 && logged.thisWeek == 1)
    #expect(try texts(life) == ["walked"])
  }

  private func texts(_ life: RunningDaemon) throws -> [String] {
    try life.daemon.engine.store.entries(limit: 99).map(\.draft.text)
  }

  @Test("an entry of each kind, and its change", arguments: EntryKind.allCases)
  func entries(kind: EntryKind) async throws {
    let life = try await life()
    let logged = try await life.call(
      "Log", ["kind": kind.rawValue, "text": "the talk went badly"], as: JournalMethods.Log.self)
    #expect(logged.entry.text == "the talk went badly")
    #expect(logged.today == nil && logged.thisWeek == nil && logged.evidence ?? [] == [])
    #expect(try texts(life).contains("the talk went badly"))
    let amended = try await life.callRaw("Amend", ["id": .integer(logged.entry.id), "text": "it went"])
    #expect(amended.contains("it went"))
  }

  @Test("a guide")
  func guide() async throws {
    let life = try await life()
    let begun = try await life.call("Begin", ["guide": "setback-short"], as: JournalMethods.OneRun.self)
    let question = try #require(begun.run.next)
    _ = try await life.callRaw(
      "Put", ["run": .integer(begun.run.id), "question": .string(question), "answer": "the talk went badly"])
    let submitted = try await life.call("Submit", ["run": begun.run.id], as: JournalMethods.Submit.self)
    #expect(!submitted.entries.isEmpty && submitted.evidence.isEmpty)
    #expect(try texts(life).contains { $0.contains("the talk went badly") })
  }

  @Test("a nudge that is answered, a step, a goal and a trial")
  func others() async throws {
    let life = try await life()
    let goal = try await life.call("AddGoal", ["text": "speak up"], as: JournalMethods.AddGoal.self).goal
    let step = try await life.call("AddStep", ["text": "say one word"], as: JournalMethods.AddStep.self).step
    #expect(try await life.callRaw("FinishStep", ["id": .integer(step.id)]).contains("say one word"))
    #expect(try await life.callRaw("CloseGoal", ["id": .integer(goal.id), "reached": true]).contains("speak up"))
    let trial = try await life.call("AddTrial", ["adjustment": "notes in hand"], as: JournalMethods.OneTrial.self).trial
    let ended = try await life.callRaw(
      "EndTrial", ["id": .integer(trial.id), "state": "retried", "happened": "it went well"])
    #expect(ended.contains("it went well"))
    #expect(try await life.callRaw("Control.Answer", ["text": "hello"]).contains("hello"))
    #expect(try texts(life).contains("hello"))
  }
}
