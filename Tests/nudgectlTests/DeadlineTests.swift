import ArgumentParser
import Foundation
import NudgeCore
import TestSupport
import Testing
import Varlink

@testable import nudgectl

@Suite("No verb waits for ever", .timeLimit(.minutes(60)))
struct DeadlineTests {
  /// One command line for each verb that there is, and how it ends when a daemon takes every call and answers none.
  private static let lines: [String: (line: String, end: Sysexit)] = [
    "": ("", .tryAgain), "win": ("win tea", .tryAgain), "checkin": ("checkin fine", .tryAgain),
    "status": ("status", .tryAgain), "next": ("next", .tryAgain), "pending": ("pending", .tryAgain),
    "answer": ("answer tea", .tryAgain), "snooze": ("snooze 20m", .tryAgain), "skip": ("skip", .tryAgain),
    "pause": ("pause 20m", .tryAgain), "resume": ("resume", .tryAgain), "why": ("why", .tryAgain),
    "setback": ("setback fell", .tryAgain), "goal": ("goal", .tryAgain), "goal add": ("goal add tidy", .tryAgain),
    "goal step": ("goal step fold", .tryAgain), "goal split": ("goal split 1 into fold, put", .tryAgain),
    "goal order": ("goal order 1 2", .tryAgain), "goal ladder": ("goal ladder 1", .tryAgain),
    "goal finish": ("goal finish 1", .tryAgain), "goal reach": ("goal reach 1", .tryAgain),
    "goal let-go": ("goal let-go 1", .tryAgain), "goal edit": ("goal edit step 1 fold", .tryAgain),
    "trial": ("trial", .tryAgain), "trial add": ("trial add write --on tomorrow", .tryAgain),
    "trial done": ("trial done 1 fine", .tryAgain), "trial revise": ("trial revise 1 else", .tryAgain),
    "trial move": ("trial move 1 --on tomorrow", .tryAgain), "trial let-go": ("trial let-go 1", .tryAgain),
    "guide": ("guide", .tryAgain), "practice": ("practice", .tryAgain), "affirm": ("affirm", .tryAgain),
    "reflect": ("reflect tea", .tryAgain), "support": ("support talked", .tryAgain),
    "celebrate": ("celebrate tea", .tryAgain), "learned": ("learned much", .tryAgain), "jar": ("jar", .tryAgain),
    "evidence": ("evidence tea", .tryAgain), "hard": ("hard", .fine), "rest": ("rest", .tryAgain),
    "list": ("list", .tryAgain), "show": ("show 1", .tryAgain), "edit": ("edit 1 tea", .tryAgain),
    "remove": ("remove 1", .tryAgain), "restore": ("restore 1", .tryAgain), "undo": ("undo", .tryAgain),
    "share": ("share 1 --with Ana", .tryAgain), "review": ("review --look", .tryAgain), "score": ("score", .tryAgain),
    "patterns": ("patterns", .tryAgain), "calendar": ("calendar", .tryAgain),
    "report": ("report --json", .tryAgain), "story": ("story", .tryAgain), "when": ("when daily", .fine),
    "simulate": ("simulate", .tryAgain), "watch": ("watch", .tryAgain), "doctor": ("doctor", .no),
    "doctor notify": ("doctor notify --wait 1s", .tryAgain), "config": ("config", .fine),
    "config check": ("config check", .fine), "config path": ("config path", .fine), "export": ("export", .tryAgain),
    "import": ("import FILE", .tryAgain), "backup": ("backup", .tryAgain), "backup list": ("backup list", .tryAgain),
    "backup check": ("backup check", .tryAgain), "backup restore": ("backup restore latest --yes", .tryAgain),
    "backup fresh": ("backup fresh --yes", .tryAgain), "forget": ("forget --all --yes", .tryAgain),
    "reload": ("reload", .tryAgain),
  ]

  private static func names(_ command: any ParsableCommand.Type, _ path: [String] = []) -> [String] {
    [path.joined(separator: " ")]
      + command.configuration.subcommands.flatMap { names($0, path + [$0.configuration.commandName ?? "?"]) }
  }

