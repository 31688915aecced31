import Foundation
import NudgeCore
import Testing
import Varlink

@testable import nudgectl

/// pueue#626 (a terminal with other variables), vscode#237608 (a snap's own XDG_CONFIG_HOME), and files that cannot be read:
/// whoever has the person's card shows it.
@Suite("One's own people, from whoever has them")
struct OwnCardTests {
  static let home = "/nonexistent/ada"
  static let file = "\(home)/.config/nudged/nudged.toml"
  static let kept = "\(home)/.local/share/nudged/card.json"

  /// What a source has.
  enum Source: Sendable {
    case card(String)
    case broken(String)
    case none
    case unreadable
    case absent
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var own: Source
    var daemon: Source
    var kept: Source
    /// How the answer begins.
    var says: String
    var note: String?
  }

  static let cases = [
    Case(testDescription: "the file", own: .card("Ana"), daemon: .card("Ben"), kept: .card("Cem"), says: "Ana  1\n"),
    Case(testDescription: "the file alone", own: .card("Ana"), daemon: .absent, kept: .absent, says: "Ana  1\n"),
    Case(
      testDescription: "the daemon, which reads another file", own: .absent, daemon: .card("Ben"), kept: .absent,
      says: "Ben  1\n"),
    Case(
      testDescription: "the daemon, where the own file has none", own: .none, daemon: .card("Ben"), kept: .absent,
      says: "Ben  1\n"),
    Case(
      testDescription: "the daemon, where the own file cannot be read", own: .unreadable, daemon: .card("Ben"),
      kept: .absent, says: "Ben  1\n", note: "Something in your file cannot be read"),
    Case(
      testDescription: "the last good one", own: .unreadable, daemon: .absent, kept: .card("Cem"),
      says: "Cem  1\n", note: "Something in your file cannot be read"),
    Case(
      testDescription: "the last good one, where the file is gone", own: .absent, daemon: .absent, kept: .card("Cem"),
      says: "Cem  1\n"),
    Case(
      testDescription: "the last good one, where the daemon has none", own: .unreadable, daemon: .none,
      kept: .card("Cem"), says: "Cem  1\n"),
    Case(
      testDescription: "what the file has, and what is missing there", own: .broken("Ana"), daemon: .absent,
      kept: .card("Cem"), says: "Ana  1\nCem  1\n"),
    Case(
      testDescription: "what the file has, and what the daemon has", own: .broken("Ana"), daemon: .card("Ben"),
      kept: .card("Cem"), says: "Ana  1\nBen  1\n"),
    Case(testDescription: "nobody", own: .absent, daemon: .absent, kept: .absent, says: notYet),
    Case(testDescription: "nobody, as all say", own: .none, daemon: .none, kept: .none, says: notYet),
    Case(testDescription: "nobody knows: the file", own: .unreadable, daemon: .absent, kept: .absent, says: unread),
    Case(
      testDescription: "nobody knows: the last good one", own: .none, daemon: .none, kept: .unreadable, says: unread),
    Case(
      testDescription: "nobody knows: the daemon's file", own: .none, daemon: .unreadable, kept: .none, says: unread),
  ]

  private static let notYet =
    help + "\nYour own people are not written down yet. They go into this file, in your words:\n  \(file)\n"
  private static let unread = help + "\nYour own people could not be read just now."

  /// As told in Berlin, where the tests are.
  static let help = """
    In Germany
      116 123         to talk to someone: TelefonSeelsorge, day and night
      0800 111 0 111  to talk to someone: TelefonSeelsorge, day and night
      112             if you are in danger now
      Or a doctor, or someone near you. You need not be alone with it.

    """

