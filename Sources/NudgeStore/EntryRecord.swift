import GRDB
import NudgeCore

// How entries lie in their tables: a row, its tags and its fields.

extension Entry {
  static let columns = """
    entry.id, kind, text, effort, outcome, domain, value, source, private, seconds, guide, practice, step, trial, day, at,
    written_at, offset, nudge, removed_at, counted
    """

  static func fetch(_ db: Database, _ id: ID) throws -> Entry? {
    let sql = "SELECT \(columns) FROM entry WHERE id = ? AND \(isNotErased)"
    return try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [id]).map { try one($0, db) }
  }

  /// The entry of a row, which holds ``columns``.
  static func one(_ row: Row, _ db: Database) throws -> Entry {
    var page = EntryPage()
    page.add(row)
    return try page.entries(db)[0]
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

  static func insert(_ draft: EntryDraft, at moment: Store.Moment, nudge: Nudge.ID?, _ db: Database) throws -> Entry {
    try db.cachedStatement(
      sql: """
        INSERT INTO entry (kind, text, effort, outcome, domain, value, source, private, seconds, guide, practice, step,
          trial, counted, day, at, written_at, offset, nudge)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
          seconds = ?, guide = ?, practice = ?, step = ?, trial = ?, counted = ?, day = ?, at = ?, offset = ?, removed_at = ?
        WHERE id = ?
        """
    ).execute(
      arguments: draft.values + [day.daysSinceEpoch, at.microseconds, offset, removedAt?.microseconds, id])
    try db.cachedStatement(sql: "DELETE FROM entry_tag WHERE entry = ?").execute(arguments: [id])
    try db.cachedStatement(sql: "DELETE FROM entry_field WHERE entry = ?").execute(arguments: [id])
    try draft.insertParts(of: id, db)
  }
}

extension EntryDraft {
  /// The columns from `kind` to `counted`, in their order.
  fileprivate var values: StatementArguments {
    [
      kind.rawValue, WrittenText(text), effort, outcome?.rawValue, domain, value, source.rawValue, isPrivate, seconds,
      origin.guide, origin.practice, origin.step, origin.trial, isCounted,
    ]
  }

  fileprivate func insertParts(of entry: Entry.ID, _ db: Database) throws {
    for (position, tag) in tags.enumerated() {
      try db.cachedStatement(sql: "INSERT INTO entry_tag (entry, position, tag) VALUES (?, ?, ?)")
        .execute(arguments: [entry, position, WrittenText(tag)])
    }
    try Spellings.note(self, db)
    for (name, value) in fields {
      try db.cachedStatement(sql: "INSERT INTO entry_field (entry, name, value) VALUES (?, ?, ?)")
        .execute(arguments: [entry, name, WrittenText(value)])
    }
  }

  /// Everything a person may look for it by. Always in the same order: the index is told the same words again when they are to
  /// leave it.
  var words: String {
    let fields = fields.sorted { $0.key < $1.key }.map(\.value)
    return SearchText.indexed(([text] + tags + [value, domain].compactMap { $0 } + fields).joined(separator: "\n"))
  }
}
