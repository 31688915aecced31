import Foundation
import NudgeCore
import Systemd
import TestSupport
import Testing

@testable import nudged

/// Buses and login managers come, go, and talk nonsense. One at a time, as in the suites beside this one: a person may have
/// 128 inotify instances, all programs and tests together.
@Suite("A logind that is not there, or not sane", .serialized)
struct LogindTests {
  typealias Session = ScriptedLogind.Session

  let daemon: TestBus

  init() throws { daemon = try TestBus() }

  @Test("no logind: unknown, and the bus is not asked to start one")
  func noLogind() async throws {
    try daemon.offer(Logind.busName, command: "/bin/true")
    let watcher = Watcher(daemon)
    try await watcher.settle(on: .noLogind)
    try await watcher.bus?.settle()
    #expect(try !daemon.hasStartedSomething())
    #expect(watcher.session.presence == .unknown)
    #expect(watcher.session.note == "no logind runs")
  }

  @Test("no bus: unknown, until there is one")
  func noBus() async throws {
    daemon.vanish()
    let watcher = Watcher(daemon)
    #expect(watcher.session.note == "the system bus cannot be reached")
    try daemon.start()
    let logind = try await ScriptedLogind(daemon)
    #expect(try await watcher.presences.next() == Watcher.here)
    withExtendedLifetime(logind) {}
  }

  @Test("logind starts anew")
  func restart() async throws {
    var logind = try await ScriptedLogind(daemon, ["2": Session(["LockedHint": .bool(true)])])
    let watcher = Watcher(daemon)
    #expect(try await watcher.presences.next() == .away)
    for _ in 1...3 {
      logind.bus.close()
      #expect(try await watcher.presences.next() == .unknown)
      logind = try await ScriptedLogind(daemon, ["2": Session(["LockedHint": .bool(true)])])
      #expect(try await watcher.presences.next() == .away)
      try logind.change("2", ["LockedHint": .bool(false)])
      #expect(try await watcher.presences.next() == Watcher.here)
      try logind.change("2", ["LockedHint": .bool(true)])
      #expect(try await watcher.presences.next() == .away)
    }
  }

  @Test("the bus dies and comes back, ten times", arguments: [true, false])
  func busDies(socketStays: Bool) async throws {
    let watcher = Watcher(daemon)
    for turn in 1...10 {
      let isLocked = turn.isMultiple(of: 2)
      let logind = try await ScriptedLogind(daemon, ["2": Session(["LockedHint": .bool(isLocked)])])
      #expect(try await watcher.presences.next() == (isLocked ? .away : Watcher.here))
      if socketStays { daemon.crash() } else { daemon.vanish() }
      #expect(try await watcher.presences.next() == .unknown)
      #expect(watcher.session.note == "the system bus cannot be reached")
      try daemon.start()
      withExtendedLifetime(logind) {}
    }
    #expect(watcher.presences.waiting.isEmpty)
  }

  @Test("it goes in the middle of a look")
  func goneInBetween() async throws {
    let silent = try await ScriptedLogind(daemon, manners: ["GetAll": .silent])
    let watcher = Watcher(daemon)
    while !silent.calls.contains("GetAll") { try await watcher.bus?.settle() }
    silent.bus.close()
    try await watcher.settle(on: .noLogind)
    let logind = try await ScriptedLogind(daemon)
    #expect(try await watcher.presences.next() == Watcher.here)
    withExtendedLifetime(logind) {}
  }

