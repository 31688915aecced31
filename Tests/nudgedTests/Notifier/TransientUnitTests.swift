import Foundation
import Systemd
import TestSupport
import Testing

@testable import nudged

/// How the user manager is asked to open a window.
@Suite("Units that live as long as one command")
struct TransientUnitTests {
  let daemon: TestBus
  let listener: Listener
  let replies = Mailbox<BusError?>()

  init() throws {
    daemon = try TestBus()
    listener = Listener(daemon)
  }

  private func start(_ environment: [String] = []) throws {
    let unit = TransientUnit(
      name: "nudged-answer-7.service", description: "A moment for you",
      command: ["/usr/bin/nudgectl", "answer", "--window", "7"], environment: environment)
    let bus = try #require(listener.notifications.bus)
    try bus.call(try unit.message(on: bus)) { [replies] result in
      if case .failure(let error) = result { replies.put(error) } else { replies.put(nil) }
    }
  }

  @Test("the manager gets the command word by word", arguments: [[], ["XDG_ACTIVATION_TOKEN=a b", "B=c"]])
  func arguments(environment: [String]) async throws {
    let calls = Mailbox<[String]>()
    let manager = try daemon.connect()
    let object = try manager.serve(path: "/org/freedesktop/systemd1") { call throws(BusError) in
      calls.put(try Self.words(of: call))
      let reply = try Message(replyTo: call)
      try reply.append(ObjectPath("/org/freedesktop/systemd1/job/1"))
      return reply
    }
    let owned = Mailbox<Bool>()
    try manager.requestName("org.freedesktop.systemd1") { owned.put((try? $0.get()) ?? false) }
    #expect(try await owned.next())
    try start(environment)
    let variables = environment.isEmpty ? [] : ["Environment=" + environment.joined(separator: "|")]
    #expect(
      try await calls.next() == [
        "org.freedesktop.systemd1.Manager.StartTransientUnit", "ssa(sv)a(sa(sv))", "nudged-answer-7.service", "fail",
        "Description=A moment for you", "CollectMode=inactive-or-failed",
      ] + variables + [
        "ExecStart=/usr/bin/nudgectl:/usr/bin/nudgectl answer --window 7:false"
      ])
    #expect(try await replies.next() == nil)
    withExtendedLifetime(object) {}
  }

  private static func words(of call: Message) throws(BusError) -> [String] {
    var words = ["\(call.interface ?? "").\(call.member ?? "")", call.signature]
    words += [try call.read(), try call.read()]
    words += try call.read(.array, of: "(sv)") { () throws(BusError) in
      var properties: [String] = []
      while !call.isAtEnd {
        properties.append(
          try call.read(.structure, of: "sv") { () throws(BusError) in
            let name = try call.read(String.self)
            switch name {
            case "ExecStart": return try name + "=" + command(of: call)
            case "Environment": return try name + "=" + strings(of: call)
            default: return try name + "=" + text(of: call)
            }
          })
      }
      return properties
    }
    return words
  }

  private static func text(of call: Message) throws(BusError) -> String {
    try call.read(.variant, of: "s") { () throws(BusError) in try call.read(String.self) }
  }

  private static func strings(of call: Message) throws(BusError) -> String {
    guard case .strings(let values) = try call.readVariant() else { return "no strings" }
    return values.joined(separator: "|")
  }

  private static func command(of call: Message) throws(BusError) -> String {
    try call.read(.variant, of: "a(sasb)") { () throws(BusError) in
      try call.read(.array, of: "(sasb)") { () throws(BusError) in
        try call.read(.structure, of: "sasb") { () throws(BusError) in
          let program = try call.read(String.self)
          let words = try call.read(arrayOf: String.self).joined(separator: " ")
          return "\(program):\(words):\(try call.read(Bool.self))"
        }
      }
    }
  }

  @Test("without a manager it fails, and none is started")
  func noManager() async throws {
    try daemon.offer("org.freedesktop.systemd1", command: "/bin/true")
    try start()
    #expect(replies.waiting.isEmpty, "a reply from within the call")
    let error = try #require(try await replies.next())
    #expect(!error.leavesOutcomeOpen)
    try await listener.settle()
    #expect(try !daemon.hasStartedSomething())
  }

  @Test(
    "a token that is a plain word is handed on, and no other",
    arguments: [
      ("dunst-1-host-2_TIME3", true), (String(repeating: "a", count: 1000), true), ("", false), ("two words", false),
      ("line\nbreak", false), ("ümlaut", false), (String(repeating: "a", count: 1001), false),
    ])
  func token(text: String, isGood: Bool) {
    #expect(
      ClientWindow.activation(text)
        == (isGood ? ["XDG_ACTIVATION_TOKEN=\(text)", "DESKTOP_STARTUP_ID=\(text)"] : []))
  }
}
