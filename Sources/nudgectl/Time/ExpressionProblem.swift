import NudgeCore

/// Where a calendar expression cannot be read, with the place pointed at.
struct ExpressionProblem {
  var text: String
  var error: CalendarExpressionError

  var sentence: String {
    let pointer = String(repeating: " ", count: max(0, error.column - 1)) + "^"
    let found = error.found.isEmpty ? "the end" : "“\(error.found.shownOnOneLine)”"
    return """
      This cannot be read at column \(error.column): expected \(error.expected.shownOnOneLine), found \(found).
        \(text.shownOnOneLine)
        \(pointer)
      """
  }
}
