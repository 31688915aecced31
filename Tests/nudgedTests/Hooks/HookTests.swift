import Foundation
import NudgeCore
import Systemd
import TestSupport
import Testing

@testable import nudged

/// Hooks against a user manager that does as a test says.
@Suite("Hooks")
struct HookTests {
  let daemon: TestBus
  let bus: Bus
  let files: ConfigDirectory
  let hooks: Hooks
  let units: HookBus

  /// The connection that the hooks are given.
  final class HookBus { var bus: Bus? }

  init() throws {
    daemon = try TestBus()
    bus = try daemon.connect()
    files = try ConfigDirectory()
    units = HookBus()
    units.bus = bus
    hooks = Hooks(directory: files.path, limit: .seconds(10), grace: .minutes(10)) { [units] in units.bus }
  }

  @discardableResult
  private func hook(_ name: String, mode: Int = 0o700) throws -> String {
    let path = try files.write(name, "#!/bin/sh\n")
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    return path
  }

  private func win(_ text: String = "called my sister", isPrivate: Bool = false) throws {
    let entry = try entry(text, isPrivate: isPrivate)
    hooks.run(.win, .win(entry, at: "2026-11-21T21:00:00+01:00"))
  }

  private func entry(_ text: String = "called my sister", isPrivate: Bool = false) throws -> Entry {
    Entry(
      id: 7, writtenAt: Instant(seconds: 1_795_291_200), offset: 3600, day: try #require(CivilDate("2026-11-21")),
      nudge: nil, draft: try EntryDraft(kind: .win, text: text, isPrivate: isPrivate))
  }

  private var findings: [Finding] { hooks.findings(in: .utc) }
  private var isFine: Bool { findings.allSatisfy { $0.fine } }

  // MARK: - One run

  @Test("a win is told on a sealed descriptor, and its words are nowhere else")
  func oneWin() async throws {
    let path = try hook("win")
    let manager = try await HookManager(daemon)
    #expect(findings.map(\.note) == ["win ready; nothing has happened for it yet"] && isFine)
    try win("called \"my\" sister")
    let unit = try await manager.started.next()
    #expect(unit.input.hasSuffix("}\n") && unit.input.contains(#""text":"called \"my\" sister""#))
    #expect(unit.isSealed)
    #expect(unit.command == [path])
    #expect(!"\(unit.properties) \(unit.name)".contains("sister"))
    #expect(unit.properties["Environment"] == nil)
    #expect(unit.properties["TimeoutStartUSec"] == .uint64(10_000_000))
    #expect(unit.properties["Type"] == .string("oneshot") && unit.properties["StandardOutput"] == .string("null"))
    #expect(unit.properties["StandardError"] == .string("null") && unit.properties["LimitCORE"] == .uint64(0))
    try manager.finish(unit)
    try await settle(manager)
    #expect(findings.map(\.note).allSatisfy { $0.hasPrefix("win ran well at ") } && isFine)
  }

