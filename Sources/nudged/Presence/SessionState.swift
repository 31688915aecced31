import Glibc
import NudgeCore
import Systemd

/// What logind says of one login session.
struct SessionState {
  private let user: UInt32
  private let properties: [String: Variant]
  private let isLocked: Bool
  private let isActive: Bool

  /// - Parameter reply: The answer to `GetAll`.
  /// - Throws: ``BusError`` when it is not what logind documents. Half an answer is none.
  init(_ reply: Message) throws(BusError) {
    (user, properties) = try Self.read(reply)
    guard case .bool(let isLocked)? = properties["LockedHint"], case .bool(let isActive)? = properties["Active"] else {
      throw BusError(.otherType, message: "a session without a lock")
    }
    self.isLocked = isLocked
    self.isActive = isActive
  }

  /// Whether this is where a person sits: their own, neither a greeter nor a background job, not from afar, not one they
  /// have left while something in it still runs.
  func isScreen(of user: uid_t) -> Bool {
    self.user == user && Self.classes.contains(text("Class")) && text("State") != "closing"
      && properties["Remote"] != .bool(true)
  }

  /// Of several, the higher: a desktop before a text console, and the one that has the screen before the other.
  var rank: Int { (isGraphical ? 2 : 0) + (isActive ? 1 : 0) }
  static let topRank = 3

  var isGraphical: Bool { Self.graphicalTypes.contains(text("Type")) }

  /// - Parameter now: A login later than this is none that can be believed.
  func presence(at now: Instant) -> Presence {
    isLocked || !isActive ? .away : .here(since: login.flatMap { $0 <= now ? $0 : nil })
  }

  private var login: Instant? {
    guard case .uint64(let microseconds)? = properties["Timestamp"], microseconds > 0 else { return nil }
    return Int64(exactly: microseconds).map { Instant(microseconds: $0) }
  }

  private func text(_ name: String) -> String {
    guard case .string(let text)? = properties[name] else { return "" }
    return text
  }

  private static let graphicalTypes: Set = ["x11", "wayland", "mir"]
  private static let classes: Set = ["user", "user-early", "user-light", "user-early-light"]
}

extension SessionState {
  /// The one structure that counts is the user, `(uo)`; a variant holds no structures.
  private static func read(_ reply: Message) throws(BusError) -> (UInt32, [String: Variant]) {
    try reply.read(.array, of: "{sv}") { () throws(BusError) in
      var user: UInt32?
      var properties: [String: Variant] = [:]
      while !reply.isAtEnd {
        try reply.read(.dictionaryEntry, of: "sv") { () throws(BusError) in
          let name = try reply.read(String.self)
          if name == "User" { user = try readUser(reply) } else { properties[name] = try reply.readVariant() }
        }
      }
      guard let user else { throw BusError(.atEnd, message: "a session without a user") }
      return (user, properties)
    }
  }

  private static func readUser(_ reply: Message) throws(BusError) -> UInt32 {
    try reply.read(.variant, of: "(uo)") { () throws(BusError) in
      try reply.read(.structure, of: "uo") { () throws(BusError) in try reply.read(UInt32.self) }
    }
  }
}
