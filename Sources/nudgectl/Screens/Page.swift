/// Lines, one after the other.
struct Page {
  private(set) var text = ""

  mutating func line(_ line: String = "") { text += line + "\n" }

  /// What another screen has made.
  mutating func add(_ lines: String) { text += lines }

  /// An empty line between two parts, never at the top.
  mutating func gap() { if !text.isEmpty { line() } }

  /// Forgets what was said already; what follows is no top of a page, so gaps are the teller's own.
  mutating func startOver() { text = "" }
}

extension String {
  /// Filled up with spaces to so many columns of a terminal.
  func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - columns)) }
}
