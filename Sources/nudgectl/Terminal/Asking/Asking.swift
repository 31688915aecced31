import NudgeCore

/// Asks a person: with keys where there is a terminal, else in plain words and with lines, and both mean the same.
///
/// Keys point at an answer, and Enter gives it, everywhere: so "yes" and Enter, or a whole sentence, typed where one letter is
/// enough, is one answer and never runs into the next question or into the shell.
///
/// Every question can be left with one key, and then gives nil: "not now". Ctrl-C throws ``Interrupted``. All of it goes to
/// standard error, so that `--json` on standard output stays clean.
///
/// ```swift
/// let asking = Asking(surroundings)
/// let effort = try asking.scale("What did it take?", 1...5, labels: ("a breath", "all I had"))
/// ```
struct Asking {
  let surroundings: Surroundings
  /// nil: plain.
  let terminal: (any Terminal)?
  let look: Look
  let glyphs: Glyphs
  /// Whether there is a question to go back to: then every question can be left for it, with ``Interrupted/back``.
  var offersBack = false

  init(_ surroundings: Surroundings) {
    self.surroundings = surroundings
    terminal = surroundings.wantsPlain ? nil : surroundings.terminal()
    look = terminal == nil ? .plain(at: surroundings.look.now) : surroundings.look
    glyphs = surroundings.speaksUTF8 ? .unicode : .ascii
  }

  /// Says something to the person, harmless, and on a terminal broken between words.
  func tell(_ text: String) { write(lines(text)) }

  /// The same, as the thing to see first.
  func title(_ text: String) { write(lines(text).map(look.strong)) }

  /// The same, as a thing of less weight.
  func note(_ text: String) { write(lines(text).map(look.dim)) }

  func write(_ lines: [String]) {
    let text = lines.map { $0 + "\n" }.joined()
    if let terminal { terminal.write(text) } else { surroundings.complain(text) }
  }

  /// Questions in plain words.
  var plain: PlainLines { PlainLines(surroundings, offersBack: offersBack) }

  private func lines(_ text: String) -> [String] {
    guard let terminal else { return [text.shownSafely] }
    return text.wrapped(to: max(4, terminal.size.columns - 1))
  }

  /// Holds the terminal while `ask` asks.
  func panel<Answer>(
    _ terminal: any Terminal, _ ask: (Panel) throws(Interrupted) -> Answer
  ) throws(Interrupted) -> Answer {
    try terminal.panel(look: look, glyphs: glyphs, offersBack: offersBack, ask)
  }
}

extension Surroundings {
  /// By the person's wish, or since the terminal cannot move its cursor.
  fileprivate var wantsPlain: Bool {
    variable("NUDGED_PLAIN") != nil || (variable("TERM") ?? "dumb") == "dumb"
  }
}
