import Foundation
import Testing

/// `nudgectl doctor notify` from end to end, with a server that does as it is told.
@Suite("doctor notify, from end to end")
struct TryNotificationTests {
  let session: Session

  init() throws { session = try Session() }

  @Test("no server: a sentence, and 1")
  func noServer() throws {
    try session.startDaemon()
    let outcome = try session.ctl("doctor", "notify")
    #expect(outcome.status == 1 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("no notification server is on the session bus"))
  }

  @Test("a press is told in words; a second test waits its turn; the journal and the nudges hear nothing")
  func pressed() throws {
    try session.startServer()
    try session.startDaemon()
    let hello = try session.waitForShown(1)[0]
    let test = try session.launchClient("doctor", "notify", "--wait", "2min")
    let shown = try session.waitForShown(2)[1]
    #expect(shown.summary == "This is a test")
    #expect(shown.actions == ["default", "Open", "nudged-test-yes", "I see it", "nudged-test-no", "This one, too"])
    let second = try session.ctl("doctor", "notify")
    #expect(second.status == 75 && second.errors.contains("Another test is on the screen"))
    try session.person("press \(shown.id) nudged-test-yes")
    try session.person("close \(shown.id) 2")
    test.process.waitUntilExit()
    let last = try test.lines.wait(for: "the last line") { $0.contains("All is well.") }
    #expect(last == "All is well." && test.process.terminationStatus == 0)
    #expect(test.lines.lines.contains("✓ buttons  “I see it” came back"))
    let pending = try session.json("pending")["nudges"] as? [[String: Any]]
    #expect(pending?.map { $0["id"] as? Int } == [hello.nudge])
  }

  @Test("Ctrl-C, and the end of the daemon, take the test off the screen", arguments: [true, false])
  func interrupted(isClient: Bool) throws {
    try session.startServer()
    try session.startDaemon()
    try session.waitForShown(1)
    let test = try session.launchClient("doctor", "notify", "--wait", "2min", "--json")
    let shown = try session.waitForShown(2)[1]
    // Its number is known to nudged once it says so.
    _ = try test.lines.wait(for: "the number") { $0.contains(#""taken":true"#) }
    if isClient { test.process.interrupt() } else { session.endDaemon() }
    _ = try #require(session.notifications).wait(for: "the bubble to be closed") {
      $0.contains(#""event": "close", "id": \#(shown.id)"#)
    }
    test.process.waitUntilExit()
  }
}
