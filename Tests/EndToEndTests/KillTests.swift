import Foundation
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
    var random = SplitMix(state: seed)
    let session = try Session(
      config: """
        [limits]
        per-day = 100000
        minimum-gap = "0s"
        settle = "0s"
        [quiet]
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
    for _ in 0..<Self.rounds {
      try session.startDaemon()
      let daemon = try #require(session.daemon)
      // The moment of death comes from another thread, while calls are under way.
      let delay = useconds_t(random.next() % 400_000)
      let pid = daemon.processIdentifier
      let killer = Thread {
        usleepUntilKill(delay)
        kill(pid, SIGKILL)
      }
      killer.start()
      let client = try? RawClient(session.socket)
      while let client {
        sent += 1
        let text = "win \(sent)"
        let call = #"{"method":"org.nudged.Journal.Log","parameters":{"kind":"win","text":"\#(text)"}}"#
        guard (try? client.send(call + "\0")) != nil, let reply = client.receive() else { break }
        if reply.contains("\"entry\"") { acknowledged.append(text) }
      }
      daemon.waitUntilExit()
    }
    try session.startDaemon()
    #expect(acknowledged.count > Self.rounds)
    let stored = try run("/usr/bin/sqlite3", [session.journal, "SELECT text FROM entry"]).output.split(separator: "\n")
    let counts = Dictionary(stored.map { (String($0), 1) }, uniquingKeysWith: +)
    #expect(acknowledged.filter { counts[$0] != 1 } == [])
    #expect(counts.filter { $0.value != 1 }.isEmpty)
    let showings = Dictionary(session.shown.map { ($0.nudge, 1) }, uniquingKeysWith: +)
    #expect(showings.count > Self.rounds / 5)
    #expect(showings.filter { $0.value != 1 }.isEmpty)
    let check = try run("/usr/bin/sqlite3", [session.journal, "PRAGMA integrity_check"])
    #expect(check.output == "ok\n")
    print("acknowledged \(acknowledged.count) wins, shown \(showings.count) nudges over \(Self.rounds) kills")
  }
}

/// The random moment of the kill is the thing tested here; nothing is decided by how long it takes.
private func usleepUntilKill(_ microseconds: useconds_t) { poll(nil, 0, Int32(microseconds / 1000)) }

/// A small generator, so that a seed repeats a run (Steele, Lea, Flood 2014).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
