/// A form in which a journal leaves nudged, or comes to it.
public enum ExchangeFormat: String, CaseIterable, Sendable {
  /// One JSON object a line: everything, and what can come back (docs/export.md).
  case jsonLines = "jsonl"
  /// A table for spreadsheets.
  case csv
  /// Pages to read and to print.
  case markdown
  /// What `jrnl --format json` writes.
  case jrnl
  /// The table Daylio exports.
  case daylio

  /// Those a journal leaves in.
  public static let exports: [ExchangeFormat] = [.jsonLines, .csv, .markdown]

  /// Whether it holds everything, private entries and those that were taken back among them. What is made to be looked at
  /// leaves both out.
  public var isComplete: Bool { self == .jsonLines }
}

extension ExchangeFormat {
  /// Guesses the form of a file by how it begins; a few hundred bytes are enough.
  ///
  /// - Returns: nil for what is none of them.
  public init?(beginning text: String) {
    var text = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    while !text.isEmpty, DaylioTable.isBeforeHeader(text.prefix { !$0.isNewline }) {
      text = text.drop { !$0.isNewline }.drop(while: \.isWhitespace)
    }
    let dense = text.prefix(200).filter { !$0.isWhitespace }
    if dense.hasPrefix("{\"nudged\"") {
      self = .jsonLines
    } else if dense.hasPrefix("{\"tags\":{") || dense.hasPrefix("{\"entries\":[") {
      self = .jrnl
    } else if let table = Self.table(firstLine: text.prefix { !$0.isNewline }) {
      self = table
    } else if text.hasPrefix("# ") {
      self = .markdown
    } else if Self.holdsJrnl(text) {
      self = .jrnl
    } else {
      return nil
    }
  }

  private static func table(firstLine: Substring) -> ExchangeFormat? {
    let cells = firstLine.split { ",;\t".contains($0) }
    let columns = Set(cells.map { $0.filter { $0 != "\"" && !$0.isWhitespace }.lowercased() })
    if columns.isSuperset(of: ["date", "mood", "activities"]) || columns.isSuperset(of: ["full_date", "mood"]) {
      return .daylio
    }
    return columns.isSuperset(of: ["kind", "day", "text"]) ? .csv : nil
  }

  /// Whether jrnl's words stand behind the first bracket: an entry by itself, a list of them, or all below a box that a terminal
  /// printed.
  private static func holdsJrnl(_ text: Substring) -> Bool {
    guard let start = text.firstIndex(where: { $0 == "{" || $0 == "[" }) else { return false }
    let dense = text[start...].prefix(2000).filter { !$0.isWhitespace }
    return ["entries", "title", "body", "date"].contains { dense.contains("\"\($0)\":") }
  }
}
