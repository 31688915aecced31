import Foundation
import NudgeCore
import Testing

@testable import nudgectl

@Suite("Goals, steps and trials, as people say them")
struct AimVerbTests {
  typealias Spoken = VerbTests.Spoken

  /// The present moment is Saturday, 2026-11-21, 21:00 in Berlin.
  static let goals: [Spoken] = [
    .init("goal", "Journal.Goals", "{}"),
    .init("goal --all", "Journal.Goals", #"{"all":true}"#),
    .init(
      "goal add learn to say no --value honesty --aim skill --until 2027-01-31 --domain mood --private",
      "Journal.AddGoal",
      #"""
      {"text":"learn to say no","value":"honesty","aim":"skill","until":"2027-01-31","domain":"mood","private":true}
      """#),
    .init("goal add rest --until Monday", "Journal.AddGoal", #"{"text":"rest","until":"2026-11-23"}"#),
    .init("goal step say no once", "Journal.AddStep", #"{"text":"say no once"}"#),
    .init("goal step 1 say no once", "Journal.AddStep", #"{"goal":1,"text":"say no once"}"#),
    .init("goal step 5 pushups", "Journal.AddStep", #"{"text":"5 pushups"}"#),
    .init("goal step --goal 2 1 page", "Journal.AddStep", #"{"goal":2,"text":"1 page"}"#),
    .init(
      "goal step write --if kettle --confidence 70 --even-if tired --difficulty 3 --risk cold --when daily",
      "Journal.AddStep",
      #"""
      {"text":"write","cue":"kettle","confidence":70,"evenIf":"tired","difficulty":3,"risk":"cold","calendar":"09:00"}
      """#),
    .init("goal step write --when tomorrow", "Journal.AddStep", #"{"text":"write","calendar":"2026-11-22 09:00"}"#),
    .init("goal step stretch --if after breakfast", "Journal.AddStep", #"{"text":"stretch","cue":"after breakfast"}"#),
    .init("goal step write --when weekdays at 8", "Journal.AddStep", #"{"text":"write","calendar":"Mon..Fri 08:00"}"#),
    .init("goal step write --when every morning", "Journal.AddStep", #"{"text":"write","calendar":"09:00"}"#),
    .init("goal step write --when Mon..Fri 8:00", "Journal.AddStep", #"{"text":"write","calendar":"Mon..Fri 8:00"}"#),
    .init(
      "goal edit step 4 --when mondays and thursdays at 18:00", "Journal.AmendStep",
      #"{"id":4,"calendar":"Mon,Thu 18:00"}"#),
    .init("goal split 3 into a b , c, d", "Journal.SplitStep", #"{"id":3,"into":["a b","c","d"]}"#),
    .init("goal split 3 a then b; c / 1/2 d", "Journal.SplitStep", #"{"id":3,"into":["a","b","c","1/2 d"]}"#),
    .init("goal order 1 5 3 4", "Journal.ReorderSteps", #"{"goal":1,"steps":[5,3,4]}"#),
    .init("goal ladder 1", "Journal.Goals", "{}"),
    .init("goal ladder", "Journal.Goals", "{}"),
    .init("goal finish 3", "Journal.FinishStep", #"{"id":3}"#),
    .init(
      "goal finish 3 said no twice --effort 4 --outcome partial --tag work", "Journal.FinishStep",
      #"{"id":3,"text":"said no twice","effort":4,"outcome":"partial","tags":["work"]}"#),
    .init("goal reach 1", "Journal.CloseGoal", #"{"id":1,"reached":true}"#),
    .init("goal reach 1 I am there", "Journal.CloseGoal", #"{"id":1,"reached":true,"text":"I am there"}"#),
    .init("goal let-go step 4", "Journal.ReleaseStep", #"{"id":4}"#),
    .init("goal let-go goal 1", "Journal.CloseGoal", #"{"id":1,"reached":false}"#),
    .init("goal let-go 4", "Journal.ReleaseStep", #"{"id":4}"#),
    .init("goal let-go 1", "Journal.CloseGoal", #"{"id":1,"reached":false}"#),
    .init("goal edit step 4 say no --confidence 80", "Journal.AmendStep", #"{"id":4,"text":"say no","confidence":80}"#),
    .init("goal edit goal 1 --clear value --clear until", "Journal.AmendGoal", #"{"id":1,"clear":["value","until"]}"#),
    .init(
      "goal edit step 4 --clear when --clear even-if --clear private", "Journal.AmendStep",
      #"{"id":4,"clear":["calendar","evenIf","private"]}"#),
    .init("goal edit step 4 --goal 2 --private", "Journal.AmendStep", #"{"id":4,"goal":2,"private":true}"#),
  ]

  static let trials: [Spoken] = [
    .init("trial", "Journal.Trials", "{}"),
    .init("trial --all", "Journal.Trials", #"{"all":true}"#),
    .init("trial add phone in the hall", "Journal.AddTrial", #"{"adjustment":"phone in the hall"}"#),
    .init("trial add a --on Saturday", "Journal.AddTrial", #"{"adjustment":"a","tryOn":"2026-11-28"}"#),
    .init(
      "trial add a --on tomorrow --at 9:00", "Journal.AddTrial",
      #"{"adjustment":"a","tryOn":"2026-11-22","tryAt":"09:00"}"#),
    .init(
      "trial add a --on today --at 11pm", "Journal.AddTrial",
      #"{"adjustment":"a","tryOn":"2026-11-21","tryAt":"23:00"}"#),
    // The usual 18:00 has been today: the next full hour.
    .init(
      "trial add a --on 2026-11-21", "Journal.AddTrial", #"{"adjustment":"a","tryOn":"2026-11-21","tryAt":"22:00"}"#),
    .init("trial add a --on today", "Journal.AddTrial", #"{"adjustment":"a","tryOn":"2026-11-21","tryAt":"22:00"}"#),
    .init(
      "trial add a --on today --at 10", "Journal.AddTrial", #"{"adjustment":"a","tryOn":"2026-11-21","tryAt":"22:00"}"#),
    .init(
      "trial add a --on tomorrow morning", "Journal.AddTrial",
      #"{"adjustment":"a","tryOn":"2026-11-22","tryAt":"09:00"}"#),
    .init("trial add a --on in 3 days", "Journal.AddTrial", #"{"adjustment":"a","tryOn":"2026-11-24"}"#),
    .init(
      "trial add a --on 2027-02-28 --at noon", "Journal.AddTrial",
      #"{"adjustment":"a","tryOn":"2027-02-28","tryAt":"12:00"}"#),
    .init(
      "trial add a --setback 12 --confidence 60 --even-if late --private", "Journal.AddTrial",
      #"{"adjustment":"a","setback":12,"confidence":60,"evenIf":"late","private":true}"#),
    .init("trial done 3", "Journal.EndTrial", #"{"id":3,"state":"retried"}"#),
    .init(
      "trial done 3 slept better --helped partly --next put a note up", "Journal.EndTrial",
      #"{"id":3,"state":"retried","happened":"slept better","helped":"partly","next":"put a note up"}"#),
    .init(
      "trial revise 3 phone in the kitchen --on Monday --happened forgot it --helped no", "Journal.EndTrial",
      #"""
      {"id":3,"state":"revised","adjustment":"phone in the kitchen","tryOn":"2026-11-23","happened":"forgot it",
      "helped":"no"}
      """#),
    .init("trial move 3 --on Sunday", "Journal.AmendTrial", #"{"id":3,"tryOn":"2026-11-22"}"#),
    .init("trial let-go 3", "Journal.EndTrial", #"{"id":3,"state":"released"}"#),
  ]

  static let goal = """
    {"id":1,"text":"learn to say no","value":"honesty","until":"2027-01-31","state":"open",\
    "madeAt":"2026-11-20T10:00:00+01:00"}
    """
  static func step(
    _ id: Int, _ text: String, _ more: String = "", state: String = "open", goal: Int? = 1
  ) -> String {
    """
    {"id":\(id),"position":\(id),"text":"\(text)","state":"\(state)"\(goal.map { ",\"goal\":\($0)" } ?? ""),\
    "madeAt":"2026-11-20T10:00:00+01:00"\(more)}
    """
  }
  static let steps = [
    step(5, "say no to a shop", #","difficulty":1"#, state: "finished"),
    step(
      4, "say no to a friend", #","difficulty":4,"risk":"she is sad; I call her","confidence":70,"evenIf":"I am tired""#
    ),
    step(6, "say no at work", #","difficulty":9,"private":true"#), step(7, "old", state: "released"),
    step(8, "stretch", #","cue":"the kettle is on","calendar":"Mon..Fri 08:00""#, goal: nil),
  ]
  static let allGoals = #"{"goals":[\#(goal)],"steps":[\#(steps.joined(separator: ","))]}"#

  static func trial(
    _ id: Int, _ adjustment: String, on day: String, state: String = "open", _ more: String = ""
  ) -> String {
    """
    {"id":\(id),"adjustment":"\(adjustment)","tryOn":"\(day)","tryAt":"18:00","state":"\(state)",\
    "madeAt":"2026-11-20T10:00:00+01:00"\(more)}
    """
  }

  static func daemon() throws -> FakeDaemon {
    let finish = #"{"step":\#(steps[1]),"entry":\#(Fixed.entry),"message":"Noted."}"#
    let one = #"{"step":\#(steps[1])}"#
    let trial = trial(3, "phone in the hall", on: "2026-11-28")
    let script = [
      "Goals": allGoals, "AddGoal": #"{"goal":\#(goal)}"#, "AmendGoal": #"{"goal":\#(goal)}"#,
      "CloseGoal": #"{"goal":\#(goal)}"#, "AddStep": #"{"step":\#(steps[1]),"big":false}"#, "AmendStep": one,
      "SplitStep": #"{"step":\#(steps[1]),"parts":[\#(steps[2])]}"#, "ReorderSteps": #"{"steps":[\#(steps[1])]}"#,
      "FinishStep": finish, "ReleaseStep": one, "Trials": #"{"trials":[]}"#, "AddTrial": #"{"trial":\#(trial)}"#,
      "AmendTrial": #"{"trial":\#(trial)}"#,
      "EndTrial": #"{"trial":\#(trial),"entry":\#(Fixed.entry),"message":"Kept."}"#,
    ]
    return try FakeDaemon(script.mapValues { [FakeDaemon.reply($0)] })
  }

  @Test(arguments: goals + trials)
  func asks(_ spoken: Spoken) throws {
    let daemon = try Self.daemon()
    let stage = Stage(daemon)
    #expect(stage.run(spoken.line) == .fine, "\(stage.complained)")
    #expect(daemon.received.last?.contains("org.nudged.\(spoken.method)\"") == true)
    let expected = try JSONSerialization.jsonObject(with: Data(spoken.parameters.utf8)) as? NSDictionary
    #expect(daemon.lastParameters ?? [:] == expected)
    #expect(!stage.said.isEmpty)
  }

  @Test("every one of them prints the reply as it came", arguments: goals + trials)
  func json(_ spoken: Spoken) throws {
    let daemon = try Self.daemon()
    let stage = Stage(daemon)
    #expect(stage.run(spoken.line + " --json") == .fine, "\(stage.complained)")
    #expect((try? JSONSerialization.jsonObject(with: Data(stage.said.utf8))) is NSDictionary, "\(stage.said)")
  }

  static let unclear: [(line: String, status: Sysexit, says: String)] = [
    ("goal split 3 one thing", .usage, "Part them with commas"),
    ("goal let-go", .usage, "let-go"),
    ("goal let-go 99", .no, "No open step and no open goal has the number 99"),
    ("goal let-go the cat", .usage, "A step or a goal, by its number"),
    ("goal edit step 4 --value honesty", .usage, "--value goes with a goal, and this is a step. Nothing was changed."),
    ("goal edit 4 --until 2027-01-31", .usage, "--until goes with a goal"),
    ("goal edit goal 1 --confidence 80", .usage, "--confidence goes with a step, and this is a goal."),
    ("goal edit goal 1 --if tea", .usage, "--if goes with a step"),
    ("goal edit goal 1 --goal 2", .usage, "--goal goes with a step"),
    ("goal ladder 9", .no, "There is no open goal 9."),
    (
      "goal step write --when whenever", .badInput,
      "To be asked at a time, name one. These work: weekdays at 8:00, every morning"
    ),
    (
      "goal step write --when after breakfast", .badInput,
      "“after breakfast” is a cue that no clock tells; --if keeps it as one."
    ),
    ("goal step write --when every other day", .badInput, "“every other day” counts on from the time before"),
    (
      "goal add rest --until yesterday", .badInput,
      "“yesterday” is behind us already. These work: tomorrow, Tuesday, in 3 days, 2026-11-28."
    ),
    (
      "trial add a --on never", .badInput,
      "When should that be, “never”? These work: tomorrow, Tuesday, in 3 days, 2026-11-28."
    ),
    ("trial add a --at late", .badInput, "These work: 18:00, 6pm, noon."),
    ("trial move 3", .usage, "To which day?"),
    ("trial done", .usage, "trial"),
    ("step write a page", .usage, "Did you mean: nudgectl goal step"),
  ]

  @Test("what is unclear is asked back, with what works", arguments: unclear)
  func refuses(line: String, status: Sysexit, says: String) throws {
    let stage = Stage(try Self.daemon())
    #expect(stage.run(line) == status)
    #expect(stage.complained.contains(says), "\(stage.complained)")
  }

  @Test("a number that is a step's and a goal's is asked about")
  func either() throws {
    let reply = #"{"goals":[\#(Self.goal)],"steps":[\#(Self.step(1, "a"))]}"#
    let stage = Stage(try FakeDaemon("Goals", parameters: reply))
    #expect(stage.run("goal let-go 1") == .usage)
    #expect(stage.complained.contains("Step 1, or goal 1?"))
  }

  static let faults: [(error: String, parameters: String, says: String)] = [
    ("NoSuchGoal", #"{"id":7}"#, "There is no goal 7."), ("NoSuchStep", #"{"id":7}"#, "There is no step 7"),
    ("NoSuchTrial", #"{"id":7}"#, "There is no trial 7."),
    ("GoalNotOpen", #"{"id":7,"state":"reached"}"#, "You have reached goal 7 already."),
    ("StepNotOpen", #"{"id":7,"state":"split"}"#, "Smaller steps took the place of step 7"),
    ("StepNotOpen", #"{"id":7,"state":"finished"}"#, "Step 7 is finished already."),
    ("TrialNotOpen", #"{"id":7,"state":"released"}"#, "Trial 7 was let go."),
    ("BadAim", #"{"field":"tryOn","reason":"2026-11-20 is behind us."}"#, "2026-11-20 is behind us."),
  ]

  @Test("what the daemon refuses is said in a sentence", arguments: faults)
  func fault(error: String, parameters: String, says: String) throws {
    let stage = Stage(
      try FakeDaemon("EndTrial", error: "org.nudged.Journal.\(error)", parameters: parameters))
    #expect(stage.run("trial let-go 7") == (error == "BadAim" ? .badInput : .no))
    #expect(stage.complained.contains(says), "\(stage.complained)")
  }

  // MARK: - Days

  static let days: [(said: String, date: String, time: String?)] = [
    ("today", "2026-11-21", nil), ("Tomorrow", "2026-11-22", nil), ("saturday", "2026-11-28", nil),
    ("in 3 days", "2026-11-24", nil), ("next week", "2026-11-23", nil), ("2026-11-21", "2026-11-21", nil),
    ("2027-01-31", "2027-01-31", nil), ("Sunday 9:30", "2026-11-22", "09:30"),
    ("tomorrow midnight", "2026-11-22", "00:00"),
    ("in 2 hours", "2026-11-21", "23:00"), ("today 22:00", "2026-11-21", "22:00"),
  ]

  @Test("a day in the person's own words", arguments: days)
  func day(said: String, date: String, time: String?) throws {
    let stage = Stage()
    let day = try SpokenDay(said, in: stage.surroundings)
    #expect(day.date.description == date)
    #expect(day.time?.description == time)
  }

  // MARK: - Screens

  @Test("goals with their steps, from easy to hard")
  func goalsScreen() throws {
    #expect(
      try ScreenTests.screen("goal", "Goals", Self.allGoals) == """
        Goal 1  learn to say no  honesty · until Sun 2027-01-31
          ✓ 5  say no to a shop  difficulty 1
          ○ 4  say no to a friend  difficulty 4 · 70% sure, even if I am tired
          ○ 6  say no at work  difficulty 9 · private

        Steps by themselves
          ○ 8  stretch  if the kettle is on · weekdays at 08:00

        """)
    #expect(
      try ScreenTests.screen("goal", "Goals", #"{"goals":[],"steps":[]}"#)
        == "There is no goal yet. A first one: nudgectl goal add learn to say no --value honesty\n")
    #expect(try ScreenTests.screen("goal --all", "Goals", Self.allGoals).contains("– 7  old  let go"))
  }

  @Test("a step whose goal is not there any more stands by itself")
  func orphan() throws {
    #expect(
      try ScreenTests.screen("goal", "Goals", #"{"goals":[],"steps":[\#(Self.step(4, "say no"))]}"#)
        == "Steps by themselves\n  ○ 4  say no\n")
    let gone = Self.step(7, "old", state: "released", goal: nil)
    #expect(!(try ScreenTests.screen("goal", "Goals", #"{"goals":[],"steps":[\#(gone)]}"#)).contains("themselves"))
  }

  static let long = "しずかな朝に手紙を書いてから出かける, and more of the same after that"

  @Test("on forty columns no line of goals, steps and trials is broken, in wide letters as well")
  func narrow() throws {
    let sure = #","confidence":70,"evenIf":"\#(Self.long)""#
    let details = #","cue":"\#(Self.long)","calendar":"Mon..Fri 08:00","difficulty":4\#(sure)"#
    let goal = Self.goal.replacing("learn to say no", with: Self.long).replacing("honesty", with: Self.long)
    let steps = [Self.step(4, Self.long, details), Self.step(5, "say no", details), Self.step(6, Self.long)]
    let trial = Self.trial(3, Self.long, on: "2026-11-28", sure)
    let goals = #"{"goals":[\#(goal)],"steps":[\#(steps.joined(separator: ","))]}"#
    for (line, method, reply) in [
      ("goal", "Goals", goals), ("goal ladder", "Goals", goals), ("trial", "Trials", #"{"trials":[\#(trial)]}"#),
      ("goal step tea", "AddStep", #"{"step":\#(steps[0]),"big":false}"#),
      ("trial add tea", "AddTrial", #"{"trial":\#(trial)}"#),
      ("list", "List", #"{"entries":[\#(Fixed.entry.replacing("walked five minutes", with: Self.long))]}"#),
    ] {
      let stage = Stage(try FakeDaemon(method, parameters: reply))
      stage.look.width = 40
      #expect(stage.run(line) == .fine, "\(stage.complained)")
      for shown in stage.said.split(separator: "\n").map(String.init) where !shown.contains("nudgectl") {
        #expect(shown.columns <= 40, "\(line): \(shown)")
      }
    }
  }

  @Test("the ladder marks the next rung, with a look at its risk")
  func ladder() throws {
    #expect(
      try ScreenTests.screen("goal ladder 1", "Goals", Self.allGoals) == """
        Goal 1  learn to say no  honesty · until Sun 2027-01-31
          ✓ 5  say no to a shop  difficulty 1
        → next: ○ 4  say no to a friend  difficulty 4 · 70% sure, even if I am tired
            A look at the risk first: she is sad; I call her
          ○ 6  say no at work  difficulty 9 · private

        """)
  }

  @Test("a step that looks big is kept, and answered with one offer")
  func bigStep() throws {
    let reply = #"{"step":\#(Self.step(9, "tidy up everything")),"big":true}"#
    #expect(
      try ScreenTests.screen("goal step tidy up everything", "AddStep", reply) == """
        ✓ Step 9  tidy up everything
          It looks like more than one step. If smaller ones would be kinder:
          nudgectl goal split 9 into …, …

        """)
  }

  @Test("trials by their days; none is ever late")
  func trialsScreen() throws {
    let trials = [
      Self.trial(1, "ask first", on: "2026-11-02"), Self.trial(2, "phone in the hall", on: "2026-11-21"),
      Self.trial(3, "one hour earlier", on: "2026-11-22", #","confidence":60"#),
      Self.trial(4, "a walk", on: "2026-11-28", #","private":true"#),
      Self.trial(5, "a note", on: "2026-11-01", state: "retried", #","helped":"partly""#),
      Self.trial(6, "an alarm", on: "2026-11-01", state: "released"),
    ]
    #expect(
      try ScreenTests.screen("trial --all", "Trials", #"{"trials":[\#(trials.joined(separator: ","))]}"#) == """
        Trial 1  ask first  whenever it suits you
        Trial 2  phone in the hall  today 18:00
        Trial 3  one hour earlier  tomorrow 18:00 · 60% sure
        Trial 4  a walk  Sat 2026-11-28 18:00 · private
        Trial 5  a note  tried, helped: partly
        Trial 6  an alarm  let go

        """)
  }

  @Test("the end of a trial: what was learned, and what follows")
  func ended() throws {
    let learned =
      #"{"id":8,"kind":"learning","text":"slept better","tags":[],"day":"2026-11-21","writtenAt":"2026-11-21T18:05:00+01:00"}"#
    let ended = Self.trial(
      3, "phone in the hall", on: "2026-11-21", state: "retried", #","helped":"yes","next":"go on""#)
    #expect(
      try ScreenTests.screen(
        "trial done 3 slept better --helped yes", "EndTrial", #"{"trial":\#(ended),"entry":\#(learned)}"#) == """
          ✓ learning: slept better
            You tried it, and it helped.
            This may be worth celebrating, if you like: nudgectl celebrate …
            Next: go on

          """)
  }

  // MARK: - The calm screen, and what windows show

  static let nudge = """
    {"id":3,"plan":"trial-3","guide":"trial","question":"What happened?","about":"tell Ana","state":"shown",\
    "occurrence":"2026-11-21T20:30:00+01:00","dueAt":"2026-11-21T20:30:00+01:00",\
    "expiresAt":"2026-11-22T08:30:00+01:00","snoozes":0}
    """

  static func status(pending: String) -> String {
    """
    {"version":"0.1.0","day":"2026-11-21","paused":false,"pausedUntilBack":false,"server":"dunst","pending":[\(pending)],\
    "winsToday":[],"winsThisWeek":0,"toTry":{"id":3,"adjustment":"tell Ana","day":"2026-11-19"}}
    """
  }

  @Test("one soft line about a trial whose day has come, unless it is asked about")
  func softLine() throws {
    #expect(
      try ScreenTests.screen("", "Status", Self.status(pending: "")) == """
        Today is open. A small win fits in one line: nudgectl win

        To try, whenever it suits you: tell Ana  (nudgectl trial)
        No further nudge is planned.

        """)
    let asked = try ScreenTests.screen("", "Status", Self.status(pending: Self.nudge))
    #expect(asked.hasPrefix("What happened?\n  tell Ana\n"))
    #expect(!asked.contains("To try"))
  }

  @Test("a terminal and a window name what the question is about, and no process title does")
  func windows() throws {
    let pending = #"{"nudges":[\#(Self.nudge)]}"#
    #expect(try ScreenTests.screen("pending", "Pending", pending).contains("3  What happened?\n   tell Ana\n"))
    let question = "You wanted to try: tell Ana. What happened?"
    let run = """
      {"run":{"id":5,"guide":{"name":"trial","title":"A trial","invitation":"A moment for you?","kind":"learning",\
      "tags":[],"practice":false,"questions":[{"id":"happened","prompts":["\(question)"],"kind":"text",\
      "optional":true,"atMost":1,"kept":true}]},"answers":{},"next":"happened",\
      "nudge":3,"begunAt":"2026-11-21T18:00:00+01:00","answeredAt":"2026-11-21T18:05:00+01:00","seconds":4}}
      """
    let script: FakeDaemon.Script = [
      "Pending": [FakeDaemon.reply(pending)], "Begin": [FakeDaemon.reply(run)], "Put": [FakeDaemon.reply(run)],
      "Guides": [FakeDaemon.reply(#"{"guides":[]}"#)],
      "Submit": [FakeDaemon.reply(#"{"entries":[],"steps":[],"message":"Kept.","evidence":[]}"#)],
    ]
    let stage = Stage(try FakeDaemon(script))
    stage.types("")
    #expect(stage.run("answer") == .fine, "\(stage.complained)")
    #expect(stage.complained.contains("\(question)\n(Enter alone: not now)"))
    let desktop = Stage(try FakeDaemon(script))
    desktop.variables["DISPLAY"] = ":0"
    desktop.variables["LANG"] = "C.UTF-8"
    desktop.programs["/usr/bin/zenity"] = { arguments in
      .init(status: 0, output: Array((arguments[0] == "--text-info" ? "A trial\n\n\(question)\n\nshe rang" : "").utf8))
    }
    #expect(desktop.run("answer --window 3") == .fine, "\(desktop.complained)")
    #expect(desktop.fed.first == "A trial\n\n\(question)\n\n")
    #expect(GuideRunnerTests.calls(try #require(desktop.daemon)).contains("Put happened she rang"))
    #expect(desktop.started.count == 2, "the question and the word at the end, and no window before them")
    #expect(!desktop.started.joined().contains { $0.contains("Ana") })
  }
}
