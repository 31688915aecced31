/// The statements that leave nothing of a record but its number. The number stays taken, so that no other record is ever
/// mistaken for it, and what refers to it does not hang in the air.
struct ErasingStatements {
  /// What ``columns`` gives of a journal: earlier versions have fewer of both.
  let known: Set<String>
  /// µs since the epoch, as the moment at which it was taken back, unless it was before.
  let moment: Int64

  /// Each column of each table there is, as `table.column`.
  static let columns = """
    SELECT sqlite_master.name || '.' || column.name
    FROM sqlite_master JOIN pragma_table_info(sqlite_master.name) AS column WHERE sqlite_master.type = 'table'
    """

  func has(_ table: String, _ column: String) -> Bool { known.contains("\(table).\(column)") }

  /// - Parameter ids: of records of one subject.
  func of(_ subject: Erasure.Subject, _ ids: [Int64]) -> [String] {
    guard !ids.isEmpty else { return [] }
    let list = "(" + ids.map(String.init).joined(separator: ", ") + ")"
    return switch subject {
    case .entry: entries(list)
    case .goal: aims(.step, "goal IN \(list)") + aims(.goal, "id IN \(list)")
    case .step, .trial: aims(subject, "id IN \(list)")
    }
  }

  private func entries(_ list: String) -> [String] {
    let links = [("trial", "setback"), ("step", "review")].filter { has($0, $1) }
      .map { "UPDATE \($0.0) SET \($0.1) = NULL WHERE \($0.1) IN \(list)" }
    let parts = [("jar_drawn", "entry"), ("entry_tag", "entry"), ("entry_field", "entry")].filter { has($0, $1) }
      .map { "DELETE FROM \($0.0) WHERE \($0.1) IN \(list)" }
    return traces(.entry, "IN \(list)") + links + parts + [
      emptied(
        .entry, "id IN \(list)",
        [
          "effort", "outcome", "domain", "value", "seconds", "guide", "practice", "step", "trial", "nudge",
        ], fixed: [("private", "0")])
    ]
  }

  private func aims(_ subject: Erasure.Subject, _ condition: String) -> [String] {
    guard has(subject.rawValue, "id") else { return [] }
    let of = "IN (SELECT id FROM \(subject.rawValue) WHERE \(condition))"
    let words = [
      "value", "domain", "aim", "until", "cue", "calendar", "difficulty", "risk", "confidence", "even_if", "outcome",
      "happened", "helped", "next",
    ]
    return traces(subject, of) + [
      emptied(subject, condition, words, fixed: [("state", "CASE state WHEN 'open' THEN 'released' ELSE state END")])
    ]
  }

  /// How it was before, and where it came from.
  private func traces(_ subject: Erasure.Subject, _ isIn: String) -> [String] {
    [("change", "key"), ("imported", "record")].filter { has($0, $1) }
      .map { "DELETE FROM \($0.0) WHERE subject = '\(subject.rawValue)' AND \($0.1) \(isIn)" }
  }

  private func emptied(
    _ subject: Erasure.Subject, _ condition: String, _ columns: [String], fixed: [(String, String)]
  ) -> String {
    let table = subject.rawValue
    let sets =
      columns.filter { has(table, $0) }.map { "\($0) = NULL" }
      + fixed.filter { has(table, $0.0) }.map { "\($0.0) = \($0.1)" }
    return """
      UPDATE \(table) SET \(subject.text) = x'', \(sets.joined(separator: ", ")),
        removed_at = coalesce(removed_at, \(moment)) WHERE \(condition)
      """
  }
}
