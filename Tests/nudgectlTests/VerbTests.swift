import Foundation
import NudgeCore
import Testing

@testable import nudgectl

@Suite("What people say reaches the daemon")
struct VerbTests {
  struct Spoken: CustomTestStringConvertible, Sendable {
    var line: String
    var method: String
    var parameters: String
    var testDescription: String { line }

    init(_ line: String, _ method: String, _ parameters: String) {
      (self.line, self.method, self.parameters) = (line, method, parameters)
    }
  }

  static let spoken: [Spoken] = [
    .init("", "Control.Status", "{}"),
    .init("status", "Control.Status", "{}"),
    .init("win walked five minutes", "Journal.Log", #"{"kind":"win","text":"walked five minutes"}"#),
    .init("win 2 pushups", "Journal.Log", #"{"kind":"win","text":"2 pushups"}"#),
    .init("win help", "Journal.Log", #"{"kind":"win","text":"help"}"#),
    .init("win -- -5 kg", "Journal.Log", #"{"kind":"win","text":"-5 kg"}"#),
    .init(
      "win walked --effort 4 five --outcome started minutes --domain mood --tag walk --tag sun", "Journal.Log",
      #"""
      {"kind":"win","text":"walked five minutes","effort":4,"outcome":"started","domain":"mood","tags":["walk","sun"]}
      """#),
    .init("next", "Control.Upcoming", "{}"),
    .init("next --limit 2", "Control.Upcoming", #"{"limit":2}"#),
    .init("pending", "Control.Pending", "{}"),
    .init("answer called my sister", "Control.Answer", #"{"text":"called my sister"}"#),
    .init("answer 3", "Control.Answer", #"{"text":"3"}"#),
    .init("answer 3 called my sister", "Control.Answer", #"{"id":3,"text":"called my sister"}"#),
    .init("answer 4 pushups", "Control.Answer", #"{"text":"4 pushups"}"#),
    .init("answer --id 3 2 pushups", "Control.Answer", #"{"id":3,"text":"2 pushups"}"#),
    .init(
      "answer --effort 2 resting --outcome rested", "Control.Answer",
      #"{"text":"resting","effort":2,"outcome":"rested"}"#),
    .init("snooze", "Control.Snooze", "{}"),
    .init("snooze later", "Control.Snooze", "{}"), .init("snooze 3 later", "Control.Snooze", #"{"id":3}"#),
    .init("snooze until tomorrow morning", "Control.Snooze", #"{"until":"2026-11-22T09:00:00+01:00"}"#),
    .init("snooze until half past ten", "Control.Snooze", #"{"until":"2026-11-21T22:30:00+01:00"}"#),
    .init("snooze 20m", "Control.Snooze", #"{"until":"2026-11-21T21:20:00+01:00"}"#),
    .init("snooze 20 minutes", "Control.Snooze", #"{"until":"2026-11-21T21:20:00+01:00"}"#),
    .init("snooze for 2 hours", "Control.Snooze", #"{"until":"2026-11-21T23:00:00+01:00"}"#),
    .init("snooze 3 until 23:00", "Control.Snooze", #"{"id":3,"until":"2026-11-21T23:00:00+01:00"}"#),
    .init("snooze 3 20m", "Control.Snooze", #"{"id":3,"until":"2026-11-21T21:20:00+01:00"}"#),
    .init("snooze until tomorrow", "Control.Snooze", #"{"until":"2026-11-22T09:00:00+01:00"}"#),
    .init("snooze tomorrow", "Control.Snooze", #"{"until":"2026-11-22T09:00:00+01:00"}"#),
    .init("snooze until 15:00", "Control.Snooze", #"{"until":"2026-11-22T15:00:00+01:00"}"#),
    .init("snooze 3 until tomorrow", "Control.Snooze", #"{"id":3,"until":"2026-11-22T09:00:00+01:00"}"#),
    .init("snooze 3 until 15:00", "Control.Snooze", #"{"id":3,"until":"2026-11-22T15:00:00+01:00"}"#),
    .init("snooze 3 until tomorrow 9:30", "Control.Snooze", #"{"id":3,"until":"2026-11-22T09:30:00+01:00"}"#),
    .init("snooze 3 tomorrow", "Control.Snooze", #"{"id":3,"until":"2026-11-22T09:00:00+01:00"}"#),
    .init("snooze 3 for 2 hours", "Control.Snooze", #"{"id":3,"until":"2026-11-21T23:00:00+01:00"}"#),
    .init("snooze 3 2 hours", "Control.Snooze", #"{"id":3,"until":"2026-11-21T23:00:00+01:00"}"#),
    .init("snooze --id 3 until 15:00", "Control.Snooze", #"{"id":3,"until":"2026-11-22T15:00:00+01:00"}"#),
    .init("snooze --id 3", "Control.Snooze", #"{"id":3}"#),
    .init("snooze 20m --id 3", "Control.Snooze", #"{"id":3,"until":"2026-11-21T21:20:00+01:00"}"#),
    .init("skip", "Control.Skip", "{}"),
    .init("skip 3", "Control.Skip", #"{"id":3}"#),
    .init("skip --id 3", "Control.Skip", #"{"id":3}"#),
    .init("pause", "Control.Pause", "{}"),
    .init("pause tonight", "Control.Pause", #"{"until":"2026-11-22T09:00:00+01:00"}"#),
    .init("pause for today", "Control.Pause", #"{"until":"2026-11-22T09:00:00+01:00"}"#),
    .init("pause the rest of the day", "Control.Pause", #"{"until":"2026-11-22T09:00:00+01:00"}"#),
    .init("pause for the weekend", "Control.Pause", #"{"until":"2026-11-23T09:00:00+01:00"}"#),
    .init("pause till tomorrow morning", "Control.Pause", #"{"until":"2026-11-22T09:00:00+01:00"}"#),
    .init("pause until tomorrow 9:00", "Control.Pause", #"{"until":"2026-11-22T09:00:00+01:00"}"#),
    .init("pause for 2 hours", "Control.Pause", #"{"until":"2026-11-21T23:00:00+01:00"}"#),
    .init("pause until back", "Control.Pause", #"{"untilBack":true}"#),
    .init("pause until I am back", "Control.Pause", #"{"untilBack":true}"#),
    .init("pause until i'm back", "Control.Pause", #"{"untilBack":true}"#),
    .init("pause until I’m back", "Control.Pause", #"{"untilBack":true}"#),
    .init("pause till I return", "Control.Pause", #"{"untilBack":true}"#),
    .init("pause until Monday", "Control.Pause", #"{"until":"2026-11-23T09:00:00+01:00"}"#),
    .init("why", "Control.Why", "{}"),
    .init("why 3", "Control.Why", #"{"id":3}"#),
    .init("why evening-wins", "Control.Why", #"{"plan":"evening-wins"}"#),
    .init("why 3rd-plan", "Control.Why", #"{"plan":"3rd-plan"}"#),
    .init("simulate", "Control.Simulate", "{}"),
    .init(
      "simulate --from 2026-12-01 --to 2026-12-31 --zone Asia/Tokyo --unanswered", "Control.Simulate",
      #"{"from":"2026-12-01","to":"2026-12-31","zone":"Asia/Tokyo","answers":false}"#),
    .init(
      "simulate --asleep 22:00..09:00 --locked 12:00..13:00,17:00..17:30 --locked 19:00..20:00", "Control.Simulate",
      #"{"asleep":["22:00..09:00"],"locked":["12:00..13:00","17:00..17:30","19:00..20:00"]}"#),
    .init(
      "simulate --away 2026-12-24..2026-12-28", "Control.Simulate", #"{"away":["2026-12-24..2026-12-28"]}"#),
    .init("resume", "Control.Resume", "{}"),
    .init("list", "Journal.List", #"{"limit":20}"#),
    .init(
      "list --limit 3 --kind check-in --day 2026-11-20", "Journal.List",
      #"{"limit":3,"kind":"check-in","day":"2026-11-20"}"#),
    .init("list --day yesterday", "Journal.List", #"{"limit":20,"day":"2026-11-20"}"#),
    .init("undo", "Journal.Undo", "{}"),
    .init("reload", "Control.Reload", "{}"),
  ]

  static func daemon() throws -> FakeDaemon {
    let script = [
      "Status": Fixed.status, "Log": Fixed.log, "Upcoming": #"{"occurrences":[]}"#,
      "Pending": #"{"nudges":[\#(Fixed.nudge)]}"#, "Answer": Fixed.answer, "Snooze": #"{"nudge":\#(Fixed.nudge)}"#,
      "Skip": #"{"nudge":\#(Fixed.nudge)}"#, "Pause": #"{"untilBack":false}"#, "Resume": #"{"wasPaused":true}"#,
      "List": #"{"entries":[]}"#, "Undo": Fixed.undone, "Amend": #"{"entry":\#(Fixed.entry)}"#,
      "Erase": #"{"copies":0,"pages":0,"left":[],"same":[]}"#, "Remove": #"{"entry":\#(Fixed.entry)}"#,
      "Restore": #"{"entry":\#(Fixed.entry)}"#,
      "Read": #"{"entry":\#(Fixed.entry)}"#, "Draw": #"{"entry":\#(Fixed.entry),"left":3}"#,
      "Evidence": #"{"entries":[\#(Fixed.entry)]}"#,
      "Why": WhyTests.over[0].reply, "Simulate": #"{"nudges":[]}"#,
      "Reload": #"{"file":"/home/ada/.config/nudged/nudged.toml","plans":2}"#,
    ]
    return try FakeDaemon(script.mapValues { [FakeDaemon.reply($0)] })
  }

  @Test(arguments: spoken)
  func asks(_ spoken: Spoken) throws {
    let daemon = try Self.daemon()
    let stage = Stage(daemon)
    #expect(stage.run(spoken.line) == .fine, "\(stage.complained)")
    // What a screen asks for besides comes behind it.
    let asked = try #require(daemon.received.last { $0.contains("org.nudged.\(spoken.method)\"") })
    let expected = try JSONSerialization.jsonObject(with: Data(spoken.parameters.utf8)) as? NSDictionary
    #expect(FakeDaemon.parameters(of: asked) ?? [:] == expected)
    #expect(!stage.said.isEmpty)
  }

  @Test("The answer goes to the question that was shown, also when it was asked for here")
  func answersTheShownQuestion() throws {
    let daemon = try Self.daemon()
    let stage = Stage(daemon)
    stage.types("made tea")
    #expect(stage.run("answer") == .fine)
    #expect(stage.complained.contains("What went well today, however small?"))
    #expect(daemon.lastParameters == ["id": 3, "text": "made tea"] as NSDictionary)
  }

  @Test("An empty line is not now", arguments: ["win", "answer"])
  func notNow(verb: String) throws {
    let daemon = try Self.daemon()
    let stage = Stage(daemon)
    stage.types("  ")
    #expect(stage.run(verb) == .fine)
    #expect(!daemon.received.contains { $0.contains("Log") || $0.contains("Answer") })
    #expect(stage.complained.contains("That is fine."))
  }

  @Test("A win is asked for on a terminal")
  func winByPrompt() throws {
    let daemon = try Self.daemon()
    let stage = Stage(daemon)
    stage.types("slept seven hours")
    #expect(stage.run("win --effort 1") == .fine)
    #expect(daemon.lastParameters == ["kind": "win", "text": "slept seven hours", "effort": 1] as NSDictionary)
  }

  @Test("A win from a pipe is kept as it is, without echo's line break")
  func winFromPipe() throws {
    let daemon = try Self.daemon()
    let stage = Stage(daemon)
    stage.pipes(Array("one\ntwo\u{0}\u{1B}[31m\n".utf8))
    #expect(stage.run("win") == .fine, "\(stage.complained)")
    #expect(daemon.lastParameters?["text"] as? String == "one\ntwo\u{0}\u{1B}[31m")
  }

  @Test("Nobody is asked for words that could not be kept")
  func noPromptWithoutDaemon() {
    let stage = Stage()
    stage.variables["NUDGED_SOCKET"] = "/nonexistent/socket"
    stage.types("never asked")
    #expect(stage.run("win") == .unreachable)
    #expect(!stage.complained.contains("What went well?"))
  }
}
