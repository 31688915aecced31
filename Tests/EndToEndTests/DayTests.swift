import Foundation
import Testing

/// The main path in a private session, with a notification server that remembers.
@Suite("A day with nudged", .serialized)
struct DayTests {
  /// A plan for every noon.
  static func plan(extra: String = "") -> String {
    """
    \(Session.unlimited)[quiet]
    hours = []
    [[plan]]
    name = "evening"
    guide = "evening-wins"
    on-calendar = ["12:00"]
    \(extra)
    """
  }

  /// A daemon whose first greeting is put aside, tomorrow at noon.
  static func atNoon(_ session: Session) throws {
    try session.startServer()
    try session.startDaemon()
    try session.waitForShown(1)
    #expect(try session.ctl("skip").status == 0)  // hello
    try session.sleep(days: 1, toHour: 11, minute: 59, second: 59)
  }

  @Test("the first start says hello; answering it logs the first win")
  func hello() throws {
    let session = try Session()
    try session.startServer()
    try session.startDaemon()
    let hello = try #require(try session.waitForShown(1).first)
    #expect(hello.actions.count == 8, "three buttons, and the click on the bubble itself")
    let answer = try session.ctl("answer", "opened the curtains")
    #expect(answer.status == 0, "\(answer)")
    #expect(answer.output.contains("Your first win is on record."))
    let entries = try #require(try session.json("list")["entries"] as? [[String: Any]])
    #expect(entries.map { $0["text"] as? String } == ["opened the curtains"])
    #expect(entries.map { $0["nudge"] as? Int } == [hello.nudge])
  }

  @Test("a second start does not say hello again")
  func helloOnce() throws {
    let session = try Session()
    try session.startServer()
    try session.startDaemon()
    try session.waitForShown(1)
    #expect(try session.ctl("skip").status == 0)
    session.endDaemon()
    try session.startDaemon()
    try until("it knows the server") { try session.json("status")["server"] as? String == "remembering" }
    #expect(session.shown.count == 1)
  }

