import Foundation
import Testing

/// A screen that is locked and unlocked, told by the logind of python3-dbusmock on a system bus of the session's own.
@Suite("Behind a locked screen", .serialized)
struct LockTests {
  private static let soon = "[quiet]\nhours = []\n" + Session.unlimited

  private static func often(expires: String) -> String {
    "[[plan]]\nname = \"often\"\nguide = \"evening-wins\"\non-calendar = \"*:*:0/1\"\nexpires-after = \"\(expires)\"\n"
  }

  private func lastGate(_ session: Session, _ nudge: String) throws -> String? {
    let reply = try? session.runJSON(["why", nudge])
    return (reply?["decisions"] as? [[String: Any]])?.last?["gate"] as? String
  }

  @Test("nothing is shown behind a locked screen; at the unlock one nudge comes, whatever waited")
  func locked() throws {
    let session = try Session(config: "plan = []\n" + Self.soon)
    let logind = try Logind(in: session)
    try session.startServer()
    try session.startDaemon()
    try session.waitForShown(1)
    #expect(try session.ctl("skip").status == 0)
    try logind.setLocked(true)
    try until("the lock is known") { session.said?.lines.contains { $0.contains("screen is locked") } == true }
    try session.configure(Self.soon + Self.often(expires: "1h"))
    #expect(try session.ctl("reload").status == 0)
    try until("a nudge is held") { try self.lastGate(session, "2") == "locked" }
    try until("a later one is merged into it") { try self.lastGate(session, "3") == "merged" }
    #expect(session.shown.count == 1)
    #expect(try session.ctl("why", "2").output.contains("the screen is locked"))
    try session.configure("plan = []\n" + Self.soon)
    #expect(try session.ctl("reload").status == 0)
    try logind.setLocked(false)
    try session.waitForShown(2)
    #expect(try session.json("pending")["nudges"].map { ($0 as? [Any])?.count } == 1)
  }

  @Test("a pause until the person is back lasts over a restart, and ends at the unlock")
  func pauseUntilBack() throws {
    let session = try Session()
    let logind = try Logind(in: session)
    try session.startServer()
    try session.startDaemon()
    try session.waitForShown(1)
    try until("the screen is known") { session.said?.lines.contains { $0.contains("screen is unlocked") } == true }
    #expect(try session.ctl("pause", "until", "I", "am", "back").output.contains("Quiet until you are back"))
    session.endDaemon(SIGKILL)
    try session.startDaemon()
    #expect(try session.json("status")["pausedUntilBack"] as? Bool == true)
    try until("the screen is known again") { session.said?.lines.contains { $0.contains("unlocked") } == true }
    #expect(try session.json("status")["paused"] as? Bool == true, "nobody has been away yet")
    try logind.setLocked(true)
    try until("the lock is known") { session.said?.lines.contains { $0.contains("screen is locked") } == true }
    try logind.setLocked(false)
    try until("the pause is over") { try session.json("status")["paused"] as? Bool == false }
  }

  @Test("logind ends while the screen is locked: it counts as unlocked, and why says so")
  func logindEnds() throws {
    let session = try Session()
    let logind = try Logind(in: session)
    try logind.setLocked(true)
    try session.startDaemon()
    try until("the lock is known") { session.said?.lines.contains { $0.contains("screen is locked") } == true }
    try session.startServer()
    logind.end()
    try session.waitForShown(1)
    #expect(try session.ctl("why").output.contains("cannot be read here"))
  }
}

/// A login session of the person's, and the bus it lives on.
private final class Logind {
  private let bus = Process()
  private let mock = Process()
  private let address: String

  init(in session: Session) throws {
    address = "unix:path=\(session.directory)/run/system-bus"
    try start(bus, "/usr/bin/dbus-daemon", ["--session", "--nofork", "--nopidfile", "--address=\(address)"])
    try until("the system bus is there") { (try? self.call("org.freedesktop.DBus", "/", "Peer", "Ping")) != nil }
    session.set("DBUS_SYSTEM_BUS_ADDRESS", to: address)
    mock.environment = ["DBUS_SYSTEM_BUS_ADDRESS": address, "PATH": "/usr/bin:/bin"]
    try start(mock, "/usr/bin/python3", ["-m", "dbusmock", "--template", "logind"])
    try until("logind is there") {
      (try? self.callMock("", "AddSession", "ssusb", "c2", "seat0", "\(getuid())", "ada", "true")) != nil
    }
    // The template makes sessions of the type "test".
    try callMock(
      "/session/c2", "UpdateProperties", "sa{sv}", "org.freedesktop.login1.Session", "1", "Type", "s", "wayland")
  }

  deinit {
    end()
    bus.terminateAndWait(SIGKILL)
  }

  func end() { mock.terminateAndWait(SIGKILL) }

  func setLocked(_ isLocked: Bool) throws {
    try call(
      "org.freedesktop.login1", "/org/freedesktop/login1/session/c2", "login1.Session", "SetLockedHint", "b",
      "\(isLocked)")
  }

  private func callMock(_ path: String, _ member: String, _ arguments: String...) throws {
    try busctl(
      ["org.freedesktop.login1", "/org/freedesktop/login1" + path, "org.freedesktop.DBus.Mock", member] + arguments)
  }

  private func call(_ name: String, _ path: String, _ interface: String, _ member: String, _ more: String...) throws {
    try busctl([name, path, "org.freedesktop." + (interface == "Peer" ? "DBus.Peer" : interface), member] + more)
  }

  private func busctl(_ words: [String]) throws {
    let outcome = try run("/usr/bin/busctl", ["--address=" + address, "call"] + words)
    guard outcome.status == 0 else { throw Trouble("busctl \(words): \(outcome)") }
  }

  private func start(_ process: Process, _ program: String, _ arguments: [String]) throws {
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.runHearingSignals()
  }
}
