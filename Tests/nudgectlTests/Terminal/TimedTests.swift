import NudgeCore
import Testing

@testable import nudgectl

@Suite("Writing and breathing by the clock")
struct TimedTests {
  @Test(
    "The time left, said calmly",
    arguments: [
      (300, "5 minutes left", 60), (299, "5 minutes left", 59), (241, "5 minutes left", 1), (61, "2 minutes left", 1),
      (60, "1 minute left", 10), (51, "1 minute left", 1), (50, "50 seconds left", 10), (10, "10 seconds left", 10),
      (3, "10 seconds left", 3), (0, "0 seconds left", 0),
    ])
  func timeLeft(rest: Int, words: String, holds: Int) {
    let left = TimeLeft(.seconds(rest))
    #expect(left.words == words)
    #expect(left.holds == .seconds(holds))
  }

  static func write(_ steps: [ScriptedTerminal.Step], columns: Int = 60) throws -> (WrittenText?, ScriptedTerminal) {
    let terminal = ScriptedTerminal(steps, columns: columns)
    let text = try terminal.panel(look: .plain(at: Fixed.now), glyphs: .unicode) { (panel) throws(Interrupted) in
      try TimedWriting(limit: .seconds(180)).ask(panel)
    }
    return (text, terminal)
  }

  @Test(
    "How it ends, and that all is kept",
    arguments: [
      ("an empty line", ["one\rtwo\r\r"], "one\ntwo", false), ("Ctrl-D", ["one\u{4}"], "one", false),
      (
        "the limit: the word that was begun may end", ["one\rtw", .wait(.seconds(200)), "o\r", "never"], "one\ntwo",
        true
      ),
      (
        "slowly, up to the limit",
        ["one ", .wait(.seconds(100)), "two ", .wait(.seconds(79)), "three", .wait(.seconds(9)), "\r"],
        "one two three", true
      ),
      ("silence first, and Enter", ["\r", "\r", "one\u{4}"], "one", false),
      ("going back mends, and is no end", ["one\r\rtwo"], "one", false),
    ] as [(String, [ScriptedTerminal.Step], String, Bool)])
  func endings(name: String, steps: [ScriptedTerminal.Step], text: String, timeWasUp: Bool) throws {
    #expect(try Self.write(steps).0 == WrittenText(text: text, timeWasUp: timeWasUp))
  }

  @Test("Nothing written is not now", arguments: ["\r\r\u{4}", "\u{4}", "  \u{4}"])
  func nothing(keys: String) throws { #expect(try Self.write([.keys(keys)]).0 == nil) }

  @Test("At the limit with nothing written, too")
  func silence() throws {
    let (text, terminal) = try Self.write([.wait(.seconds(999))])
    #expect(text == nil)
    #expect(terminal.clock == .seconds(1180))
  }

  @Test("The time is redrawn when its words change, and not between")
  func calm() throws {
    let (_, terminal) = try Self.write([.wait(.seconds(999))])
    let drawn = ["3 minutes", "2 minutes", "1 minute ", "50 s", "40 s", "30 s", "20 s", "10 s"]
    for words in drawn { #expect(terminal.written.components(of: words) == 1, "\(words)") }
  }

  @Test("Ctrl-C keeps the words")
  func interrupted() {
    #expect(throws: Interrupted(unfinished: "one\ntwo")) { try Self.write(["one\rtwo\u{3}"]) }
  }

  @Test("On twenty columns")
  func narrow() throws {
    let terminal = try Self.write(["so much to say about this\r", .resize(columns: 20), "\u{4}"]).1
    #expect(!terminal.screen.hasOverflown)
    #expect(terminal.screen.lines == ["1 line, kept and", "out of sight."])
  }

  @Test("Afterwards the words are in the terminal no more, however many they were")
  func outOfSight() throws {
    let lines = (1...60).map { "secret \($0)\r" }.joined()
    let (text, terminal) = try Self.write([.keys(lines + "\r")])
    #expect(text?.text.contains("secret 60") == true)
    #expect(terminal.screen.text == "60 lines, kept and out of sight.")
    let stopped = ScriptedTerminal(["secret\u{3}"], columns: 60)
    #expect(throws: Interrupted(unfinished: "secret")) {
      try stopped.panel(look: .plain(at: Fixed.now), glyphs: .unicode) { (panel) throws(Interrupted) in
        try TimedWriting(limit: .seconds(180)).ask(panel)
      }
    }
    #expect(!stopped.screen.text.contains("secret"))
  }

  @Test("In plain mode the lines and the time go the same way")
  func plainWriting() throws {
    let stage = Stage()
    var clock = Duration.zero
    var lines: [(Duration, Input.TimedLine)] = [
      (.seconds(1), .line([])), (.seconds(19), .line(Array("one".utf8))), (.seconds(70), .line(Array("two".utf8))),
      (.seconds(90), .timeUp(Array("thr".utf8))),
    ]
    stage.input = Input(
      source: .terminal, line: { _ in Array("ee".utf8) }, everything: { _ in [] },
      lineBefore: { deadline in
        let (length, line) = lines.removeFirst()
        clock = min(deadline, clock + length)
        return line
      }, clock: { clock })
    let written = try Asking(stage.surroundings).timedText("What is it?", limit: .seconds(180))
    #expect(written == WrittenText(text: "one\ntwo\nthree", timeWasUp: true))
    #expect(
      stage.complained == """
        What is it?
        Line by line, each with Enter; then an empty line or Ctrl-D ends it. 3 minutes left.
        (2 minutes left)

        The time is up. All you wrote is here. Enter goes on.
        What you typed still stands on this screen, above, until you close or clear it.

        """)
  }

