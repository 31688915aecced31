import Foundation
import Testing

/// Notification servers as people have them, of two families, on a real screen: one whose buttons are a menu, and one that
/// draws them.
@Suite("Real servers", .serialized)
struct RealServerTests {
  static let servers = ["dunst", "xfce4-notifyd"]

  @Test("a nudge survives its server, and a click with the mouse puts it off", arguments: servers)
  func restart(server: String) throws {
    let desktop = try Desktop(server)
    defer { desktop.end() }
    try desktop.session.startDaemon()
    try desktop.must("await-bubble")
    try desktop.picture("shown")
    try desktop.must("stop-server")
    try until("nudged knows") { try desktop.session.json("status")["server"] == nil }
    try desktop.must("start-server")
    try desktop.must("await-bubble")
    try desktop.picture("shown-again")
    try until("it has its number") { desktop.showings == 2 }
    try desktop.must("click-button", "Snooze")
    try until("it is put off") { try desktop.nudge()["snoozes"] as? Int == 1 }
    try desktop.must("await-no-bubble")
    let nudge = try desktop.nudge()
    #expect(nudge["id"] as? Int == 1 && nudge["state"] as? String == "snoozed")
    #expect(desktop.showings == 2)
    #expect((try desktop.session.json("list")["entries"] as? [Any])?.isEmpty == true)
  }

  @Test("doctor notify: a real click comes back, and nothing is left on the screen", arguments: servers)
  func test(server: String) throws {
    let desktop = try Desktop(server)
    defer { desktop.end() }
    try desktop.session.startDaemon()
    try desktop.must("await-bubble")
    try desktop.session.ctl("skip")
    try desktop.must("await-no-bubble")
    let trying = try desktop.session.launchClient("doctor", "notify", "--wait", "2min", "--json")
    try desktop.must("await-bubble")
    try desktop.picture("test")
    // Drawn, the second of two stands where the third of three would.
    try desktop.must("click-button", server == "dunst" ? "This one, too" : "Not today")
    trying.process.waitUntilExit()
    let last = try trying.lines.wait(for: "the end of the test") { $0.contains("\"done\"") }
    #expect(last.contains(#""pressed":"This one, too""#) && last.contains(#""taken":true"#), "\(last)")
    #expect(trying.process.terminationStatus == 0)
    try desktop.must("await-no-bubble")
    #expect((try desktop.session.json("pending")["nudges"] as? [Any])?.isEmpty == true)
  }
}

/// A private session with a real notification server on a screen nobody sees.
private final class Desktop {
  let session: Session
  private let server: String
  private var environment: [String: String] { session.environment.merging(["NUDGED_TEST_SERVER": server]) { $1 } }

  init(_ server: String) throws {
    self.server = server
    session = try Session()
    try must("start")
  }

  /// Ends it before the session, whose bus it is on.
  func end() { _ = try? run(Here.support + "/desktop", ["stop"], environment: environment) }

  @discardableResult
  func must(_ words: String...) throws -> String {
    let outcome = try run(Here.support + "/desktop", words, environment: environment)
    guard outcome.status == 0 else { throw Trouble("desktop \(words.joined(separator: " ")): \(outcome)") }
    return outcome.output
  }

  func picture(_ name: String) throws {
    let file = session.directory + "/\(name).png"
    try must("screenshot", file)
    try Here.keep(file, as: "\(server)-\(name).png")
  }

  /// How often the nudge was handed to a server, as the daemon's log has it.
  var showings: Int { session.said?.lines.count { $0.contains("nudge 1: shown") } ?? 0 }

  /// The one nudge that is open.
  func nudge() throws -> [String: Any] {
    let nudges = try session.json("pending")["nudges"] as? [[String: Any]] ?? []
    guard nudges.count == 1 else { throw Trouble("\(nudges.count) nudges are open") }
    return nudges[0]
  }
}
