/// The few control sequences every terminal of today knows (ECMA-48, and xterm's bracketed paste).
enum Escape {
  static let eraseToEndOfLine = "\u{1B}[K"
  static let eraseBelow = "\u{1B}[J"
  static let bell = "\u{07}"

  static func up(_ rows: Int) -> String { rows > 0 ? "\u{1B}[\(rows)A" : "" }
  static func down(_ rows: Int) -> String { rows > 0 ? "\u{1B}[\(rows)B" : "" }
  static func right(_ columns: Int) -> String { columns > 0 ? "\u{1B}[\(columns)C" : "" }
  static func cursor(isShown: Bool) -> String { isShown ? "\u{1B}[?25h" : "\u{1B}[?25l" }
  /// Whether a paste is told apart from typing.
  static func pasteMarks(_ on: Bool) -> String { on ? "\u{1B}[?2004h" : "\u{1B}[?2004l" }
}
