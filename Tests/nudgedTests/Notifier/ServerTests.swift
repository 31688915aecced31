import Foundation
import TestSupport
@testable import Systemd
import Testing

@testable import nudged

/// Servers and buses come and go.
@Suite("Servers and buses come and go")
struct ServerTests {
  let daemon: TestBus

  init() throws { daemon = try TestBus() }

  @Test("a server that is there already is found, and says who it is")
  func present() async throws {
    let server = try await ScriptedServer(daemon, capabilities: ["body", "actions"])
    try await server.bus.settle()
    let listener = Listener(daemon)
    let found = try #require(try await listener.servers.next())
    #expect(found.name == "scripted")
    #expect(found.version == "1␛[31m")
    #expect(found.uniqueName == server.bus.uniqueName)
    #expect(found.token == "\(try #require(server.bus.id)) \(try #require(server.bus.uniqueName))")
    #expect(found.capabilities == ["actions", "body"])
    #expect(listener.notifications.server == found)
  }

  @Test("a server that comes later is found, and one that goes is missed")
  func later() async throws {
    let listener = Listener(daemon)
    try await listener.settle()
    #expect(listener.notifications.server == nil)
    let server = try await ScriptedServer(daemon)
    #expect(try await listener.servers.next()?.uniqueName == server.bus.uniqueName)
    server.bus.close()
    #expect(try await listener.servers.next() == nil)
    #expect(listener.servers.waiting.isEmpty)
  }

  @Test("a server that starts anew is another one, and is asked anew")
  func restart() async throws {
    let listener = Listener(daemon)
    let first = try await ScriptedServer(daemon, capabilities: ["actions", "body"])
    let before = try #require(try await listener.servers.next())
    first.bus.close()
    #expect(try await listener.servers.next() == nil)
    let second = try await ScriptedServer(daemon, capabilities: ["body"])
    let after = try #require(try await listener.servers.next())
    #expect(before.token != after.token)
    #expect(after.capabilities == ["body"])
    listener.notify()
    #expect(try await second.shown.next().actions == [])
  }

  @Test("a server that takes the name over is another one; there is none in between")
  func replaced() async throws {
    let first = try await ScriptedServer(daemon)
    let listener = Listener(daemon)
    #expect(try await listener.servers.next()?.uniqueName == first.bus.uniqueName)
    let second = try await ScriptedServer(daemon, capabilities: [], isReplacing: true)
    #expect(try await listener.servers.next() == nil)
    #expect(try await listener.servers.next()?.uniqueName == second.bus.uniqueName)
  }

  @Test("a server that will not introduce itself is used as if it could do nothing")
  func refusal() async throws {
    let server = try await ScriptedServer(
      daemon, manners: ["GetServerInformation": .refusing, "GetCapabilities": .refusing])
    let listener = Listener(daemon)
    let found = try #require(try await listener.servers.next())
    #expect(found.name == "unknown")
    #expect(found.version == "")
    #expect(found.capabilities == [])
    listener.notify()
    #expect(try await server.shown.next().body == "")
  }

  @Test("whatever a server says of itself, little of it stands in the status and the log")
  func talkative() async throws {
    let long = String(repeating: "n\u{301}", count: 100_000)
    let server = try await ScriptedServer(
      daemon, capabilities: ["actions", "body"] + (0..<500).map { "x\($0)" } + [long]
    ) { $0.name = "one\ntwo\u{1B}" + long }
    let listener = Listener(daemon)
    let found = try #require(try await listener.servers.next())
    #expect(found.name.hasPrefix("one two␛") && found.name.unicodeScalars.count <= 81)
    #expect(found.capabilities.count <= 64 && found.capabilities.isSuperset(of: ["actions", "body"]))
    withExtendedLifetime(server) {}
  }

  @Test("a server's number 0 is none, and is not asked to be closed")
  func zero() async throws {
    let server = try await ScriptedServer(daemon) { $0.ids = .max - 1 }
    let listener = Listener(daemon)
    _ = try await listener.servers.next()
    listener.notifications.close(0)
    listener.notifications.close(7)
    #expect(try await server.closed.next() == 7)
  }

  @Test("an error of a server is told in a sentence's length")
  func longError() async throws {
    let server = try await ScriptedServer(daemon)
    server.onNotify = { _, _ throws(BusError) in
      throw BusError(
        .invalidArgument, name: "org.example.Tired", message: String(repeating: "tired ", count: 100_000))
    }
    let listener = Listener(daemon)
    _ = try await listener.servers.next()
    let told = Mailbox<String>()
    listener.notifications.notify(Notifications.Request(appName: "nudged", summary: "a", body: "b")) { result in
      if case .failure(let error) = result { told.put("\(error)") }
    }
    let sentence = try await told.next()
    #expect(sentence.hasPrefix("tired tired") && sentence.utf8.count <= 1100, "\(sentence)")
  }

  @Test("a server that goes before it has introduced itself was none")
  func goneTooSoon() async throws {
    let silent = try await ScriptedServer(daemon, manners: ["GetCapabilities": .silent])
    let listener = Listener(daemon)
    try await listener.settle()
    try await silent.leave(daemon)
    let server = try await ScriptedServer(daemon)
    #expect(try await listener.servers.next()?.uniqueName == server.bus.uniqueName)
    #expect(listener.servers.waiting.isEmpty)
  }

  @Test("nothing is done while nothing happens")
  func idle() async throws {
    let server = try await ScriptedServer(daemon)
    let listener = Listener(daemon)
    _ = try await listener.servers.next()
    try await listener.settle()
    await everythingReadyHasCome()
    let bus = try #require(listener.notifications.bus)
    let turns = bus.turns
    await everythingReadyHasCome()
    #expect(bus.turns == turns)
    withExtendedLifetime(server) {}
  }

  @Test("a new bus is another bus, with the server on it", arguments: [true, false])
  func newBus(socketStays: Bool) async throws {
    let first = try await ScriptedServer(daemon)
    let listener = Listener(daemon)
    let before = try #require(try await listener.servers.next())
    if socketStays { daemon.crash() } else { daemon.vanish() }
    #expect(try await listener.servers.next() == nil)
    try daemon.start()
    let second = try await ScriptedServer(daemon)
    let after = try #require(try await listener.servers.next())
    #expect(before.token != after.token)
    listener.notify()
    _ = try await second.shown.next()
    try second.bus.tell("ActionInvoked", UInt32(41), "default")
    #expect(try await listener.acts.next() == Listener.Act(id: 41, key: "default", token: nil))
    withExtendedLifetime(first) {}
  }

  @Test(
    "a server is started only where the person allows that", .timeLimit(.minutes(60)), arguments: [true, false])
  func autoStart(isAllowedAtOnce: Bool) async throws {
    try daemon.offer(NotificationServer.busName, command: "/bin/true")
    let listener = Listener(daemon, autoStart: isAllowedAtOnce)
    try await listener.settle()
    if !isAllowedAtOnce {
      listener.notify()
      #expect(try await listener.replies.next() == .failure(BusError(.notConnected, message: "no notification server")))
      try await listener.settle()
      #expect(try !daemon.hasStartedSomething())
      listener.notifications.autoStart = true
    }
    while try !daemon.hasStartedSomething() { try await listener.settle() }
  }
}
