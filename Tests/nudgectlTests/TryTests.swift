import NudgeCore
import Testing

@testable import nudgectl

@Suite("doctor notify")
struct TryTests {
  /// A report of dunst, with these members besides.
  static func report(_ stage: String, _ members: String = "", buttons: String = #"["I see it","This one, too"]"#)
    -> String
  {
    """
    {"stage":"\(stage)","server":"dunst","version":"1.9.0","capabilities":["actions","body"],"buttons":\(buttons),\
    "replyOffered":\(members.contains("replied\":true")),"taken":\(!members.contains("refusal") && stage != "server"),\
    "activationToken":\(members.contains("token")),\
    "serverWent":false\(members.contains("replied") ? "" : #","replied":false"#)\(members)}
    """
  }

  static func run(_ members: String, buttons: String? = nil, line: String = "doctor notify") throws -> (Stage, Sysexit)
  {
    let last = buttons.map { report("done", members, buttons: $0) } ?? report("done", members)
    let first = buttons.map { report("server", buttons: $0) } ?? report("server")
    let daemon = try FakeDaemon([
      "TryNotification": [FakeDaemon.reply(first, continues: true), FakeDaemon.reply(last)]
    ])
    let stage = Stage(daemon)
    let status = stage.run(line)
    #expect(daemon.lastParameters?["waitSeconds"] as? Int == (line.contains("30s") ? 30 : 20))
    return (stage, status)
  }

  @Test("A server that does as it says")
  func well() throws {
    let (stage, status) = try Self.run(#","pressed":"I see it","closed":2"#)
    #expect(status == .fine)
    #expect(
      stage.said == """
        dunst 1.9.0 is given a test now. Press any button, or close it.

        ✓ server   dunst 1.9.0 says it can do: actions, body
        ✓ shown    it took the test and gave it a number
        ✓ buttons  “I see it” came back
        ✓ reply    no typing in the bubble here. Answer opens a window instead
        ✓ focus    no token came: the window behind Answer may open behind others
        ✓ close    told

        All is well.

        """)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var members: String
    var buttons: String?
    var status: Sysexit = .fine
    var says: String
  }

  static let cases = [
    Case(
      testDescription: "no buttons", members: #","closed":2"#, buttons: "[]",
      says: "✓ buttons  none here. In a terminal: nudgectl answer, snooze, skip"),
    Case(
      testDescription: "buttons that never come back", members: #","closed":3"#, status: .no,
      says: "! buttons  none came back. If you pressed one"),
    Case(
      testDescription: "closed by the person", members: #","closed":2"#, says: "✓ close    told, and that it was you"),
    Case(testDescription: "no word of the close", members: #","pressed":"Open""#, says: "✓ close    not told."),
    Case(
      testDescription: "closed at once", members: #","pressed":"Open","closed":1"#,
      says: "✓ close    it ran out by itself."),
    Case(
      testDescription: "typed words", members: #","replied":true,"closed":3"#,
      says: "✓ reply    words typed in the bubble came back"),
    Case(
      testDescription: "a token", members: #","pressed":"Open","closed":4,"tokenCame":true"#,
      says: "✓ focus    a token came"),
    Case(
      testDescription: "do-not-disturb", members: #","inhibited":true,"pressed":"Open","closed":4"#,
      says: "✓ quiet    do-not-disturb is on there"),
    Case(
      testDescription: "a refusal", members: #","refusal":"not\u001b today""#, status: .no,
      says: "! shown   it did not take the test: not␛ today"),
  ]

  @Test("What is missing, and what nudged does instead", arguments: cases)
  func missing(_ given: Case) throws {
    let (stage, status) = try Self.run(given.members, buttons: given.buttons)
    #expect(status == given.status)
    #expect(stage.said.contains("\n\(given.says)"), "\(stage.said)")
  }

  @Test("As JSON, each stage as it came")
  func json() throws {
    let (stage, status) = try Self.run(#","closed":3"#, line: "doctor notify --wait 30s --json")
    #expect(status == .no)
    #expect(stage.said == Self.report("server") + "\n" + Self.report("done", #","closed":3"#) + "\n")
  }

  @Test(
    "No server, and another test: a sentence each", arguments: [("NoServer", Sysexit.no), ("AlreadyTrying", .tryAgain)])
  func refused(error: String, status: Sysexit) throws {
    let stage = Stage(try FakeDaemon("TryNotification", error: "org.nudged.Control.\(error)"))
    #expect(stage.run("doctor notify") == status)
    #expect(stage.said.isEmpty)
    #expect(stage.complained.contains(error == "NoServer" ? "install\ndunst or mako" : "try again in a moment"))
  }

  @Test("Times that are none", arguments: ["soon", "0s", "3min", "100ms"])
  func wait(text: String) {
    let stage = Stage()
    #expect(stage.run("doctor notify --wait \(text)") == .badInput)
    #expect(stage.complained.contains("such as --wait 30s"))
  }
}
