import NudgeCore
import Testing

@testable import nudgectl

@Suite("why: the last decision, and the next chance")
struct WhyTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var nudge: String? = WhyTests.nudge("planned")
    var decisions = ""
    var rest = ""
    var standing = #""unreadable":[],"unanswered":0,"every":1"#
    var says: String
    var testDescription: String { name }

    var reply: String {
      let nudge = nudge.map { #""nudge":\#($0),"# } ?? ""
      return """
        {"plan":"evening-wins",\(nudge)"decisions":[\(decisions)],\(rest)"next":"2026-11-22T20:30:00+01:00",\
        \(standing),"perDay":6,"minimumGapSeconds":2700}
        """
    }
  }

  static func nudge(_ state: String, heldBy gate: String? = nil, due: String = "20:30", until: String = "23:30")
    -> String
  {
    let held = gate.map { #","heldBy":"\#($0)""# } ?? ""
    return """
      {"id":3,"plan":"evening-wins","guide":"evening-wins","question":"?","state":"\(state)",\
      "occurrence":"2026-11-21T20:30:00+01:00","dueAt":"2026-11-21T\(due):00+01:00",\
      "expiresAt":"2026-11-21T\(until):00+01:00","snoozes":0\(held)}
      """
  }

  static func decision(_ at: String, _ state: String, _ gate: String? = nil) -> String {
    #"{"at":"2026-11-21T\#(at):00+01:00","state":"\#(state)"\#(gate.map { #","gate":"\#($0)""# } ?? "")}"#
  }

  static func decisions(_ all: (String, String, String?)...) -> String {
    all.map { decision($0.0, $0.1, $0.2) }.joined(separator: ",")
  }

  static func held(_ gate: String) -> String { nudge("planned", heldBy: gate) }
  static func chance(_ at: String) -> String { #""nextChance":"\#(at)","# }
  static func waitsFor(_ what: String) -> String { #""waitsFor":"\#(what)","# }

  static let waiting: [Case] = [
    Case(
      name: "a pause with an end", nudge: held("paused"), rest: chance("2026-11-21T22:00:00+01:00"),
      says: "evening-wins is waiting: you asked for some quiet. Its next chance is today 22:00."),
    Case(
      name: "a pause without end", nudge: held("paused"), rest: waitsFor("resume"),
      says: "evening-wins is waiting: you asked for some quiet. It comes after nudgectl resume."),
    Case(
      name: "a pause until the person is back", nudge: held("paused"), rest: waitsFor("unlock"),
      says: "evening-wins is waiting: you asked for some quiet. It comes once you are back."),
    Case(
      name: "quiet hours",
      nudge: nudge("planned", heldBy: "quiet-hours", until: "23:30").replacing("11-21T23", with: "11-22T23"),
      rest: chance("2026-11-22T08:00:00+01:00"),
      says: "evening-wins is waiting: these are your quiet hours. Its next chance is tomorrow 08:00."),
    Case(
      name: "quiet hours that outlast it", nudge: held("quiet-hours"), rest: chance("2026-11-22T08:00:00+01:00"),
      says: """
        evening-wins is waiting: these are your quiet hours. It runs out before then, today 23:30. \
        Next: tomorrow 20:30 (in 23h 30min).
        """),
    Case(
      name: "a locked screen", nudge: held("locked"), rest: waitsFor("unlock"),
      says: "evening-wins is waiting: the screen is locked. It comes once you unlock it."),
    Case(
      name: "the minimum gap", nudge: held("too-soon"),
      decisions: decisions(("20:30", "planned", "too-soon")), rest: chance("2026-11-21T21:05:00+01:00"),
      says: "evening-wins is waiting: nudges keep at least 45min apart. Its next chance is today 21:05."),
    Case(
      name: "settling after an unlock", nudge: held("too-soon"),
      decisions: decisions(("20:30", "planned", "locked"), ("20:59", "planned", "too-soon")),
      rest: chance("2026-11-21T21:01:00+01:00"),
      says: "evening-wins is waiting: you have just come back. Its next chance is today 21:01."),
    Case(
      name: "settling after a sleep", nudge: held("too-soon"),
      decisions: decisions(("20:59", "planned", "too-soon")), rest: chance("2026-11-21T21:01:00+01:00"),
      says: "evening-wins is waiting: you have just come back. Its next chance is today 21:01."),
    Case(
      name: "a gap after quiet hours is a gap", nudge: held("too-soon"),
      decisions: decisions(("20:30", "planned", "quiet-hours"), ("20:59", "planned", "too-soon")),
      rest: chance("2026-11-21T21:05:00+01:00"),
      says: "evening-wins is waiting: nudges keep at least 45min apart. Its next chance is today 21:05."),
    Case(
      name: "the daily cap", nudge: held("daily-cap"), rest: chance("2026-11-21T23:00:00+01:00"),
      says: "evening-wins is waiting: today has had its 6 nudges. Its next chance is today 23:00."),
    Case(
      name: "no server", nudge: held("no-server"), rest: waitsFor("server"),
      says: """
        evening-wins is waiting: no notification server is running. It comes when one starts; nudgectl answer works all \
        the same.
        """),
    Case(
      name: "put off", nudge: nudge("snoozed", due: "21:20"), rest: chance("2026-11-21T21:20:00+01:00"),
      says: "You put evening-wins off. It comes back today 21:20 (in 20min)."),
    Case(
      name: "put off, and held", nudge: nudge("snoozed", heldBy: "locked"), rest: waitsFor("unlock"),
      says: "evening-wins is waiting: the screen is locked. It comes once you unlock it."),
    Case(name: "its turn", nudge: nudge("planned"), says: "evening-wins is about to ask."),
    Case(
      name: "a gate of a later version", nudge: held("full-moon"),
      says: "evening-wins is waiting: full-moon. It comes as soon as that changes."),
  ]

  static let next = "Next: tomorrow 20:30 (in 23h 30min)."

  static let over: [Case] = [
    Case(
      name: "none yet", nudge: nil,
      says: "evening-wins has not asked anything yet. It comes tomorrow 20:30 (in 23h 30min)."),
    Case(
      name: "shown", nudge: nudge("shown"), decisions: decisions(("20:30", "shown", nil)),
      says: "evening-wins asked you today 20:30; it is open until today 23:30."),
    Case(
      name: "answered", nudge: nudge("answered"),
      decisions: decisions(("20:30", "shown", nil), ("20:41", "answered", nil)),
      says: "You answered evening-wins today 20:41. \(next)"),
    Case(
      name: "skipped", nudge: nudge("skipped"),
      decisions: decisions(("20:30", "shown", nil), ("20:41", "skipped", nil)),
      says: "You let evening-wins go today 20:41, and that is fine. \(next)"),
    Case(
      name: "already done", nudge: nudge("withdrawn"), decisions: decisions(("20:30", "withdrawn", "already-done")),
      says: "evening-wins had no need to ask: it was written down already. \(next)"),
    Case(
      name: "merged", nudge: nudge("merged"), decisions: decisions(("20:30", "merged", "merged")),
      says: "evening-wins came together with another nudge, so that you are asked once. \(next)"),
    Case(
      name: "expired on the screen", nudge: nudge("expired"),
      decisions: decisions(("18:00", "planned", "locked"), ("18:30", "shown", nil), ("20:30", "expired", "expired")),
      says: "evening-wins asked, and its time passed. That is fine. \(next)"),
    Case(
      name: "expired unseen", nudge: nudge("expired"), decisions: decisions(("20:30", "expired", "expired")),
      says: "evening-wins did not ask: its time passed before it could. \(next)"),
    Case(
      name: "a state of a later version", nudge: nudge("dreamt"), says: "evening-wins is dreamt. \(next)"),
  ]

  static let circumstances: [(gate: String, words: String)] = [
    ("paused", "while nudges were paused"), ("quiet-hours", "during quiet hours"),
    ("locked", "while the screen was locked"), ("too-soon", "while it left room after another nudge"),
    ("daily-cap", "on a day that had its 6 nudges already"), ("no-server", "while no notification server was running"),
  ]

  static let expired: [Case] = circumstances.map { gate, words in
    Case(
      name: "expired, held by \(gate)", nudge: nudge("expired"),
      decisions: decisions(("18:00", "planned", gate), ("20:30", "expired", "expired")),
      says: "evening-wins did not ask: its time passed \(words). \(next)")
  }

  @Test(arguments: waiting + over + expired)
  func says(_ why: Case) throws {
    #expect(try ScreenTests.screen("why evening-wins", "Why", why.reply) == why.says + "\n")
  }

  struct Note: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var unreadable = "[]"
    var unanswered = 0
    var every = 1
    var hours: String?
    var says: String

    var standing: String {
      let hours = hours.map { #","hours":[\#($0)]"# } ?? ""
      return #""unreadable":\#(unreadable),"unanswered":\#(unanswered),"every":\#(every)\#(hours)"#
    }
  }

  static func hour(_ hour: Int, _ answered: Double, _ unanswered: Double) -> String {
    #"{"hour":\#(hour),"answered":\#(answered),"unanswered":\#(unanswered)}"#
  }

  static let notes: [Note] = [
    Note(
      testDescription: "no lock signal", unreadable: #"["lock"]"#,
      says: "Whether the screen is locked cannot be read here; it counts as unlocked."),
    Note(
      testDescription: "another signal", unreadable: #"["moon\u001b"]"#, says: "A signal cannot be read here: moon␛."),
    Note(
      testDescription: "eased off", unanswered: 6, every: 3,
      says: "The last 6 found no answer, so it asks every third time now. One answer brings it back."),
    Note(
      testDescription: "eased off early", unanswered: 1, every: 2,
      says: "The last one found no answer, so it asks every second time now. One answer brings it back."),
    Note(
      testDescription: "eased off far", every: 12,
      says: "It found no answer for a while, so it asks once in 12 times now. One answer brings it back."),
    Note(
      testDescription: "learned hours",
      hours: [hour(10, 2.8, 1.4), hour(14, 1, 3.6), hour(9, 0.2, 0.1)].joined(separator: ","),
      says: "It has learned when you answer: 10h 3 of 4, 14h 1 of 5."),
    Note(
      testDescription: "many learned hours", hours: (8..<16).map { hour($0, Double($0), 0) }.joined(separator: ","),
      says: """
        It has learned when you answer: 10h 10 of 10, 11h 11 of 11, 12h 12 of 12, 13h 13 of 13, 14h 14 of 14, \
        15h 15 of 15 …
        """),
    Note(testDescription: "nothing learned yet", hours: "", says: "It is still learning when a question suits you."),
    Note(
      testDescription: "numbers no history has", hours: hour(9, -3, 1e300),
      says: "It is still learning when a question suits you."),
  ]

  @Test(arguments: notes)
  func note(_ note: Note) throws {
    var why = Self.waiting[0]
    why.standing = note.standing
    #expect(try ScreenTests.screen("why", "Why", why.reply) == "\(why.says)\n\(note.says)\n")
  }

  @Test("On a terminal: notes are dim, and lines part between words")
  func onATerminal() throws {
    let reply = Self.waiting[3].reply.replacing(#""unreadable":[]"#, with: #""unreadable":["lock"]"#)
    let stage = Stage(try FakeDaemon("Why", parameters: reply))
    stage.look.isColoured = true
    stage.look.width = 60
    #expect(stage.run("why") == .fine)
    #expect(
      stage.said == """
        evening-wins is waiting: these are your quiet hours. Its
        next chance is tomorrow 08:00.
        \u{1B}[2mWhether the screen is locked cannot be read here; it counts\u{1B}[0m
        \u{1B}[2mas unlocked.\u{1B}[0m

        """)
  }

  @Test(
    "A plan that is not there, and those that are",
    arguments: [
      ("evening-win", "Did you mean: nudgectl why evening-wins"),
      ("weekly", "Did you mean: nudgectl why weekly-review"),
      ("tea", "The plans are: evening-wins, weekly-review."),
    ])
  func unknownPlan(name: String, remedy: String) throws {
    let daemon = try FakeDaemon([
      "Why": [#"{"error":"org.nudged.Control.NoSuchPlan","parameters":{"plan":"\#(name)"}}"#],
      "Upcoming": [
        FakeDaemon.reply(
          """
          {"occurrences":[{"plan":"evening-wins","at":"2026-11-22T20:30:00+01:00"},\
          {"plan":"weekly-review","at":"2026-11-22T17:00:00+01:00"},\
          {"plan":"evening-wins","at":"2026-11-23T20:30:00+01:00"}]}
          """)
      ],
    ])
    let stage = Stage(daemon)
    #expect(stage.run("why \(name)") == .no)
    #expect(stage.complained == "There is no plan “\(name)”. \(remedy)\n")
    #expect(stage.run("why \(name) --json") == .no)
    #expect(
      stage.complained.hasSuffix(#"{"error":"org.nudged.Control.NoSuchPlan","parameters":{"plan":"\#(name)"}}"# + "\n"))
  }

  @Test("No sentence blames", arguments: waiting + over + expired)
  func tone(_ why: Case) {
    for word in ["must", "failed", "only", "missed", "ignored", "should", "!"] {
      #expect(!why.says.lowercased().contains(word), "\(word)")
    }
  }

  @Test("Every gate has its words")
  func everyGate() {
    let words = GateSentences(perDay: 1, minimumGapSeconds: 0)
    let reasons = Gate.allCases.map { words.reason($0, hasJustComeBack: false) }
    #expect(Set(reasons).count == Gate.allCases.count)
    #expect(words.reason(.dailyCap, hasJustComeBack: false) == "today has had its one nudge")
    let none = GateSentences(perDay: 0, minimumGapSeconds: 0)
    #expect(none.reason(.dailyCap, hasJustComeBack: false) == "today has had all it may have")
    #expect(words.reason(.tooSoon, hasJustComeBack: false) == "you have just come back")
  }

  @Test("Whoever wants no numbers is told no figures about themselves")
  func withoutNumbers() throws {
    for (standing, says) in [
      (
        #""unreadable":[],"unanswered":6,"every":3"#,
        "It found no answer for a while, so it asks every third time now. One answer brings it back."
      ),
      (
        #""unreadable":[],"unanswered":0,"every":1,"hours":[\#(Self.hour(10, 2.8, 1.4))]"#,
        "It has learned at which hours a question suits you."
      ),
    ] {
      let reply = Case(name: "", standing: standing, says: "").reply
      let status = Fixed.status.replacing(#""paused":false"#, with: #""numbers":false,"paused":false"#)
      let stage = Stage(try FakeDaemon(["Why": [FakeDaemon.reply(reply)], "Status": [FakeDaemon.reply(status)]]))
      #expect(stage.run("why evening-wins") == .fine, "\(stage.complained)")
      #expect(stage.said.hasSuffix(says + "\n"), "\(stage.said)")
    }
  }
}
