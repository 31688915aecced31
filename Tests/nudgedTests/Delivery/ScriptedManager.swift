import Systemd
import TestSupport

@testable import nudged

/// A user manager that starts nothing, and keeps what it was asked to start.
final class ScriptedManager {
  struct Unit: Equatable {
    var command: [String]
    var environment: [String]
  }

  let started = Mailbox<Unit>()
  let bus: Bus
  private var object: ServedObject?

  init(_ daemon: TestBus) async throws {
    bus = try daemon.connect()
    object = try bus.serve(path: "/org/freedesktop/systemd1") { [started] call throws(BusError) in
      started.put(try Self.unit(call))
      let reply = try Message(replyTo: call)
      try reply.append(ObjectPath("/org/freedesktop/systemd1/job/1"))
      return reply
    }
    let owned = Mailbox<Bool>()
    try bus.requestName("org.freedesktop.systemd1") { owned.put((try? $0.get()) ?? false) }
    guard try await owned.next() else { throw TestBus.Problem(what: "the manager's name is taken") }
  }

  isolated deinit { bus.close() }

  private static func unit(_ call: Message) throws(BusError) -> Unit {
    var unit = Unit(command: [], environment: [])
    for _ in 1...2 { try call.skip() }
    try call.read(.array, of: "(sv)") { () throws(BusError) in
      while !call.isAtEnd {
        try call.read(.structure, of: "sv") { () throws(BusError) in
          switch try call.read(String.self) {
          case "ExecStart": unit.command = try command(call)
          case "Environment":
            if case .strings(let values) = try call.readVariant() { unit.environment = values }
          default: try call.skip()
          }
        }
      }
    }
    return unit
  }

  private static func command(_ call: Message) throws(BusError) -> [String] {
    try call.read(.variant, of: "a(sasb)") { () throws(BusError) in
      try call.read(.array, of: "(sasb)") { () throws(BusError) in
        try call.read(.structure, of: "sasb") { () throws(BusError) in
          try call.skip()
          return try call.read(arrayOf: String.self)
        }
      }
    }
  }
}