  @Test("every verb is in the table of this test, and no other")
  func everyVerb() { #expect(Set(Self.names(Nudgectl.self)) == Set(Self.lines.keys)) }

  private static func stage(_ daemon: FakeDaemon) -> Stage {
    let stage = DoctorTests.stage(daemon)
    stage.patience = .milliseconds(20)
    return stage
  }

  @Test("a daemon that takes the call and says nothing ends each with a sentence", arguments: lines.keys.sorted())
  func silent(verb: String) throws {
    let home = try TemporaryHome()
    let file = home.path + "/export.jsonl"
    try """
    {"nudged":"journal","version":1}
    {"entry":{"id":1,"kind":"win","text":"tea","day":"2026-11-21","writtenAt":"2026-11-21T18:05:00+01:00"}}
    """.write(toFile: file, atomically: true, encoding: .utf8)
    let (line, end) = try #require(Self.lines[verb])
    for json in ["", " --json"] where verb != "report" || json.isEmpty {
      let stage = Self.stage(try FakeDaemon.silent())
      #expect(stage.run(line.replacing("FILE", with: file) + json) == end, "\(stage.complained) \(stage.said)")
      if end == .tryAgain {
        #expect(stage.complained.contains("does not answer just now"), "\(stage.complained)")
      }
    }
  }

  @Test("part of a long answer, and then nothing", arguments: ["export", "story", "simulate", "doctor notify"])
  func halfway(line: String) throws {
    let parts = [
      "Export": #"{"text":"x","entries":1,"total":2}"#, "Story": #"{"pieces":[]}"#, "Simulate": #"{"nudges":[]}"#,
      "TryNotification": """
      {"stage":"shown","server":"dunst","version":"1","capabilities":[],"buttons":[],"replyOffered":false,"taken":true,\
      "replied":false,"activationToken":false,"serverWent":false}
      """,
    ]
    let daemon = try FakeDaemon { method, _ in parts[method].map { [FakeDaemon.reply($0, continues: true)] } ?? [] }
    let stage = Self.stage(daemon)
    #expect(stage.run(line + (line == "doctor notify" ? " --wait 1s --json" : " --json")) == .tryAgain)
    #expect(stage.complained.contains("org.nudged.Client.TimedOut"), "\(stage.complained)")
  }

  @Test("one's own people are on the screen before anybody is asked for more")
  func hard() async throws {
    let daemon = try FakeDaemon.silent()
    let stage = Stage(daemon)
    stage.variables["HOME"] = OwnCardTests.home
    stage.files[OwnCardTests.file] = Array("[support]\ncontacts = [{ name = \"Ana\", reach = \"+49 170 1\" }]\n".utf8)
    var shown: [String] = []
    var surroundings = stage.surroundings
    surroundings.patience = .milliseconds(20)
    surroundings.say = { shown.append("\($0) calls \(daemon.received.count)") }
    #expect(Launch(surroundings: surroundings).run(["hard"]) == .fine)
    #expect(shown.first?.contains("Ana  +49 170 1") == true && shown.first?.hasSuffix("calls 0") == true, "\(shown)")
    #expect(shown.last?.contains("Nothing else has to be done now.") == true)
    #expect(await eventually { !daemon.received.isEmpty })
    #expect(daemon.received.count == 1, "and one that says nothing is asked once")
  }

  @Test("all that is asked in passing has one moment together, however slow each answer is")
  func oneMoment() throws {
    let stage = Stage(try FakeDaemon.silent())
    stage.patience = .milliseconds(20)
    let daemon = DaemonAtHand(stage.surroundings)
    #expect(daemon.call(Methods.practices, Empty()) == nil && daemon.isSilent)
    #expect(daemon.call(Methods.draw, .init(private: true)) == nil)
  }

  @Test("a bar says that nobody is there while the daemon is stuck, and goes on with it")
  func bar() throws {
    let reply = FakeDaemon.reply(#"{"event":"status","status":\#(BarTests.open)}"#, continues: true)
    let daemon = try FakeDaemon { _, connection in connection == 0 ? [] : [reply, FakeDaemon.hangUp] }
    let stage = Stage(daemon)
    // Waited for in full once, of the one that says nothing; far longer than the other needs.
    stage.patience = .seconds(5)
    stage.arrivals = [{}]
    #expect(stage.run("watch --format text") == .tryAgain)
    #expect(stage.said == "○ off\n● A moment for you?\n○ off\n")
  }

  @Test("how long nothing may come, by what is asked for")
  func patience() {
    let usual = Duration.seconds(10)
    #expect(Patience.usual.first(usual) == usual && Patience.usual.next(usual) == usual)
    #expect(Patience.long.next(usual) == .seconds(30) && Patience.trying.next(usual) == .seconds(60))
    #expect(Patience.news.first(usual) == usual && Patience.news.next(usual) == nil)
    #expect(Methods.monitor.patience == .news && Methods.export.patience == .long)
  }
}
