import NudgeCore
import Testing

@testable import nudgectl

@Suite("Looking back: the screens and the way through")
struct ReviewVerbTests {
  private static let step = """
    {"id":4,"position":1,"text":"one page","cue":"the kettle is on","state":"finished","review":9,\
    "madeAt":"2026-11-15T18:00:00+01:00"}
    """
  private static let kept = """
    {"number":3,"period":"week","from":"2026-11-16","to":"2026-11-22","writtenAt":"2026-11-21T17:10:00+01:00",\
    "entry":{"id":9,"kind":"reflection","text":"the walks","tags":[],"day":"2026-11-21","guide":"weekly-review",\
    "fields":{"stalled":"mornings","step":"one page","looks-back":"week","first-day":"2026-11-16","review":"3"},\
    "writtenAt":"2026-11-21T17:10:00+01:00"},"steps":[\(step)],"wins":5}
    """

  private static func review(kept: String? = nil, numbers: Bool = true, extra: String = "") -> String {
    let wins = """
      "wins":{"count":5,"before":3,"usual":4.5,"series":[1,0,3,0,0,1],"days":3,\
      "domains":[{"name":"mood","wins":3,"before":1},{"name":"focus","wins":0,"before":2}],"values":[],\
      "sources":[{"name":"mastery","wins":5,"before":3}],\
      "outcomes":[{"name":"done","wins":4,"before":3},{"name":"started","wins":1,"before":0}]},\
      "calibration":{"count":12,"meanDifference":-0.18,"verdict":"better-than-feared"},\
      "measures":[{"name":"small-goals","current":3,"target":5,"window":"week","usual":2},\
      {"name":"self-compassion","current":1,"target":3,"window":"day","perDayThisWeek":3.2}],
      """
    return """
      {"period":"week","from":"2026-11-16","to":"2026-11-22","numbers":\(numbers),\(numbers ? wins : "\"measures\":[],")\
      "highlights":[\(Fixed.entry)],"learned":[],"trials":[],"steps":[\(step)],\
      "moved":[{"kind":"steps-finished","id":1,"name":"read","count":2},{"kind":"above-usual","name":"small-goals"}],\
      "stalled":[{"kind":"goal-resting","id":2,"name":"sing","since":"2026-10-12"},\
      {"kind":"trial-waiting","id":7,"name":"phone in the hall"}],"evidence":\(Fixed.entry)\
      \(kept.map { ",\"kept\":\($0)" } ?? "")\(extra)}
      """
  }

  private static let breathing = """
    {"kind":"practice","name":"breathing","aspect":"mood","difference":0.6,"low":0.2,"high":1,"with":34,"without":90,\
    "weeks":20}
    """

  private static func patterns(_ pattern: String = breathing) -> String {
    FakeDaemon.reply(
      """
      {"numbers":true,"from":"2026-05-25","to":"2026-11-22","days":124,"lookedAt":9,"fewestDays":10,"fewestWeeks":8,\
      "patterns":[\(pattern)]}
      """)
  }

  private func stage(_ script: FakeDaemon.Script) throws -> Stage {
    Stage(try FakeDaemon(script.merging(["Patterns": [Self.patterns()]]) { own, _ in own }))
  }

