/// The few rows of the terminal a prompt draws in and redraws, and the keys that are pressed meanwhile.
///
/// Rows are shorter than the terminal is wide, so that no row ever breaks by itself.
final class Panel {
  let terminal: any Terminal
  let look: Look
  let glyphs: Glyphs
  /// Whether there is a question to go back to.
  let offersBack: Bool
  private let keys: KeyReader
  /// How many rows are drawn, and which one the cursor is in.
  private var drawn = 0
  private var cursorRow = 0

  init(_ terminal: any Terminal, look: Look, glyphs: Glyphs, offersBack: Bool = false) {
    self.terminal = terminal
    self.look = look
    self.glyphs = glyphs
    self.offersBack = offersBack
    keys = KeyReader(terminal: terminal)
  }

  /// What a row may take; the last column stays free.
  var columns: Int { max(4, terminal.size.columns - 1) }

  /// The next key.
  ///
  /// - Throws: ``Interrupted`` for Ctrl-C, and when the terminal is gone.
  func key(until deadline: Duration? = nil) throws(Interrupted) -> Key {
    let key = keys.next(until: deadline)
    switch key {
    case .interrupt, .ended:
      // As the terminal itself does at Ctrl-C: what was typed behind it is for nobody, and not for the shell.
      terminal.drain()
      throw Interrupted()
    case .suspend:
      leave()
      terminal.suspend()
    case .resumed: (drawn, cursorRow) = (0, 0)
    default: return key
    }
    return .redraw
  }

  func bell() { terminal.write(Escape.bell) }

  /// Draws over what was drawn before. Of more rows than the screen has, those around the cursor are shown.
  ///
  /// - Parameter cursor: where it is to stand; nil: it is hidden.
  func draw(_ rows: [String], cursor: Spot? = nil) {
    let room = max(1, terminal.size.rows - 1)
    let row = cursor?.row ?? 0
    let first = min(max(0, rows.count - room), max(0, row - room + 1))
    show(
      Array(rows[first..<min(rows.count, first + room)]), cursor.map { Spot(row: $0.row - first, column: $0.column) })
  }

  /// Draws for the last time, all of it, and goes on beneath.
  func conclude(_ rows: [String]) {
    show(rows, nil)
    leave()
  }

  /// Goes on beneath what is drawn.
  func leave() {
    guard drawn > 0 else { return }
    terminal.write(Escape.down(drawn - 1 - cursorRow) + "\r\n" + Escape.cursor(isShown: true))
    (drawn, cursorRow) = (0, 0)
  }

  private func show(_ rows: [String], _ cursor: Spot?) {
    var text = "\r" + Escape.up(cursorRow) + Escape.cursor(isShown: false)
    for (index, row) in rows.enumerated() {
      text += (index == 0 ? "" : "\r\n") + row + Escape.eraseToEndOfLine
    }
    text += Escape.eraseBelow
    drawn = rows.count
    cursorRow = cursor?.row ?? drawn - 1
    if let cursor {
      text += Escape.up(drawn - 1 - cursor.row) + "\r" + Escape.right(cursor.column) + Escape.cursor(isShown: true)
    }
    terminal.write(text)
  }
}

extension Terminal {
  /// Holds the terminal while something is asked, and gives it back on every way out.
  func panel<Answer>(
    look: Look, glyphs: Glyphs, offersBack: Bool = false, _ ask: (Panel) throws(Interrupted) -> Answer
  ) throws(Interrupted) -> Answer {
    hold()
    let panel = Panel(self, look: look, glyphs: glyphs, offersBack: offersBack)
    defer {
      panel.leave()
      release()
    }
    return try ask(panel)
  }
}