  @Test("the manager's signals are asked for while a hook runs, and at no other time")
  func subscription() async throws {
    try hook("win")
    let manager = try await HookManager(daemon)
    for _ in 1...2 {
      try win()
      let unit = try await manager.started.next()
      #expect(try await manager.calls.next() == "Subscribe")
      #expect(try await manager.calls.next() == "StartTransientUnit")
      try manager.finish(unit)
      for call in ["GetAll", "UnrefUnit", "Unsubscribe"] { #expect(try await manager.calls.next() == call) }
    }
    #expect(manager.calls.waiting.isEmpty)
  }

  @Test("of a private win there is the fact alone")
  func privateWin() async throws {
    try hook("win")
    let manager = try await HookManager(daemon)
    try win(isPrivate: true)
    let told = try await manager.started.next().input
    #expect(!told.contains("sister"))
    #expect(told.contains(#""private":true"#) && told.contains(#""id":7"#) && told.contains(#""text":"""#))
  }

  nonisolated static let ends: [(result: String, status: Int32, says: String)] = [
    ("exit-code", 3, "win ended with exit status 3."), ("exit-code", 203, "win could not be started: the program"),
    ("signal", 9, "win was ended by signal 9"), ("core-dump", 11, "win was ended by signal 11"),
    ("timeout", 15, "win took longer than 10s and was ended."), ("resources", 0, "win ended with exit status 0."),
  ]

  @Test("doctor tells what came of the last run", arguments: ends)
  func outcome(_ result: String, _ status: Int32, _ says: String) async throws {
    try hook("win")
    let manager = try await HookManager(daemon)
    try win()
    try manager.finish(try await manager.started.next(), result: result, status: status)
    try await settle(manager)
    #expect(findings.count == 1 && findings[0].note.hasPrefix(says) && !findings[0].fine, "\(findings)")
    try win()
    try manager.finish(try await manager.started.next())
    try await settle(manager)
    #expect(isFine)
  }

  @Test("a manager that never tells of the end, as one that was started anew, holds nothing up for ever")
  func silence() async throws {
    try hook("win")
    let manager = try await HookManager(daemon)
    let hooks = Hooks(directory: files.path, limit: .milliseconds(20), grace: .milliseconds(20)) { [units] in units.bus
    }
    let entry = try entry()
    for round in 1...2 {
      hooks.run(.win, .win(entry, at: "2026-11-21T21:00:00+01:00"))
      _ = try await manager.started.next()
      for call in ["Subscribe", "StartTransientUnit", "Unsubscribe"] { #expect(try await manager.calls.next() == call) }
      #expect(hooks.findings(in: .utc)[0].note.hasPrefix("win was begun, and nobody told how it ended"), "\(round)")
    }
  }

  @Test("without a hook nothing is asked of anybody")
  func none() async throws {
    let manager = try await HookManager(daemon)
    try win()
    try await settle(manager)
    #expect(manager.calls.waiting.isEmpty && findings.isEmpty)
  }

  @Test("a directory of several: one after the other by name, each with news of its own")
  func several() async throws {
    let paths = [try hook("win/10-tally"), try hook("win/20-lamp")]
    try hook("win/.hidden")
    try hook("win/10-tally~")
    let manager = try await HookManager(daemon)
    try win()
    let units = [try await manager.started.next(), try await manager.started.next()]
    #expect(units.map(\.command) == paths.map { [$0] })
    #expect(units.allSatisfy { $0.input.contains("sister") })
  }

  // MARK: - Many

  @Test("one run at a time; what comes while too many wait passes it by, and doctor says so")
  func storm() async throws {
    try hook("win")
    let manager = try await HookManager(daemon)
    for _ in 1...100 { try win() }
    for _ in 1...(1 + HookRunner.mostWaiting) {
      let unit = try await manager.started.next()
      try await settle(manager)
      #expect(manager.started.waiting.isEmpty, "the one before has not ended yet")
      try manager.finish(unit)
    }
    try await settle(manager)
    #expect(manager.started.waiting.isEmpty)
    let passedOver = 100 - 1 - HookRunner.mostWaiting
    #expect(
      findings.map(\.note).allSatisfy { $0.hasSuffix("; \(passedOver) passed it by, as more came than it could take") })
  }

  // MARK: - What is not run

  @Test("a file that others could change, or that cannot be run, is not")
  func refused() async throws {
    let manager = try await HookManager(daemon)
    let table: [(mode: Int, says: String)] = [
      (0o600, "win is not executable. To turn it on: chmod u+x "),
      (0o770, "win others can write to it, so it is not run. To mend that: chmod go-w "),
      (0o702, "win others can write to it, so it is not run. To mend that: chmod go-w "),
    ]
    for (mode, says) in table {
      let path = try hook("win", mode: mode)
      try win()
      try await settle(manager)
      #expect(manager.calls.waiting.isEmpty)
      #expect(findings.count == 1 && findings[0].note.hasPrefix(says + path) && !findings[0].fine, "\(findings)")
    }
    try hook("win")
    #expect(isFine, "mended: \(findings)")
  }

  @Test("nor is one in a directory in which others could exchange it, by whichever way it is reached")
  func directories() async throws {
    let manager = try await HookManager(daemon)
    let shared = try ConfigDirectory()
    let target = try shared.write("real", "#!/bin/sh\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: target)
    _ = try files.link("win", to: target)
    #expect(isFine, "\(findings)")
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: shared.path)
    #expect(findings.map(\.fine) == [false] && findings[0].note.contains("chmod go-w \(shared.path)"))
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: shared.path)
    try FileManager.default.setAttributes([.posixPermissions: 0o770], ofItemAtPath: files.path)
    try win()
    try await settle(manager)
    #expect(findings.map(\.fine) == [false] && manager.calls.waiting.isEmpty)
  }

  @Test("nor is one of several, where the whole directory of them could be exchanged")
  func nested() throws {
    try hook("win/10-tally")
    #expect(isFine, "\(findings)")
    try FileManager.default.setAttributes([.posixPermissions: 0o770], ofItemAtPath: files.path)
    #expect(
      findings.map(\.note) == [
        "win/10-tally others can write to it, so it is not run. To mend that: chmod go-w \(files.path)"
      ])
  }

  @Test("one of somebody else is not run")
  func somebodyElses() throws {
    let path = try hook("win", mode: 0o755)
    guard getuid() == 0 else { return }
    #expect(chown(path, 12345, 12345) == 0)
    #expect(findings.map(\.note) == ["win belongs to somebody else, so it is not run. A copy of your own is: \(path)"])
  }

  @Test("a program whose name is no event: doctor knows the one that is meant")
  func strangers() throws {
    try hook("nudge_shown")
    try hook("README", mode: 0o600)
    #expect(
      findings.map(\.note) == ["nudge_shown is never run: nothing of that name happens. Did you mean “nudge-shown”?"])
  }

  @Test("without a user manager, or without a bus, doctor says what hooks need")
  func noManager() async throws {
    try hook("win")
    try win()
    try await bus.settle()
    try await bus.settle()
    #expect(findings[0].note.hasPrefix("win could not be run: hooks need systemd's user manager"), "\(findings)")
    units.bus = nil
    try win()
    await everythingReadyHasCome()
    #expect(findings[0].note.contains("(no session bus)"), "\(findings)")
  }

  /// Everything that was sent, in whichever direction, has come and has been answered.
  private func settle(_ manager: HookManager) async throws {
    for _ in 1...3 {
      try await bus.settle()
      try await manager.bus.settle()
    }
    try await bus.settle()
  }
}
