/// The configuration file as a document: its comments explain it.
struct SettingsFile: Equatable {
  enum Part: Equatable {
    /// A comment that stands by itself, without its `#`.
    case comment(String)
    case table(Table)
  }

  struct Table: Equatable {
    var name: String
    /// `[[plan]]`: one of several.
    var isList: Bool
    /// What stands over it.
    var comment: String
    var settings: [Setting] = []
  }

  /// A line such as `per-day = 6`.
  struct Setting: Equatable {
    var key: String
    var value: String
    var comment: String
  }

  private(set) var parts: [Part] = []
  private var comment: [Substring] = []

  init(_ text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) { read(line) }
    endComment()
  }

  private mutating func read(_ line: Substring) {
    if line.hasPrefix("#") {
      comment.append(line.dropFirst(line.hasPrefix("# ") ? 2 : 1))
    } else if line.allSatisfy(\.isWhitespace) {
      endComment()
    } else if line.hasPrefix("[") {
      let name = line.filter { !"[] ".contains($0) }
      parts.append(.table(Table(name: name, isList: line.hasPrefix("[["), comment: takeComment())))
    } else if case .table(var table)? = parts.last {
      add(line, to: &table)
      parts[parts.count - 1] = .table(table)
    }
  }

  private mutating func add(_ line: Substring, to table: inout Table) {
    let isNew = line.first?.isLetter ?? false
    if isNew, let sign = line.firstIndex(of: "=") {
      let key = line[..<sign].filter { !$0.isWhitespace }
      let value = line[line.index(after: sign)...].drop { $0 == " " }
      table.settings.append(Setting(key: key, value: String(value), comment: takeComment()))
    } else if !table.settings.isEmpty {
      // A value that goes on.
      table.settings[table.settings.count - 1].value += " " + line.drop { $0 == " " }
    }
  }

  private mutating func endComment() {
    if !comment.isEmpty { parts.append(.comment(takeComment())) }
  }

  private mutating func takeComment() -> String {
    defer { comment = [] }
    return comment.joined(separator: "\n")
  }
}
