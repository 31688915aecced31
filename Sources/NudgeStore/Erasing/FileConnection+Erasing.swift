import NudgeCore

extension FileConnection {
  /// Where a record lies in this journal, which may be another one than that it was written in, of an earlier version, or from
  /// before it was written.
  struct Found {
    /// The numbers it has here.
    var ids: [Int64]
    /// Answers of guides, of which it was made afterwards, as a condition of SQL.
    var answers: String?
    var isEmpty: Bool { ids.isEmpty && answers == nil }
  }

  func find(_ erasure: Erasure) throws(StoreError) -> Found {
    let known = try names(ErasingStatements.columns)
    let table = erasure.subject.rawValue
    guard known.contains("\(table).id") else { return Found(ids: []) }
    let origin = known.contains("installation.origin") ? try text("SELECT origin FROM installation") : nil
    let isSame = origin == nil || origin == erasure.origin
    let told =
      isSame ? "id = \(erasure.id)" : "CAST(\(erasure.subject.text) AS BLOB) IN \(Self.list(erasure.words))"
    let stamp = known.contains("\(table).\(erasure.subject.stamp)") ? erasure.subject.stamp : "id"
    let ids = try numbers("SELECT id FROM \(table) WHERE \(stamp) = \(erasure.writtenAt) AND \(told)")
    guard known.contains("guide_answer.run"), let answers = Self.answers(erasure, isSame: isSame) else {
      return Found(ids: ids)
    }
    let count = try number("SELECT count(*) FROM guide_answer WHERE \(answers)")
    return Found(ids: ids, answers: count == 0 ? nil : answers)
  }

  /// Leaves nothing of it, but for pages that were let go.
  func erase(_ erasure: Erasure, at moment: Int64) throws(StoreError) {
    let found = try find(erasure)
    let statements = ErasingStatements(known: try names(ErasingStatements.columns), moment: moment)
    for sql in statements.of(erasure.subject, found.ids) { try run(sql) }
    if let answers = found.answers { try run("DELETE FROM guide_answer WHERE \(answers)") }
    if statements.has("spelling", "written") { try run(Spellings.unused) }
    // The index of words is made again behind the work, once somebody writes into this journal.
    if statements.has("indexed", "up_to") {
      try run("INSERT INTO entry_words (entry_words) VALUES ('delete-all'); UPDATE indexed SET up_to = 0")
    }
    if statements.has("\(Schema.oldWords)_data", "id") { try run("DROP TABLE \(Schema.oldWords)") }
  }

  /// Answers that say the same, and all those of the guide it was made of that no other entry says.
  private static func answers(_ erasure: Erasure, isSame: Bool) -> String? {
    guard erasure.subject == .entry else { return nil }
    let value = "CAST(value AS BLOB)"
    var conditions = [String]()
    // A word or two, or a number, says nothing by itself.
    let long = erasure.words.filter { $0.utf8.count >= fewestBytes }
    if !long.isEmpty { conditions.append("\(value) IN \(list(long))") }
    if isSame, let run = erasure.run {
      let isOfOthers = run.others.map { "instr(\(blob($0)), \(value)) > 0" }
      let isOwn = isOfOthers.isEmpty ? "TRUE" : "NOT (\(isOfOthers.joined(separator: " OR ")))"
      let isThatRun = "run = \(run.id) AND run IN (SELECT id FROM guide_run WHERE begun_at = \(run.begunAt))"
      conditions.append("\(isThatRun) AND \(isOwn)")
    }
    return conditions.isEmpty ? nil : "(" + conditions.joined(separator: ") OR (") + ")"
  }

  private static let fewestBytes = 8

  /// Other records that say the very same, such as the step that a win is of: "step 3".
  func twins(of erasure: Erasure) throws(StoreError) -> [String] {
    guard let text = erasure.text else { return [] }
    let places = [
      ("entry", "entry", "id", "text"), ("entry", "entry_field", "entry", "value"), ("goal", "goal", "id", "text"),
      ("step", "step", "id", "text"), ("trial", "trial", "id", "adjustment"), ("trial", "trial", "id", "happened"),
      ("trial", "trial", "id", "next"),
    ]
    var twins: [String] = []
    for (name, table, key, column) in places {
      let ids = try numbers(
        "SELECT \(key) FROM \(table) WHERE CAST(\(column) AS BLOB) = \(Self.blob(text)) ORDER BY \(key)")
      for twin in ids.map({ "\(name) \($0)" }) where !twins.contains(twin) { twins.append(twin) }
    }
    return twins
  }

  private func names(_ sql: String) throws(StoreError) -> Set<String> {
    let statement = try prepare(sql)
    var names: Set<String> = []
    while try statement.step() {
      if case .text(let bytes) = statement.value(0) { names.insert(String(decoding: bytes, as: UTF8.self)) }
    }
    return names
  }

  private func numbers(_ sql: String) throws(StoreError) -> [Int64] {
    let statement = try prepare(sql)
    var numbers: [Int64] = []
    while try statement.step() { if case .integer(let number) = statement.value(0) { numbers.append(number) } }
    return numbers
  }

  private static func list(_ words: [String]) -> String {
    "(" + words.map(blob).joined(separator: ", ") + ")"
  }

  /// Text may be stored as such, or as bytes: compared as bytes, both are one.
  private static func blob(_ text: String) -> String {
    var hex = "x'"
    for byte in text.utf8 {
      hex.append(Self.digits[Int(byte >> 4)])
      hex.append(Self.digits[Int(byte & 15)])
    }
    return hex + "'"
  }

  private static let digits = Array("0123456789abcdef")
}
