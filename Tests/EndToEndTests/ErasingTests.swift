import Foundation
import Testing

/// Words that are taken out for good are looked for in the bytes of all that the built programs write.
@Suite("Erasing, end to end")
struct ErasingTests {
  private static let words = ["Qwoxmarlefzint", "qwoxtagulbren", "qwoxfieldpaton", "Qwoxearlydisk", "Qwoxanswerloft"]

  private func names(in directory: String) -> [String] {
    FileManager.default.enumerator(atPath: directory)?.compactMap { $0 as? String } ?? []
  }

  /// In home and runtime directory, in each way that words may be written.
  private func files(_ session: Session) -> [String] {
    let needles = Self.words.flatMap { word -> [Data] in
      [word, word.lowercased(), word.uppercased()].flatMap { word -> [Data] in
        [word.data(using: .utf8), word.data(using: .utf16LittleEndian), word.data(using: .utf16BigEndian)].compactMap(
          \.self)
      }
    }
    return names(in: session.directory).filter { name in
      guard let bytes = FileManager.default.contents(atPath: session.directory + "/" + name) else { return false }
      return needles.contains { bytes.firstRange(of: $0) != nil }
    }
  }

  private func texts(_ session: Session) throws -> [String] {
    let entries = try #require(try session.json("list", "--limit", "1000")["entries"] as? [NSDictionary])
    return entries.compactMap { $0["text"] as? String }
  }

  private func write(_ session: Session) throws {
    func fine(_ words: String...) throws {
      let outcome = try session.run(words)
      #expect(outcome.status == 0, "\(words): \(outcome)")
    }
    try fine("win", "one")
    try fine("setback", "Qwoxearlydisk", "happened", "--tag", "qwoxtagulbren", "--field", "my-field=qwoxfieldpaton")
    try fine("backup")
    try fine("edit", "2", "Qwoxmarlefzint", "happened")
    try fine("list", "--search", "Qwoxmarlefzint")
    try fine("remove", "2")
    try fine("win", "three")
    try fine("backup")
  }

  @Test("one entry, while the daemon runs, behind a kill, and while it does not run", arguments: 0...2)
  func one(kind: Int) throws {
    let session = try Session(withBus: false)
    try session.startDaemon()
    try write(session)
    if kind == 1 {
      session.endDaemon(SIGKILL)
      try session.startDaemon()
    }
    if kind == 2 { session.endDaemon(SIGKILL) }
    #expect(files(session).contains { $0.contains("/backups/") })
    let refused = try session.ctl("remove", "2", "--forever")
    #expect(refused.status == 64 && refused.errors.contains("nudgectl remove 2 --forever --yes"), "\(refused)")
    let erased = try session.ctl("remove", "2", "--forever", "--yes")
    #expect(erased.status == 0 && erased.output.contains("2 backups"), "\(erased)")
    #expect(files(session) == [])
    if kind == 2 { try session.startDaemon() }
    let expected = ["three", "Put a setback into plain words.", "one"]
    #expect(try texts(session) == expected)
    #expect(try session.ctl("backup", "check").status == 0)
    #expect(try session.ctl("undo").errors.contains("cannot come back"))
    session.endDaemon()
    #expect(files(session) == [])
    try session.startDaemon()
    #expect(try texts(session) == expected)
  }

  @Test(
    "everything, while the daemon runs and while it does not: it goes on with an empty journal",
    arguments: [true, false])
  func all(isRunning: Bool) throws {
    let config = Session.quietConfig + "[support]\ncontacts = [{ name = \"Ana\", reach = \"1\" }]\n"
    let session = try Session(config: config, withBus: false)
    try session.startDaemon()
    try write(session)
    let client = try RawCall(session)
    try client.call("Begin", #"{"guide":"evening-wins"}"#)
    try client.call("Put", #"{"run":1,"question":"win","answer":"Qwoxanswerloft"}"#)
    let data = (session.journal as NSString).deletingLastPathComponent
    try Data("Qwoxmarlefzint".utf8).write(to: URL(fileURLWithPath: data + "/unsent.txt"))
    if !isRunning { session.endDaemon(SIGKILL) }
    #expect(try session.ctl("forget").status == 64)
    #expect(try session.ctl("forget", "--all").status == 64)
    #expect(files(session).contains { $0.hasSuffix("unsent.txt") })
    let forgotten = try session.ctl("forget", "--all", "--yes")
    #expect(forgotten.status == 0 && forgotten.output.contains(session.config), "\(forgotten)")
    #expect(files(session) == [])
    #expect(try FileManager.default.contentsOfDirectory(atPath: data + "/backups") == [])
    #expect(!FileManager.default.fileExists(atPath: data + "/card.json"))
    #expect(try String(contentsOfFile: session.config, encoding: .utf8) == config)
    if !isRunning { try session.startDaemon() }
    #expect(try texts(session) == [])
    #expect(try session.ctl("win", "anew").status == 0)
    #expect(try session.ctl("support").output.contains("Ana"), "the configuration is as it was")
    session.endDaemon()
    #expect(files(session) == [])
  }
}

/// Methods no verb calls by itself.
private struct RawCall {
  private let session: Session

  init(_ session: Session) throws { self.session = session }

  func call(_ method: String, _ parameters: String) throws {
    let reply = try EveryMethod.ask(
      "org.nudged.Journal.\(method)",
      try JSONSerialization.jsonObject(with: Data(parameters.utf8)) as? [String: Any] ?? [:],
      session)
    #expect(reply["error"] == nil, "\(reply)")
  }
}
