import Foundation
import NudgeCore
import NudgeStore
import Testing
import Varlink

@testable import nudged

/// A reply that was lost, and the same call once more.
@Suite("A call with a key is kept once")
struct OnceTests {
  private nonisolated struct Session: Sendable {
    let connection: RawConnection

    func once(_ key: String) throws -> String {
      try connection.send("org.nudged.Control.Once", Control.Once.Parameters(key: key))
      return connection.reply()
    }

    func call(_ method: String, _ parameters: JSON) throws -> String {
      try connection.send("org.nudged.\(method)", parameters)
      return connection.reply()
    }
  }

  /// On a connection of its own.
  private func session<T: Sendable>(
    _ life: RunningDaemon, _ body: @escaping @Sendable (Session) throws -> T
  ) async throws -> T {
    let path = try life.places.socket
    return try await life.onQueue { try body(Session(connection: RawConnection(path))) }
  }

  private func wins(_ life: RunningDaemon) throws -> Int { try life.daemon.engine.store.entries(limit: 99).count }

  private nonisolated static let log: JSON = ["kind": "win", "text": "soup"]

  @Test("made once more it is kept once, also behind a restart; another key is another call")
  func once() async throws {
    let life = try await RunningDaemon()
    let first = try await session(life) { session in
      [try session.once("a"), try session.call("Journal.Log", Self.log)]
    }
    #expect(first[0] == #"{"parameters":{}}"# && first[1].contains("soup"))
    let again = try await session(life) { session in
      _ = try session.once("a")
      return try session.call("Journal.Log", Self.log)
    }
    #expect(again.contains("org.nudged.Journal.AlreadyKept"), "\(again)")
    #expect(try wins(life) == 1)
    try await life.restart()
    let later = try await session(life) { session in
      _ = try session.once("a")
      let again = try session.call("Journal.Log", Self.log)
      _ = try session.once("b")
      return [again, try session.call("Journal.Log", Self.log)]
    }
    #expect(later[0].contains("AlreadyKept") && later[1].contains("soup"))
    #expect(try wins(life) == 2)
  }

  @Test("it holds for the next call alone, and for what is kept alone")
  func scope() async throws {
    let life = try await RunningDaemon()
    let replies = try await session(life) { session in
      _ = try session.once("a")
      let refused = try session.call("Journal.Log", ["kind": "win", "text": ""])
      let plain = try session.call("Journal.Log", Self.log)
      _ = try session.once("a")
      return [refused, plain, try session.call("Journal.Log", Self.log)]
    }
    #expect(replies[0].contains("BadEntry"), "\(replies[0])")
    #expect(!replies[1].contains("error") && !replies[2].contains("error"), "\(replies)")
    #expect(try wins(life) == 2)
  }

  @Test("whatever is kept: entries, answers, goals, steps, trials, and what is taken back")
  func everyKind() async throws {
    let life = try await RunningDaemon()
    let calls: [(String, JSON)] = [
      ("Journal.Log", Self.log), ("Journal.AddGoal", ["text": "walk"]), ("Journal.AddStep", ["text": "stretch"]),
      ("Journal.AddTrial", ["adjustment": "phone away"]), ("Journal.FinishStep", ["id": 1]), ("Journal.Undo", [:]),
      ("Control.Skip", [:]), ("Journal.Rest", [:]),
    ]
    let replies = try await session(life) { session in
      try calls.enumerated().map { number, call in
        _ = try session.once("key \(number)")
        let first = try session.call(call.0, call.1)
        _ = try session.once("key \(number)")
        return (first, try session.call(call.0, call.1))
      }
    }
    for ((name, _), (first, second)) in zip(calls, replies) {
      #expect(!first.contains("error"), "\(name): \(first)")
      #expect(second.contains("AlreadyKept"), "\(name): \(second)")
    }
  }

  @Test("the keys that are remembered are bounded")
  func bounded() async throws {
    let life = try await RunningDaemon()
    let store = life.daemon.engine.store
    for number in 0...Store.rememberedCalls {
      store.callKey = "\(number)"
      _ = try life.daemon.engine.log(try EntryDraft(kind: .win, text: "\(number)"))
    }
    #expect(try !store.hasKept(callWith: "0"))
    #expect(try store.hasKept(callWith: "1"))
    #expect(try store.hasKept(callWith: "\(Store.rememberedCalls)"))
  }
}
