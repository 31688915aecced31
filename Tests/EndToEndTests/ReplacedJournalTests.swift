import Foundation
import Testing

/// What people and programs do to the journal's files while the daemon runs, or after it was killed.
@Suite("The journal's file, in the hands of others", .serialized)
struct ReplacedJournalTests {
  private func wins(_ session: Session) throws -> [String] {
    try (session.json("list")["entries"] as? [[String: Any]] ?? []).compactMap { $0["text"] as? String }.reversed()
  }

  private func win(_ text: String, _ session: Session) throws {
    let outcome = try session.ctl("win", text)
    #expect(outcome.status == 0, "\(outcome)")
  }

  private func kept(_ session: Session) -> [String] {
    let folder = (session.journal as NSString).deletingLastPathComponent + "/backups"
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted().map { folder + "/" + $0 }
  }

  /// The directory of another journal, written by another daemon that ended in order.
  private func other(_ text: String, beside session: Session) throws -> String {
    let other = try Session(withBus: false)
    try other.startDaemon()
    try win(text, other)
    other.endDaemon()
    let place = session.directory + "/other"
    try EndToEndTests.run("/bin/cp", ["-a", (other.journal as NSString).deletingLastPathComponent, place])
    return place
  }

  private func copy(_ session: Session) throws -> String {
    let copy = session.directory + "/copy.sqlite"
    let made = try EndToEndTests.run("/usr/bin/sqlite3", [session.journal, ".backup \(copy)"])
    guard made.status == 0 else { throw Trouble("\(made)") }
    return copy
  }

  @Test(
    "mv, cp and rm under the running daemon: nothing acknowledged is lost, and nothing is acknowledged that is (bindery#2337)"
  )
  func underTheDaemon() throws {
    let session = try Session()
    try session.startServer()
    try session.startDaemon()
    try win("one", session)
    let copy = try copy(session)
    try win("two", session)
    try EndToEndTests.run("/bin/mv", [copy, session.journal])
    _ = try session.said?.wait(for: "the log tells of it") {
      $0.contains("Another file took the place of the journal.")
    }
    try until("the screen tells of it") {
      session.notifications?.lines.contains { $0.contains("A file of nudged was changed") } == true
    }
    #expect(try wins(session) == ["one"])
    #expect(kept(session).count == 1)
    #expect(try session.ctl("status").output.contains("Another file took the place of the journal."))
    #expect(try session.ctl("doctor").output.contains("-replaced.sqlite"))
    try win("three", session)

    try EndToEndTests.run("/bin/cp", [try other("other", beside: session) + "/journal.sqlite", session.journal])
    _ = try session.said?.wait(for: "the log tells of it") {
      $0.contains("Something else was written over the journal.")
    }
    #expect(try wins(session) == ["other"])
    try win("four", session)

    try EndToEndTests.run("/bin/rm", [session.journal])
    _ = try session.said?.wait(for: "the log tells of it") { $0.contains("The journal was removed.") }
    let refused = try session.ctl("win", "lost?")
    #expect(refused.status == 75 && refused.errors.contains("nudgectl backup restore"), "\(refused)")
    let removed = try #require(kept(session).first { $0.hasSuffix("-removed.sqlite") })
    try EndToEndTests.run("/bin/cp", [removed, session.journal])
    _ = try session.said?.wait(for: "the log tells of it") { $0.contains("A journal is in its place again.") }
    try win("five", session)
    #expect(try wins(session) == ["other", "four", "five"])
    session.endDaemon(SIGKILL)
    try session.startDaemon()
    #expect(try wins(session) == ["other", "four", "five"])
  }

  @Test("the directory is moved away and comes back; another one in between is none of its own (nanoclaw#2680)")
  func directory() throws {
    let session = try Session(withBus: false)
    try session.startDaemon()
    try win("one", session)
    let place = (session.journal as NSString).deletingLastPathComponent
    try EndToEndTests.run("/bin/mv", [place, place + ".old"])
    #expect(try session.ctl("win", "lost?").status == 75)
    let between = try other("other", beside: session)
    try EndToEndTests.run("/bin/cp", ["-a", between, place])
    _ = try session.said?.wait(for: "the log tells of it") { $0.contains("A journal is in its place again.") }
    #expect(try wins(session) == ["other"])
    // The lock is taken there as well.
    let second = try session.launchDaemon(environment: ["NUDGED_SOCKET": session.directory + "/second"])
    second.waitUntilExit()
    #expect(second.terminationStatus == 1)
  }

  @Test("another journal beside the log of one whose daemon was killed: the log is put aside and told of")
  func foreignLog() throws {
    let session = try Session(withBus: false)
    try session.startDaemon()
    try win("one", session)
    session.endDaemon(SIGKILL)
    try EndToEndTests.run("/bin/mv", [try other("other", beside: session) + "/journal.sqlite", session.journal])
    try session.startDaemon()
    #expect(try wins(session) == ["other"])
    #expect(kept(session).contains { $0.hasSuffix("-foreign-log.log-as-found") })
    #expect(try session.ctl("status").output.contains("Beside the journal lay a log"))
    try win("two", session)
    session.endDaemon(SIGKILL)
    try session.startDaemon()
    #expect(try wins(session) == ["other", "two"])
    #expect(kept(session).count == 1)
  }

  @Test(
    "emptied, cut short or gone, with its log beside it: refused with a status the unit leaves at that, nothing touched (yuvomi#1282)"
  )
  func refusedAtStart() throws {
    let session = try Session(withBus: false)
    try session.startDaemon()
    try win("one", session)
    session.endDaemon(SIGKILL)
    let whole = try #require(FileManager.default.contents(atPath: session.journal))
    let unit = try String(contentsOfFile: Here.repository + "/systemd/nudged.service", encoding: .utf8)
    #expect(unit.contains("RestartPreventExitStatus=64 65 78"))
    for content in [Data(), whole.prefix(50), whole.prefix(5000), nil] {
      try? FileManager.default.removeItem(atPath: session.journal)
      try content?.write(to: URL(fileURLWithPath: session.journal))
      let log = FileManager.default.contents(atPath: session.journal + "-wal")
      let process = try session.launchDaemon()
      process.waitUntilExit()
      #expect(process.terminationStatus == 78)
      _ = try session.said?.wait(for: "the reason") { $0.contains(session.journal) }
      #expect(FileManager.default.contents(atPath: session.journal) == content)
      #expect(FileManager.default.contents(atPath: session.journal + "-wal") == log)
    }
    try whole.write(to: URL(fileURLWithPath: session.journal))
    try session.startDaemon()
    #expect(try wins(session) == ["one"], "with its log")
  }

  @Test("a file system without locks: what, why, and the way out (crush#3461)", arguments: ["flock", "fcntl"])
  func noLocks(call: String) throws {
    let session = try Session(withBus: false)
    for error in ["ENOLCK", "EOPNOTSUPP"] {
      let arguments = ["-f", "-qq", "-o", "/dev/null", "-e", "trace=\(call)", "-e", "inject=\(call):error=\(error)"]
      let outcome = try EndToEndTests.run(
        "/usr/bin/strace", arguments + [Here.built + "/nudged"], environment: session.environment)
      #expect(outcome.status == 78, "\(outcome)")
      #expect(outcome.errors.contains("XDG_DATA_HOME") && outcome.errors.contains("nudged.lock"), "\(outcome)")
    }
  }
}
