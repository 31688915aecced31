import Systemd
import Testing

@testable import nudged

/// What the person did with a notification.
@Suite("What the person did")
struct PersonTests {
  let daemon: TestBus
  let server: ScriptedServer
  let listener: Listener
  let stranger: Bus

  init() async throws {
    daemon = try TestBus()
    server = try await ScriptedServer(daemon)
    listener = Listener(daemon)
    stranger = try daemon.connect()
    _ = try await listener.servers.next()
    try await stranger.settle()
  }

  private var ourName: String { get throws { try #require(listener.notifications.bus?.uniqueName) } }

  @Test("buttons and ends are told, to all or to us alone", arguments: [true, false])
  func told(isBroadcast: Bool) async throws {
    let to = isBroadcast ? nil : try ourName
    try server.bus.tell("ActionInvoked", UInt32(41), "nudged-answer-7", to: to)
    #expect(try await listener.acts.next() == Listener.Act(id: 41, key: "nudged-answer-7", token: nil))
    for reason in UInt32(1)...5 {
      try server.bus.tell("NotificationClosed", UInt32(41), reason, to: to)
      #expect(try await listener.ends.next() == Listener.End(id: 41, reason: reason))
    }
  }

  @Test("a token goes with the action it belongs to, once")
  func token() async throws {
    try server.bus.tell("ActivationToken", UInt32(41), "let-me-in")
    try server.bus.tell("ActionInvoked", UInt32(42), "default")
    try server.bus.tell("ActionInvoked", UInt32(41), "default")
    try server.bus.tell("ActionInvoked", UInt32(41), "default")
    #expect(try await listener.acts.next() == Listener.Act(id: 42, key: "default", token: nil))
    #expect(try await listener.acts.next() == Listener.Act(id: 41, key: "default", token: "let-me-in"))
    #expect(try await listener.acts.next() == Listener.Act(id: 41, key: "default", token: nil))
  }

  @Test("strangers do nothing, whether they tell all or us alone", arguments: [true, false])
  func strangers(isBroadcast: Bool) async throws {
    let to = isBroadcast ? nil : try ourName
    try stranger.tell("ActivationToken", UInt32(41), "stolen", to: to)
    try stranger.tell("ActionInvoked", UInt32(41), "nudged-skip-7", to: to)
    try stranger.tell("NotificationClosed", UInt32(41), UInt32(2), to: to)
    try await stranger.settle()
    try server.bus.tell("ActionInvoked", UInt32(41), "default")
    #expect(try await listener.acts.next() == Listener.Act(id: 41, key: "default", token: nil))
    #expect(listener.acts.waiting.isEmpty)
    #expect(listener.ends.waiting.isEmpty)
  }

  @Test("a server that lost its name is a stranger")
  func formerServer() async throws {
    let successor = try await ScriptedServer(daemon, isReplacing: true)
    #expect(try await listener.servers.next() == nil)
    #expect(try await listener.servers.next()?.uniqueName == successor.bus.uniqueName)
    try server.bus.tell("ActionInvoked", UInt32(41), "nudged-skip-7", to: try ourName)
    try await server.bus.settle()
    try successor.bus.tell("ActionInvoked", UInt32(41), "default")
    #expect(try await listener.acts.next().key == "default")
  }

  @Test("what is not as specified does nothing")
  func malformed() async throws {
    try server.bus.tell("ActionInvoked", UInt32(41))
    try server.bus.tell("ActionInvoked", "41", "nudged-skip-7")
    try server.bus.tell("ActionInvoked")
    try server.bus.tell("NotificationClosed", UInt32(41), "2")
    try server.bus.tell("ActivationToken", UInt32(41), UInt32(1))
    try server.bus.tell("Unheard", UInt32(41), UInt32(1))
    try server.bus.tell("ActionInvoked", UInt32(41), "default")
    #expect(try await listener.acts.next() == Listener.Act(id: 41, key: "default", token: nil))
    #expect(listener.ends.waiting.isEmpty)
  }
}
