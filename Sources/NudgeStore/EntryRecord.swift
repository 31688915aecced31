import GRDB
import NudgeCore

// How entries lie in their tables: a row, its tags and its fields.

extension Entry {
  static let columns = """
    entry.id, kind, text, effort, outcome, domain, value, source, private, seconds, guide, practice, step, trial, day, at,
    written_at, offset, nudge, removed_at
    """

  static func fetch(_ db: Database, _ id: ID) throws -> Entry? {
    let sql = "SELECT \(columns) FROM entry WHERE id = ?"
    return try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [id]).map { try Entry(row: $0, db) }
  }

  init(row: Row, _ db: Database) throws {
    try self.init(row: row, tags: Self.tags(of: row["id"], db), fields: Self.fields(of: row["id"], db))
  }

  /// Those of these numbers that there are, by number.
  static func fetchAll(_ db: Database, _ ids: [ID]) throws -> [Entry] {
    let sql = "SELECT \(columns) FROM entry WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id"
    return try all(
      Row.fetchCursor(db.cachedStatement(sql: sql), arguments: ["[\(ids.map(String.init).joined(separator: ","))]"]), db
    )
  }

  /// The entries of many rows, which hold ``columns``.
  static func all(_ rows: RowCursor, _ db: Database) throws -> [Entry] {
    var page = EntryPage()
    while let row = try rows.next() { page.add(row) }
    return try page.entries(db)
  }

  init(row: Row, tags: [String], fields: [String: String]) throws {
    self.init(
      id: row["id"], writtenAt: row.instant("written_at"), at: row.instant("at"), offset: row["offset"],
      day: CivilDate(daysSinceEpoch: row["day"]), nudge: row["nudge"], removedAt: row.optionalInstant("removed_at"),
      draft: try EntryDraft(row: row, tags: tags, fields: fields))
  }

  static func insert(_ draft: EntryDraft, at moment: Store.Moment, nudge: Nudge.ID?, _ db: Database) throws -> Entry {
    try db.cachedStatement(
      sql: """
        INSERT INTO entry (kind, text, effort, outcome, domain, value, source, private, seconds, guide, practice, step,
          trial, day, at, written_at, offset, nudge)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: draft.values + [
        moment.day.daysSinceEpoch, moment.at.microseconds, moment.writtenAt.microseconds, moment.offset, nudge,
      ])
    let id = db.lastInsertedRowID
    try draft.insertParts(of: id, db)
    return Entry(
      id: id, writtenAt: moment.writtenAt, at: moment.at, offset: moment.offset, day: moment.day, nudge: nudge,
      draft: draft)
  }

  /// Writes over what is there under its number.
  func update(_ db: Database) throws {
    try db.cachedStatement(
      sql: """
        UPDATE entry SET kind = ?, text = ?, effort = ?, outcome = ?, domain = ?, value = ?, source = ?, private = ?,
          seconds = ?, guide = ?, practice = ?, step = ?, trial = ?, day = ?, at = ?, offset = ?, removed_at = ?
        WHERE id = ?
        """
    ).execute(
      arguments: draft.values + [day.daysSinceEpoch, at.microseconds, offset, removedAt?.microseconds, id])
    try db.cachedStatement(sql: "DELETE FROM entry_tag WHERE entry = ?").execute(arguments: [id])
    try db.cachedStatement(sql: "DELETE FROM entry_field WHERE entry = ?").execute(arguments: [id])
    try draft.insertParts(of: id, db)
  }

  private static func tags(of entry: ID, _ db: Database) throws -> [String] {
    try WrittenText.fetchAll(
      db.cachedStatement(sql: "SELECT tag FROM entry_tag WHERE entry = ? ORDER BY position"), arguments: [entry]
    ).map(\.string)
  }

  private static func fields(of entry: ID, _ db: Database) throws -> [String: String] {
    let rows = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT name, value FROM entry_field WHERE entry = ?"), arguments: [entry])
    return rows.reduce(into: [:]) { fields, row in
      let value: WrittenText = row["value"]
      fields[row["name"]] = value.string
    }
  }
}

extension EntryDraft {
  fileprivate init(row: Row, tags: [String], fields: [String: String]) throws {
    let (kind, text, source): (String, WrittenText, String) = (row["kind"], row["text"], row["source"])
    try self.init(
      // The schema admits no other kinds and sources.
      kind: EntryKind(rawValue: kind) ?? .win, text: text.string, effort: row["effort"],
      outcome: (row["outcome"] as String?).flatMap(Outcome.init(rawValue:)), domain: row["domain"],
      value: row["value"], tags: tags, source: Source(rawValue: source), isPrivate: row["private"],
      seconds: row["seconds"], fields: fields,
      origin: EntryOrigin(guide: row["guide"], practice: row["practice"], step: row["step"], trial: row["trial"]))
  }

  /// The columns from `kind` to `trial`, in their order.
  fileprivate var values: StatementArguments {
    [
      kind.rawValue, WrittenText(text), effort, outcome?.rawValue, domain, value, source.rawValue, isPrivate, seconds,
      origin.guide, origin.practice, origin.step, origin.trial,
    ]
  }

  fileprivate func insertParts(of entry: Entry.ID, _ db: Database) throws {
    for (position, tag) in tags.enumerated() {
      try db.cachedStatement(sql: "INSERT INTO entry_tag (entry, position, tag) VALUES (?, ?, ?)")
        .execute(arguments: [entry, position, WrittenText(tag)])
    }
    for (name, value) in fields {
      try db.cachedStatement(sql: "INSERT INTO entry_field (entry, name, value) VALUES (?, ?, ?)")
        .execute(arguments: [entry, name, WrittenText(value)])
    }
  }

  /// Everything a person may look for it by. Always in the same order: the index is told the same words again when they are to
  /// leave it.
  var words: String {
    let fields = fields.sorted { $0.key < $1.key }.map(\.value)
    return ([text] + tags + [value, domain].compactMap { $0 } + fields).joined(separator: "\n").searchable
  }
}
