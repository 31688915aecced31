import Foundation
import Testing

/// pueue#626, vscode#237608: one's own people in the programs as they are built, through everything that goes wrong with the
/// file, the terminal and the daemon.
@Suite("One's own people are shown by whoever has them")
struct CardTests {
  static let card = "[support]\ncontacts = [{ name = \"Ana\", reach = \"+49 30 1\" }]\nlines = [\"This passes.\"]\n"

  /// What a file may become, and how the card begins then.
  struct Mishap: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var bytes: [UInt8]
    var says = "Ana  +49 30 1\n"

    init(_ name: String, _ text: String, says: String? = nil) {
      (testDescription, bytes) = (name, Array(text.utf8))
      if let says { self.says = says }
    }
  }

  static let mishaps = [
    Mishap("a lone bracket", "[\n" + quiet + card), Mishap("a quote of a page", quiet + "[“plan”]\n" + card),
    Mishap("a wrong value elsewhere", "[day]\nstarts-at = \"noon\"\n" + card),
    Mishap("an overlong line", "# \(String(repeating: "x", count: 5000))\n" + quiet + card),
    Mishap(
      "one contact broken",
      "[support]\ncontacts = [\n{ name = \"Ben, reach = \"2\" },\n{ name = \"Cem\", reach = \"3\" },\n]\n",
      says: "Cem  3\nAna  +49 30 1\n"),
    Mishap("nothing is left of it", ""), Mishap("zeros", "\0\0\0\0\0"),
  ]

  private static let quiet = "[quiet]\nhours = []\n"

  @Test("whatever becomes of the file, while the daemon runs, after it, and where it cannot start", arguments: mishaps)
  func mishap(_ mishap: Mishap) throws {
    let session = try Session(config: Session.quietConfig + Self.card, withBus: false)
    try session.startDaemon()
    #expect(try session.ctl("support").output.hasPrefix("Ana  +49 30 1\n"))
    try Data(mishap.bytes).write(to: URL(fileURLWithPath: session.config))
    try told(mishap.says, session)
    _ = try session.ctl("reload")
    try told(mishap.says, session)
    let danger = try session.ctl("win", "I", "want", "to", "kill", "myself")
    #expect(danger.output.hasPrefix(mishap.says), "\(danger)")
    session.endDaemon()
    try told(mishap.says, session)
  }

  private func told(_ says: String, _ session: Session) throws {
    for verb in ["support", "hard"] {
      let outcome = try session.ctl(verb)
      #expect(outcome.status == 0 && outcome.output.hasPrefix(says), "\(verb): \(outcome)")
      #expect(!outcome.output.contains("not written down"))
    }
  }

  @Test("a Latin-1 byte in a name: it is read as it was meant")
  func latin1() throws {
    let session = try Session(config: nil, withBus: false)
    let bytes =
      Array("# caf".utf8) + [0xE9] + Array("\n[support]\ncontacts = [{ name = \"Jos".utf8) + [0xE9]
      + Array("\", reach = \"1\" }]\n".utf8)
    try Data(bytes).write(to: URL(fileURLWithPath: session.config))
    #expect(try session.ctl("support").output.hasPrefix("José  1\n"))
  }

  @Test("a terminal with other variables: the daemon's card is shown, and doctor says which file counts")
  func snap() throws {
    let session = try Session(config: Session.quietConfig + Self.card, withBus: false)
    try session.startDaemon()
    let real = session.directory + "/home"
    for (name, folder) in [("HOME", "/snap"), ("XDG_CONFIG_HOME", "/snap/config"), ("XDG_DATA_HOME", "/snap/data")] {
      session.set(name, to: session.directory + folder)
    }
    try told("Ana  +49 30 1\n", session)
    let doctor = try session.ctl("doctor").output
    #expect(doctor.contains("! which file"), "\(doctor)")
    #expect(doctor.contains("nudged reads \(real)/.config/nudged/nudged.toml"), "\(doctor)")
    #expect(doctor.contains("export XDG_CONFIG_HOME=\(real)/.config"), "\(doctor)")
    // By another way to the same file it is the same.
    try FileManager.default.createSymbolicLink(
      atPath: session.directory + "/link", withDestinationPath: real + "/.config")
    session.set("XDG_CONFIG_HOME", to: session.directory + "/link")
    #expect(try !session.ctl("doctor").output.contains("which file"))
  }

  @Test("lines that were really taken out are gone everywhere, and only then it says that there are none")
  func removed() throws {
    let session = try Session(config: Session.quietConfig + Self.card, withBus: false)
    try session.startDaemon()
    try session.configure(Session.quietConfig)
    #expect(try session.ctl("reload").status == 0)
    #expect(try session.ctl("support").output.contains("Your own people are not written down yet"))
    session.endDaemon()
    #expect(try session.ctl("support").output.contains("Your own people are not written down yet"))
    let kept = try String(contentsOfFile: session.directory + "/home/.local/share/nudged/card.json", encoding: .utf8)
    #expect(!kept.contains("Ana"))
  }

  @Test("a daemon that stands still keeps nobody waiting")
  func stopped() throws {
    let session = try Session(config: Session.quietConfig + Self.card, withBus: false)
    try session.startDaemon()
    let daemon = try #require(session.daemon)
    kill(daemon.processIdentifier, SIGSTOP)
    defer { kill(daemon.processIdentifier, SIGCONT) }
    // How long it waits, and that it waits once, is held by OwnCardTests.
    #expect(try session.ctl("hard").output.hasPrefix("Ana  +49 30 1\n"))
    try session.configure(Session.quietConfig)
    try told("Ana  +49 30 1\n", session)
  }
}
