/// A text that is no calendar expression, and where it stops being one.
public struct CalendarExpressionError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The column of the first byte that does not fit, counted from 1.
  public let column: Int
  /// What would have fitted there: "an hour from 0 to 23".
  public let expected: String
  /// What stood there instead; empty at the end of the text.
  public let found: String

  /// One sentence: `column 12: expected an hour from 0 to 23, found "25"`.
  public var description: String {
    "column \(column): expected \(expected), found " + (found.isEmpty ? "the end" : "\"\(found)\"")
  }
}

extension TextCursor {
  /// The error for what stands at a 0-based position.
  func refused(at position: Int, _ expected: String) -> CalendarExpressionError {
    CalendarExpressionError(column: position + 1, expected: expected, found: word(at: position))
  }

  /// The error for what comes next.
  func refused(_ expected: String) -> CalendarExpressionError { refused(at: position, expected) }
}