  nonisolated struct Lie: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var sessions: [String: Session] = ["2": Session(["LockedHint": .bool(true)])]
    var order: [String]?
    var display: String? = "2"
    var manners: [String: ScriptedServer.Manner] = [:]
    var doubt = Doubt.nonsense
  }

  nonisolated static let lies = makeLies()

  private nonisolated static func makeLies() -> [Lie] {
    func locked(_ changes: [String: Variant?]) -> [String: Session] {
      ["2": Session(changes.merging(["LockedHint": .bool(true)]) { old, _ in old })]
    }
    var oddUser = Session(["LockedHint": .bool(true)])
    oddUser.hasOddUser = true
    return [
      Lie(testDescription: "a hint that is a word", sessions: locked(["LockedHint": .string("true")])),
      Lie(testDescription: "a hint that is a number", sessions: locked(["LockedHint": .int32(1)])),
      Lie(testDescription: "no hint", sessions: locked(["LockedHint": nil])),
      Lie(testDescription: "active is a word", sessions: locked(["Active": .string("no")])),
      Lie(testDescription: "active is missing", sessions: locked(["Active": nil])),
      Lie(testDescription: "a class that is a number", sessions: locked(["Class": .uint32(1)]), doubt: .noSession),
      Lie(testDescription: "no class", sessions: locked(["Class": nil]), doubt: .noSession),
      Lie(testDescription: "a user that is a number", sessions: ["2": oddUser]),
      Lie(
        testDescription: "somebody else's", sessions: ["2": Session(["LockedHint": .bool(true)], user: 1)],
        doubt: .noSession),
      Lie(testDescription: "paths that lead nowhere", sessions: [:], order: ["2", "3"], doubt: .noSession),
      Lie(testDescription: "paths outside", sessions: [:], order: ["9"], display: "9", doubt: .noSession),
      Lie(testDescription: "properties refused", manners: ["GetAll": .refusing]),
      Lie(
        testDescription: "everything refused",
        manners: ["GetUser": .refusing, "GetSession": .refusing, "ListSessions": .refusing]),
    ]
  }

  @Test("a lie is no reason to be away", arguments: lies)
  func lie(_ lie: Lie) async throws {
    let logind = try await ScriptedLogind(daemon, lie.sessions, display: lie.display, manners: lie.manners)
    if let order = lie.order { logind.order = order }
    let watcher = Watcher(daemon, named: "2")
    try await watcher.settle(on: lie.doubt)
    #expect(watcher.session.presence == .unknown)
    // It comes to its senses.
    (logind.sessions, logind.order, logind.display, logind.manners) = (["4": Session()], ["4"], "4", [:])
    try logind.tell(Logind.path, Logind.manager, "SessionNew", UInt32(4))
    #expect(try await watcher.presences.next() == Watcher.here)
    #expect(watcher.presences.waiting.isEmpty)
  }

  @Test("lies about the login are no reason to doubt the lock")
  func login() async throws {
    let odd: [Variant?] = [
      nil, .uint64(0), .uint64(.max), .string("yesterday"), .int64(-1), .uint64(1_777_900_000_000_001),
    ]
    for value in odd {
      let logind = try await ScriptedLogind(daemon, ["2": Session(["Timestamp": value])])
      let watcher = Watcher(daemon)
      #expect(try await watcher.presences.next() == .here(since: nil), "\(String(describing: value))")
      try await logind.leave(daemon)
    }
  }

  @Test("one that never answers is not waited for", arguments: ["GetUser", "Get", "GetAll", "ListSessions"])
  func silent(member: String) async throws {
    let logind = try await ScriptedLogind(
      daemon, ["2": Session(["Type": .string("tty")])], manners: [member: .silent])
    let watcher = Watcher(daemon, patience: .milliseconds(200))
    try await watcher.settle(on: .silent)
    #expect(watcher.session.presence == .unknown)
    logind.manners = [:]
    // On a machine that is busy, it may be too slow once more.
    while watcher.presences.waiting.isEmpty {
      try logind.tell(Logind.path, Logind.manager, "SessionNew")
      try await watcher.bus?.settle()
    }
    #expect(watcher.presences.waiting == [Watcher.here])
  }

  @Test("a hint that flips a thousand times ends as it ends", arguments: [true, false])
  func flips(endsLocked: Bool) async throws {
    let logind = try await ScriptedLogind(daemon)
    let watcher = Watcher(daemon)
    #expect(try await watcher.presences.next() == Watcher.here)
    for turn in 1...1000 { try logind.change("2", ["LockedHint": .bool(turn.isMultiple(of: 2) != endsLocked)]) }
    try logind.change("2", ["LockedHint": .bool(endsLocked)])
    // Told after all of these, and seen for certain.
    try logind.change("2", ["Timestamp": .uint64(7_000_000), "Active": .bool(true)])
    if endsLocked {
      while watcher.session.presence != .away { try await watcher.bus?.settle() }
      try await logind.bus.settle()
      try logind.change("2", ["LockedHint": .bool(false)])
    }
    while watcher.session.presence != .here(since: Instant(seconds: 7)) { try await watcher.bus?.settle() }
    var last = Watcher.here
    for presence in watcher.presences.waiting {
      #expect(presence != last, "told twice")
      last = presence
    }
    #expect(last == .here(since: Instant(seconds: 7)))
  }

  @Test("requests, strangers and other sessions change nothing")
  func noise() async throws {
    let logind = try await ScriptedLogind(
      daemon, ["2": Session(), "3": Session(["LockedHint": .bool(true)], user: 4_000_000_000)])
    let watcher = Watcher(daemon)
    #expect(try await watcher.presences.next() == Watcher.here)
    let stranger = try daemon.connect()
    let path = ScriptedLogind.path("2")
    try logind.tell(path, Logind.session, "Lock")
    try logind.change("3", ["LockedHint": .bool(true), "Active": .bool(false)])
    try logind.tellChange(path, Logind.session, ["LockedHint": .bool(true)])
    try logind.tellChange(path, Logind.session, ["LockedHint": .string("very")], invalidated: ["Active"])
    try logind.tellChange(path, Logind.session, ["LockedHint": .bool(true)], from: stranger)
    try logind.tell(path, Logind.properties, "PropertiesChanged", UInt64(1))
    try logind.tell(path, Logind.properties, "PropertiesChanged", Logind.session, Logind.session)
    try logind.tell(Logind.path, Logind.manager, "SessionRemoved", "2", "2", "2")
    try await logind.bus.settle()
    try logind.change("2", ["LockedHint": .bool(true)])
    #expect(try await watcher.presences.next() == .away)
    #expect(watcher.presences.waiting.isEmpty)
  }
}

extension ScriptedLogind {
  /// Goes away, and waits until the bus has seen it.
  fileprivate func leave(_ daemon: TestBus) async throws {
    let observer = try daemon.connect()
    let gone = Mailbox<Bool>()
    let match = try observer.match(
      sender: "org.freedesktop.DBus", path: nil, interface: nil, member: "NameOwnerChanged", arg0: Logind.busName
    ) { _ in gone.put(true) }
    try await observer.settle()
    bus.close()
    _ = try await gone.next()
    withExtendedLifetime(match) {}
  }
}