  static func breathe(
    _ steps: [ScriptedTerminal.Step], _ breathing: Breathing, columns: Int = 80
  ) throws -> (Breathing.Outcome, ScriptedTerminal) {
    let terminal = ScriptedTerminal(steps, columns: columns)
    let outcome = try terminal.panel(look: .plain(at: Fixed.now), glyphs: .unicode) { (panel) throws(Interrupted) in
      try BreathingGuide(breathing: breathing).run(panel)
    }
    return (outcome, terminal)
  }

  @Test("Breathing takes its time, and says what to do")
  func breathing() throws {
    let (outcome, terminal) = try Self.breathe([], Breathing(in: 4, hold: 7, out: 8, rounds: 3))
    #expect(outcome == .init(rounds: 3, seconds: 57))
    #expect(terminal.clock == .seconds(1057))
    for word in ["in ", "hold ", "out ", "Round 3 of 3"] { #expect(terminal.written.contains(word), "\(word)") }
    #expect(terminal.screen.cursorIsShown && !terminal.isHeld)
  }

  @Test("Enter ends it, and no other key; whole rounds count")
  func endedEarly() throws {
    let (outcome, _) = try Self.breathe(
      [.wait(.seconds(20)), "q", .wait(.seconds(5)), "\r", .wait(.seconds(99))], Breathing(in: 4, out: 6, rounds: 9))
    #expect(outcome == .init(rounds: 2, seconds: 25))
  }

  @Test(
    "The bar grows and shrinks",
    arguments: [
      ("in, at the beginning", 0, 0.0, "in   ·········· 4"), ("in, halfway", 0, 0.5, "in   █████····· 2"),
      ("hold, full", 1, 0.9, "hold ██████████ 1"), ("out, halfway", 2, 0.5, "out  █████····· 3"),
      ("out, at the end", 2, 0.99, "out  ·········· 1"),
    ])
  func bar(name: String, phase: Int, passed: Double, row: String) {
    let breathing = Breathing(in: 4, hold: 2, out: 6, rounds: 1)
    let (panel, _) = LookTests.panel(columns: 20)
    #expect(BreathingGuide.rows(breathing.phases[phase], at: passed, "", panel).first == row)
  }

  @Test("A window made narrow meanwhile", arguments: [20, 12])
  func narrowBreathing(columns: Int) throws {
    let (outcome, terminal) = try Self.breathe(
      [.wait(.seconds(1)), .resize(columns: columns)], Breathing(in: 4, out: 12, rounds: 1))
    #expect(outcome.rounds == 1)
    #expect(!terminal.screen.hasOverflown)
  }

  @Test("In plain mode: a line for each phase, nothing else; Enter ends it")
  func plainBreathing() throws {
    let stage = Stage()
    var clock = Duration.zero
    stage.input = Input(
      source: .terminal, line: { _ in nil }, everything: { _ in [] },
      lineBefore: { deadline in
        if deadline > .seconds(16) { return .line([]) }
        clock = deadline
        return .timeUp([])
      }, clock: { clock })
    let outcome = try Asking(stage.surroundings).breathe(Breathing(in: 4, hold: 1, out: 6, rounds: 5))
    #expect(outcome == .init(rounds: 1, seconds: 16))
    #expect(
      stage.complained == """
        5 rounds. Enter ends it.
        In, 4 seconds.
        Hold, 1 second.
        Out, 6 seconds.
        In, 4 seconds.
        Hold, 1 second.
        Out, 6 seconds.

        """)
  }
}

extension String {
  /// How often a text occurs.
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
