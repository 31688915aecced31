/// A timestamp or a time span that could not be read, and where reading stopped.
public struct TimeTextError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The column of the first byte that does not fit, counted from 1.
  public let column: Int
  /// What would have fitted there: "a number", "one of the units …".
  public let expected: String
  /// What stood there instead; empty at the end of the text.
  public let found: String

  /// One sentence: `column 3: expected a unit such as min or h, found "foo"`.
  public var description: String {
    "column \(column): expected \(expected), found " + (found.isEmpty ? "the end" : "\"\(found)\"")
  }
}

extension TextCursor {
  /// The error for what comes next.
  func expected(_ what: String) -> TimeTextError {
    TimeTextError(column: column, expected: what, found: nextWord)
  }

  /// The run of letters and digits that comes next, else the one character that does; at most 20 bytes, never half a
  /// character, nothing invisible.
  var nextWord: String { word(at: position) }

  func word(at start: Int) -> String {
    guard start < bytes.count else { return "" }
    let rest = bytes[start...].prefix(20)
    let run = rest.prefix { $0.isDigit || $0.isLetter }
    guard run.isEmpty else { return String(decoding: run, as: UTF8.self) }
    let character = String(decoding: rest, as: UTF8.self).unicodeScalars.first.map(String.init) ?? ""
    return rest[start] < 0x20 || rest[start] == 0x7f ? "\\x" + String(rest[start], radix: 16) : character
  }
}
