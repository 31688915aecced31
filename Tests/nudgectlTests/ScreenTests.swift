import Foundation
import NudgeCore
import Testing

@testable import nudgectl

@Suite("Screens")
struct ScreenTests {
  /// Runs a verb against one reply and gives back the screen.
  static func screen(
    _ line: String, _ method: String, _ parameters: String, coloured: Bool = false, width: Int? = nil
  ) throws -> String {
    let stage = Stage(try FakeDaemon(method, parameters: parameters))
    (stage.look.isColoured, stage.look.width) = (coloured, width)
    stage.variables["LANG"] = "C.UTF-8"
    #expect(stage.run(line) == .fine, "\(stage.complained)")
    return stage.said
  }

  @Test("The calm screen with an open question")
  func status() throws {
    #expect(
      try Self.screen("", "Status", Fixed.status) == """
        What went well today, however small?
          Asked today 20:30, open until today 23:30.
          nudgectl answer …  ·  nudgectl snooze 20m  ·  nudgectl skip

        Today
          ✓ walked five minutes  effort 4 · not this time · mood · #walk
          3 this week

        Next: weekly-review, tomorrow 17:00 (in 20h).

        """)
  }

  @Test("The calm screen with colour: bold, dim and green, never red")
  func statusInColour() throws {
    let screen = try Self.screen("status", "Status", Fixed.status, coloured: true)
    #expect(
      screen == """
        \u{1B}[1mWhat went well today, however small?\u{1B}[0m
          \u{1B}[2mAsked today 20:30, open until today 23:30.\u{1B}[0m
          \u{1B}[2mnudgectl answer …  ·  nudgectl snooze 20m  ·  nudgectl skip\u{1B}[0m

        \u{1B}[1mToday\u{1B}[0m
          \u{1B}[32m✓\u{1B}[0m walked five minutes  \u{1B}[2meffort 4 · not this time · mood · #walk\u{1B}[0m
          \u{1B}[2m3 this week\u{1B}[0m

        \u{1B}[2mNext: weekly-review, tomorrow 17:00 (in 20h).\u{1B}[0m

        """)
  }

  @Test("The calm screen of a quiet day")
  func quietStatus() throws {
    let reply = """
      {"version":"0.1.0","day":"2026-11-21","paused":true,"pausedUntilBack":false,"pausedUntil":"2026-11-23T09:00:00+01:00",\
      "quietUntil":"2026-11-22T08:00:00+01:00","pending":[],"winsToday":[],"winsThisWeek":0}
      """
    #expect(
      try Self.screen("status", "Status", reply) == """
        Today is open. A small win fits in one line: nudgectl win

        Paused until Monday 09:00. To end it: nudgectl resume
        Quiet hours until tomorrow 08:00.
        No notification server can be reached; questions wait for you here.
        No further nudge is planned.

        """)
  }

  @Test("What happened to the journal's file stands above all else")
  func journal() throws {
    let reply = Fixed.status.replacing(
      #""paused":false,"#, with: #""journal":"Another file took its place. \u001b[31m","paused":false,"#)
    #expect(try Self.screen("status", "Status", reply).hasPrefix("Another file took its place. ␛[31m\n\n"))
  }

  @Test(
    "A pause, in words",
    arguments: [
      (#""pausedUntilBack":true"#, "Paused until you are back. To end it: nudgectl resume"),
      (#""pausedUntilBack":false"#, "Paused until you say so. To end it: nudgectl resume"),
      (
        #""pausedUntilBack":false,"pausedUntil":"2026-11-22T09:00:00+01:00""#,
        "Paused until tomorrow 09:00. To end it: nudgectl resume"
      ),
    ])
  func paused(members: String, line: String) throws {
    let reply = Fixed.status.replacing(#""paused":false,"pausedUntilBack":false"#, with: #""paused":true,\#(members)"#)
    #expect(try Self.screen("status", "Status", reply).contains("\n\(line)\n"))
  }

  @Test(
    "A nudge that is held, by each gate",
    arguments: [
      ("paused", "Waits until the pause is over"), ("quiet-hours", "Waits until quiet hours are over"),
      ("locked", "Waits until the screen is unlocked"), ("too-soon", "Waits a little while"),
      ("daily-cap", "Waits for a new day"), ("no-server", "Waits for a notification server"),
      ("something-new", "Waits to be asked"),
    ])
  func held(gate: String, words: String) throws {
    let held = Fixed.nudge.replacing("shown", with: "planned").replacing(
      #""snoozes":0"#, with: #""snoozes":0,"heldBy":"\#(gate)""#)
    let reply = Fixed.status.replacing(Fixed.nudge, with: held)
    #expect(try Self.screen("", "Status", reply).contains("  \(words), open until today 23:30.\n"))
  }

  @Test("What somebody wrote cannot steer the terminal")
  func safe() throws {
    let evil = #"a\u001b[31mb\nc\u0007d\u202ee"#
    let entry = Fixed.entry.replacing("walked five minutes", with: evil).replacing("\"mood\"", with: "\"\(evil)\"")
    let nudge = Fixed.nudge.replacing("What went well today, however small?", with: evil)
    let status = Fixed.status.replacing(Fixed.entry, with: entry).replacing(Fixed.nudge, with: nudge)
      .replacing("weekly-review", with: evil)
    let shown = "a␛[31mb c␇d␦e"
    for (line, method, reply, count) in [
      ("status", "Status", status, 4), ("list", "List", #"{"entries":[\#(entry)]}"#, 2),
      ("undo", "Undo", #"{"undone":[{"subject":"entry","id":7,"text":"\#(evil)","gone":true}],"entry":\#(entry)}"#, 2),
      ("undo", "Undo", #"{"undone":[{"subject":"goal","id":7,"text":"\#(evil)","gone":true}]}"#, 1),
      ("jar", "Draw", #"{"entry":\#(entry),"left":1}"#, 1),
      ("evidence tea", "Evidence", #"{"entries":[\#(entry)]}"#, 2),
      ("affirm --show", "List", #"{"entries":[\#(entry)]}"#, 1), ("remove 7", "Remove", #"{"entry":\#(entry)}"#, 2),
      ("pending", "Pending", #"{"nudges":[\#(nudge)]}"#, 1),
      ("next", "Upcoming", #"{"occurrences":[{"plan":"\#(evil)","at":"2026-11-22T17:00:00+01:00"}]}"#, 1),
      ("win tea", "Log", #"{"entry":\#(entry),"message":"\#(evil)","today":1,"thisWeek":1}"#, 3),
      ("reload", "Reload", #"{"file":"\#(evil)","plans":1}"#, 1),
    ] {
      let screen = try Self.screen(line, method, reply)
      #expect(screen.ranges(of: shown).count == count, "\(line): \(screen)")
      #expect(!screen.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{202E}" }, "\(line)")
    }
  }

  @Test("On a terminal a long text is shortened to its width; a pipe gets all of it")
  func shortened() throws {
    let long = String(repeating: "word ", count: 100)
    let entry = Fixed.entry.replacing("walked five minutes", with: long)
    let stage = Stage(try FakeDaemon("List", parameters: #"{"entries":[\#(entry)]}"#))
    stage.run("list")
    #expect(stage.said.contains(long))
    stage.look.width = 80
    let before = stage.said.count
    stage.run("list")
    let lines = stage.said.dropFirst(before).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 80 }, "\(lines)")
    #expect(lines.contains { $0.contains("…") })
  }

  @Test("The journal, newest first, under its days")
  func list() throws {
    let older = """
      {"id":6,"kind":"check-in","text":"tired, fine","tags":[],"day":"2026-11-20","writtenAt":"2026-11-21T01:30:00+01:00"}
      """
    #expect(
      try Self.screen("list", "List", #"{"entries":[\#(Fixed.entry),\#(older)]}"#) == """
        Sat 2026-11-21
          7  18:05  walked five minutes  effort 4 · not this time · mood · #walk

        Fri 2026-11-20
          6  01:30  check-in: tired, fine

        """)
    #expect(try Self.screen("list", "List", #"{"entries":[]}"#) == "Nothing on record here yet.\n")
  }

  @Test("What comes next")
  func next() throws {
    let reply = """
      {"occurrences":[{"plan":"evening-wins","at":"2026-11-22T20:30:00+01:00"},\
      {"plan":"weekly-review","at":"2026-12-06T17:00:00+01:00"}]}
      """
    #expect(
      try Self.screen("next", "Upcoming", reply) == """
        tomorrow 20:30        evening-wins   in 23h 30min
        Sun 2026-12-06 17:00  weekly-review  in 15 days

        """)
  }

  @Test("Questions that wait, and why")
  func pending() throws {
    let snoozed = Fixed.nudge.replacing("\"id\":3", with: "\"id\":12").replacing("shown", with: "snoozed")
      .replacing(#""dueAt":"2026-11-21T20:30"#, with: #""dueAt":"2026-11-21T22:15"#)
    let held = Fixed.nudge.replacing("shown", with: "planned").replacing(
      #""snoozes":0"#, with: #""snoozes":0,"heldBy":"quiet-hours""#)
    #expect(
      try Self.screen("pending", "Pending", #"{"nudges":[\#(snoozed),\#(held)]}"#) == """
        12  What went well today, however small?
            Put off until today 22:15, open until today 23:30.
        3  What went well today, however small?
           Waits until quiet hours are over, open until today 23:30.

        """)
    #expect(try Self.screen("pending", "Pending", #"{"nudges":[]}"#) == "Nothing is waiting for you right now.\n")
  }

  @Test(
    "Short replies",
    arguments: [
      (
        "win walked five minutes", "Log", Fixed.log,
        "✓ walked five minutes  effort 4 · not this time · mood · #walk\n  Noted, and it counts. Third this week.\n"
      ),
      (
        "answer walked", "Answer", Fixed.answer,
        "✓ walked five minutes  effort 4 · not this time · mood · #walk\n  Kept. That one is yours now. Third this week.\n"
      ),
      (
        "snooze 30m", "Snooze", #"{"nudge":\#(Fixed.nudge.replacing("20:30", with: "21:30"))}"#,
        "All right. It comes back today 21:30 (in 30min).\n"
      ),
      ("skip", "Skip", #"{"nudge":\#(Fixed.nudge)}"#, "Not today, then. That is fine.\n"),
      ("pause", "Pause", #"{"untilBack":false}"#, "Quiet until you say so: nudgectl resume\n"),
      (
        "pause for 2 hours", "Pause", #"{"until":"2026-11-21T23:00:00+01:00","untilBack":false}"#,
        "Quiet until today 23:00. Sooner: nudgectl resume\n"
      ),
      (
        "pause until I am back", "Pause", #"{"untilBack":true}"#,
        "Quiet until you are back. Sooner: nudgectl resume\n"
      ),
      ("resume", "Resume", #"{"wasPaused":true}"#, "Welcome back. Nudges come again.\n"),
      ("resume", "Resume", #"{"wasPaused":false}"#, "There was no pause; nudges come as planned.\n"),
      ("reload", "Reload", #"{"file":"/h/nudged.toml","plans":1}"#, "In force now: /h/nudged.toml with 1 plan.\n"),
    ])
  func short(line: String, method: String, reply: String, screen: String) throws {
    #expect(try Self.screen(line, method, reply) == screen)
  }

  @Test("Colour is for terminals that have it, and nobody who declined it")
  func colour() {
    // Standard output of a test is no terminal; what is left to decide is checked in ProgramTests.
    #expect(!Look.ofStandardOutput { ["TERM": "xterm"][$0] }.isColoured)
  }
}
