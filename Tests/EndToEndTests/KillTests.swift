import Foundation
import TestSupport
import Testing

/// `kill -9` at random moments while wins are logged and nudges shown.
@Suite("Killed at any moment")
struct KillTests {
  /// Few rounds in every run; `NUDGED_KILL_ROUNDS=500` for all of them.
  static let rounds = Int(ProcessInfo.processInfo.environment["NUDGED_KILL_ROUNDS"] ?? "") ?? 25

  @Test("what was acknowledged is stored, once; no nudge is shown twice")
  func killed() throws {
    let seed = UInt64(ProcessInfo.processInfo.environment["NUDGED_TEST_SEED"] ?? "") ?? .random(in: 1...UInt64.max)
    print("kill rounds: \(Self.rounds), seed \(seed)")
    var random = SeededRandom(seed: seed)
    let session = try Session(
      config: """
        \(Session.unlimited)[quiet]
        hours = []
        [[plan]]
        name = "often"
        guide = "evening-wins"
        on-calendar = ["*:*:0/0.5"]
        expires-after = "1h"
        [[plan]]
        name = "more-often"
        guide = "evening-wins"
        on-calendar = ["*:*:0.1/0.25"]
        expires-after = "1h"
        """)
    try session.startServer()
    var acknowledged: [String] = []
    var sent = 0
    /// What has to have come before the daemon may die, so that none dies in vain however slow the machine.
    var owed = (acknowledged: 0, shown: 0)
    for _ in 0..<Self.rounds {
      try session.startDaemon()
      let daemon = try #require(session.daemon)
      owed = (acknowledged.count + Int(random.next() % 20), session.shown.count + Int(random.next() % 3))
      let delay = random.next() % 60_000
      let client = try? RawClient(session.socket)
      var killer: Thread?
      while let client {
        // The moment of death comes from another thread, while calls are under way.
        if killer == nil, acknowledged.count >= owed.acknowledged, session.shown.count >= owed.shown {
          killer = Self.kill(daemon.processIdentifier, after: delay)
        }
        sent += 1
        let text = "win \(sent)"
        let call = #"{"method":"org.nudged.Journal.Log","parameters":{"kind":"win","text":"\#(text)"}}"#
        guard (try? client.send(call + "\0")) != nil, let reply = client.receive() else { break }
        if reply.contains("\"entry\"") { acknowledged.append(text) }
      }
      if killer == nil { Foundation.kill(daemon.processIdentifier, SIGKILL) }
      daemon.waitUntilExit()
    }
    try session.startDaemon()
    #expect(acknowledged.count >= owed.acknowledged && !acknowledged.isEmpty)
    let stored = try run("/usr/bin/sqlite3", [session.journal, "SELECT text FROM entry"]).output.split(separator: "\n")
    let counts = Dictionary(stored.map { (String($0), 1) }, uniquingKeysWith: +)
    #expect(acknowledged.filter { counts[$0] != 1 } == [])
    #expect(counts.filter { $0.value != 1 }.isEmpty)
    try session.waitForShown(max(1, owed.shown))
    let showings = Dictionary(session.shown.map { ($0.nudge, 1) }, uniquingKeysWith: +)
    #expect(showings.filter { $0.value != 1 }.isEmpty)
    let check = try run("/usr/bin/sqlite3", [session.journal, "PRAGMA integrity_check"])
    #expect(check.output == "ok\n")
    print("acknowledged \(acknowledged.count) wins, shown \(showings.count) nudges over \(Self.rounds) kills")
  }

  /// Kills a process some turns of a loop later: the random moment is the thing tested here, and no clock has a say in it.
  private static func kill(_ process: pid_t, after turns: UInt64) -> Thread {
    let killer = Thread {
      for _ in 0..<turns { sched_yield() }
      Foundation.kill(process, SIGKILL)
    }
    killer.start()
    return killer
  }
}
