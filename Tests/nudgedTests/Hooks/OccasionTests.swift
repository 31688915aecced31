import Foundation
import NudgeCore
import Testing
import Varlink

@testable import nudged

/// What the whole daemon tells hooks of, and what it does not.
@Suite("What hooks are told of")
struct OccasionTests {
  private let life: RunningDaemon
  private let manager: HookManager

  init() async throws {
    life = try await RunningDaemon()
    manager = try await HookManager(life.bus)
    for event in HookEvent.allCases {
      let path = "\(life.places.hooks)/\(event.rawValue)"
      try FileManager.default.createDirectory(atPath: life.places.hooks, withIntermediateDirectories: true)
      try Data("#!/bin/sh\n".utf8).write(to: URL(filePath: path))
      try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
    }
  }

  /// Everything told since, each run ended.
  private func told() async throws -> [JSON] {
    var told: [JSON] = []
    for _ in 1...2 {
      try await life.settle()
      try await manager.bus.settle()
    }
    while !manager.started.waiting.isEmpty {
      let unit = try await manager.started.next()
      told.append(try JSON(parsing: Array(unit.input.utf8)))
      try manager.finish(unit)
      for _ in 1...2 {
        try await life.settle()
        try await manager.bus.settle()
      }
    }
    return told
  }

  private func events() async throws -> [String] {
    try await told().map { news in
      guard case .object(let members) = news, case .string(let event)? = members["event"] else { return "nothing" }
      return event
    }
  }

  @Test("a win, also one that a setback, a step or a trial brings; nothing else that is written")
  func wins() async throws {
    _ = try await life.callRaw("Log", ["kind": "win", "text": "soup"])
    #expect(try await events() == ["win"])
    _ = try await life.callRaw("Log", ["kind": "check-in", "text": "fine"])
    #expect(try await events() == [])
    _ = try await life.callRaw("Log", ["kind": "setback", "text": "the letter stayed shut"])
    #expect(try await events() == ["win"])
    _ = try await life.callRaw("AddStep", ["text": "stretch"])
    _ = try await life.callRaw("FinishStep", ["id": 1])
    #expect(try await events() == ["win"])
  }

  @Test("what is changed, taken back, restored or imported runs nothing")
  func changes() async throws {
    _ = try await life.callRaw("Log", ["kind": "win", "text": "soup"])
    let export = try await life.export(.init(format: "jsonl")).map(\.text).joined()
    #expect(try await events() == ["win"])
    _ = try await life.callRaw("Amend", ["id": 1, "text": "hot soup"])
    _ = try await life.callRaw("Remove", ["id": 1])
    _ = try await life.callRaw("Restore", ["id": 1])
    _ = try await life.callRaw("Undo", [:])
    _ = try await life.callRaw("Import", ["format": "jsonl", "text": .string(export)])
    #expect(try await events() == [])
  }

  @Test("a nudge that is shown, once for each showing, without words of the journal")
  func nudges() async throws {
    _ = try await told()
    _ = try await life.callRaw("AddStep", ["text": "ring my brother", "calendar": "*-*-* 12:00"])
    try await life.passes(to: "2039-03-18 12:00")
    let news = try await told()
    try #require(news.count == 1)
    let text = String(decoding: try JSON.encode(news[0]), as: UTF8.self)
    #expect(text.contains(#""event":"nudge-shown""#) && text.contains(#""plan":"step-1""#) && !text.contains("brother"))
    try await life.passes(to: "2039-03-18 12:05")
    // Another server, or the same one anew, shows what is open once more.
    life.daemon.engine.happen(.serverChanged(nil))
    life.daemon.engine.happen(.serverChanged("bus :1.99"))
    try await life.passes(to: "2039-03-18 12:10")
    #expect(try await events() == [])
  }

  @Test("a weekly review that is finished, and no other guide")
  func reviews() async throws {
    _ = try await told()
    for (guide, expected) in [("weekly-review", ["review-closed"]), ("good-things", [])] {
      let run = try await life.call(
        "Begin", JournalMethods.Begin.Parameters(guide: guide), as: JournalMethods.OneRun.self
      ).run
      let question = try #require(run.guide.questions.first)
      _ = try await life.callRaw(
        "Put", ["run": .integer(run.id), "question": .string(question.id), "answer": "the garden"])
      _ = try await life.callRaw("Submit", ["run": .integer(run.id)])
      let events = try await events()
      #expect(events.filter { $0 != "win" } == expected, "\(guide)")
    }
  }

  @Test("a weekly review in one line, as the answer to its nudge")
  func oneLineReview() async throws {
    _ = try await life.callRaw("Control.Skip", [:])
    try await life.passes(to: "2039-03-20 17:00")
    _ = try await told()
    _ = try await life.callRaw("Control.Answer", ["text": "the garden"])
    #expect(try await events() == ["review-closed"])
  }
}