  @Test("who has the card shows it", arguments: cases)
  func shown(_ given: Case) throws {
    let stage = try Self.stage(given)
    #expect(stage.run("support") == .fine)
    #expect(stage.said.replacing("now.\nThat", with: "now. That").hasPrefix(given.says), "\(stage.said)")
    #expect(stage.said.contains(Self.help), "\(stage.said)")
    if let note = given.note { #expect(stage.said.contains(note), "\(stage.said)") }
    #expect(stage.complained.isEmpty)
  }

  @Test("a hard moment never says that there is none while there may be one", arguments: cases)
  func hard(_ given: Case) throws {
    let stage = try Self.stage(given)
    #expect(stage.run("hard") == .fine)
    #expect(stage.said.contains("Breathe out slowly"))
    let first = given.says.prefix { $0 != "\n" }
    #expect(
      given.says == Self.notYet
        ? stage.said.contains("can stand here, too") : stage.said.contains(first), "\(stage.said)")
    #expect(!stage.said.contains("not written down"))
    if given.says == Self.unread { #expect(stage.said.contains("does not mean they are gone")) }
  }

  private static func stage(_ given: Case) throws -> Stage {
    let stage = Stage(try daemon(given.daemon))
    if case .absent = given.daemon { stage.variables["NUDGED_SOCKET"] = "/nonexistent/socket" }
    stage.variables["HOME"] = home
    switch given.own {
    case .card(let name): stage.files[file] = Array(toml(name).utf8)
    case .broken(let name): stage.files[file] = Array((toml(name) + "lines = [\"x\"\n[day\n").utf8)
    case .none: stage.files[file] = Array("[day]\n".utf8)
    case .unreadable: stage.unreadable[file] = "It cannot be read: Permission denied."
    case .absent: break
    }
    switch given.kept {
    case .card(let name): stage.files[kept] = Array(#"{"card":\#(json(name)),"file":"/x"}"#.utf8)
    case .none: stage.files[kept] = Array(#"{"card":{"contacts":[],"plan":[],"lines":[]},"file":"/x"}"#.utf8)
    case .unreadable, .broken: stage.files[kept] = Array(#"{"card":{"con"#.utf8)
    case .absent: break
    }
    return stage
  }

  private static func daemon(_ source: Source) throws -> FakeDaemon? {
    switch source {
    case .card(let name): try FakeDaemon("Support", parameters: #"{"card":\#(json(name))}"#)
    case .unreadable:
      try FakeDaemon(
        "Support",
        parameters: #"{"card":{"contacts":[],"plan":[],"lines":[]},"file":"/other","trouble":"It is full of holes."}"#)
    case .none, .broken: try FakeDaemon("Support", parameters: #"{"card":{"contacts":[],"plan":[],"lines":[]}}"#)
    case .absent: nil
    }
  }

  private static func toml(_ name: String) -> String {
    "[support]\ncontacts = [{ name = \"\(name)\", reach = \"1\" }]\n"
  }

  private static func json(_ name: String) -> String {
    #"{"contacts":[{"name":"\#(name)","reach":"1"}],"plan":[],"lines":[]}"#
  }

  @Test("what could not be read is named, with how to mend it and what helps")
  func honest() {
    let stage = Stage()
    stage.variables["HOME"] = Self.home
    stage.unreadable[Self.file] = "It cannot be read: Permission denied."
    #expect(stage.run("support") == .fine)
    #expect(
      stage.said == """
        \(Self.help)
        Your own people could not be read just now. That does not mean they are gone:
          \(Self.file)
            It cannot be read: Permission denied.

        What helps meanwhile: breathe out slowly, longer than you breathe in, three times.
        Or turn to somebody whose number you know by heart, or who is near.

        To mend it: chmod u+r \(Self.file)

        """)
  }

  @Test("a daemon that does not answer is waited for a moment, and once")
  func silent() throws {
    let stage = Stage(try FakeDaemon(["Support": [], "Practices": [], "Draw": []]))
    stage.variables["HOME"] = Self.home
    stage.files[Self.kept] = Array(#"{"card":\#(Self.json("Cem")),"file":"/x"}"#.utf8)
    let surroundings = stage.surroundings
    let daemon = DaemonAtHand(surroundings)
    #expect(OwnCard(surroundings, daemon).find().card.contacts.map(\.name) == ["Cem"])
    #expect(daemon.isSilent)
    // Not asked again: that would take another moment.
    #expect(daemon.call(Methods.practices, Empty()) == nil)
    stage.files = [:]
    let found = OwnCard(stage.surroundings, daemon).find()
    #expect(
      found.card.isEmpty && found.troubles.map(\.reason) == ["nudged does not answer just now, and it may have them."])
    #expect(DaemonAtHand.moment == .seconds(1))
  }

  @Test(
    "a snap's terminal: the card is found by its other names",
    arguments: [
      (["XDG_CONFIG_HOME": "/snap/.config", "XDG_DATA_HOME": "/snap/.local", "HOME": home], file),
      (["XDG_CONFIG_HOME": "/snap/.config", "XDG_DATA_HOME": "/snap/.local", "HOME": home], kept),
      (["HOME": "/snap/home", "SNAP_REAL_HOME": home], file), (["HOME": "/snap/home", "SNAP_REAL_HOME": home], kept),
    ])
  func snap(variables: [String: String], place: String) {
    let stage = Stage()
    for (name, value) in variables { stage.variables[name] = value }
    stage.files[place] = Array(
      (place == Self.file ? Self.toml("Ana") : #"{"card":\#(Self.json("Ana")),"file":"/x"}"#).utf8)
    #expect(stage.run("support") == .fine)
    #expect(stage.said.hasPrefix("Ana  1\n"))
  }

  @Test(
    "the card that comes with an answer is the same: the daemon has none, one's own file has", arguments: [false, true])
  func danger(isWindow: Bool) throws {
    let answer = Fixed.answer.replacing(
      #""message":"#, with: #""card":{"contacts":[],"plan":[],"lines":[]},"message":"#)
    let daemon = try FakeDaemon([
      "Pending": [FakeDaemon.reply(#"{"nudges":[\#(Fixed.nudge)]}"#)], "Answer": [FakeDaemon.reply(answer)],
    ])
    let stage = WindowTests.stage(daemon)
    stage.variables["HOME"] = Self.home
    stage.files[Self.file] = Array(Self.toml("Ana").utf8)
    stage.programs["/usr/bin/zenity"] = WindowTests.says("no more\n")
    #expect(stage.run(isWindow ? "answer --window 3" : "answer no more") == .fine, "\(stage.complained)")
    let shown = isWindow ? stage.fed.first ?? "" : stage.said
    #expect(shown.hasPrefix("Ana  1\n\n" + Self.help), "\(shown)")
  }

  @Test("files as they are on disk: what is there, what is not, and what cannot be read")
  func files() throws {
    let directory = NSTemporaryDirectory() + "nudgectl-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: directory + "/d", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: directory) }
    try "x".write(toFile: directory + "/f", atomically: true, encoding: .utf8)
    try FileManager.default.createSymbolicLink(atPath: directory + "/l", withDestinationPath: directory + "/f")
    try FileManager.default.createSymbolicLink(atPath: directory + "/dangling", withDestinationPath: directory + "/no")
    try #require(mkfifo(directory + "/p", 0o600) == 0)
    #expect(Files.read(directory + "/f") == .bytes([UInt8(ascii: "x")]))
    #expect(Files.read(directory + "/no") == .absent)
    for name in ["d", "dangling", "p"] {
      guard case .unreadable = Files.read(directory + "/\(name)") else {
        Issue.record("\(name) was taken for something that can be read")
        continue
      }
    }
    #expect(Files.isSame(directory + "/f", directory + "/l"))
    #expect(Files.isSame(directory + "/d/../new", directory + "/./new"))
    #expect(!Files.isSame(directory + "/f", directory + "/new"))
  }
}
