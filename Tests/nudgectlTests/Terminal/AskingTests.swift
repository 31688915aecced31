import NudgeCore
import Testing

@testable import nudgectl

/// Every kind of question, once with keys and once in plain words: the same answers either way.
@Suite("Asking")
struct AskingTests {
  static let options = ["a walk", "music", "a call to a friend", "tea", "toast"]

  struct Case<Value: Equatable & Sendable>: Sendable, CustomTestStringConvertible {
    var name: String
    var keys: String
    /// What is typed in plain mode, one line each; nil: there is no such way.
    var lines: [String]?
    var answer: Value

    init(_ name: String, keys: String, lines: [String]?, _ answer: Value) {
      (self.name, self.keys, self.lines, self.answer) = (name, keys, lines, answer)
    }

    var testDescription: String { name }

    func check(_ ask: (Asking) throws -> Value) throws {
      let stage = Stage()
      let terminal = stage.presses(.keys(keys), columns: 40)
      #expect(try ask(Asking(stage.surroundings)) == answer, "with keys")
      #expect(!terminal.isHeld && terminal.screen.unknown.isEmpty && !terminal.screen.hasOverflown)
      guard let lines else { return }
      let plain = Stage()
      plain.types(lines)
      #expect(try ask(Asking(plain.surroundings)) == answer, "in plain words")
      #expect(!plain.complained.contains("\u{1B}"))
    }
  }

  @Test(
    "One of a few",
    arguments: [
      Case("a digit", keys: "2\r", lines: ["2"], 1), Case("Enter takes the first", keys: "\r", lines: nil, 0),
      Case("down and Enter", keys: "\u{1B}[B\r", lines: ["mus"], 1), Case("j, j, k", keys: "jjk\r", lines: nil, 1),
      Case("up from the first is not now", keys: "\u{1B}[A\r", lines: ["not now"], nil),
      Case("the letter of one", keys: "m\r", lines: ["m"], 1),
      Case("the letter of two points, Enter takes", keys: "t\r", lines: ["te"], 3),
      Case("the letter of two, twice", keys: "tt\r", lines: ["toast"], 4),
      Case("n", keys: "n\r", lines: ["n"], nil), Case("0", keys: "0\r", lines: ["0"], nil),
      Case("a word, and Enter", keys: "music\r", lines: ["music"], 1),
      Case("Esc", keys: "\u{1B}", lines: [""], nil), Case("the end of input", keys: "\u{4}", lines: [], nil),
      Case("what is not there, then what is", keys: "93\r", lines: ["9", "t", "3"], 2),
    ] as [Case<Int?>])
  func choice(_ asked: Case<Int?>) throws { try asked.check { try $0.choice("What helped?", Self.options) } }

  @Test(
    "Several of a few",
    arguments: [
      Case("two by digit", keys: "13\r", lines: ["1 3"], [0, 2]),
      Case("two with space", keys: " jj \r", lines: ["3, 1"], [0, 2]),
      Case("ticked and unticked", keys: "121\r", lines: ["2"], [1]),
      Case("by letter", keys: "m\r", lines: ["mus"], [1]),
      Case("none ticked", keys: "\r", lines: [""], nil), Case("not now", keys: "1n\r", lines: ["n"], nil),
      Case("half understood is asked again", keys: "x1\r", lines: ["1 9", "1"], [0]),
    ] as [Case<[Int]?>])
  func choices(_ asked: Case<[Int]?>) throws { try asked.check { try $0.choices("What helped?", Self.options) } }

