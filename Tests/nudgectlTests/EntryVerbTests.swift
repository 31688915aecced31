import Foundation
import NudgeCore
import Testing

@testable import nudgectl

@Suite("What people say about their entries reaches the daemon")
struct EntryVerbTests {
  static let spoken: [VerbTests.Spoken] = [
    .init(
      "win said no --value honesty --source persuasion --private --for 20min --field place=home --step 4",
      "Journal.Log",
      #"""
      {"kind":"win","text":"said no","value":"honesty","source":"persuasion","private":true,"seconds":1200,
      "fields":{"place":"home"},"step":4}
      """#),
    .init("win walked --for 90", "Journal.Log", #"{"kind":"win","text":"walked","seconds":5400}"#),
    .init(
      "win walked --at 18:00", "Journal.Log", #"{"kind":"win","text":"walked","at":"2026-11-21T18:00:00+01:00"}"#),
    .init(
      "win walked --field a=1 --field a=b=c", "Journal.Log", #"{"kind":"win","text":"walked","fields":{"a":"b=c"}}"#),
    .init("setback lay awake", "Journal.Log", #"{"kind":"setback","text":"lay awake"}"#),
    .init(
      "checkin tired, and here --mood 2", "Journal.Log",
      #"{"kind":"check-in","text":"tired, and here","fields":{"mood":"2"}}"#),
    .init(
      "checkin --mood 3 --energy 2 --feeling tired --feeling hopeful", "Journal.Log",
      #"""
      {"kind":"check-in","text":"tired, hopeful","fields":{"mood":"3","energy":"2","feelings":"tired, hopeful"}}
      """#),
    .init(
      "checkin --mood 4 --confidence 60", "Journal.Log",
      #"{"kind":"check-in","text":"mood 4 · confidence 60","fields":{"mood":"4","confidence":"60"}}"#),
    .init(
      "checkin --slept yes --moved no --reached-out yes", "Journal.Log",
      #"""
      {"kind":"check-in","text":"slept in the usual window yes · moved a little no · was in touch with somebody yes","fields":{"slept":"yes","moved":"no","reached-out":"yes"}}
      """#),
    .init("affirm I kept going", "Journal.Log", #"{"kind":"affirmation","text":"I kept going"}"#),
    .init(
      "affirm --remind one step --tag calm", "Journal.Log",
      #"{"kind":"affirmation","text":"one step","tags":["calm","reminder"]}"#),
    .init("affirm", "Journal.List", #"{"kind":"affirmation","limit":100}"#),
    .init(
      "reflect what I noticed --for 1h30min --private", "Journal.Log",
      #"{"kind":"reflection","text":"what I noticed","seconds":5400,"private":true}"#),
    .init(
      "celebrate a week --reward tea", "Journal.Log",
      #"{"kind":"celebration","text":"a week","fields":{"reward":"tea"}}"#),
    .init("learned one can ask", "Journal.Log", #"{"kind":"learning","text":"one can ask"}"#),
    .init(
      "learned one can ask --from Ana", "Journal.Log",
      #"{"kind":"learning","text":"one can ask","source":"vicarious","fields":{"person":"Ana"}}"#),
    .init(
      "learned one can ask --from Ana --source mastery", "Journal.Log",
      #"{"kind":"learning","text":"one can ask","source":"mastery","fields":{"person":"Ana"}}"#),
    .init(
      "answer tea --value calm --private --for 5 --field place=home --source state", "Control.Answer",
      #"{"text":"tea","value":"calm","private":true,"seconds":300,"fields":{"place":"home"},"source":"state"}"#),
    .init(
      "list --domain mood --value honesty --tag sun --source state --outcome rested --step 2 --trial 3 --removed",
      "Journal.List",
      #"""
      {"limit":20,"domain":"mood","value":"honesty","tag":"sun","source":"state","outcome":"rested","step":2,"trial":3,
      "removed":true}
      """#),
    .init("list --search walk", "Journal.List", #"{"limit":20,"search":"walk"}"#),
    .init(
      "list --from yesterday --to today", "Journal.List", #"{"limit":20,"from":"2026-11-20","to":"2026-11-21"}"#),
    .init("show 7", "Journal.Read", #"{"id":7}"#),
    .init("edit 7 walked ten minutes", "Journal.Amend", #"{"id":7,"text":"walked ten minutes"}"#),
    .init(
      "edit 7 --effort 3 --tag sun --field place=river --clear value --at 18:00", "Journal.Amend",
      #"""
      {"id":7,"effort":3,"tags":["sun"],"fields":{"place":"river"},"clear":["value"],"at":"2026-11-21T18:00:00+01:00"}
      """#),
    .init("edit 7 --private", "Journal.Amend", #"{"id":7,"private":true}"#),
    .init("edit 7 --clear private", "Journal.Amend", #"{"id":7,"private":false}"#),
    .init("remove 7", "Journal.Remove", #"{"id":7}"#),
    .init("remove 7 --forever --yes", "Journal.Erase", #"{"id":7}"#),
    .init("remove entry 7 --forever --yes", "Journal.Erase", #"{"id":7}"#),
    .init("remove step 3 --forever --yes", "Journal.Erase", #"{"subject":"step","id":3}"#),
    .init("restore 7", "Journal.Restore", #"{"id":7}"#),
    .init("undo 3", "Journal.Undo", #"{"count":3}"#),
    .init("jar", "Journal.Draw", #"{"private":true}"#),
    .init("jar --another", "Journal.Draw", #"{"private":true}"#),
    .init(
      "evidence the talk tomorrow", "Journal.Evidence", #"{"words":"the talk tomorrow","limit":3,"private":true}"#),
    .init(
      "evidence --entry 5 --domain focus --value calm --tag tax --limit 5", "Journal.Evidence",
      #"{"entry":5,"domain":"focus","value":"calm","tags":["tax"],"limit":5,"private":true}"#),
  ]

  @Test(arguments: spoken)
  func asks(_ spoken: VerbTests.Spoken) throws { try VerbTests().asks(spoken) }

  @Test("Several words for a time go into one flag")
  func late() throws {
    let daemon = try VerbTests.daemon()
    let stage = Stage(daemon)
    #expect(stage.run(["win", "walked", "--at", "yesterday 21:00"]) == .fine, "\(stage.complained)")
    #expect(daemon.lastParameters?["at"] as? String == "2026-11-20T21:00:00+01:00")
  }

  @Test(
    "Each verb asks its own question on a terminal, and an empty line is not now",
    arguments: [
      ("setback --domain focus", "What happened, in plain facts?"), ("checkin --tag sun", "How are you right now?"),
      ("reflect", "What is on your mind?"), ("celebrate", "Which effort do you celebrate?"),
      ("learned", "What did you learn?"),
    ])
  func questions(verb: String, question: String) throws {
    let daemon = try VerbTests.daemon()
    let stage = Stage(daemon)
    stage.types("", "some words")
    #expect(stage.run(verb) == .fine)
    #expect(stage.complained == "\(question)\n(Enter alone: not now)\n> That is fine. Nothing was written.\n")
    #expect(!daemon.received.contains { $0.contains("Log") })
    #expect(stage.run(verb) == .fine)
    #expect(daemon.lastParameters?["text"] as? String == "some words")
  }

  @Test("Words come from a pipe, too", arguments: ["setback", "checkin", "affirm", "reflect", "celebrate", "learned"])
  func piped(verb: String) throws {
    let daemon = try VerbTests.daemon()
    let stage = Stage(daemon)
    stage.pipes(Array("one\ntwo\n".utf8))
    #expect(stage.run(verb) == .fine, "\(stage.complained)")
    #expect(daemon.lastParameters?["text"] as? String == "one\ntwo")
    #expect(stage.run("edit 7") == .fine, "\(stage.complained)")
    #expect(daemon.lastParameters == ["id": 7, "text": "one\ntwo"] as NSDictionary)
  }

  @Test("Numbers alone need no words, and no pipe is read for them")
  func checkInByNumbers() throws {
    let daemon = try VerbTests.daemon()
    let stage = Stage(daemon)
    stage.pipes(Array("not these".utf8))
    #expect(stage.run("checkin --mood 4") == .fine)
    #expect(daemon.lastParameters?["text"] as? String == "mood 4")
  }

  static let refused: [UsageTests.Case] = [
    .init("win walked --for soon", .badInput, "“soon” is no length of up to a day. These work: 20min, 1h30min, 20."),
    .init("win walked --for 25h", .badInput, "is no length of up to a day"),
    .init("win walked --field place", .usage, "as in --field place=home, not “place”."),
    .init("win walked --field =home", .usage, "as in --field place=home"),
    .init("win walked --field Place=home", .badInput, "“Place” cannot be the name of a field"),
    .init("win walked --field mood=9", .badInput, "mood takes a whole number from 1 to 5, not “9”."),
    .init("win walked --source luck", .usage, "mastery"),
    .init("win walked --at tomorrow", .badInput, "has not come yet. These work: 21:00,"),
    .init("win walked --at recently", .badInput, "leaves open when it was. These work: 21:00,"),
    .init("checkin --mood 6", .badInput, "mood takes a whole number from 1 to 5, not “6”."),
    .init("checkin --confidence 101", .badInput, "confidence takes a whole number from 0 to 100, not “101”."),
    .init("checkin --slept maybe", .badInput, "slept takes yes or no, not “maybe”."),
    .init("checkin", .usage, "Say it after the verb: nudgectl checkin tired, and still here"),
    .init("setback", .usage, "Say it after the verb: nudgectl setback lay awake until three"),
    .init("setback -5 points", .usage, "Words that begin with a dash go after --"),
    .init("affirm --remind", .usage, "--remind needs the sentence"),
    .init("affirm --remind --private one step", .usage, "one of the two, please."),
    .init("affirm --for 20min", .usage, "Say them after the verb: nudgectl affirm I kept going --for 20min"),
    .init("affirm --show --tag tea", .usage, "--show goes alone"),
    .init("affirm --show one step", .usage, "--show goes alone"),
    .init("edit 7", .usage, "Say it after the number: nudgectl edit 7 walked ten minutes"),
    .init("edit seven", .usage, "number"),
    .init("edit 7 --effort 9", .badInput, "Effort goes from 1 to 5, not 9."),
    .init("undo 0", .usage, "undo goes from 1 to 100, not 0."),
    .init("evidence", .usage, "nudgectl evidence the talk tomorrow"),
    .init("evidence x --limit 21", .usage, "--limit goes from 1 to 20, not 21."),
    .init("list --day today --from yesterday", .usage, "--day, or --from and --to."),
    .init("list --from someday", .badInput, "“someday” is no day I know"),
    .init("delete 7", .usage, "Did you mean: nudgectl remove\n"),
    .init("mood", .usage, "Did you mean: nudgectl checkin\n"),
  ]

  @Test(arguments: refused)
  func refuses(_ usage: UsageTests.Case) throws { try UsageTests().says(usage) }

  @Test("An entry that is not there", arguments: ["show 9", "edit 9 tea", "remove 9", "restore 9"])
  func notThere(line: String) throws {
    let method = ["show": "Read", "edit": "Amend", "remove": "Remove", "restore": "Restore"][line.prefix { $0 != " " }]
    let daemon = try FakeDaemon(
      try #require(method), error: "org.nudged.Journal.NoSuchEntry", parameters: #"{"id":9}"#)
    let stage = Stage(daemon)
    #expect(stage.run(line) == .no)
    #expect(stage.complained.hasPrefix("There is no entry 9 here. Their numbers: nudgectl list\n"))
  }

  static let starters = #"""
    {"starters":[{"id":"got-up","text":"I got up","outcome":"done"},
    {"id":"rested","text":"I rested","domain":"mood","outcome":"rested","source":"state"}]}
    """#

  static let typed: [(name: String, line: String, typed: String, parameters: String)] = [
    (
      "a number", "win", " 2 ",
      #"{"kind":"win","text":"I rested","domain":"mood","outcome":"rested","source":"state"}"#
    ),
    (
      "what was said about it comes first", "win --domain focus --effort 1", "2",
      #"{"kind":"win","text":"I rested","domain":"focus","outcome":"rested","source":"state","effort":1}"#
    ),
    ("own words", "win", "2 pushups", #"{"kind":"win","text":"2 pushups"}"#),
    ("a number that stands for nothing", "win", "3", #"{"kind":"win","text":"3"}"#),
    ("none", "win", "0", #"{"kind":"win","text":"0"}"#),
  ]

  @Test("When no words come to mind there are some to pick from", arguments: typed)
  func picks(name: String, line: String, typed: String, parameters: String) throws {
    let daemon = try FakeDaemon([
      "Starters": [FakeDaemon.reply(Self.starters)], "Log": [FakeDaemon.reply(Fixed.log)],
    ])
    let stage = Stage(daemon)
    stage.types(typed)
    #expect(stage.run(line) == .fine, "\(stage.complained)")
    #expect(
      stage.complained == """
        What went well?
          1  I got up
          2  I rested
        (Your own words, or a number; Enter alone: not now)
        >\(" ")
        """, "\(name)")
    let expected = try JSONSerialization.jsonObject(with: Data(parameters.utf8)) as? NSDictionary
    #expect(daemon.lastParameters == expected, "\(name)")
  }
}
