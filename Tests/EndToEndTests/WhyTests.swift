import Foundation
import Testing

/// `nudgectl why` for every gate, from the running program.
@Suite("Why nothing came", .serialized)
struct WhyTests {
  private static func limits(perDay: Int = 1000, gap: String = "0s") -> String {
    "[limits]\nper-day = \(perDay)\nminimum-gap = \"\(gap)\"\nsettle = \"0s\"\n"
  }

  private static let awake = "[quiet]\nhours = []\n"

  /// Quiet for hours around now, also where an hour comes twice.
  private static var quietNow: String {
    let now = TestClock().now
    let ends = [-7200.0, 7200].map { TestClock.text(now.addingTimeInterval($0), "HH:mm") }
    return "[quiet]\nhours = [\"\(ends[0])..\(ends[1])\"]\n"
  }

  private static func often(_ extra: String = "") -> String {
    "[[plan]]\nname = \"often\"\nguide = \"evening-wins\"\non-calendar = \"*:*:0/1\"\n\(extra)\n"
  }

  /// What is decided last about the nudge in question.
  private func why(_ session: Session, _ words: String...) throws -> (gate: String?, sentence: String) {
    let reply = try session.runJSON(["why"] + words)
    let gate = (reply["decisions"] as? [[String: Any]])?.last?["gate"] as? String
    return (gate, try session.run(["why"] + words).output)
  }

  /// Waits until the first nudge of `often` was decided by a gate, and asks why. The greeting comes before it; those behind
  /// it are merged into it.
  private func expect(_ gate: String, says words: String, _ session: Session, of nudge: String = "2") throws {
    try until("\(nudge) is decided by \(gate)") { (try? self.why(session, nudge))?.gate == gate }
    let sentence = try why(session, nudge).sentence
    print("why: \(gate): \(sentence.split(separator: "\n").first ?? "")")
    #expect(sentence.contains(words), "\(sentence)")
    let log = session.said?.lines.joined(separator: "\n") ?? ""
    #expect(log.contains("(\(gate))"), "the log names it, too")
  }

  private func session(_ config: String, withServer: Bool = true) throws -> Session {
    let session = try Session(config: config)
    if withServer { try session.startServer() }
    try session.startDaemon()
    return session
  }

  @Test("paused")
  func paused() throws {
    let session = try session("plan = []\n" + Self.awake + Self.limits())
    try session.waitForShown(1)
    #expect(try session.ctl("pause", "for", "2", "hours").status == 0)
    try session.configure(Self.awake + Self.limits() + Self.often())
    #expect(try session.ctl("reload").status == 0)
    try expect("paused", says: "you asked for some quiet", session)
  }

  @Test("quiet-hours")
  func quietHours() throws {
    let session = try session("plan = []\n" + Self.quietNow + Self.limits())
    try expect("quiet-hours", says: "these are your quiet hours", session, of: "hello")
    #expect(session.shown.isEmpty)
  }

  @Test("too-soon")
  func tooSoon() throws {
    let session = try session("plan = []\n" + Self.awake + Self.limits(gap: "45min"))
    try session.waitForShown(1)
    try session.configure(Self.awake + Self.limits(gap: "45min") + Self.often())
    #expect(try session.ctl("reload").status == 0)
    try expect("too-soon", says: "nudges keep at least 45min apart", session)
    #expect(session.shown.count == 1)
  }

  @Test("daily-cap")
  func dailyCap() throws {
    let session = try session("plan = []\n" + Self.awake + Self.limits(perDay: 1))
    try session.waitForShown(1)
    try session.configure(Self.awake + Self.limits(perDay: 1) + Self.often())
    #expect(try session.ctl("reload").status == 0)
    try expect("daily-cap", says: "today has had its", session)
    #expect(session.shown.count == 1)
  }

  @Test("already-done")
  func alreadyDone() throws {
    let session = try session("plan = []\n" + Self.awake + Self.limits())
    #expect(try session.ctl("win", "watered", "the", "fern").status == 0)
    try session.configure(Self.awake + Self.limits() + Self.often("unless-logged = \"win\""))
    #expect(try session.ctl("reload").status == 0)
    try expect("already-done", says: "it was written down already", session)
  }

  @Test("no-server, and expired after it")
  func noServer() throws {
    let session = try session("plan = []\n" + Self.awake + Self.limits(), withServer: false)
    try expect("no-server", says: "no notification server is running", session, of: "hello")
    try session.configure(Self.awake + Self.limits() + Self.often("expires-after = \"1s\""))
    #expect(try session.ctl("reload").status == 0)
    try until("the first one is over") { (try? self.why(session, "2"))?.gate == "expired" }
    let sentence = try why(session, "2").sentence
    print("why: expired: \(sentence.split(separator: "\n").first ?? "")")
    #expect(sentence.contains("its time passed while no notification server was running"), "\(sentence)")
  }

  @Test("merged")
  func merged() throws {
    let session = try session(Self.awake + Self.limits() + Self.often())
    try session.waitForShown(3)
    #expect(try why(session, "2").gate == "merged")
    print("why: merged: \(try why(session, "2").sentence.split(separator: "\n").first ?? "")")
  }

  @Test("a plan that is not there is told by name")
  func noSuchPlan() throws {
    let session = try session(Session.quietConfig)
    #expect(try session.ctl("why", "tea").errors.contains("There is no plan “tea”"))
  }

  @Test("a pause until the person is back needs somebody who tells; nothing changes without")
  func untilBack() throws {
    let session = try session(Session.quietConfig)
    let outcome = try session.ctl("pause", "until", "I", "am", "back")
    #expect(outcome.status == 1, "\(outcome)")
    #expect(try session.json("status")["paused"] as? Bool == false)
  }
}