  @Test(
    "A scale of one digit",
    arguments: [
      Case("a digit", keys: "4\r", lines: ["4"], 4),
      Case("right, right, Enter", keys: "\u{1B}[C\u{1B}[C\r", lines: ["2"], 2),
      Case("left from nowhere is the upper end", keys: "\u{1B}[D\r", lines: ["5"], 5),
      Case("it ends at its ends", keys: "\u{1B}[F\u{1B}[C\r", lines: ["5"], 5),
      Case("Enter on nothing", keys: "\r", lines: [""], nil), Case("n", keys: "4n\r", lines: ["n"], nil),
      Case("0", keys: "0\r", lines: ["0"], nil), Case("beyond, then within", keys: "73\r", lines: ["7", "3"], 3),
    ] as [Case<Int?>])
  func scale(_ asked: Case<Int?>) throws {
    try asked.check { try $0.scale("What did it take?", 1...5, labels: ("a breath", "all I had")) }
  }

  @Test(
    "A scale that is typed",
    arguments: [
      Case("within", keys: "70\r", lines: ["70"], 70), Case("nought is a number here", keys: "0\r", lines: ["0"], 0),
      Case("beyond, mended", keys: "700\r70\r", lines: ["700", "70"], 70),
      Case("Enter", keys: "\r", lines: [""], nil),
      Case("n", keys: "n\r", lines: ["n"], nil), Case("no number", keys: "some\r\u{15}9\r", lines: ["some", "9"], 9),
    ] as [Case<Int?>])
  func percent(_ asked: Case<Int?>) throws { try asked.check { try $0.scale("How sure are you?", 0...100) } }

  @Test(
    "Yes or no",
    arguments: [
      Case("y", keys: "y\r", lines: ["y"], true), Case("N", keys: "N\r", lines: ["No"], false),
      Case("the whole word", keys: "yes\r", lines: ["yes"], true), Case("no", keys: "no\r", lines: ["no"], false),
      Case("Enter", keys: "\r", lines: [""], nil), Case("Esc", keys: "\u{1B}", lines: ["not now"], nil),
      Case("0", keys: "y0\r", lines: ["0"], nil), Case("another key first", keys: "xy\r", lines: ["x", "yes"], true),
    ] as [Case<Bool?>])
  func yesNo(_ asked: Case<Bool?>) throws { try asked.check { try $0.yesNo("Did it help?") } }

  @Test(
    "A length of time",
    arguments: [
      Case("minutes by themselves", keys: "5\r", lines: ["5"], .seconds(300)),
      Case("5min", keys: "5min\r", lines: ["5min"], .seconds(300)),
      Case("half a minute", keys: "0.5\r", lines: ["0.5"], .seconds(30)),
      Case("hours and minutes", keys: "1h 20min\r", lines: ["1H 20Min"], .seconds(4800)),
      Case("unclear, then clear", keys: "a while\r5\r", lines: ["a while", "5"], .seconds(300)),
      Case("none at all", keys: "0\r\r", lines: ["0", ""], nil),
      Case("too much, then less", keys: "3 days\r2h\r", lines: ["3 days", "2h"], .seconds(7200)),
    ] as [Case<Duration?>])
  func duration(_ asked: Case<Duration?>) throws { try asked.check { try $0.duration("How long?") } }

  @Test(
    "A day ahead",
    arguments: [
      Case("tomorrow", keys: "tomorrow\r", lines: ["tomorrow"], "2026-11-22"),
      Case("a weekday", keys: "Sat\r", lines: ["Sat"], "2026-11-28"),
      Case("a date", keys: "2026-11-28\r", lines: ["2026-11-28"], "2026-11-28"),
      Case("today", keys: "today\r", lines: ["today"], "2026-11-21"),
      Case("in words", keys: "in 3 days\r", lines: ["in 3 days"], "2026-11-24"),
      Case("with a time, which is let go", keys: "tomorrow 9:30\r", lines: ["tomorrow 9:30"], "2026-11-22"),
      Case("past, then ahead", keys: "yesterday\rtoday\r", lines: ["yesterday", "today"], "2026-11-21"),
      Case("not now", keys: "\r", lines: [""], nil),
      Case("past, then not now", keys: "yesterday\r\r", lines: ["yesterday", ""], nil),
    ] as [Case<String?>])
  func date(_ asked: Case<String?>) throws { try asked.check { try $0.date("When will you try it?")?.description } }