  @Test("due, shown, snoozed by button, back again, not today by button: one nudge, three rows of its life")
  func buttons() throws {
    let session = try Session(config: Self.plan(extra: #"snooze = { default = "1s", at-most = 1 }"#))
    try Self.atNoon(session)
    let first = try session.waitForShown(2)[1]
    #expect(first.actions.map { String($0.prefix(while: { !$0.isNumber })) }.contains("nudged-snooze-"))
    try session.person("press \(first.id) nudged-snooze-\(first.nudge)")
    let second = try session.waitForShown(3)[2]
    #expect(second.nudge == first.nudge)
    #expect(!second.actions.contains("nudged-snooze-\(first.nudge)"), "its plan allows one snooze")
    try session.person("press \(second.id) nudged-skip-\(second.nudge)")
    try until("nothing is pending") { (try session.json("pending")["nudges"] as? [Any])?.isEmpty == true }
  }

  @Test("discreet: the bubble keeps to a neutral sentence, and never holds what a person wrote")
  func discreet() throws {
    let session = try Session(config: Self.plan())
    try Self.atNoon(session)
    #expect(try session.ctl("win", "told my sister about the diagnosis").status == 0)
    for shown in try session.waitForShown(2) {
      #expect(shown.body.isEmpty)
      #expect(!shown.summary.contains("diagnosis"))
    }
    #expect(session.said?.lines.contains { $0.contains("diagnosis") } == false)
  }

  @Test("without a server a nudge waits, and comes when one appears; a replaced server gets it again")
  func servers() throws {
    let session = try Session()
    try session.startDaemon()
    try until("the nudge is held") {
      let nudges = try session.json("pending")["nudges"] as? [[String: Any]]
      return nudges?.first?["heldBy"] as? String == "no-server"
    }
    try session.startServer()
    let nudge = try #require(try session.waitForShown(1).first?.nudge)
    session.endServer()
    try session.startServer(capabilities: "body")
    let again = try #require(try session.waitForShown(1).first)
    #expect(again.actions.isEmpty, "a server without actions gets none")
    #expect(try session.json("pending")["nudges"].map { ($0 as? [[String: Any]])?.first?["id"] as? Int } == nudge)
  }

  @Test("the bus dies and comes back: the nudge is shown on the new one")
  func bus() throws {
    let session = try Session()
    try session.startServer()
    try session.startDaemon()
    try session.waitForShown(1)
    session.endServer()
    session.endBus()
    #expect(try session.ctl("win", "still here without a bus").status == 0)
    try session.startBus()
    try session.startServer()
    try session.waitForShown(1)
  }

  @Test("pause, resume, undo, reload: each does what it says")
  func verbs() throws {
    let session = try Session()
    try session.startServer()
    try session.startDaemon()
    #expect(try session.ctl("pause", "for", "2", "hours").status == 0)
    #expect(try session.json("status")["paused"] as? Bool == true)
    #expect(try session.ctl("resume").status == 0)
    #expect(try session.json("status")["paused"] as? Bool == false)
    #expect(try session.ctl("win", "one").status == 0)
    #expect(try session.ctl("undo").status == 0)
    #expect((try session.json("list")["entries"] as? [Any])?.isEmpty == true)
    try session.configure(Self.plan())
    #expect(try session.ctl("reload").status == 0)
    #expect((try session.json("next")["occurrences"] as? [[String: Any]])?.first?["plan"] as? String == "evening")
  }

  @Test("a bad configuration is refused by name, and the old one stays in force")
  func badReload() throws {
    let session = try Session(config: Self.plan())
    try session.startDaemon()
    let before = try session.json("next")["occurrences"] as? [[String: Any]]
    try session.configure("[day]\nstart-at = \"04:00\"\n")
    let reload = try session.ctl("reload")
    #expect(reload.status == 65)
    #expect(reload.errors.contains("nudged.toml:2"))
    #expect(reload.errors.contains("starts-at"))
    #expect((try session.json("next")["occurrences"] as? [[String: Any]])?.count == before?.count)
    // SIGHUP takes the same path.
    kill(try #require(session.daemon?.processIdentifier), SIGHUP)
    _ = try #require(session.said).wait(for: "the refusal") { $0.contains("stays") && $0.contains("start-at") }
    #expect((try session.json("next")["occurrences"] as? [[String: Any]])?.count == before?.count)
  }

  @Test("watch tells what happens, without the text")
  func watch() throws {
    let session = try Session()
    try session.startDaemon()
    let watch = Process()
    watch.executableURL = URL(fileURLWithPath: Here.built + "/nudgectl")
    watch.arguments = ["watch", "--json"]
    watch.environment = session.environment
    let output = Pipe()
    watch.standardOutput = output
    try watch.runHearingSignals()
    defer { watch.terminateAndWait(SIGTERM) }
    let lines = LineReader(output.fileHandleForReading)
    _ = try lines.wait(for: "the status") { $0.contains("\"status\"") }
    #expect(try session.ctl("win", "a quiet thing").status == 0)
    let entry = try lines.wait(for: "the entry") { $0.contains("\"entry\"") }
    #expect(!entry.contains("quiet thing"))
  }

  @Test("a fresh home works without any configuration")
  func fresh() throws {
    let session = try Session(config: nil)
    try session.startDaemon()
    let plans = try session.json("next")["occurrences"] as? [[String: Any]]
    #expect(Set(plans?.compactMap { $0["plan"] as? String } ?? []) == ["evening-wins", "weekly-review"])
    #expect(try session.ctl().status == 0)
  }

  @Test("everything it keeps is for its owner alone")
  func rights() throws {
    let session = try Session()
    try session.startDaemon()
    #expect(try session.ctl("win", "kept to myself").status == 0)
    let data = session.directory + "/home/.local/share/nudged"
    func mode(_ path: String) throws -> Int {
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      return (attributes[.posixPermissions] as? Int ?? 0) & 0o777
    }
    #expect(try mode(data) == 0o700)
    #expect(try mode(session.directory + "/run/nudged") == 0o700)
    #expect(try mode(session.socket) == 0o600)
    for file in try FileManager.default.contentsOfDirectory(atPath: data) {
      #expect(try mode(data + "/" + file) == 0o600, "\(file)")
    }
  }
}
