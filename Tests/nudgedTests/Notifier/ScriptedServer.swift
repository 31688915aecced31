import Systemd
import TestSupport

@testable import nudged

/// A notification server that does as a test says, and keeps what it was told.
final class ScriptedServer {
  /// The arguments of one `Notify`, as they came over the bus.
  struct Shown: Equatable {
    var appName: String
    var replaces: UInt32
    var icon: String
    var summary: String
    var body: String
    var actions: [String]
    var hints: [String: Variant]
    var timeout: Int32
  }

  /// How it answers one of its methods.
  enum Manner {
    case obliging
    case refusing
    case silent
    /// Once ``answerLate()`` is called.
    case late
  }

  let bus: Bus
  let shown = Mailbox<Shown>()
  /// The numbers of the notifications it was told to close.
  let closed = Mailbox<UInt32>()
  /// The properties that were read.
  let asked = Mailbox<String>()
  /// How often `Notify` was called.
  private(set) var calls = 0
  /// The number of the next notification but one less; a server that reuses numbers sets it back.
  var ids: UInt32 = 40
  /// What it calls itself.
  var name = "scripted"
  var manners: [String: Manner]
  /// What it does with a notification before it answers.
  var onNotify: (Shown, UInt32) throws(BusError) -> Void = { _, _ throws(BusError) in }
  /// The property of that name.
  var inhibited: Bool?
  private let capabilities: [String]
  private var object: ServedObject?
  private var unanswered: [Message] = []

  /// Has the name when this returns.
  ///
  /// - Parameters:
  ///   - manners: Of the methods named; the others are answered obligingly.
  ///   - isReplacing: Whether it takes the name over from another.
  ///   - prepare: Called before anybody can call it.
  init(
    _ daemon: TestBus, capabilities: [String] = ["actions", "body"], manners: [String: Manner] = [:],
    isReplacing: Bool = false, prepare: (ScriptedServer) -> Void = { _ in }
  ) async throws {
    self.capabilities = capabilities
    self.manners = manners
    bus = try daemon.connect()
    object = try bus.serve(path: NotificationServer.path) { [unowned self] call throws(BusError) in
      try answer(call)
    }
    prepare(self)
    let owned = Mailbox<Bool>()
    try bus.requestName(NotificationServer.busName, mayBeReplaced: true, replacing: isReplacing) {
      owned.put((try? $0.get()) ?? false)
    }
    guard try await owned.next() else { throw TestBus.Problem(what: "the name is taken") }
  }

  isolated deinit { bus.close() }

  /// Goes away, and waits until the bus has seen it.
  func leave(_ daemon: TestBus) async throws {
    let observer = try daemon.connect()
    let gone = Mailbox<Bool>()
    let match = try observer.match(
      sender: "org.freedesktop.DBus", path: nil, interface: nil, member: "NameOwnerChanged",
      arg0: NotificationServer.busName
    ) { _ in gone.put(true) }
    try await observer.settle()
    bus.close()
    _ = try await gone.next()
    withExtendedLifetime(match) {}
  }

  private func answer(_ call: Message) throws(BusError) -> Message? {
    let reply = try Message(replyTo: call)
    switch call.member {
    case "GetServerInformation": for word in [name, "tests", "1\u{1B}[31m", "1.2"] { try reply.append(word) }
    case "GetCapabilities": try reply.append(array: capabilities)
    case "CloseNotification": closed.put(try call.read())
    case "Notify":
      let notification = try read(call)
      calls += 1
      ids += 1
      let number = ids
      shown.put(notification)
      try onNotify(notification, number)
      try reply.append(number)
    case "Get":
      asked.put(try call.read(String.self) + "." + call.read(String.self))
      guard let inhibited else { throw BusError(.invalidArgument, message: "no such property") }
      try reply.append(variant: inhibited)
    default: throw BusError(.invalidArgument, message: "no such method")
    }
    switch manners[call.member ?? "", default: .obliging] {
    case .obliging: return reply
    case .silent: return nil
    case .late:
      unanswered.append(reply)
      return nil
    case .refusing: throw BusError(.invalidArgument, name: "org.example.Tired", message: "not today")
    }
  }

  /// Sends the answers it has held back.
  func answerLate() throws {
    for reply in unanswered { try bus.send(reply) }
    unanswered = []
  }

  private func read(_ call: Message) throws(BusError) -> Shown {
    guard call.signature == "susssasa{sv}i" else { throw BusError(.invalidArgument, message: call.signature) }
    return Shown(
      appName: try call.read(), replaces: try call.read(), icon: try call.read(), summary: try call.read(),
      body: try call.read(), actions: try call.read(arrayOf: String.self), hints: try call.readDictionary(),
      timeout: try call.read())
  }
}

extension Bus {
  /// A signal of the notification interface; from a server as well as from somebody who only pretends.
  ///
  /// - Parameter destination: nil: everyone who listens.
  func tell(_ member: String, _ parts: any MessageValue..., to destination: String? = nil) throws {
    let message = try Message(
      signalOn: self, path: NotificationServer.path, interface: NotificationServer.busName, member: member)
    for part in parts { try part.append(to: message) }
    if let destination { try message.setDestination(destination) }
    try send(message)
  }

  /// Waits until the bus has seen everything that was sent, and what it sent before has come.
  func settle() async throws {
    let replies = Mailbox<Bool>()
    let ping = try Message(
      self, destination: "org.freedesktop.DBus", path: "/", interface: "org.freedesktop.DBus.Peer", member: "Ping")
    try call(ping) { if case .success = $0 { replies.put(true) } else { replies.put(false) } }
    guard try await replies.next() else { throw TestBus.Problem(what: "the bus does not answer") }
  }
}