  @Test("What was understood of a date is said")
  func dateSaid() throws {
    let stage = Stage()
    stage.types("Sat")
    _ = try Asking(stage.surroundings).date("When?")
    #expect(stage.complained.hasSuffix("That is Sat 2026-11-28.\n"))
  }

  @Test(
    "A text",
    arguments: [
      Case("one line", keys: "tea\r", lines: ["tea"], "tea"),
      Case("two lines", keys: "one\\\rtwo\r", lines: ["one\\", "two"], "one\ntwo"),
      Case("not now", keys: "\r", lines: ["  "], nil),
    ] as [Case<String?>])
  func text(_ asked: Case<String?>) throws { try asked.check { try $0.text("What went well?") } }

  @Test(
    "A text to change",
    arguments: [
      Case("kept", keys: "\r", lines: [""], "old"), Case("another", keys: "\u{15}new\r", lines: ["new"], "new"),
      Case("not now", keys: "\u{4}", lines: [], nil),
    ] as [Case<String?>])
  func edited(_ asked: Case<String?>) throws { try asked.check { try $0.text("The text?", prefilled: "old") } }

  @Test("b and Enter, or Shift-Tab, goes back from every question, and what was typed goes along")
  func back() {
    let questions: [(Asking) throws -> Void] = [
      { _ = try $0.text("?") }, { _ = try $0.choice("?", Self.options) }, { _ = try $0.choices("?", Self.options) },
      { _ = try $0.scale("?", 1...5) }, { _ = try $0.scale("?", 0...100) }, { _ = try $0.yesNo("?") },
      { _ = try $0.duration("?") }, { _ = try $0.date("?") },
    ]
    for keys in ["b\r", "\u{1B}[Z"] {
      for ask in questions {
        let stage = Stage()
        stage.presses(.keys(keys))
        var asking = Asking(stage.surroundings)
        asking.offersBack = true
        #expect(throws: Interrupted.back) { try ask(asking) }
        #expect(stage.complained.contains("b: back") || stage.complained.contains("b back"))
        let plain = Stage()
        plain.types("b")
        var lines = Asking(plain.surroundings)
        lines.offersBack = true
        #expect(throws: Interrupted.back) { try ask(lines) }
      }
    }
    let stage = Stage()
    stage.presses("half\u{1B}[Z")
    var asking = Asking(stage.surroundings)
    asking.offersBack = true
    #expect(throws: Interrupted(unfinished: "half", wantsBack: true)) { try asking.text("?") }
  }

  @Test("an option that begins with b is chosen by it, and there is another way back")
  func optionWithB() throws {
    for (keys, answer) in [("b\r", 0), ("\u{1B}[D", nil)] {
      let stage = Stage()
      stage.presses(.keys(keys))
      var asking = Asking(stage.surroundings)
      asking.offersBack = true
      #expect((try? asking.choice("?", ["better", "worse"])) == answer)
    }
  }

  @Test("Ctrl-C stops every question, and the terminal is given back")
  func interrupted() {
    let questions: [(Asking) throws -> Void] = [
      { _ = try $0.text("?") }, { _ = try $0.choice("?", Self.options) }, { _ = try $0.choices("?", Self.options) },
      { _ = try $0.scale("?", 1...5) }, { _ = try $0.scale("?", 0...100) }, { _ = try $0.yesNo("?") },
      { _ = try $0.duration("?") }, { _ = try $0.date("?") }, { _ = try $0.timedText("?", limit: .seconds(60)) },
      { _ = try $0.breathe(Breathing(in: 4, out: 6, rounds: 2)) }, { try $0.pause("?") },
    ]
    for ask in questions {
      let stage = Stage()
      let terminal = stage.presses("\u{3}")
      #expect(throws: Interrupted()) { try ask(Asking(stage.surroundings)) }
      #expect(!terminal.isHeld && terminal.screen.cursorIsShown)
    }
  }
}
