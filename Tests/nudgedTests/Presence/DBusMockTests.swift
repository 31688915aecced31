import Foundation
import NudgeCore
import Systemd
import TestSupport
import Testing

@testable import nudged

/// The login session against a logind that nobody here wrote: the template of python3-dbusmock.
@Suite("A mocked logind", .enabled(if: MockedLogind.isInstalled, "python3-dbusmock is not installed"))
struct DBusMockTests {
  @Test("locked, unlocked, away, gone")
  func day() async throws {
    let daemon = try TestBus()
    let logind = try await MockedLogind(daemon)
    try await logind.call(
      "/org/freedesktop/login1", MockedLogind.mock, "AddSession", "c2", "seat0", getuid(), "ada", true)
    let session = "/org/freedesktop/login1/session/c2"
    // The template makes sessions of the type "test".
    try await logind.update(session, ["Type": .string("wayland")])
    let watcher = Watcher(daemon)
    // 42 µs after the epoch, says the template.
    let here = Presence.here(since: Instant(microseconds: 42))
    #expect(try await watcher.presences.next() == here)
    try await logind.call(session, Logind.session, "Lock")
    try await logind.call(session, Logind.session, "SetLockedHint", true)
    #expect(try await watcher.presences.next() == .away)
    try await logind.call(session, Logind.session, "SetLockedHint", false)
    #expect(try await watcher.presences.next() == here)
    try await logind.update(session, ["Active": .bool(false)])
    #expect(try await watcher.presences.next() == .away)
    logind.end()
    #expect(try await watcher.presences.next() == .unknown)
    #expect(watcher.session.note == "no logind runs")
  }
}

/// `python3 -m dbusmock --template logind` on a bus of the test's own.
private final class MockedLogind {
  static let mock = "org.freedesktop.DBus.Mock"

  private let process = Process()
  private let bus: Bus

  /// Has the name when this returns.
  init(_ daemon: TestBus) async throws {
    bus = try daemon.connect()
    let owned = Mailbox<Bool>()
    let match = try bus.match(
      sender: "org.freedesktop.DBus", path: nil, interface: nil, member: "NameOwnerChanged", arg0: Logind.busName
    ) { _ in owned.put(true) }
    try await bus.settle()
    process.executableURL = URL(filePath: Self.python)
    process.arguments = ["-m", "dbusmock", "--template", "logind"]
    process.environment = ["DBUS_SYSTEM_BUS_ADDRESS": daemon.address, "PATH": "/usr/bin:/bin"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    _ = try await owned.next()
    withExtendedLifetime(match) {}
  }

  isolated deinit { end() }

  /// A test run may ignore the gentler signals, and what it starts then does, too.
  func end() { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

  func call(_ path: String, _ interface: String, _ member: String, _ arguments: any MessageValue...) async throws {
    let message = try Message(bus, destination: Logind.busName, path: path, interface: interface, member: member)
    for argument in arguments { try argument.append(to: message) }
    try await send(message)
  }

  /// Sets properties, and tells.
  func update(_ path: String, _ changes: [String: Variant]) async throws {
    let message = try Message(
      bus, destination: Logind.busName, path: path, interface: Self.mock, member: "UpdateProperties")
    try message.append(Logind.session)
    try message.append(dictionary: changes.map { (key: $0.key, value: $0.value) })
    try await send(message)
  }

  private func send(_ message: Message) async throws {
    let replies = Mailbox<BusError?>()
    try bus.call(message) { result in
      if case .failure(let error) = result { replies.put(error) } else { replies.put(nil) }
    }
    if let error = try await replies.next() { throw error }
  }

  private nonisolated static let python = "/usr/bin/python3"

  nonisolated static var isInstalled: Bool {
    let process = Process()
    process.executableURL = URL(filePath: python)
    process.arguments = ["-c", "import dbusmock"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
