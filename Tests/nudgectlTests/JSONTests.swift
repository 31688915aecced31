import Foundation
import Testing

@testable import nudgectl

@Suite("--json: the reply as it came")
struct JSONTests {
  @Test(arguments: [
    ("status", "Status"), ("next", "Upcoming"), ("pending", "Pending"), ("win tea", "Log"), ("answer tea", "Answer"),
    ("snooze", "Snooze"), ("skip", "Skip"), ("pause", "Pause"), ("resume", "Resume"), ("list", "List"),
    ("undo", "Undo"), ("reload", "Reload"), ("why", "Why"), ("why 3", "Why"),
    ("report", "Report"),
  ])
  func asItCame(line: String, method: String) throws {
    // Spacing, order, unknown fields and escapes stay what they are.
    let parameters = #"{ "z": [1, 2.50],"a":"\u00e9\u001b",  "new":null}"#
    let stage = Stage(try FakeDaemon(method, parameters: parameters))
    #expect(stage.run(line + " --json") == .fine, "\(stage.complained)")
    #expect(stage.said == parameters + "\n")
  }

  @Test("Before the verb it is the same")
  func before() throws {
    let stage = Stage(try FakeDaemon("Status", parameters: #"{"a":1}"#))
    #expect(stage.run("--json status") == .fine)
    #expect(stage.run("--json") == .fine)
    #expect(stage.said == #"{"a":1}"# + "\n" + #"{"a":1}"# + "\n")
  }

  @Test("watch: one event a line, to the end of the stream")
  func watch() throws {
    let events = [#"{"event":"status"}"#, #"{"event":"entry","kind":"win"}"#, #"{ "event":"reload"}"#]
    let script = ["Monitor": events.map { FakeDaemon.reply($0, continues: $0 != events.last) }]
    let daemon = try FakeDaemon(script)
    let stage = Stage(daemon)
    #expect(stage.run("watch --json") == .fine, "\(stage.complained)")
    #expect(stage.said == events.joined(separator: "\n") + "\n")
    #expect(daemon.received.first?.contains(#""more":true"#) == true)
  }

  @Test("watch in words never says what was written")
  func watchInWords() throws {
    let events = [
      #"{"event":"status","status":\#(Fixed.status)}"#, #"{"event":"entry","kind":"win"}"#,
      #"{"event":"nudge","nudge":\#(Fixed.nudge)}"#,
      #"{"event":"server","status":\#(Fixed.status)}"#, #"{"event":"something-new"}"#,
    ]
    let script = ["Monitor": events.map { FakeDaemon.reply($0, continues: $0 != events.last) }]
    let stage = Stage(try FakeDaemon(script))
    #expect(stage.run("watch") == .fine, "\(stage.complained)")
    let sentences = stage.said.split(separator: "\n").map { String($0.dropFirst(10)) }
    #expect(
      sentences == [
        "Watching. 1 open, next weekly-review tomorrow 17:00.", "Entry written: win",
        "Nudge 3 (evening-wins): shown", "Notification server: dunst", "something-new",
      ])
  }

  @Test("watch ends quietly when the daemon does", arguments: ["watch", "watch --json"])
  func watchEnds(line: String) throws {
    let first = FakeDaemon.reply(#"{"event":"status"}"#, continues: true)
    let stage = Stage(try FakeDaemon(["Monitor": [first, FakeDaemon.hangUp]]))
    #expect(stage.run(line) == .fine)
    #expect(!stage.said.isEmpty)
    #expect(stage.complained.isEmpty)
  }

  @Test("JSON of our own is JSON")
  func quoted() throws {
    let text = "a\"b\\c\n\u{0}\u{1F}\u{7F}é🙂\u{2028}"
    let decoded = try JSONDecoder().decode([String].self, from: Data(JSONText.array([text, ""]).utf8))
    #expect(decoded == [text, ""])
  }
}
