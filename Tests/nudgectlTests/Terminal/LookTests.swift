import NudgeCore
import Testing

@testable import nudgectl

/// What questions look like.
@Suite("Questions on the screen")
struct LookTests {
  static func panel(columns: Int, _ glyphs: Glyphs = .unicode) -> (Panel, ScriptedTerminal) {
    let terminal = ScriptedTerminal([], columns: columns)
    return (Panel(terminal, look: .plain(at: Fixed.now), glyphs: glyphs), terminal)
  }

  @Test("A menu, on twenty columns as well")
  func menu() {
    let menu = ChoiceMenu(options: ["a walk", "a call to a good friend"], selected: 1)
    #expect(
      menu.rows(Self.panel(columns: 70).0).rows == [
        "  1 a walk", "› 2 a call to a good friend", "  n not now",
        "Its number or letter, or the arrows, then Enter; n: not now",
      ])
    #expect(
      menu.rows(Self.panel(columns: 20, .ascii).0).rows == [
        "  1 a walk", "> 2 a call to a", "    good friend", "  n not now", "Its number or", "letter, or the",
        "arrows, then Enter;", "n: not now",
      ])
    #expect(menu.rows(Self.panel(columns: 20).0).cursor == Spot(row: 1, column: 0))
  }

  @Test("Ticks")
  func ticks() {
    let menu = ChoiceMenu(options: ["sad", "proud"], isMultiple: true, ticked: [1])
    #expect(menu.rows(Self.panel(columns: 70).0).rows.prefix(3) == ["› 1 [ ] sad", "  2 [x] proud", "  n not now"])
  }

  @Test("A scale with words at its ends")
  func scale() {
    let prompt = ScalePrompt(range: 1...5, labels: ("a breath", "all I had"), selected: 3)
    #expect(
      prompt.row.rows(Self.panel(columns: 60).0) == [
        " 1  2 [3] 4  5  not now ", "1: a breath, 5: all I had",
        "A digit or the arrows, then Enter; Enter alone: not now",
      ])
    for row in prompt.row.rows(Self.panel(columns: 20).0) { #expect(row.columns < 20) }
  }

  @Test("After the answer one line of it stays")
  func concluded() throws {
    let stage = Stage()
    let terminal = stage.presses("2\r", columns: 30)
    _ = try Asking(stage.surroundings).choice("What helped?", ["a walk", "tea"])
    #expect(terminal.screen.lines == ["What helped?", "› tea"])
    #expect((terminal.screen.row, terminal.screen.column) == (2, 0))
  }

  @Test("Without UTF-8 nothing but ASCII", arguments: [("LANG", "C"), ("LC_ALL", "de_DE.ISO-8859-1")])
  func ascii(variable: String, locale: String) throws {
    let stage = Stage()
    let terminal = stage.presses("2\r", columns: 30)
    stage.variables[variable] = locale
    _ = try Asking(stage.surroundings).choice("What helped?", ["a walk", "tea"])
    _ = try Asking(stage.surroundings).breathe(Breathing(in: 4, out: 4, rounds: 1))
    #expect(terminal.written.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test("Colour as the look has it; the keys work without", arguments: [true, false])
  func colour(_ isColoured: Bool) throws {
    let stage = Stage()
    stage.look.isColoured = isColoured
    let terminal = stage.presses("2\r", columns: 30)
    #expect(try Asking(stage.surroundings).choice("What helped?", ["a walk", "tea"]) == 1)
    #expect(terminal.screen.hasColour == isColoured)
  }

  @Test(
    "Plain by wish or by terminal, whatever keys there are",
    arguments: [["NUDGED_PLAIN": "1"], ["TERM": "dumb"], ["TERM": ""]])
  func plain(_ variables: [String: String]) throws {
    let stage = Stage()
    let terminal = stage.presses("2\r")
    stage.types("1")
    for (name, value) in variables { stage.variables[name] = value.isEmpty ? nil : value }
    #expect(try Asking(stage.surroundings).choice("What helped?", ["a walk", "tea"]) == 0)
    #expect(terminal.written.isEmpty)
    #expect(
      stage.complained == """
        What helped?
          1  a walk
          2  tea
        Type a number or the first letters, then Enter. Enter alone, n or 0: not now.
        >\u{20}
        """)
  }
}
