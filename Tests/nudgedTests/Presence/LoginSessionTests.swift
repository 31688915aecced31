import Foundation
import NudgeCore
import TestSupport
@testable import Systemd
import Testing

@testable import nudged

/// What a person does with their screen.
@Suite("A login session", .serialized)
struct LoginSessionTests {
  typealias Session = ScriptedLogind.Session

  let daemon: TestBus

  init() throws { daemon = try TestBus() }

  private static func login(_ seconds: UInt64) -> Session { Session(["Timestamp": .uint64(seconds * 1_000_000)]) }

  @Test("a screen in use: here since the login")
  func here() async throws {
    let logind = try await ScriptedLogind(daemon)
    let watcher = Watcher(daemon)
    #expect(watcher.session.presence == .unknown)
    #expect(watcher.session.note == "logind was not asked yet")
    #expect(try await watcher.presences.next() == Watcher.here)
    #expect(watcher.session.presence == Watcher.here)
    #expect(watcher.session.note == nil)
    withExtendedLifetime(logind) {}
  }

  @Test("locked and unlocked, told with the values or without", arguments: [true, false])
  func lock(isTold: Bool) async throws {
    let logind = try await ScriptedLogind(daemon)
    let watcher = Watcher(daemon)
    #expect(try await watcher.presences.next() == Watcher.here)
    for _ in 1...3 {
      try logind.change("2", ["LockedHint": .bool(true)], isTold: isTold)
      #expect(try await watcher.presences.next() == .away)
      try logind.change("2", ["LockedHint": .bool(false)], isTold: isTold)
      #expect(try await watcher.presences.next() == Watcher.here)
    }
    #expect(watcher.presences.waiting.isEmpty)
  }

  @Test("somebody else takes the screen, and gives it back")
  func switched() async throws {
    let logind = try await ScriptedLogind(daemon)
    let watcher = Watcher(daemon)
    #expect(try await watcher.presences.next() == Watcher.here)
    try logind.change("2", ["Active": .bool(false), "State": .string("online")])
    #expect(try await watcher.presences.next() == .away)
    try logind.change("2", ["Active": .bool(true), "State": .string("active")])
    #expect(try await watcher.presences.next() == Watcher.here)
  }

  @Test("a person with two desktops is at the one that has the screen")
  func twoDesktops() async throws {
    let logind = try await ScriptedLogind(
      daemon,
      ["2": Self.login(1_777_000_002), "3": Session(["Active": .bool(false), "Timestamp": .uint64(3_000_000)])])
    let watcher = Watcher(daemon)
    #expect(try await watcher.presences.next() == .here(since: Instant(seconds: 1_777_000_002)))
    // A greeter in between: both are off.
    try logind.change("2", ["Active": .bool(false)])
    #expect(try await watcher.presences.next() == .away)
    try logind.change("3", ["Active": .bool(true)])
    #expect(try await watcher.presences.next() == .here(since: Instant(seconds: 3)))
  }

  @Test("nobody logged in: unknown, until somebody is")
  func noSession() async throws {
    let logind = try await ScriptedLogind(daemon, [:], display: nil)
    let watcher = Watcher(daemon)
    try await watcher.settle(on: .noSession)
    #expect(watcher.session.presence == .unknown)
    try logind.begin("3", Session())
    #expect(try await watcher.presences.next() == Watcher.here)
    #expect(watcher.presences.waiting.isEmpty)
  }

  @Test("a session ends and another begins: a new login", arguments: [nil, "2"])
  func anotherLogin(named: String?) async throws {
    let logind = try await ScriptedLogind(daemon)
    let watcher = Watcher(daemon, named: named)
    #expect(try await watcher.presences.next() == Watcher.here)
    try logind.change("2", ["LockedHint": .bool(true)])
    #expect(try await watcher.presences.next() == .away)
    try logind.end("2")
    #expect(try await watcher.presences.next() == .unknown)
    #expect(watcher.session.note == "no logind session")
    try logind.begin("3", Self.login(1_777_000_300))
    #expect(try await watcher.presences.next() == .here(since: Instant(seconds: 1_777_000_300)))
  }

  @Test("a session that was left while something in it still runs is none")
  func closing() async throws {
    let logind = try await ScriptedLogind(daemon)
    let watcher = Watcher(daemon, named: "2")
    #expect(try await watcher.presences.next() == Watcher.here)
    try logind.change("2", ["State": .string("closing"), "Active": .bool(false)])
    #expect(try await watcher.presences.next() == .unknown)
    try logind.begin("3", Self.login(1_777_000_300))
    #expect(try await watcher.presences.next() == .here(since: Instant(seconds: 1_777_000_300)))
  }

  @Test("the environment's session counts before the primary one")
  func named() async throws {
    let logind = try await ScriptedLogind(daemon, ["2": Session(), "3": Self.login(1_777_000_003)], display: "2")
    let watcher = Watcher(daemon, named: "3")
    #expect(try await watcher.presences.next() == .here(since: Instant(seconds: 1_777_000_003)))
    #expect(!logind.calls.contains("ListSessions"))
  }

  @Test("without a primary one, any of the person's own with a screen")
  func listed() async throws {
    let others: [String: Session] = [
      "1": Session(["Class": .string("greeter"), "LockedHint": .bool(true)]),
      "2": Session(["LockedHint": .bool(true)], user: 4_000_000_000),
      "3": Session(["Type": .string("tty"), "LockedHint": .bool(true)]),
      "4": Session(["Remote": .bool(true), "LockedHint": .bool(true)]),
      "5": Session(),
    ]
    let logind = try await ScriptedLogind(daemon, others, display: nil)
    let watcher = Watcher(daemon, named: "9")
    #expect(try await watcher.presences.next() == Watcher.here)
    withExtendedLifetime(logind) {}
  }

  @Test("a desktop started from a text console is one, where logind takes it for the primary one")
  func console() async throws {
    let logind = try await ScriptedLogind(daemon, ["2": Session(["Type": .string("tty")])])
    let watcher = Watcher(daemon)
    #expect(try await watcher.presences.next() == Watcher.here)
    try logind.change("2", ["Active": .bool(false)])
    #expect(try await watcher.presences.next() == .away)
  }

  @Test("the primary session becomes another: looked at anew")
  func display() async throws {
    let logind = try await ScriptedLogind(daemon, ["2": Session(), "3": Self.login(1_777_000_003)], display: "2")
    let watcher = Watcher(daemon)
    #expect(try await watcher.presences.next() == Watcher.here)
    logind.display = "3"
    try logind.tellChange(ScriptedLogind.userPath, Logind.user, [:], invalidated: ["Display"])
    #expect(try await watcher.presences.next() == .here(since: Instant(seconds: 1_777_000_003)))
  }

  @Test("nothing is done while nothing happens, and idle hints are nothing")
  func idle() async throws {
    let logind = try await ScriptedLogind(daemon)
    let watcher = Watcher(daemon)
    _ = try await watcher.presences.next()
    try await watcher.bus?.settle()
    let calls = logind.calls
    try logind.change("2", ["IdleHint": .bool(true), "IdleSinceHint": .uint64(7)])
    try await logind.bus.settle()
    await everythingReadyHasCome()
    let bus = try #require(watcher.bus)
    let turns = bus.turns
    await everythingReadyHasCome()
    #expect(bus.turns == turns)
    #expect(logind.calls == calls)
  }
}
