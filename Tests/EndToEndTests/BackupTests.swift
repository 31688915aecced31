import Foundation
import Testing

/// The journal's copies, by the programs as they are built: with the daemon, without it, and where it cannot start.
@Suite("Backups, end to end")
struct BackupTests {
  private func texts(_ session: Session) throws -> [String] {
    let entries = try #require(try session.json("list", "--limit", "1000")["entries"] as? [NSDictionary])
    return entries.compactMap { $0["text"] as? String }
  }

  private func names(_ session: Session) throws -> [String] {
    let backups = try #require(try session.json("backup", "list")["backups"] as? [NSDictionary])
    return backups.compactMap { $0["name"] as? String }
  }

  private func kept(_ outcome: [String: Any]) throws -> String {
    try #require((outcome["kept"] as? [String])?.first)
  }

  @Test("kept, restored, and the restore taken back, while the daemon runs and while it does not")
  func thereAndBack() throws {
    let session = try Session(withBus: false)
    try session.startDaemon()
    for text in ["one", "two"] { #expect(try session.ctl("win", text).status == 0) }
    let made = try session.ctl("backup")
    #expect(made.status == 0 && made.output.hasPrefix("Kept in ") && made.output.contains("2 entries"), "\(made)")
    #expect(try session.ctl("backup").output.hasPrefix("Nothing has changed since "))
    #expect(try session.ctl("win", "three").status == 0)
    let preview = try session.ctl("backup", "restore", "latest")
    #expect(
      preview.status == 64 && preview.output.contains("in it  2 entries") && preview.output.contains("here   3 entries")
    )
    #expect(!preview.output.contains("three"), "words are for a terminal alone")
    let stood = try kept(try session.json("backup", "restore", "latest", "--yes"))
    #expect(try texts(session) == ["two", "one"])
    #expect(try kept(try session.json("backup", "restore", stood, "--yes")) != stood)
    #expect(try texts(session) == ["three", "two", "one"])

    // Killed: what it had written is in the log, and is part of what is kept.
    #expect(try session.ctl("win", "four").status == 0)
    session.endDaemon(SIGKILL)
    let offline = try session.ctl("backup", "restore", "latest", "--yes")
    #expect(offline.status == 0 && offline.output.contains("nudged is not running. To start it:"), "\(offline)")
    let last = try #require(try names(session).first { $0.contains("before-restore") })
    try session.startDaemon()
    #expect(try texts(session) == ["two", "one"])
    session.endDaemon()
    #expect(try session.ctl("backup", "restore", last, "--yes").status == 0)
    #expect(try session.ctl("backup", "check").status == 0)
    try session.startDaemon()
    #expect(try texts(session) == ["four", "three", "two", "one"])
  }

  @Test(
    "attacked no. 8: a damaged journal is mended without a daemon, the damaged file stays as it was, and all is there")
  func repair() throws {
    let session = try Session(withBus: false)
    try session.startDaemon()
    for number in 1...40 { #expect(try session.ctl("win", "number \(number)").status == 0) }
    let before = try texts(session)
    session.endDaemon()
    // The first page behind the schema: the root of the table of migrations, without which no journal opens.
    var bytes = try Data(contentsOf: URL(fileURLWithPath: session.journal))
    bytes.replaceSubrange(4096..<8192, with: Data(repeating: 0xAA, count: 4096))
    try bytes.write(to: URL(fileURLWithPath: session.journal))
    let outcome = try session.ctl("doctor", "--repair")
    #expect(outcome.status == 0 && outcome.output.hasPrefix("Your journal is whole again: "), "\(outcome)")
    let name = try #require(try names(session).first { $0.hasSuffix(".damaged") })
    let folder = (session.journal as NSString).deletingLastPathComponent + "/backups/"
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder + name)) == bytes)
    try session.startDaemon()
    #expect(try texts(session) == before)
    #expect(try session.ctl("doctor", "--repair").output == "Your journal is whole; there is nothing to mend.\n")
  }

  @Test("begun anew, and what was there comes back")
  func fresh() throws {
    let session = try Session(withBus: false)
    try session.startDaemon()
    #expect(try session.ctl("win", "old").status == 0)
    #expect(try session.ctl("backup", "fresh").status == 64)
    let put = try kept(try session.json("backup", "fresh", "--yes"))
    #expect(try texts(session) == [])
    #expect(try session.ctl("win", "new").status == 0)
    #expect(try session.ctl("backup", "restore", put, "--yes").status == 0)
    #expect(try texts(session) == ["old"])
  }

  @Test("the first quiet moment behind a change makes a copy by itself, and without one none")
  func daily() throws {
    let session = try Session(withBus: false)
    try session.startDaemon()
    #expect(try session.ctl("win", "one").status == 0)
    // Looked for in the folder: a daemon that is asked all the time has no quiet moment.
    let folder = (session.journal as NSString).deletingLastPathComponent + "/backups"
    try until("a copy") {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      return names.contains { $0.hasSuffix("-daily.sqlite") }
    }
    #expect(try session.ctl("doctor").output.contains("backups"))
    #expect(try session.ctl("backup").output.hasPrefix("Nothing has changed since "))
    #expect(try names(session).count == 1)
  }

  @Test("a daemon at work is not gone behind")
  func lock() throws {
    let session = try Session(withBus: false)
    try session.startDaemon()
    #expect(try session.ctl("win", "one").status == 0)
    let outcome = try run(Here.built + "/nudged", ["--fresh"], environment: session.environment)
    #expect(outcome.status == 1 && outcome.output.contains("Another nudged already keeps this journal"), "\(outcome)")
    #expect(try texts(session) == ["one"])
  }
}
