import Foundation
import Synchronization
import Testing

/// The daemon is killed at every point between a decision, its commit and its effects, one after the other, while a person
/// goes through the life of a nudge: shown, put off, shown again, answered; and of another one that is held and let go.
@Suite("Killed at each fault point", .serialized)
struct FaultPointTests {
  @Test("one occurrence is shown once, one answer is one entry")
  func everyPoint() throws {
    var deaths = 0
    // Several at a time: most of a run is waiting for the clock.
    for first in stride(from: 1, to: 400, by: 6) {
      let runs = Mutex<[Result<Bool, any Error>]>([])
      DispatchQueue.concurrentPerform(iterations: 6) { offset in
        let run = Result { try Life(dyingAt: first + offset).run() }
        runs.withLock { $0.append(run) }
      }
      let results = try runs.withLock { $0 }.map { try $0.get() }
      deaths += results.count { $0 }
      if results.contains(false) { break }
    }
    print("fault points: killed at each of \(deaths)")
    #expect(deaths > 30)
  }
}

/// One person, one daemon, one point at which it dies.
private final class Life {
  private let session: Session
  private let point: Int
  private var hasDied = false

  init(dyingAt point: Int) throws {
    self.point = point
    session = try Session()
  }

  /// - Returns: whether the daemon came to the point.
  func run() throws -> Bool {
    try session.startServer()
    try session.launchDaemon(environment: ["NUDGED_DIE_AT": "\(point)"])
    try until("point \(point): the greeting is open") { try self.pending().count == 1 }
    let hello = try #require(try pending().first)
    let id = try #require(hello["id"] as? Int)
    try until("point \(point): it is shown") { try self.state(of: id) == "shown" }
    let before = session.shown.count { $0.nudge == id }
    #expect(before <= 1, "point \(point): shown \(before) times")

    try act("snooze", "--id", "\(id)", "1s") { try self.pending().first?["snoozes"] as? Int == 1 }
    try until("point \(point): it comes back") { try self.state(of: id) == "shown" }
    let after = session.shown.count { $0.nudge == id }
    #expect(after <= 2, "point \(point): shown \(after) times, put off once")

    try act("pause") { try self.json("status")["paused"] as? Bool == true }
    try act("resume") { try self.json("status")["paused"] as? Bool == false }
    try act("answer", "--id", "\(id)", "opened the curtains") { try self.pending().isEmpty }
    let entries = try #require(try json("list")["entries"] as? [[String: Any]])
    #expect(entries.map { $0["nudge"] as? Int } == [id], "point \(point): \(entries)")
    try letOneExpire()
    return hasDied
  }

  /// A plan whose nudge nobody answers: shown at most once, and explained.
  private func letOneExpire() throws {
    try session.configure(
      Session.quietConfig.replacingOccurrences(of: "plan = []\n", with: "")
        + "[[plan]]\nname = \"often\"\nguide = \"evening-wins\"\non-calendar = \"*:*:0/2\"\nexpires-after = \"1s\"\n")
    try act("reload") { try self.json("next")["occurrences"].map { ($0 as? [Any])?.isEmpty == false } ?? false }
    try until("point \(point): it passes") {
      let why = try self.json("why", "often")
      return (why["decisions"] as? [[String: Any]])?.last?["state"] as? String == "expired"
    }
    let counts = Dictionary(grouping: session.shown, by: \.nudge).mapValues(\.count)
    #expect(counts.values.allSatisfy { $0 <= 2 }, "point \(point): \(counts)")
  }

  /// Does something as a person would: again, where the daemon died before it was done.
  private func act(_ words: String..., isDone: () throws -> Bool) throws {
    let outcome = try session.run(words)
    if outcome.status != 0 { try reviveIfDead() }
    if try !isDone() {
      #expect(outcome.status != 0, "point \(point): \(words) said it was done")
      #expect(try session.run(words).status == 0, "point \(point): \(words)")
    }
  }

  private func pending() throws -> [[String: Any]] { try json("pending")["nudges"] as? [[String: Any]] ?? [] }

  private func state(of nudge: Int) throws -> String? {
    try pending().first { $0["id"] as? Int == nudge }?["state"] as? String
  }

  /// A reply, from a daemon that is started again if it has died.
  private func json(_ words: String...) throws -> [String: Any] {
    for _ in 0..<2000 {
      let outcome = try session.run(words + ["--json"])
      if outcome.status == 0,
        let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
      {
        return object
      }
      try reviveIfDead()
    }
    throw Trouble("point \(point): no reply to \(words)")
  }

  private func reviveIfDead() throws {
    guard session.daemon?.isRunning == false else { return }
    hasDied = true
    try session.startDaemon()
  }
}
