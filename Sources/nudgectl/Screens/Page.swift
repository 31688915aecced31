/// Lines, one after the other.
struct Page {
  private(set) var text = ""

  mutating func line(_ line: String = "") { text += line + "\n" }

  /// An empty line between two parts, never at the top.
  mutating func gap() { if !text.isEmpty { line() } }
}

extension String {
  /// Filled up with spaces, for columns.
  func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