  @Test("the evidence of a week, whole")
  func evidence() throws {
    let stage = try stage(["Review": [FakeDaemon.reply(Self.review())]])
    stage.variables["LANG"] = "C.UTF-8"
    stage.look.width = 80
    #expect(stage.run("review --look") == .fine)
    #expect(
      stage.said == """
        Week 47, 16 to 22 November 2026

        5 wins, on 3 days. The week before: 3. Usually: 4.5.
          ▃▁█▁▁▃  from Monday on

        By area of life
          mood  ████████████░░░░░░░░  3, before 1

        Where it came from
          done yourself  ████████████████████  5, before 3
        4 done, 1 started: all of it counts.

        A few of them
          Sat walked five minutes

        Six measures: as they are, what you aim for, what is usual for you
          Steps finished          3 this week  · aim 5 · usually 2
        ✓ Kind words            3.2 a day this week  · aim 3

        What moved forward
          2 steps of “read” finished
          More than usual: steps finished

        Resting or waiting
          At rest since 12 October: sing
          Waits for a word from you: phone in the hall  nudgectl trial done 7

        What went together, and need not be the cause
          On days with breathing, mood was 0.6 of 5 higher (0.2 to 1.0), 34 days beside
          90.

        The steps you chose last time
          ✓ 4  one page  if the kettle is on

        You manage more than you expect of yourself, by 18 points over 12 times.

        Still on record
          Sat 2026-11-21  walked five minutes

        """)
  }

  @Test("without numbers there is no figure in it but dates")
  func withoutNumbers() throws {
    let stage = try stage(["Review": [FakeDaemon.reply(Self.review(numbers: false))]])
    #expect(stage.run("review --look") == .fine)
    #expect(!stage.said.contains("wins, on") && !stage.said.contains("aim") && !stage.said.contains("points"))
    #expect(stage.said.contains("A few of them") && stage.said.contains("Still on record"))
  }

  @Test("nothing written down is said kindly, and no part is empty")
  func empty() throws {
    let nothing = """
      {"period":"month","from":"2026-10-01","to":"2026-10-31","numbers":true,"wins":{"count":0,"before":0,"series":[],\
      "days":0,"domains":[],"values":[],"sources":[],"outcomes":[]},"measures":[],"highlights":[],"learned":[],"moved":[],\
      "stalled":[],"trials":[],"steps":[],"calibration":{"count":0}}
      """
    let stage = try stage(["Review": [FakeDaemon.reply(nothing)], "Patterns": [Self.patterns("")]])
    #expect(stage.run("review October --look") == .fine)
    #expect(
      stage.said == """
        October 2026

        No win is written down here yet.
        Nothing is written down of these days, and that is all it says. A win still fits in: nudgectl win …

        """)
  }

  @Test(
    "what is asked for is what is called for",
    arguments: [
      ("review --look", #"{}"#), ("review last week --look", #""day":"2026-11-09""#),
      ("review October --look", #""period":"month""#), ("review --number 3", #""number":3"#),
      ("review 2025 --look --json", #""day":"2025-01-01""#),
    ])
  func parameters(line: String, holds: String) throws {
    let daemon = try FakeDaemon(script(kept: Self.kept))
    let stage = Stage(daemon)
    #expect(stage.run(line) == .fine)
    let sent = try #require(daemon.received.first)
    #expect(sent.contains(holds) || holds == "{}" && sent.contains(#""period":"week""#), "\(sent)")
  }

  @Test("read again: what was written, the steps and what came of them")
  func again() throws {
    let stage = try stage(["Review": [FakeDaemon.reply(Self.review(kept: Self.kept))]])
    #expect(stage.run("review --number 3") == .fine)
    let own = try #require(stage.said.range(of: "Review 3, written today 17:10"))
    let text = stage.said[own.lowerBound...]
    #expect(text.contains("the walks") && text.contains("mornings") && text.contains("4  one page"))
    #expect(!text.contains("first-day") && !text.contains("looks back"))
  }

  @Test("the list, with wins from review to review once there are three")
  func list() throws {
    let reviews = [Self.kept, Self.kept, Self.kept].joined(separator: ",")
    let stage = try stage(["Reviews": [FakeDaemon.reply(#"{"numbers":true,"reviews":[\#(reviews)]}"#)]])
    stage.variables["LANG"] = "C.UTF-8"
    stage.look.width = 80
    #expect(stage.run("review --list") == .fine)
    #expect(stage.said.hasPrefix("3 Week 47, 16 to 22 November 2026  5 wins\n  the walks\n    ✓ 4  one page"))
    #expect(stage.said.contains("Wins, from review to review  ███"))
    let none = try self.stage(["Reviews": [FakeDaemon.reply(#"{"numbers":true,"reviews":[]}"#)]])
    #expect(none.run("review --list") == .fine)
    #expect(none.said.contains("nudgectl review"))
  }

  @Test(
    "flags that go by themselves, and words that name no time",
    arguments: [
      ("review --list --number 3", Sysexit.usage), ("review soonish", .badInput), ("review --number x", .usage),
    ])
  func refused(line: String, status: Sysexit) throws {
    let stage = try stage([:])
    #expect(stage.run(line) == status)
  }

  // MARK: - The way through

  private static let run = """
    {"run":{"id":1,"guide":{"name":"weekly-review","title":"Weekly review","invitation":"?","kind":"reflection","tags":[],\
    "practice":false,"looksBackOn":"week","questions":[{"id":"week","prompts":["What moved forward?"],"kind":"text",\
    "optional":true,"atMost":1,"kept":true}]},"answers":{},"next":"week","about":"2026-11-16",\
    "begunAt":"2026-11-21T20:59:00+01:00","answeredAt":"2026-11-21T20:59:00+01:00","seconds":0}}
    """
  private static let submitted = #"{"entries":[\#(Fixed.entry)],"steps":[],"message":"Kept.","evidence":[]}"#

  private func script(kept: String? = nil) -> FakeDaemon.Script {
    [
      "Begin": [FakeDaemon.reply(Self.run)], "Put": [FakeDaemon.reply(Self.run)],
      "Submit": [FakeDaemon.reply(Self.submitted)], "Review": [FakeDaemon.reply(Self.review(kept: kept))],
      "Patterns": [Self.patterns()],
    ]
  }

  @Test("part by part with Enter, then the questions; the week is named to the daemon")
  func walk() throws {
    let daemon = try FakeDaemon(script())
    let stage = Stage(daemon)
    stage.types("", "", "the walks")
    #expect(stage.run("review last week") == .fine)
    #expect(daemon.received.first?.contains(#""about":"2026-11-09""#) == true)
    #expect(daemon.received.contains { $0.contains(#""answer":"the walks""#) })
    #expect(stage.complained.contains("About ten minutes.") && stage.complained.contains("5 wins, on 3 days."))
    #expect(stage.said.contains("Kept."))
  }

  @Test("looked back on already: asked kindly why, and read again without a question")
  func twice() throws {
    let daemon = try FakeDaemon(script(kept: Self.kept))
    let stage = Stage(daemon)
    stage.types("1")
    #expect(stage.run("review") == .fine)
    #expect(stage.complained.contains("You have looked back on it already, today 17:10. What brings you back to it?"))
    #expect(stage.said.contains("Review 3") && !daemon.received.contains { $0.contains("Submit") })
    let other = Stage(daemon)
    other.types("0")
    #expect(other.run("review") == .fine)
    #expect(other.said.isEmpty)
    let anew = Stage(daemon)
    anew.types("2", "", "", "and the rain")
    #expect(anew.run("review") == .fine)
    #expect(daemon.received.contains { $0.contains(#""answer":"and the rain""#) })
  }
}
