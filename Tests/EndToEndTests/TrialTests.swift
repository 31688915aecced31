import Foundation
import Testing

/// From a setback to the adjustment that was really tried, through the built programs.
@Suite("A setback becomes a trial", .serialized)
struct TrialTests {
  private static func call(_ session: Session, _ method: String, _ parameters: String) throws -> String {
    let client = try RawClient(session.socket)
    try client.send(#"{"method":"org.nudged.Journal.\#(method)","parameters":\#(parameters)}"# + "\0")
    return try #require(client.receive())
  }

  private func trials(_ session: Session) throws -> [[String: Any]] {
    try #require(try session.json("trial", "--all")["trials"] as? [[String: Any]])
  }

  @Test("logged, planned, asked on its day without its words, answered, learned; and taken back")
  func wholeWay() throws {
    let session = try Session(
      config: "plan = []\n[quiet]\nhours = []\n[notifications]\ndiscreet = false\n" + Session.unlimited)
    try session.startServer()
    try session.startDaemon()
    try session.waitForShown(1)
    #expect(try session.ctl("skip").status == 0)  // hello
    let logged = try Self.call(session, "Log", #"{"kind":"setback","text":"up till three again","domain":"mood"}"#)
    #expect(logged.contains(#""kind":"setback""#), "\(logged)")
    let added = try session.run([
      "trial", "add", "phone in the hall", "--on", session.clock.date(1), "--at", "12:00", "--setback", "1",
      "--confidence", "60",
    ])
    #expect(added.status == 0, "\(added)")
    try session.sleep(days: 1, toHour: 11, minute: 59, second: 59)
    let shown = try session.waitForShown(2)[1]
    #expect(!"\(shown)".contains("phone"), "its words are for the person's own terminal")
    #expect(shown.body.contains("You wanted to try something small. What happened?"))
    let begun = try Self.call(session, "Begin", #"{"guide":"trial","nudge":\#(shown.nudge)}"#)
    #expect(begun.contains("You wanted to try: phone in the hall. What happened?"), "\(begun)")
    #expect(try session.ctl().output.contains("phone in the hall"))
    #expect(try session.ctl("answer", "slept", "an", "hour", "longer").status == 0)
    let ended = try #require(try trials(session).first)
    #expect(ended["state"] as? String == "retried")
    #expect(ended["happened"] as? String == "slept an hour longer")
    let entry = try #require((try session.json("list")["entries"] as? [[String: Any]])?.first)
    #expect(
      entry["kind"] as? String == "learning" && entry["trial"] as? Int == 1 && entry["domain"] as? String == "mood")
    #expect(entry["nudge"] as? Int == shown.nudge)
    #expect(try session.ctl("undo").status == 0)
    #expect(try trials(session).first?["state"] as? String == "open")
    #expect(session.said?.lines.contains { $0.contains("phone") || $0.contains("slept") } == false)
  }

  @Test("a trial outlives the daemon: killed before its time, it is asked about after the next start")
  func killed() throws {
    let session = try Session()
    try session.startServer()
    try session.startDaemon()
    try session.waitForShown(1)
    #expect(try session.ctl("skip").status == 0)
    let tomorrow = session.clock.date(1)
    #expect(try session.run(["trial", "add", "ask first", "--on", tomorrow, "--at", "12:00"]).status == 0)
    session.endDaemon(SIGKILL)
    try session.sleep(days: 1, toHour: 12)
    let shown = try session.waitForShown(2)[1]
    #expect(try session.ctl("trial", "done", "1", "she", "said", "yes", "--helped", "yes").status == 0)
    #expect(try trials(session).first?["helped"] as? String == "yes")
    #expect((try session.json("pending")["nudges"] as? [Any])?.isEmpty == true)
    #expect(shown.nudge == 2)
  }

  @Test("goals: steps, a ladder, a split, a finished step that counts as a win")
  func goals() throws {
    let session = try Session(withBus: false)
    try session.startDaemon()
    #expect(try session.ctl("goal", "add", "learn to say no", "--value", "honesty").status == 0)
    let big = try session.ctl("goal", "step", "1", "say no to everyone and everything", "--difficulty", "5")
    #expect(big.output.contains("nudgectl goal split 1"), "\(big)")
    #expect(try session.ctl("goal", "split", "1", "into", "say no to a shop,", "say no to a friend").status == 0)
    #expect(try session.ctl("goal", "ladder").output.contains("→ next: ○ 2  say no to a shop"))
    #expect(try session.ctl("goal", "finish", "2").output.contains("Your first win is on record."))
    #expect(try session.ctl("goal", "ladder").output.contains("→ next: ○ 3  say no to a friend"))
    let reached = try session.ctl("goal", "reach", "1", "I", "can", "say", "no")
    #expect(reached.output.contains("✓ I can say no"), "\(reached)")
    let entries = try #require(try session.json("list")["entries"] as? [[String: Any]])
    #expect(entries.map { $0["value"] as? String } == ["honesty", "honesty"])
    #expect(try session.ctl("goal").output.hasPrefix("There is no goal yet."))
    for _ in 1...2 { #expect(try session.ctl("undo").status == 0) }
    #expect(try session.ctl("goal").output.contains("○ 2  say no to a shop"))
  }
}
