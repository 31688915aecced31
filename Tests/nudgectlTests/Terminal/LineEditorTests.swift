import Testing

@testable import nudgectl

@Suite("A line with editing")
struct LineEditorTests {
  static func type(
    _ steps: [ScriptedTerminal.Step], prefilled: String = "", columns: Int = 40
  ) throws(Interrupted) -> (text: String?, terminal: ScriptedTerminal) {
    let terminal = ScriptedTerminal(steps, columns: columns)
    let text = try terminal.panel(look: .plain(at: Fixed.now), glyphs: .unicode) { (panel) throws(Interrupted) in
      try LineEditor(prefilled: prefilled).ask(panel)
    }
    return (text, terminal)
  }

  @Test(
    "What comes of the keys",
    arguments: [
      ("typed", "", "tea\r", "tea"),
      ("a letter put in", "", "ta\u{1B}[De\r", "tea"),
      ("at both ends", "", "bc\u{1}a\u{5}d\r", "abcd"),
      ("Home and End", "", "bc\u{1B}[Ha\u{1B}[Fd\r", "abcd"),
      ("Backspace", "", "teaa\u{7F}\r", "tea"),
      ("Delete", "", "xtea\u{1B}[H\u{1B}[3~\r", "tea"),
      ("Ctrl-D inside deletes", "", "xtea\u{1}\u{4}\r", "tea"),
      ("Ctrl-U", "", "wrong\u{15}right\r", "right"),
      ("Ctrl-K", "", "right wrong\u{1B}b\u{2}\u{B}\r", "right"),
      ("Ctrl-W", "", "one two\u{17}three\r", "one three"),
      ("Alt-B, Alt-F", "", "one three\u{1B}btwo \u{1}\u{1B}f,\r", "one, two three"),
      ("Alt-D", "", "one two\u{1}\u{1B}d\r", " two"),
      ("a backspace takes a whole emoji", "", "a👨‍👩‍👧\u{7F}b\r", "ab"),
      ("an accent joins its letter, and goes with it", "", "xe\u{301}\u{7F}y\r", "xy"),
      ("the cursor goes around a wide letter", "", "中文\u{1B}[D字\r", "中字文"),
      ("Ctrl-J", "", "one\ntwo\r", "one\ntwo"),
      ("Alt-Enter", "", "one\u{1B}\rtwo\r", "one\ntwo"),
      ("a backslash at the end", "", "one\\\rtwo\r", "one\ntwo"),
      ("a backslash elsewhere stays", "", "a\\b\r", "a\\b"),
      ("up and down between lines", "", "abc\nde\u{1B}[Ax\u{1B}[By\r", "abxc\ndey"),
      ("a paste with line breaks", "", "\u{1B}[200~one\rtwo\u{1B}[201~!\r", "one\ntwo!"),
      ("prefilled, kept", "old", "\r", "old"),
      ("prefilled, gone on with", "old", "er\r", "older"),
      ("Ctrl-K takes the line break", "", "ab\ncd\u{1B}[A\u{5}\u{B}\r", "abcd"),
    ])
  func keys(name: String, prefilled: String, keys: String, text: String) throws {
    let outcome = try Self.type([.keys(keys)], prefilled: prefilled)
    #expect(outcome.text == text)
    #expect(outcome.terminal.screen.unknown == [])
    #expect(!outcome.terminal.isHeld)
  }

  @Test(
    "Not now",
    arguments: [
      ("Enter", "", "\r"), ("blanks", "", "  \r"), ("Ctrl-D", "", "\u{4}"), ("Esc", "", "\u{1B}"),
      ("all deleted again", "", "abc\u{15}\r"), ("Ctrl-D on what was there", "old", "\u{4}"),
      ("what was there, deleted", "old", "\u{15}\r"),
    ])
  func notNow(name: String, prefilled: String, keys: String) throws {
    #expect(try Self.type([.keys(keys)], prefilled: prefilled).text == nil)
  }

  @Test("Ctrl-C gives the terminal back and what was typed along")
  func interrupted() {
    #expect(throws: Interrupted(unfinished: "half a th")) { try Self.type(["half a th\u{3}"]) }
    #expect(throws: Interrupted()) { try Self.type(["\u{3}"]) }
    #expect(throws: Interrupted(unfinished: "gone")) { try Self.type(["gone"]) }
  }

  @Test("Keys that mean nothing ring, and change nothing")
  func bells() throws {
    let outcome = try Self.type([.keys("a\u{1B}[15~\u{1B}[A"), .bytes([0xE4]), .wait(.seconds(1)), "\r"])
    #expect(outcome.text == "a")
    #expect(outcome.terminal.screen.bells == 3)
  }

  @Test("More than an entry holds is not taken in")
  func tooLong() throws {
    let outcome = try Self.type([.keys("a\u{1B}[200~\(String(repeating: "x", count: 100_000))\u{1B}[201~\r")])
    #expect(outcome.text == "a")
    #expect(outcome.terminal.screen.bells == 1)
  }

  @Test("On twenty columns it goes on beneath, and nothing runs over the edge")
  func narrow() throws {
    let outcome = try Self.type(["one two three four 中文中文 five\r"], columns: 20)
    #expect(outcome.terminal.screen.lines == ["> one two three fou", "  r 中文中文 five"])
    #expect(!outcome.terminal.screen.hasOverflown)
  }

  @Test("Made narrow while typing, it is drawn for the new width")
  func resized() throws {
    let outcome = try Self.type(["one two three four", .resize(columns: 20), " five\r"])
    #expect(outcome.text == "one two three four five")
    #expect(outcome.terminal.screen.lines == ["> one two three fou", "  r five"])
  }

  @Test("Ctrl-Z hands the terminal over; afterwards the line is there again")
  func suspended() throws {
    let outcome = try Self.type(["tea\u{1A}, green\r"])
    #expect(outcome.text == "tea, green")
    #expect(outcome.terminal.suspensions == 1)
    #expect(outcome.terminal.screen.lines == ["> tea", "> tea, green"])
  }

  @Test("Whoever was stopped from outside draws beneath what came meanwhile")
  func resumed() throws {
    let outcome = try Self.type(["one\ntwo", .resumed, "\r"])
    #expect(outcome.text == "one\ntwo")
    #expect(outcome.terminal.screen.lines == ["> one", "> one", "  two"])
  }

  @Test("What would steer the terminal is shown as a picture")
  func harmless() throws {
    let outcome = try Self.type(["\u{1B}[200~a\u{1B}[2Jb\u{1B}[201~\r"])
    #expect(outcome.text == "a\u{1B}[2Jb")
    #expect(outcome.terminal.screen.lines == ["> a␛[2Jb"])
  }

  @Test("More lines than the screen has: those around the cursor are shown")
  func tall() throws {
    let terminal = ScriptedTerminal(["0\n1\n2\n3\n4\n5\n6\n7"], columns: 20, rows: 5)
    terminal.hold()
    let panel = Panel(terminal, look: .plain(at: Fixed.now), glyphs: .unicode)
    var buffer = TextBuffer("0\n1\n2\n3\n4\n5\n6\n7")
    var layout = TextLayout(buffer, columns: panel.columns)
    panel.draw(layout.rows, cursor: layout.cursor)
    #expect(terminal.screen.lines == ["  4", "  5", "  6", "  7"])
    buffer.move(to: 0)
    layout = TextLayout(buffer, columns: panel.columns)
    panel.draw(layout.rows, cursor: layout.cursor)
    #expect(terminal.screen.lines == ["> 0", "  1", "  2", "  3"])
    #expect(terminal.screen.row == 0)
  }
}
