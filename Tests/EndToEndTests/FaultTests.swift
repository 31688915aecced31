import Foundation
import Testing

/// Bad input and faults, from the outside: a clear word, nothing lost, and the daemon goes on.
@Suite("Bad input and faults")
struct FaultTests {
  static let mistakes: [(name: String, words: [String], status: Int32, says: String)] = [
    ("unknown verb", ["wim", "walked"], 64, "win"),
    ("unknown flag", ["win", "walked", "--efort", "3"], 64, "--effort"),
    ("effort out of range", ["win", "walked", "--effort", "9"], 65, "1 to 5"),
    ("unknown domain", ["win", "walked", "--domain", "moods"], 65, "mood"),
    ("vague time", ["snooze", "yesterday"], 65, "20m"),
    ("snooze of nothing", ["snooze", "20m"], 1, "Nothing"),
    ("answer to nothing", ["answer", "--id", "77", "words"], 1, "77"),
    ("pause into the past", ["pause", "until", "2020-01-01"], 65, "behind us"),
  ]

  @Test("what cannot be done is said plainly, with an exit code scripts can use", arguments: mistakes)
  func mistake(name: String, words: [String], status: Int32, says: String) throws {
    let session = try Session(withBus: false)
    try session.startDaemon()
    try? session.skipHello()
    let outcome = try run(Here.built + "/nudgectl", words, environment: session.environment)
    #expect(outcome.status == status, "\(outcome)")
    #expect(outcome.errors.contains(says), "\(outcome)")
    #expect(try session.ctl("status").status == 0)
  }

  @Test("control characters, escapes and NUL are kept as written and shown harmless")
  func controlCharacters() throws {
    let session = try Session(withBus: false)
    try session.startDaemon()
    let text = "red \u{1B}[31malert\u{1B}[0m \u{0} bell \u{7} end"
    #expect(try session.ctl("win", input: text).status == 0)
    let entries = try #require(try session.json("list")["entries"] as? [[String: Any]])
    #expect(entries.first?["text"] as? String == text)
    let shown = try session.ctl("list")
    #expect(!shown.output.utf8.contains(0x1B) && !shown.output.utf8.contains(0) && !shown.output.utf8.contains(7))
    #expect(shown.output.contains("alert"))
  }

