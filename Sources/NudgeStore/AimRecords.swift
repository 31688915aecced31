import GRDB
import NudgeCore

// How goals, steps and trials lie in their tables.

/// A record with a view of its own, by which changes of it can be taken back.
protocol AimRecord: Sendable {
  associatedtype View: Codable
  static var subject: Change.Subject { get }
  static var columns: String { get }
  var id: Int64 { get }
  var view: View { get }
  init(reading view: View) throws
  init(row: Row) throws
  /// The columns in their order, the number first.
  var values: StatementArguments { get }
}

extension AimRecord {
  /// Subjects are named like their tables.
  static var table: String { subject.rawValue }
  /// What says something of every record that was not erased.
  static var wordsColumn: String { Erasure.Subject(rawValue: table)?.text ?? "text" }

  static func fetch(_ db: Database, _ id: Int64) throws -> Self? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT \(columns) FROM \(table) WHERE id = ? AND removed_at IS NULL"), arguments: [id]
    ).map(Self.init(row:))
  }

  /// - Parameter condition: SQL about columns of the table.
  static func fetchAll(
    _ db: Database, where condition: String = "TRUE", arguments: StatementArguments = [], order: String = "id"
  ) throws -> [Self] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT \(columns) FROM \(table) WHERE removed_at IS NULL AND (\(condition)) ORDER BY \(order)"),
      arguments: arguments
    ).map(Self.init(row:))
  }

  /// Writes over what is there under its number; a record that was taken back is there again.
  func save(_ db: Database) throws {
    let names = Self.columns.split(separator: ",").map { $0.filter { !$0.isWhitespace } }
    let places = names.map { _ in "?" }.joined(separator: ", ")
    let sets = names.dropFirst().map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
    try db.cachedStatement(
      sql: """
        INSERT INTO \(Self.table) (\(Self.columns)) VALUES (\(places))
        ON CONFLICT (id) DO UPDATE SET \(sets), removed_at = NULL
        """
    ).execute(arguments: values)
  }

  static func remove(_ id: Int64, at instant: Instant, _ db: Database) throws {
    try db.execute(sql: "UPDATE \(table) SET removed_at = ? WHERE id = ?", arguments: [instant.microseconds, id])
  }

  /// The number of the next record; numbers of removed ones are not used again.
  static func nextID(_ db: Database) throws -> Int64 {
    try Int64.fetchOne(db, sql: "SELECT coalesce(max(id), 0) + 1 FROM \(table) WHERE \(Store.idIsOurs)") ?? 1
  }

  /// Saves it as a part of an act, and notes how it was before.
  func save(act: Int64, at instant: Instant, _ db: Database) throws {
    let before = try Self.fetch(db, id)
    try Change.note(
      Self.subject, id, before: try before.map { try Change.json($0.view) }, act: act, at: instant, db)
    try save(db)
  }
}

extension Goal: AimRecord {
  static let subject = Change.Subject.goal
  static let columns = "id, text, value, domain, aim, until, private, state, made_at, closed_at"
  var view: GoalView { GoalView(self) }
  init(reading view: GoalView) throws { try self.init(view) }

  init(row: Row) throws {
    let text: WrittenText = row["text"]
    self.init(
      id: row["id"], text: text.string, value: row["value"], domain: row["domain"], aim: row.word("aim"),
      until: row.optionalDay("until"), isPrivate: row["private"], state: row.word("state") ?? .open,
      madeAt: row.instant("made_at"), closedAt: row.optionalInstant("closed_at"))
  }

  var values: StatementArguments {
    [
      id, WrittenText(text), value, domain, aim?.rawValue, until?.daysSinceEpoch, isPrivate, state.rawValue,
      madeAt.microseconds, closedAt?.microseconds,
    ]
  }
}

extension Step: AimRecord {
  static let subject = Change.Subject.step
  static let columns = """
    id, goal, position, text, cue, calendar, difficulty, risk, confidence, even_if, private, state, outcome, review,
    parent, made_at, closed_at
    """
  var view: StepView { StepView(self) }
  init(reading view: StepView) throws { try self.init(view) }

  init(row: Row) throws {
    let text: WrittenText = row["text"]
    self.init(
      id: row["id"], goal: row["goal"], position: (row["position"] as Int).heldAsCount, text: text.string,
      cue: row["cue"],
      calendar: row["calendar"], difficulty: (row["difficulty"] as Int?)?.heldAsCount, risk: row["risk"],
      confidence: Confidence(row: row),
      isPrivate: row["private"], state: row.word("state") ?? .open, outcome: row.word("outcome"),
      review: row["review"], parent: row["parent"], madeAt: row.instant("made_at"),
      closedAt: row.optionalInstant("closed_at"))
  }

  var values: StatementArguments {
    [
      id, goal, position, WrittenText(text), cue, calendar, difficulty, risk, confidence?.percent, confidence?.evenIf,
      isPrivate, state.rawValue, outcome?.rawValue, review, parent, madeAt.microseconds, closedAt?.microseconds,
    ]
  }
}

extension Trial: AimRecord {
  static let subject = Change.Subject.trial
  static let columns = """
    id, setback, adjustment, try_on, try_at, confidence, even_if, private, state, happened, helped, next, follows, made_at,
    ended_at
    """
  var view: TrialView { TrialView(self) }
  init(reading view: TrialView) throws { try self.init(view) }

  init(row: Row) throws {
    let adjustment: WrittenText = row["adjustment"]
    let happened: WrittenText? = row["happened"]
    self.init(
      id: row["id"], setback: row["setback"], adjustment: adjustment.string,
      tryOn: CivilDate(daysSinceEpoch: row["try_on"]),
      tryAt: CivilDateTime(microsecondsSinceEpoch: row["try_at"]).time, confidence: Confidence(row: row),
      isPrivate: row["private"], state: row.word("state") ?? .open,
      result: Result(happened: happened?.string, helped: row.word("helped"), next: row["next"]),
      follows: row["follows"], madeAt: row.instant("made_at"), endedAt: row.optionalInstant("ended_at"))
  }

  var values: StatementArguments {
    [
      id, setback, WrittenText(adjustment), tryOn.daysSinceEpoch, tryAt.microsecondOfDay, confidence?.percent,
      confidence?.evenIf, isPrivate, state.rawValue, result.happened.map(WrittenText.init),
      result.helped?.rawValue, result.next, follows, madeAt.microseconds, endedAt?.microseconds,
    ]
  }
}

extension Confidence {
  fileprivate init?(row: Row) {
    guard let percent: Int = row["confidence"] else { return nil }
    self.init(percent: percent.held(in: Self.range), evenIf: row["even_if"])
  }
}

extension Row {
  /// A word of an enumeration; the schema admits no others.
  fileprivate func word<Word: RawRepresentable>(_ column: String) -> Word? where Word.RawValue == String {
    (self[column] as String?).flatMap(Word.init(rawValue:))
  }

  func optionalDay(_ column: String) -> CivilDate? {
    (self[column] as Int?).map(CivilDate.init(daysSinceEpoch:))
  }
}
