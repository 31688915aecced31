import Foundation
import Systemd
import TestSupport

@testable import nudged

/// A user manager that starts nothing: it keeps what it was asked to start, and says how that ended when a test says so.
final class HookManager {
  struct Started {
    var name: String
    var command: [String]
    var properties: [String: Variant]
    /// What could be read from the descriptor.
    var input: String
    /// Whether it could be written to.
    var isSealed: Bool
  }

  let bus: Bus
  let started = Mailbox<Started>()
  /// Every call, by its member.
  let calls = Mailbox<String>()
  /// What it says of a unit that has ended.
  var end: (result: String, status: Int32) = ("success", 0)
  private var objects: [ServedObject] = []
  private var jobs: UInt32 = 0

  init(_ daemon: TestBus) async throws {
    bus = try daemon.connect()
    objects = [
      try bus.serve(path: "/org/freedesktop/systemd1") { [unowned self] call throws(BusError) in try answer(call) }
    ]
    let owned = Mailbox<Bool>()
    try bus.requestName("org.freedesktop.systemd1") { owned.put((try? $0.get()) ?? false) }
    guard try await owned.next() else { throw TestBus.Problem(what: "the manager's name is taken") }
  }

  isolated deinit { bus.close() }

  /// The unit's job is over.
  func finish(_ unit: Started, result: String = "success", status: Int32 = 0) throws {
    end = (result, status)
    jobs += 1
    let signal = try Message(
      signalOn: bus, path: "/org/freedesktop/systemd1", interface: "org.freedesktop.systemd1.Manager",
      member: "JobRemoved")
    try signal.append(jobs)
    try signal.append(ObjectPath("/org/freedesktop/systemd1/job/\(jobs)"))
    try signal.append(unit.name)
    // As the real one for a unit that took too long.
    try signal.append("done")
    try bus.send(signal)
  }

  private func answer(_ call: Message) throws(BusError) -> Message? {
    calls.put(call.member ?? "")
    if call.member == "StartTransientUnit" {
      let unit = try Self.unit(call)
      objects.append(
        try bus.serve(path: UserUnits.path(of: unit.name)) { [unowned self] call throws(BusError) in
          calls.put(call.member ?? "")
          let reply = try Message(replyTo: call)
          try reply.append(dictionary: [
            ("Type", .string("oneshot")), ("Result", .string(end.result)), ("ExecMainStatus", .int32(end.status)),
          ])
          return reply
        })
      started.put(unit)
    }
    let reply = try Message(replyTo: call)
    if call.member == "StartTransientUnit" { try reply.append(ObjectPath("/org/freedesktop/systemd1/job/1")) }
    return reply
  }

  private static func unit(_ call: Message) throws(BusError) -> Started {
    var unit = Started(name: try call.read(), command: [], properties: [:], input: "", isSealed: false)
    try call.skip()
    try call.read(.array, of: "(sv)") { () throws(BusError) in
      while !call.isAtEnd {
        try call.read(.structure, of: "sv") { () throws(BusError) in
          let name = try call.read(String.self)
          if name == "ExecStart" { return unit.command = try command(call) }
          let value = try call.readVariant()
          unit.properties[name] = value
          if case .descriptor(let passed) = value { (unit.input, unit.isSealed) = contents(passed.number) }
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

  private static func contents(_ descriptor: Int32) -> (String, Bool) {
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = read(descriptor, &bytes, bytes.count)
    return (String(decoding: bytes[..<max(0, count)], as: UTF8.self), write(descriptor, "x", 1) < 0 && errno == EPERM)
  }
}