  @Test("two megabytes are refused with the limit; the daemon goes on")
  func tooLong() throws {
    let session = try Session(withBus: false)
    try session.startDaemon()
    let outcome = try session.ctl("win", input: String(repeating: "a", count: 2_000_000))
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("100000"))
    #expect(try session.ctl("win", "short").status == 0)
  }

  @Test("text that is not UTF-8 is refused, not mangled")
  func invalidUTF8() throws {
    let session = try Session(withBus: false)
    try session.startDaemon()
    let outcome = try run(
      "/bin/sh", ["-c", "\"$0\" win \"$(printf 'caf\\351')\"", Here.built + "/nudgectl"],
      environment: session.environment)
    #expect(outcome.status == 65, "\(outcome)")
    #expect(outcome.errors.contains("UTF-8"))
    #expect((try session.json("list")["entries"] as? [Any])?.isEmpty == true)
  }

  @Test("without a daemon: exit 69 and the one command that helps")
  func unreachable() throws {
    let session = try Session(withBus: false)
    let outcome = try session.ctl("win", "walked")
    #expect(outcome.status == 69)
    #expect(outcome.errors.contains("nudged"))
  }

  @Test("a second daemon says that one is there, and ends; the first goes on")
  func secondDaemon() throws {
    let session = try Session(withBus: false)
    try session.startDaemon()
    let outcome = try run(Here.built + "/nudged", [], environment: session.environment)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("Another nudged already answers"))
    var elsewhere = session.environment
    elsewhere["NUDGED_SOCKET"] = session.directory + "/run/other"
    let second = try run(Here.built + "/nudged", [], environment: elsewhere)
    #expect(second.status == 1)
    #expect(second.errors.contains("already keeps this journal"))
    #expect(try session.ctl("status").status == 0)
  }

  @Test("the socket of a daemon that was killed is taken over")
  func deadSocket() throws {
    let session = try Session(withBus: false)
    try session.startDaemon()
    session.endDaemon(SIGKILL)
    #expect(FileManager.default.fileExists(atPath: session.socket))
    try session.startDaemon()
    #expect(try session.ctl("status").status == 0)
  }

  @Test("a client that stalls in the middle of a message, and one that never reads, keep nobody waiting")
  func rudeClients() throws {
    let session = try Session(withBus: false)
    try session.startDaemon()
    let stalled = try RawClient(session.socket)
    try stalled.send("{\"method\":\"org.nudged.Journal.Log\",\"param")
    let deaf = try RawClient(session.socket)
    for _ in 0..<20_000 {
      guard (try? deaf.send("{\"method\":\"org.nudged.Control.Status\"}\0")) != nil else { break }
    }
    #expect(try session.ctl("win", "not kept waiting").status == 0)
    #expect((try session.json("list")["entries"] as? [Any])?.count == 1)
  }

  @Test(
    "a full disk: the entry is refused with a clear word, nothing is half-written, and room mends it",
    .enabled(if: geteuid() == 0, "filling a disk of its own takes root"))
  func fullDisk() throws {
    let session = try Session(withBus: false)
    let data = session.directory + "/home/.local/share/nudged"
    try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
    #expect(try run("/bin/mount", ["-t", "tmpfs", "-o", "size=512k,mode=0700", "tmpfs", data]).status == 0)
    defer {
      session.endDaemon()
      _ = try? run("/bin/umount", [data])
    }
    try session.startDaemon()
    var kept = 0
    var refusal: Outcome?
    while refusal == nil, kept < 100 {
      let outcome = try session.ctl("win", input: String(repeating: "a\(kept) ", count: 5000))
      if outcome.status == 0 { kept += 1 } else { refusal = outcome }
    }
    let refused = try #require(refusal)
    #expect(refused.status == 75, "\(refused)")
    #expect(refused.errors.contains("full"), "\(refused)")
    #expect((try session.json("list", "--limit", "1000")["entries"] as? [Any])?.count == kept)
    // What was kept is there to be read, also for a daemon that starts on that disk, with a log it had no room to move.
    session.endDaemon(SIGKILL)
    try session.startDaemon()
    #expect((try session.json("list", "--limit", "1000")["entries"] as? [Any])?.count == kept)
    #expect(try run("/bin/mount", ["-o", "remount,size=8m", data]).status == 0)
    #expect(try session.ctl("win", "room again").status == 0)
    #expect((try session.json("list", "--limit", "1000")["entries"] as? [Any])?.count == kept + 1)
  }

  @Test(
    "a disk that turned read-only: what is there is read, a clear word for what is new, and written again afterwards",
    .enabled(if: geteuid() == 0, "a disk of its own takes root"))
  func readOnlyDisk() throws {
    let session = try Session(withBus: false)
    let data = session.directory + "/home/.local/share/nudged"
    try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
    #expect(try run("/bin/mount", ["-t", "tmpfs", "-o", "size=4m,mode=0700", "tmpfs", data]).status == 0)
    defer {
      session.endDaemon()
      _ = try? run("/bin/umount", [data])
    }
    // A journal that was never written to in this run, so that nothing holds the file system writable.
    try session.startDaemon()
    #expect(try session.ctl("win", "before").status == 0)
    session.endDaemon()
    #expect(try run("/bin/mount", ["-o", "remount,ro", data]).status == 0)
    try session.startDaemon()
    #expect((try session.json("list")["entries"] as? [Any])?.count == 1)
    let refused = try session.ctl("win", "lost?")
    #expect(refused.status == 75 && refused.errors.contains("Nothing of it was kept"), "\(refused)")
    #expect(try run("/bin/mount", ["-o", "remount,rw", data]).status == 0)
    #expect(try session.ctl("win", "after").status == 0)
    #expect((try session.json("list")["entries"] as? [Any])?.count == 2)
  }

  @Test("a damaged or newer journal is refused and left alone")
  func damaged() throws {
    let session = try Session(withBus: false)
    let data = session.directory + "/home/.local/share/nudged"
    try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
    let rubbish = Data("no database".utf8) + Data(repeating: 7, count: 9000)
    try rubbish.write(to: URL(fileURLWithPath: session.journal))
    let outcome = try run(Here.built + "/nudged", [], environment: session.environment)
    #expect(outcome.status == 78)
    #expect(outcome.errors.contains("damaged"), "\(outcome)")
    #expect(try Data(contentsOf: URL(fileURLWithPath: session.journal)) == rubbish)
  }

  @Test("a configuration with a mistake keeps the daemon from starting, with file, line and key")
  func badConfig() throws {
    let session = try Session(config: "[quiet]\nhours = [\"25:00..08:00\"]\n", withBus: false)
    let outcome = try run(Here.built + "/nudged", [], environment: session.environment)
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("nudged.toml:2"), "\(outcome)")
    #expect(outcome.errors.contains("quiet.hours"), "\(outcome)")
    let checked = try session.ctl("config", "check")
    #expect(checked.status == 65)
    #expect((checked.output + checked.errors).contains("nudged.toml:2"), "\(checked)")
  }
}

extension Session {
  /// Puts the greeting of a new journal aside.
  func skipHello() throws { _ = try ctl("skip") }
}
