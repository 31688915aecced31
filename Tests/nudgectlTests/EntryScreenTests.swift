import NudgeCore
import Testing
import Varlink

@testable import nudgectl

@Suite("Screens of entries")
struct EntryScreenTests {
  static let full = """
    {"id":12,"kind":"setback","text":"the talk stalled\\nin the middle","effort":4,"outcome":"partial","domain":"focus",\
    "value":"honesty","tags":["talk","work"],"source":"mastery","private":true,"seconds":1500,"guide":"setback",\
    "step":3,"fields":{"trust":"that I can do things","trigger":"a question","my-own":"rain"},"day":"2026-11-20",\
    "at":"2026-11-20T21:00:00+01:00","writtenAt":"2026-11-21T18:05:00+01:00"}
    """
  static let kind = """
    {"id":4,"kind":"affirmation","text":"one step is a step","tags":["reminder"],"day":"2026-11-19",\
    "writtenAt":"2026-11-19T08:00:00+01:00"}
    """

  @Test("One entry with all that was said")
  func show() throws {
    #expect(
      try ScreenTests.screen("show 12", "Read", #"{"entry":\#(Self.full)}"#) == """
        12 · setback · Fri 2026-11-20 21:00 · private
        the talk stalled
        in the middle

        effort                 4
        outcome                partial
        domain                 focus
        value                  honesty
        tags                   talk, work
        source                 mastery
        time                   25min
        guide                  setback
        step                   3
        written                today 18:05
        trigger                a question
        trust that was shaken  that I can do things
        my-own                 rain

        """)
  }

  @Test("A late entry stands at the time it is about, a private one has a quiet mark")
  func list() throws {
    #expect(
      try ScreenTests.screen("list", "List", #"{"entries":[\#(Self.full),\#(Self.kind)]}"#) == """
        Fri 2026-11-20
          12  21:00  setback: the talk stalled in the middle  private · effort 4 · partial · focus · honesty · #talk · #work

        Thu 2026-11-19
           4  08:00  affirmation: one step is a step  #reminder

        """)
  }

  @Test("On a narrow terminal no line of a list is broken")
  func narrow() throws {
    let stage = Stage(try FakeDaemon("List", parameters: #"{"entries":[\#(Fixed.entry),\#(Self.kind)]}"#))
    stage.look.width = 60
    stage.run("list")
    #expect(stage.said.split(separator: "\n").allSatisfy { $0.count <= 60 }, "\(stage.said)")
  }

  @Test("The own people come first, and beside them nothing is asked and nothing offered")
  func kept() throws {
    let card = #"""
      {"contacts":[{"name":"Ana","reach":"0151 23","note":"any time"},{"name":"Telephone line","reach":"116 123"}],
      "plan":["go outside"],"lines":["This passes."]}
      """#
    let wording = #"{"words":"useless","offer":"What happened, in plain facts?","pattern":"label"}"#
    let reply = Fixed.log.replacing(
      #""today":1"#, with: #""today":1,"question":"Which part was yours?","wording":\#(wording),"card":\#(card)"#)
    #expect(
      try ScreenTests.screen("win a good day", "Log", reply) == """
        Ana  0151 23
          any time
        Telephone line  116 123

        Your plan
          1. go outside

        Your lines
          This passes.

        \(OwnCardTests.help)
        ✓ walked five minutes  effort 4 · not this time · mood · #walk
          Noted, and it counts. Third this week.

        """)
  }

  @Test("Earlier wins stand below a setback, and not beside the card")
  func setbackWithEvidence() throws {
    let reply = Fixed.log.replacing(#""today":1"#, with: #""today":1,"evidence":[\#(Fixed.entry)]"#)
    #expect(
      try ScreenTests.screen("setback lay awake", "Log", reply).hasSuffix(
        """

        You have managed before
          Sat 2026-11-21  walked five minutes

        """))
    let card = reply.replacing(
      #""today":1"#, with: #""today":1,"card":{"contacts":[],"plan":[],"lines":["This passes."]}"#)
    let said = try ScreenTests.screen("setback lay awake", "Log", card)
    #expect(said.contains("This passes.") && !said.contains("managed before"))
  }

  @Test("Of what a reply asks and offers one thing is said, and words that hurt come first")
  func offered() throws {
    let wording = #"{"words":"useless","offer":"What happened, in plain facts?","pattern":"label"}"#
    let reply = Fixed.log.replacing(
      #""today":1"#, with: #""today":1,"question":"Which part was yours?","wording":\#(wording)"#)
    #expect(
      try ScreenTests.screen("win a good day", "Log", reply).hasSuffix(
        """
          Noted, and it counts. Third this week.
          What happened, in plain facts? To reword it: nudgectl edit 7 …

        """))
    let vague = Fixed.log.replacing(#""today":1"#, with: #""today":1,"question":"Which part was yours?""#)
    #expect(
      try ScreenTests.screen("win a good day", "Log", vague)
        .hasSuffix("  Which part was yours? To add it: nudgectl edit 7 …\n"))
  }

  @Test("Beside the card a guide shows what was kept, and nothing more")
  func submittedBesideTheCard() throws {
    let reply = """
      {"entries":[\(Fixed.entry)],"steps":[],"message":"Kept. That one is yours now.","closing":"On you go.","evidence":[\(Fixed.entry)],\
      "wording":{"words":"walked","offer":"That is a hard name.","pattern":"label"},\
      "card":{"contacts":[],"plan":[],"lines":["This passes."]}}
      """
    let submitted = try JSON.decode(JournalMethods.Submit.self, from: Array(reply.utf8))
    #expect(
      SubmittedScreen(reply: submitted, timing: StepTiming(Stage().surroundings), look: .plain(at: Fixed.now)).text
        == """
        Your lines
          This passes.

        \(HelpLines(help: Helplines.anywhere, look: .plain(at: Fixed.now)).text)
        ✓ walked five minutes  effort 4 · not this time · mood · #walk
          Kept. That one is yours now.

        """)
  }

  @Test("An answer is met the same way")
  func answered() throws {
    let reply = Fixed.answer.replacing(#""message":"#, with: #""question":"Which part was yours?","message":"#)
    #expect(try ScreenTests.screen("answer fine", "Answer", reply).hasSuffix("To add it: nudgectl edit 7 …\n"))
  }

  @Test("An empty card says where to turn")
  func emptyCard() throws {
    let reply = Fixed.log.replacing(
      #""today":1"#, with: #""today":1,"card":{"contacts":[],"plan":[],"lines":[]}"#)
    let screen = try ScreenTests.screen("win tea", "Log", reply)
    #expect(screen.hasPrefix(OwnCardTests.help + CardLines.nobodyYet))
    #expect(screen.contains("✓ walked"))
  }

  @Test(
    "What stands differently after an undo",
    arguments: [
      (
        #"{"subject":"entry","id":5,"text":"tea","gone":true}"#,
        "Taken back: tea\nBack again with: nudgectl restore 5\n"
      ),
      (#"{"subject":"entry","id":5,"text":"tea","gone":false}"#, "As it was: tea\n"),
      (#"{"subject":"goal","id":1,"text":"say no","gone":false}"#, "As it was: goal: say no\n"),
      (#"{"subject":"trial","id":1,"text":"one call","gone":true}"#, "Taken back: trial: one call\n"),
      (#"{"subject":"rest","id":20778,"text":"2026-11-21","gone":true}"#, "Sat 2026-11-21 is an ordinary day again.\n"),
      (#"{"subject":"rest","id":20778,"text":"2026-11-21","gone":false}"#, "Sat 2026-11-21 is a rest day again.\n"),
    ])
  func undone(record: String, sentence: String) throws {
    #expect(try ScreenTests.screen("undo", "Undo", #"{"undone":[\#(record)]}"#) == sentence)
  }

  @Test("An undo of many is counted")
  func manyUndone() throws {
    let records = (1...12).map { #"{"subject":"entry","id":\#($0),"text":"tea \#($0)","gone":true}"# }
    let screen = try ScreenTests.screen("undo 12", "Undo", #"{"undone":[\#(records.joined(separator: ","))]}"#)
    #expect(screen.hasSuffix("Taken back: tea 10\nand 2 more\n"))
  }

  @Test("A win out of the jar, by when it was")
  func jar() throws {
    let old = Fixed.entry.replacing("2026-11-21", with: "2026-10-01")
    for (entry, left, says) in [
      (Fixed.entry, 3, "Today, you wrote:"),
      (Fixed.entry.replacing("11-21", with: "11-20"), 3, "Yesterday, you wrote:"),
      (Fixed.entry.replacing("11-21", with: "11-18"), 3, "On Wednesday, you wrote:"),
      (old, 0, "On Thu 2026-10-01, you wrote:"),
    ] {
      #expect(
        try ScreenTests.screen("jar", "Draw", #"{"entry":\#(entry),"left":\#(left)}"#) == """
          \(says)
            walked five minutes
            effort 4 · not this time · mood · #walk
          That still counts.\(left > 0 ? " Another one: nudgectl jar --another" : "")

          """)
    }
    #expect(try ScreenTests.screen("jar", "Draw", #"{"left":0}"#).hasPrefix("The jar is still empty."))
  }

  @Test("After midnight it is still the person's day")
  func jarByThePersonsDay() throws {
    let daemon = try FakeDaemon([
      "Draw": [FakeDaemon.reply(#"{"entry":\#(Fixed.entry),"left":3}"#)],
      "Status": [FakeDaemon.reply(Fixed.status)],
    ])
    let stage = Stage(daemon)
    stage.look.now = Fixed.now + .seconds(4 * 3600)
    #expect(stage.run("jar") == .fine, "\(stage.complained)")
    #expect(stage.said.hasPrefix("Today, you wrote:"))
  }

  @Test("Evidence, with its days")
  func evidence() throws {
    #expect(
      try ScreenTests.screen("evidence tea", "Evidence", #"{"entries":[\#(Fixed.entry)]}"#) == """
        From your own record:
          Sat 2026-11-21  walked five minutes  effort 4 · not this time · mood · #walk

        """)
    #expect(
      try ScreenTests.screen("evidence tea", "Evidence", #"{"entries":[]}"#)
        == "Nothing of the kind is on record yet. One out of the jar: nudgectl jar\n")
  }

  @Test("Kind words to read")
  func affirm() throws {
    #expect(
      try ScreenTests.screen("affirm", "List", #"{"entries":[\#(Self.kind)]}"#)
        == "one step is a step\n  yours, from 19 November 2026\n")
    #expect(try ScreenTests.screen("affirm", "List", #"{"entries":[]}"#).hasPrefix("None of your own yet."))
  }

  @Test("The chosen sentence alone; a private one is for the terminal, and none is nothing")
  func chosen() throws {
    let secret = Self.kind.replacing(#""id":4"#, with: #""id":5,"private":true"#)
    #expect(
      try ScreenTests.screen("affirm --show", "List", #"{"entries":[\#(secret),\#(Self.kind)]}"#)
        == "one step is a step\n")
    #expect(try ScreenTests.screen("affirm --show", "List", #"{"entries":[\#(secret)]}"#).isEmpty)
    #expect(try ScreenTests.screen("affirm --show", "List", #"{"entries":[]}"#).isEmpty)
  }

  @Test("As JSON, too, the chosen sentence stands alone, and a private one never")
  func chosenAsJSON() throws {
    let secret = Self.kind.replacing(#""id":4"#, with: #""id":5,"private":true"#).replacing("one step", with: "secret")
    for (entries, said) in [("\(secret),\(Self.kind)", #"{"text":"one step is a step"}"#), (secret, "{}"), ("", "{}")] {
      let stage = Stage(try FakeDaemon("List", parameters: #"{"entries":[\#(entries)]}"#))
      #expect(stage.run("affirm --show --json") == .fine)
      #expect(stage.said == said + "\n")
    }
  }

  @Test("A login shell hears no complaint when nobody is there to ask")
  func chosenWithoutDaemon() {
    let stage = Stage()
    stage.variables["NUDGED_SOCKET"] = "/nonexistent/socket"
    #expect(stage.run("affirm --show") == .unreachable)
    #expect(stage.said.isEmpty && stage.complained.isEmpty)
    #expect(stage.run("affirm --show --json") == .unreachable)
    #expect(stage.complained.hasPrefix(#"{"error":"org.nudged.Client.Unreachable""#))
  }

  @Test(arguments: [
    ("checkin --mood 3", "Log"), ("setback tea", "Log"), ("affirm tea", "Log"), ("affirm", "List"),
    ("reflect tea", "Log"), ("celebrate tea", "Log"), ("learned tea", "Log"),
    ("show 7", "Read"), ("edit 7 tea", "Amend"), ("remove 7", "Remove"), ("restore 7", "Restore"), ("jar", "Draw"),
    ("evidence tea", "Evidence"),
  ])
  func asItCame(line: String, method: String) throws { try JSONTests().asItCame(line: line, method: method) }
}
