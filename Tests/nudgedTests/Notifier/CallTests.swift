import Systemd
import TestSupport
import Testing

@testable import nudged

/// Calls end exactly once, whatever happens to whom they were made.
@Suite("Calls end once")
struct CallTests {
  let daemon: TestBus

  init() throws { daemon = try TestBus() }

  private func failure(_ listener: Listener) async throws -> BusError? {
    if case .failure(let error) = try await listener.replies.next() { error } else { nil }
  }

  @Test("without a server nothing is shown, and that is certain")
  func noServer() async throws {
    let listener = Listener(daemon)
    try await listener.settle()
    listener.notify()
    #expect(listener.replies.waiting.isEmpty, "a reply from within the call")
    let error = try #require(try await failure(listener))
    #expect(error.code == .notConnected)
    #expect(!error.leavesOutcomeOpen)
    listener.notifications.close(41)
  }

  @Test("a refusal comes with the server's own words")
  func refusal() async throws {
    let server = try await ScriptedServer(daemon, manners: ["Notify": .refusing])
    let listener = Listener(daemon)
    _ = try await listener.servers.next()
    listener.notify()
    let error = try #require(try await failure(listener))
    #expect(error.name == "org.example.Tired")
    #expect(error.message == "not today")
    #expect(!error.leavesOutcomeOpen)
    withExtendedLifetime(server) {}
  }

  @Test("a server that goes without an answer leaves open whether it showed anything")
  func serverGone() async throws {
    let server = try await ScriptedServer(daemon, manners: ["Notify": .silent])
    let listener = Listener(daemon)
    _ = try await listener.servers.next()
    listener.notify()
    _ = try await server.shown.next()
    server.bus.close()
    #expect(try #require(try await failure(listener)).leavesOutcomeOpen)
    #expect(listener.replies.waiting.isEmpty)
  }

  @Test("a bus that goes leaves every call open, and the next ones fail at once")
  func busGone() async throws {
    let server = try await ScriptedServer(daemon, manners: ["Notify": .silent])
    let listener = Listener(daemon)
    _ = try await listener.servers.next()
    for _ in 1...3 { listener.notify() }
    for _ in 1...3 { _ = try await server.shown.next() }
    daemon.vanish()
    for _ in 1...3 { #expect(try #require(try await failure(listener)).leavesOutcomeOpen) }
    #expect(try await listener.servers.next() == nil)
    listener.notify()
    #expect(try #require(try await failure(listener)).code == .notConnected)
    #expect(listener.replies.waiting.isEmpty)
  }

  @Test("a server replaced in the meantime is not given what was meant for its predecessor")
  func replaced() async throws {
    let first = try await ScriptedServer(daemon)
    let listener = Listener(daemon)
    let server = try #require(try await listener.servers.next())
    let bus = try #require(listener.notifications.bus)
    try await first.leave(daemon)
    let second = try await ScriptedServer(daemon)
    let replies = Mailbox<Result<UInt32, BusError>>()
    try bus.call(try Listener.request.message(on: bus, to: server)) { result in
      replies.put(result.flatMap { message in Result { () throws(BusError) in try message.read(UInt32.self) } })
    }
    guard case .failure(let error) = try await replies.next() else {
      Issue.record("shown by a server it was not made for")
      return
    }
    #expect(!error.leavesOutcomeOpen)
    #expect(second.shown.waiting.isEmpty)
  }

  @Test("closing names the notification")
  func closing() async throws {
    let server = try await ScriptedServer(daemon)
    let listener = Listener(daemon)
    _ = try await listener.servers.next()
    listener.notifications.close(41)
    #expect(try await server.closed.next() == 41)
  }
}
