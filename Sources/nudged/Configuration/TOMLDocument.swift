import NudgeCore
import TOMLKit

/// Parses a TOML text, hands its root to a reader, frees the tree and says where the mistakes stand.
enum TOMLDocument {
  /// What was read, and what was wrong with it.
  struct Reading<Value> {
    /// nil when the text is no TOML.
    let value: Value?
    /// In the order of the file.
    let problems: [ConfigurationProblem]
  }

  static func read<Value>(_ file: TextFile, _ body: (SettingsTable) -> Value) -> Reading<Value> {
    if let problem = escapedNUL(in: file) { return Reading(value: nil, problems: [problem]) }
    do {
      let table = try TOMLTable(string: file.text)
      // TOMLKit leaves the tree to the process for good; emptied, it is a few words.
      defer { table.clear() }
      let findings = SettingsTable.Findings()
      let value = body(SettingsTable(table, findings: findings))
      return Reading(value: value, problems: locate(findings, in: file))
    } catch {
      return Reading(value: nil, problems: [syntaxProblem(error, in: file)])
    }
  }

  private static func locate(_ findings: SettingsTable.Findings, in file: TextFile) -> [ConfigurationProblem] {
    if findings.all.isEmpty { return [] }
    let locator = KeyLocator(file.text)
    let problems = findings.all.map { path, reason in
      ConfigurationProblem(file: file.path, line: locator.line(of: path), key: path.description, reason: reason)
    }
    // What has no line comes last; the order of equals is the order they were noticed in.
    return problems.enumerated()
      .sorted { ($0.element.sortLine, $0.offset) < ($1.element.sortLine, $1.offset) }
      .map(\.element)
  }

  private static func syntaxProblem(_ error: any Error, in file: TextFile) -> ConfigurationProblem {
    guard let error = error as? TOMLParseError else {
      return ConfigurationProblem(file: file.path, reason: "\(error)")
    }
    let place = error.source.begin
    return ConfigurationProblem(
      file: file.path, line: place.line,
      reason: "This is not TOML, at column \(place.column). \(error.description).")
  }

  /// TOML allows NUL as an escape, and TOMLKit would drop all that follows it.
  private static func escapedNUL(in file: TextFile) -> ConfigurationProblem? {
    let bytes = file.text.utf8
    var rest = bytes[...]
    while let backslash = rest.firstIndex(of: UInt8(ascii: "\\")) {
      for escape in [#"\u0000"#, #"\U00000000"#] where bytes[backslash...].starts(with: escape.utf8) {
        let line = bytes[..<backslash].count { $0 == UInt8(ascii: "\n") } + 1
        return ConfigurationProblem(file: file.path, line: line, reason: "\(escape) has no place in a text here.")
      }
      rest = bytes[bytes.index(after: backslash)...]
    }
    return nil
  }
}

extension ConfigurationProblem {
  fileprivate var sortLine: Int { line == 0 ? .max : line }
}
