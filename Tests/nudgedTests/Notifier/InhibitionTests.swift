import Systemd
import Testing

@testable import nudged

/// Do-not-disturb, where the server tells of it.
@Suite("Do-not-disturb")
struct InhibitionTests {
  let daemon: TestBus

  init() throws { daemon = try TestBus() }

  @Test("it is read where it is offered, and read again when it changes")
  func offered() async throws {
    let server = try await ScriptedServer(daemon, capabilities: ["inhibitions"]) { $0.inhibited = true }
    let listener = Listener(daemon)
    _ = try await listener.servers.next()
    #expect(try await server.asked.next() == "org.freedesktop.Notifications.Inhibited")
    try await listener.settle()
    try await server.bus.settle()
    try await listener.settle()
    #expect(listener.notifications.isInhibited == true)
    server.inhibited = false
    let message = try Message(
      signalOn: server.bus, path: NotificationServer.path, interface: "org.freedesktop.DBus.Properties",
      member: "PropertiesChanged")
    try message.append(NotificationServer.busName)
    try message.append(dictionary: [(key: "Inhibited", value: .bool(false))])
    try message.append(array: [String]())
    try server.bus.send(message)
    _ = try await server.asked.next()
    try await server.bus.settle()
    try await listener.settle()
    #expect(listener.notifications.isInhibited == false)
    server.bus.close()
    #expect(try await listener.servers.next() == nil)
    #expect(listener.notifications.isInhibited == nil)
  }

  @Test("elsewhere nobody is asked, and a server that does not answer is not believed", arguments: [true, false])
  func notOffered(isClaimed: Bool) async throws {
    let server = try await ScriptedServer(daemon, capabilities: isClaimed ? ["inhibitions"] : ["body"])
    let listener = Listener(daemon)
    _ = try await listener.servers.next()
    try await listener.settle()
    try await server.bus.settle()
    try await listener.settle()
    #expect(server.asked.waiting.count == (isClaimed ? 1 : 0))
    #expect(listener.notifications.isInhibited == nil)
  }
}
