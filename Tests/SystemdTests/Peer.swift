import Systemd
import TestSupport

/// A program on a private bus that answers as a test says.
final class Peer {
  static let name = "org.example.Peer"
  static let path = "/org/example/peer"
  static let interface = "org.example.Peer"

  let bus: Bus
  private var object: ServedObject?

  init(_ daemon: PrivateBus, answer: @escaping (Message) throws(BusError) -> Message? = { _ in nil }) async throws {
    bus = try daemon.connect()
    object = try bus.serve(path: Self.path, handle: answer)
    let owned = Mailbox<Result<Bool, BusError>>()
    try bus.requestName(Self.name) { owned.put($0) }
    guard try await owned.next().get() else { throw PrivateBus.Problem(what: "the name is taken") }
  }

  /// A call to a peer.
  static func message(_ bus: Bus, member: String = "Do") throws(BusError) -> Message {
    try Message(bus, destination: name, path: path, interface: interface, member: member)
  }

  func signal(member: String = "Done", path: String = path, _ text: String, to one: Bus? = nil) throws {
    let message = try Message(signalOn: bus, path: path, interface: Self.interface, member: member)
    try message.append(text)
    if let name = one?.uniqueName { try message.setDestination(name) }
    try bus.send(message)
  }
}

extension Bus {
  /// Calls and waits.
  func ask(_ message: Message, timeout: Duration? = nil) async throws -> Message {
    let replies = Mailbox<Result<Message, BusError>>()
    try call(message, timeout: timeout) { replies.put($0) }
    return try await replies.next().get()
  }

  /// Calls and waits for the failure it ends in.
  func failure(of message: Message, timeout: Duration? = nil) async throws -> BusError? {
    do { _ = try await ask(message, timeout: timeout) } catch let error as BusError { return error }
    return nil
  }

  /// Waits until everything sent before has been seen by the bus, and what it sent before has come.
  func settle() async throws {
    _ = try await ask(
      Message(
        self, destination: "org.freedesktop.DBus", path: "/", interface: "org.freedesktop.DBus.Peer", member: "Ping"))
  }
}
