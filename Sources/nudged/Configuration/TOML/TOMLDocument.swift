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
    do {
      // Not only for the places: the parser ends the program on some texts that are not TOML.
      var scanner = TOMLScanner(file.text)
      try scanner.document()
      let table = try TOMLTable(string: file.text)
      // TOMLKit leaves the tree to the process for good; emptied, it is a few words.
      defer { table.clear() }
      let findings = SettingsTable.Findings()
      let value = body(SettingsTable(table, findings: findings))
      return Reading(value: value, problems: locate(findings, in: file, KeyLocator(root: scanner.root)))
    } catch {
      return Reading(value: nil, problems: [syntaxProblem(error, in: file)])
    }
  }

  private static func locate(
    _ findings: SettingsTable.Findings, in file: TextFile, _ locator: KeyLocator
  ) -> [ConfigurationProblem] {
    let problems = findings.all.map { path, reason in
      ConfigurationProblem(file: file.path, line: locator.line(of: path), key: path.description, reason: reason)
    }
    // What has no line comes last; the order of equals is the order they were noticed in.
    return problems.enumerated()
      .sorted { ($0.element.sortLine, $0.offset) < ($1.element.sortLine, $1.offset) }
      .map(\.element)
  }

  private static func syntaxProblem(_ error: any Error, in file: TextFile) -> ConfigurationProblem {
    switch error {
    case let error as TOMLFault: notTOML(error.line, error.column, error.reason, in: file)
    case let error as TOMLParseError:
      notTOML(error.source.begin.line, error.source.begin.column, "\(error.description).", in: file)
    default: ConfigurationProblem(file: file.path, reason: "\(error)")
    }
  }

  private static func notTOML(_ line: Int, _ column: Int, _ reason: String, in file: TextFile) -> ConfigurationProblem {
    ConfigurationProblem(file: file.path, line: line, reason: "This is not TOML, at column \(column). \(reason)")
  }
}

extension ConfigurationProblem {
  fileprivate var sortLine: Int { line == 0 ? .max : line }
}
