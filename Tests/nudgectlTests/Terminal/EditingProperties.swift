import TestSupport
import Testing

@testable import nudgectl

@Suite("Editing, by chance")
struct EditingProperties {
  private static let keys =
    ["a", "b", " ", "é", "e\u{301}", "中", "😀", "👍🏽", "\n", "한", "w"]
    + [
      "\u{1B}[A", "\u{1B}[B", "\u{1B}[C", "\u{1B}[D", "\u{1}", "\u{5}", "\u{7F}", "\u{1B}[3~", "\u{B}", "\u{15}",
      "\u{17}",
    ]
    + ["\u{1B}b", "\u{1B}f", "\u{1B}d", "\u{1B}[200~x\r中y\u{1B}[201~", "\u{C}"]

  /// Whatever is typed, at whatever width: the screen is what the layout says, the cursor is where the next letter goes,
  /// and nothing is left over from before.
  @Test("The screen and the text always agree")
  func agreement() throws {
    let seed = SeededRandom.seedOfThisRun()
    print("editing: NUDGED_TEST_SEED=\(seed)")
    var random = SeededRandom(seed: seed)
    for _ in 0..<150 {
      let terminal = ScriptedTerminal([], columns: .random(in: 12...50, using: &random), rows: 60)
      let panel = Panel(terminal, look: .plain(at: Fixed.now), glyphs: .unicode)
      var buffer = TextBuffer()
      for _ in 0..<40 {
        let typed = try #require(Self.keys.randomElement(using: &random))
        for key in KeyTests.keys([.keys(typed)]) { _ = buffer.edit(key, columns: panel.columns) }
        let layout = TextLayout(buffer, columns: panel.columns)
        panel.draw(layout.rows, cursor: layout.cursor)
        let screen = terminal.screen
        try #require(screen.lines == Self.seen(layout.rows), "seed \(seed)")
        try #require(Spot(row: screen.row, column: screen.column) == layout.cursor, "seed \(seed)")
        try #require(!screen.hasOverflown && screen.unknown.isEmpty, "seed \(seed)")
      }
    }
  }

  /// Rows without the blanks at their ends, and without the empty ones beneath the last.
  private static func seen(_ rows: [String]) -> [String] {
    var rows = rows.map { row in
      var row = row
      while row.last == " " { row.removeLast() }
      return row
    }
    while rows.last == "" { rows.removeLast() }
    return rows
  }
}
