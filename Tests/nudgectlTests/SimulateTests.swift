import Foundation
import NudgeCore
import Testing

@testable import nudgectl

@Suite("simulate: what would come")
struct SimulateTests {
  static func row(_ at: String, _ plan: String, _ gate: String? = nil) -> String {
    #"{"plan":"\#(plan)","at":"\#(at):00+01:00"\#(gate.map { #","gate":"\#($0)""# } ?? "")}"#
  }

  /// A daemon that answers in several replies.
  static func daemon(_ replies: [[String]]) throws -> FakeDaemon {
    let texts = replies.map { #"{"nudges":[\#($0.joined(separator: ","))]}"# }
    return try FakeDaemon([
      "Simulate": texts.indices.map { FakeDaemon.reply(texts[$0], continues: $0 < texts.count - 1) }
    ])
  }

  static let days: [[String]] = [
    [
      row("2026-11-21T12:10", "midday-pause", "locked"), row("2026-11-21T13:00", "midday-pause"),
      row("2026-11-21T20:30", "evening-wins"),
    ],
    [row("2026-11-21T22:10", "call", "quiet-hours")],
    [],
    [
      row("2026-11-22T08:00", "call", "too-soon"), row("2026-11-22T11:00", "call", "expired"),
      row("2026-11-22T20:30", "evening-wins", "already-done"),
    ],
  ]

  @Test("Day by day, whatever the number of replies")
  func screen() throws {
    let daemon = try Self.daemon(Self.days)
    let stage = Stage(daemon)
    #expect(stage.run("simulate") == .fine, "\(stage.complained)")
    #expect(
      stage.said == """
        Sat 2026-11-21
          12:10  midday-pause  screen locked
          13:00  midday-pause
          20:30  evening-wins
          22:10  call          quiet hours

        Sun 2026-11-22
          08:00  call          too soon
          11:00  call          time passed
          20:30  evening-wins  done already

        2 would come, 2 would not: time passed 1, done already 1. Held for a while: screen locked 1, quiet hours 1, too soon 1.

        """)
    #expect(daemon.received.first?.contains(#""more":true"#) == true)
  }

