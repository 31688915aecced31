import Glibc
import Systemd
import TestSupport

@testable import nudged

/// A logind that does as a test says. Sessions and manners may be changed at any time; nobody hears of it before a signal.
final class ScriptedLogind {
  /// A session as `GetAll` shows it: a desktop in use, unless a test says otherwise.
  nonisolated struct Session: Sendable {
    var user: UInt32 = getuid()
    var properties: [String: Variant] = [
      "LockedHint": .bool(false), "Active": .bool(true), "Class": .string("user"), "Type": .string("wayland"),
      "State": .string("active"), "Remote": .bool(false), "Timestamp": .uint64(1_777_000_000_000_000),
      "IdleHint": .bool(false),
    ]
    /// Whether `User` is a number, as in the logind of a dream.
    var hasOddUser = false

    /// A session with some properties set otherwise; nil: missing.
    init(_ changes: [String: Variant?] = [:], user: UInt32 = getuid()) {
      self.user = user
      for (name, value) in changes { properties[name] = value }
    }
  }

  let bus: Bus
  /// By name. What is in ``order`` only is listed and cannot be found.
  var sessions: [String: Session]
  /// The names `ListSessions` tells.
  var order: [String]
  /// The primary session; nil: none.
  var display: String?
  /// Of the methods named; the others are answered obligingly.
  var manners: [String: ScriptedServer.Manner]
  /// The methods called so far.
  private(set) var calls: [String] = []
  private var objects: [ServedObject] = []

  /// Has the name when this returns.
  init(
    _ daemon: TestBus, _ sessions: [String: Session] = ["2": Session()], display: String? = "2",
    manners: [String: ScriptedServer.Manner] = [:]
  ) async throws {
    self.sessions = sessions
    self.display = display
    self.manners = manners
    order = sessions.keys.sorted()
    bus = try daemon.connect()
    for path in [Logind.path, Self.userPath] + Self.names.map(Self.path) {
      objects.append(
        try bus.serve(path: path) { [unowned self] call throws(BusError) in try answer(call) })
    }
    let owned = Mailbox<Bool>()
    try bus.requestName(Logind.busName) { owned.put((try? $0.get()) ?? false) }
    guard try await owned.next() else { throw TestBus.Problem(what: "the name is taken") }
  }

  isolated deinit { bus.close() }

  static let userPath = "/org/freedesktop/login1/user/_1000"
  static func path(_ name: String) -> String { "/org/freedesktop/login1/session/_3\(name)" }
  /// What sessions can be called here.
  private static let names = ["1", "2", "3", "4", "5"]

  // MARK: Signals

  /// Changes a session, and says so: with the values, or only the names.
  func change(_ name: String, _ changes: [String: Variant], isTold: Bool = true) throws {
    for (property, value) in changes { sessions[name]?.properties[property] = value }
    try tellChange(
      Self.path(name), Logind.session, isTold ? changes : [:], invalidated: isTold ? [] : changes.keys.sorted())
  }

  func tellChange(
    _ path: String, _ interface: String, _ changes: [String: Variant], invalidated: [String] = [], from bus: Bus? = nil
  ) throws {
    let sender = bus ?? self.bus
    let message = try Message(
      signalOn: sender, path: path, interface: Logind.properties, member: "PropertiesChanged")
    try message.append(interface)
    try message.append(dictionary: changes.map { (key: $0.key, value: $0.value) })
    try message.append(array: invalidated)
    try sender.send(message)
  }

  /// A signal with any parts.
  func tell(_ path: String, _ interface: String, _ member: String, _ parts: any MessageValue...) throws {
    let message = try Message(signalOn: bus, path: path, interface: interface, member: member)
    for part in parts { try part.append(to: message) }
    try bus.send(message)
  }

  func begin(_ name: String, _ session: Session) throws {
    sessions[name] = session
    order.append(name)
    display = name
    try tell(Logind.path, Logind.manager, "SessionNew", name, ObjectPath(Self.path(name)))
  }

  func end(_ name: String) throws {
    sessions[name] = nil
    order.removeAll { $0 == name }
    if display == name { display = order.last }
    try tell(Logind.path, Logind.manager, "SessionRemoved", name, ObjectPath(Self.path(name)))
  }
}

// MARK: - Answers

extension ScriptedLogind {
  private func answer(_ call: Message) throws(BusError) -> Message? {
    calls.append(call.member ?? "")
    switch manners[call.member ?? "", default: .obliging] {
    case .silent: return nil
    case .refusing: throw BusError(.invalidArgument, name: "org.example.Tired", message: "not today")
    case .obliging, .late: break  // logind is not one to dawdle
    }
    let reply = try Message(replyTo: call)
    switch call.member {
    case "GetUser": try reply.append(ObjectPath(Self.userPath))
    case "GetSession": try reply.append(ObjectPath(Self.path(try known(try call.read()))))
    case "ListSessions": try list(into: reply)
    case "Get": try appendDisplay(to: reply)
    case "GetAll": try append(try session(at: call.path ?? ""), to: reply)
    default: throw BusError(.invalidArgument, message: "no such method")
    }
    return reply
  }

  private func known(_ name: String) throws(BusError) -> String {
    guard sessions[name] != nil else {
      throw BusError(.noSocket, name: "org.freedesktop.login1.NoSuchSession", message: "no session \(name)")
    }
    return name
  }

  private func session(at path: String) throws(BusError) -> Session {
    guard let session = sessions.first(where: { Self.path($0.key) == path })?.value else {
      throw BusError(.noSocket, name: "org.freedesktop.DBus.Error.UnknownObject", message: "nothing there")
    }
    return session
  }

  private func list(into reply: Message) throws(BusError) {
    try reply.append(.array, of: "(susso)") { () throws(BusError) in
      for name in order {
        try reply.append(.structure, of: "susso") { () throws(BusError) in
          try reply.append(name)
          try reply.append(sessions[name]?.user ?? getuid())
          try reply.append("ada")
          try reply.append("seat0")
          try reply.append(ObjectPath(Self.path(name)))
        }
      }
    }
  }

  private func appendDisplay(to reply: Message) throws(BusError) {
    try reply.append(.variant, of: "(so)") { () throws(BusError) in
      try reply.append(.structure, of: "so") { () throws(BusError) in
        try reply.append(display ?? "")
        try reply.append(ObjectPath(display.map(Self.path) ?? "/"))
      }
    }
  }

  private func append(_ session: Session, to reply: Message) throws(BusError) {
    try reply.append(.array, of: "{sv}") { () throws(BusError) in
      for (name, value) in session.properties {
        try reply.append(.dictionaryEntry, of: "sv") { () throws(BusError) in
          try reply.append(name)
          try reply.append(value)
        }
      }
      try reply.append(.dictionaryEntry, of: "sv") { () throws(BusError) in
        try reply.append("User")
        guard !session.hasOddUser else { return try reply.append(variant: session.user) }
        try reply.append(.variant, of: "(uo)") { () throws(BusError) in
          try reply.append(.structure, of: "uo") { () throws(BusError) in
            try reply.append(session.user)
            try reply.append(ObjectPath(Self.userPath))
          }
        }
      }
    }
  }
}
