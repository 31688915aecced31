import Foundation
import NudgeCore
import Systemd
import Testing

@testable import nudged

/// Answer leads somewhere always: where no window comes up, a bubble says how to answer.
@Suite("Windows that do not come up")
struct ClientWindowTests {
  let daemon: TestBus
  let listener: Listener
  let windows: ClientWindows
  let bus: TestBusHolder

  final class TestBusHolder { var bus: Bus? }

  init() throws {
    daemon = try TestBus()
    listener = Listener(daemon)
    bus = TestBusHolder()
    bus.bus = try daemon.connect()
    windows = ClientWindows(listener.notifications, units: UserUnits { [bus] in bus.bus }, icon: "icon")
  }

  nonisolated static let ends: [(String, Int32, Bool)] = [
    ("success", 0, true), ("exit-code", 1, true), ("exit-code", 65, true), ("exit-code", 69, true),
    ("exit-code", 75, true), ("exit-code", 130, true), ("exit-code", 72, false), ("exit-code", 64, false),
    ("exit-code", 203, false), ("exit-code", 127, false), ("signal", SIGTERM, true), ("signal", SIGSEGV, false),
    ("core-dump", SIGABRT, false), ("resources", 0, false), ("timeout", 0, false),
  ]

  @Test("what a window ends with tells whether it was seen", arguments: ends)
  func seen(result: String, status: Int32, wasSeen: Bool) async throws {
    #expect(ClientWindows.wasSeen(result, status) == wasSeen)
  }

  @Test("a bubble says how to answer, or how to see one's own people; the next one takes its place")
  func bubble() async throws {
    let server = try await ScriptedServer(daemon)
    #expect(try await listener.servers.next() != nil)
    let manager = try await HookManager(daemon)
    for (window, command) in [(ClientWindow.answer(7), "nudgectl answer"), (.support, "nudgectl support")] {
      windows.open(window)
      let unit = try await manager.started.next()
      #expect(unit.command.suffix(2) == (command == "nudgectl answer" ? ["--window", "7"] : ["support", "--window"]))
      #expect(unit.properties["Type"] == .string("oneshot") && unit.properties["KillMode"] == .string("process"))
      try manager.finish(unit, result: "exit-code", status: 72)
      let shown = try await server.shown.next()
      #expect(shown.summary == "No window could be opened" && shown.icon == "icon")
      #expect(shown.body.contains(command) && shown.body.contains("zenity or kdialog"))
      #expect(shown.body.contains("nudgectl doctor"))
      try await listener.settle()
    }
    #expect(try await server.closed.next() == 41, "one is enough")
  }

  @Test("after a window that was seen nothing is said")
  func silence() async throws {
    let server = try await ScriptedServer(daemon)
    #expect(try await listener.servers.next() != nil)
    let manager = try await HookManager(daemon)
    windows.open(.answer(7))
    try manager.finish(try await manager.started.next(), result: "exit-code", status: 1)
    // The marker: another window, which fails behind it.
    windows.open(.support)
    try manager.finish(try await manager.started.next(), result: "exit-code", status: 72)
    #expect(try await server.shown.next().body.contains("nudgectl support"))
    #expect(server.calls == 1)
  }
}