  @Test("A terminal sees what does not come dimmed, and lines no wider than itself")
  func onATerminal() throws {
    let stage = Stage(
      try Self.daemon([[Self.row("2026-11-21T20:30", "tea"), Self.row("2026-11-21T22:30", "tea", "paused")]]))
    stage.look.isColoured = true
    stage.look.width = 20
    #expect(stage.run("simulate") == .fine)
    #expect(
      stage.said == """
        \u{1B}[1mSat 2026-11-21\u{1B}[0m
          20:30  tea
        \u{1B}[2m  22:30  tea  paused\u{1B}[0m

        1 would come. Held
        for a while: paused
        1.

        """)
  }

  /// A day of questions nobody answers: what was shown and is over has come all the same.
  static let unanswered: [Sum] = [
    Sum("over on the screen", [("a", nil), ("a", "expired")], "1 would come."),
    Sum(
      "and another one never shown", [("a", nil), ("a", "expired"), ("a", "expired")],
      "1 would come, 1 would not: time passed 1."),
    Sum("replaced by a newer one", [("a", nil), ("a", "merged"), ("a", nil)], "2 would come."),
    Sum(
      "each plan by itself", [("a", nil), ("b", "expired"), ("a", "merged")],
      "1 would come, 1 would not: time passed 1."),
  ]

  @Test(arguments: unanswered)
  func sumUnanswered(_ sum: Sum) throws { try Self.check(sum, "simulate --unanswered") }

  struct Sum: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var rows: [String]
    var says: String

    init(_ name: String, _ rows: [(String, String?)], _ says: String) {
      testDescription = name
      self.rows = rows.map { SimulateTests.row("2026-11-21T20:30", $0.0, $0.1) }
      self.says = says
    }
  }

  static let sums: [Sum] = [
    Sum("nothing", [], "Nothing comes in this time."),
    Sum("all came", [("a", nil), ("b", nil), ("a", nil)], "3 would come."),
    Sum("none came", [("a", "expired")], "0 would come, 1 would not: time passed 1."),
    Sum(
      "most first", [("a", "merged"), ("a", "expired"), ("b", "expired")],
      "0 would come, 3 would not: time passed 2, one question for several 1."),
    Sum("held, then shown", [("a", "locked"), ("a", nil)], "1 would come. Held for a while: screen locked 1."),
    Sum("answered, and another one over", [("a", nil), ("a", "expired")], "1 would come, 1 would not: time passed 1."),
    Sum(
      "every wait", [("a", "paused"), ("a", "daily-cap"), ("a", "no-server"), ("a", "moon\\u001b")],
      "0 would come. Held for a while: paused 1, enough for the day 1, no notification server 1, moon␛ 1."),
  ]

  @Test(arguments: sums)
  func sum(_ sum: Sum) throws { try Self.check(sum, "simulate") }

  static func check(_ sum: Sum, _ line: String) throws {
    let stage = Stage(try daemon([sum.rows]))
    #expect(stage.run(line) == .fine, "\(stage.complained)")
    #expect(stage.said.split(separator: "\n").last.map(String.init) == sum.says)
  }

  @Test(
    "--json is one object, its elements as they came",
    arguments: [
      ([#"{"nudges":[]}"#], #"{"nudges":[]}"#), ([#"{"nudges":[{"a":1}]}"#], #"{"nudges":[{"a":1}]}"#),
      (
        [
          #"{ "nudges" : [ {"plan":"a]\"","at":"x"} , {"b":[1,[2]]} ] , "z":[3]}"#, #"{"nudges":[]}"#,
          #"{"z":{"nudges":[9]},"nudges":[{"c":"["}]}"#,
        ],
        #"{"nudges":[{"plan":"a]\"","at":"x"} , {"b":[1,[2]]},{"c":"["}]}"#
      ),
    ])
  func json(replies: [String], object: String) throws {
    let script = replies.indices.map { FakeDaemon.reply(replies[$0], continues: $0 < replies.count - 1) }
    let stage = Stage(try FakeDaemon(["Simulate": script]))
    #expect(stage.run("simulate --json") == .fine, "\(stage.complained)")
    #expect(stage.said == object + "\n")
    #expect((try? JSONSerialization.jsonObject(with: Data(stage.said.utf8))) != nil)
  }

  @Test("A reply without nudges is no reply", arguments: ["{}", #"{"nudges":1}"#, #"{"x":["nudges",[1]]}"#])
  func strange(reply: String) throws {
    let stage = Stage(try FakeDaemon("Simulate", parameters: reply))
    #expect(stage.run("simulate --json") == .no)
    #expect(stage.said.isEmpty)
  }

  @Test("An error before the first reply leaves standard output empty")
  func errorAsJSON() throws {
    let parameters = #"{"field":"to","reason":"It lies before the first day."}"#
    let stage = Stage(try FakeDaemon("Simulate", error: "org.nudged.Control.BadSimulation", parameters: parameters))
    #expect(stage.run("simulate --to 2020-01-01 --json") == .badInput)
    #expect(stage.said.isEmpty)
    #expect(stage.complained == #"{"error":"org.nudged.Control.BadSimulation","parameters":\#(parameters)}"# + "\n")
  }

  @Test("A file is read here and sent as text")
  func config() throws {
    let daemon = try Self.daemon([[]])
    let stage = Stage(daemon)
    stage.files["draft.toml"] = Array("[[plan]]\nname = \"tea\"\n".utf8)
    #expect(stage.run("simulate --config draft.toml") == .fine, "\(stage.complained)")
    #expect(daemon.lastParameters == ["configuration": "[[plan]]\nname = \"tea\"\n"] as NSDictionary)
  }

  @Test("A mistake in it is told with the name of the file")
  func mistake() throws {
    let parameters = #"{"file":"","line":2,"key":"plan.name","reason":"A name is needed."}"#
    let stage = Stage(
      try FakeDaemon("Simulate", error: "org.nudged.Control.BadConfiguration", parameters: parameters))
    stage.files["draft.toml"] = Array("x".utf8)
    #expect(stage.run("simulate --config draft.toml") == .badInput)
    #expect(stage.complained == "draft.toml:2: plan.name: A name is needed.\n")
  }

  @Test("A file that is no text, a folder, and none at all")
  func unreadable() {
    let stage = Stage()
    stage.files["draft.toml"] = [0xFF]
    #expect(stage.run("simulate --config draft.toml") == .badInput)
    #expect(stage.run("simulate --config /") == .badInput)
    #expect(stage.run("simulate --config /nonexistent/a.toml") == .badInput)
    #expect(
      stage.complained == """
        draft.toml is not UTF-8 text.
        / cannot be read. Is it there, and yours to read?
        /nonexistent/a.toml cannot be read. Is it there, and yours to read?

        """)
  }
}
