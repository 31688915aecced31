import GRDB
import NudgeCore

/// Some entries as they are read many at a time: three reads for all of them, laid side by side, instead of two for each.
struct EntryPage {
  private var rows: [Half] = []

  /// An entry, at first without its tags and fields.
  fileprivate struct Half {
    var entry: Entry
    var names: [String: String] = [:]
  }

  /// - Parameter row: ``Entry/columns``, in their order: reading by name takes several times as long.
  mutating func add(_ row: Row) { rows.append(Half(entry: Entry(row))) }

  /// Bytes of what was written in an entry, as a column behind ``Entry/columns``.
  static let size = """
    length(CAST(entry.text AS BLOB))
      + coalesce((SELECT sum(length(CAST(entry_field.value AS BLOB))) FROM entry_field WHERE entry = entry.id), 0)
    """

  /// Takes rows until they come to so many bytes, one at least.
  ///
  /// - Parameter rows: ``Entry/columns``, and ``size`` behind them.
  /// - Returns: how many there were.
  mutating func fill(_ rows: RowCursor, bytes: Int) throws -> Int {
    var sum = 0
    while sum < bytes, let row = try rows.next() {
      add(row)
      let size: Int = row[row.count - 1]
      sum += size
    }
    return self.rows.count
  }

  /// Reads what belongs to them, and the names under which they are known elsewhere.
  mutating func complete(_ db: Database) throws -> [ExchangedRecord] {
    guard !rows.isEmpty else { return [] }
    let order = try readParts(db)
    let names = "SELECT record, origin, key FROM imported WHERE subject = 'entry' AND record"
    try read(names, "record", order, db) { half, row in half.names.note(row[1], row[2]) }
    return rows.map { ExchangedRecord(.entry($0.entry), names: $0.names) }
  }

  /// Reads what belongs to them.
  mutating func entries(_ db: Database) throws -> [Entry] {
    guard !rows.isEmpty else { return [] }
    _ = try readParts(db)
    return rows.map(\.entry)
  }

  /// - Returns: the places of the entries by number.
  private mutating func readParts(_ db: Database) throws -> [Int] {
    let order = rows.indices.sorted { rows[$0].entry.id < rows[$1].entry.id }
    try read("SELECT entry, tag FROM entry_tag WHERE entry", "entry, position", order, db) { half, row in
      let tag: WrittenText = row[1]
      half.entry.draft.tags.append(tag.string)
    }
    try read("SELECT entry, name, value FROM entry_field WHERE entry", "entry", order, db) { half, row in
      let value: WrittenText = row[2]
      half.entry.draft.fields[row[1]] = value.string
    }
    return order
  }

  /// Neighbours by number are read as a range; others, as a list, and numbers need no quoting.
  private func cursor(_ sql: String, _ place: String, _ order: [Int], _ db: Database) throws -> RowCursor {
    let (first, last) = (rows[order[0]].entry.id, rows[order[order.count - 1]].entry.id)
    let (span, isEndless) = last.subtractingReportingOverflow(first)
    guard isEndless || span >= Int64(order.count * 4) else {
      let statement = try db.cachedStatement(sql: "\(sql) BETWEEN ? AND ? ORDER BY \(place)")
      return try Row.fetchCursor(statement, arguments: [first, last])
    }
    let numbers = order.map { "\(rows[$0].entry.id)" }.joined(separator: ",")
    return try Row.fetchCursor(db, sql: "\(sql) IN (\(numbers)) ORDER BY \(place)")
  }

  /// Both sides come by number, so each is gone through once.
  private mutating func read(
    _ sql: String, _ sorting: String, _ order: [Int], _ db: Database, _ take: (inout Half, Row) -> Void
  ) throws {
    var place = order.startIndex
    let parts = try cursor(sql, sorting, order, db)
    while let part = try parts.next() {
      let id: Entry.ID = part[0]
      while place < order.endIndex, rows[order[place]].entry.id < id { place += 1 }
      guard place < order.endIndex else { return }
      if rows[order[place]].entry.id == id { take(&rows[order[place]], part) }
    }
  }
}

extension Entry {
  fileprivate init(_ row: Row) {
    self.init(
      id: row[0], writtenAt: Instant(microseconds: row[16]), at: Instant(microseconds: row[15]),
      offset: (row[17] as Int).heldAsOffset,
      day: CivilDate(daysSinceEpoch: row[14]), nudge: row[18],
      removedAt: (row[19] as Int64?).map(Instant.init(microseconds:)), draft: EntryDraft(row))
  }
}

extension Int {
  /// Seconds east of UTC, as far as any clock is: another program may have written any number.
  var heldAsOffset: Int { Instant.writtenOffset(self) }
}

extension EntryDraft {
  /// The schema admits no other kinds, outcomes and sources.
  fileprivate init(_ row: Row) {
    let text: WrittenText = row[2]
    self.init(
      keptKind: EntryKind(rawValue: row[1]) ?? .win, text: text.string,
      effort: (row[3] as Int?)?.held(in: EntryDraft.efforts),
      outcome: (row[4] as String?).flatMap(Outcome.init(rawValue:)), domain: row[5], value: row[6],
      source: Source(rawValue: row[7]) ?? .mastery, isPrivate: row[8],
      seconds: (row[9] as Int?)?.held(in: EntryDraft.times),
      origin: EntryOrigin(guide: row[10], practice: row[11], step: row[12], trial: row[13]), isCounted: row[20])
  }
}

extension Change.Subject {
  /// The names under which its records are known elsewhere, by number and origin.
  func names(_ db: Database) throws -> [Int64: [String: String]] {
    let rows = try Row.fetchAll(
      db, sql: "SELECT record, origin, key FROM imported WHERE subject = ?", arguments: [rawValue])
    return rows.reduce(into: [:]) { $0[$1[0], default: [:]].note($1[1], $1[2]) }
  }
}

extension [String: String] {
  /// Of several keys one origin knows a record by, the first in order counts: a whole key begins with the shorter one, which
  /// every version understands.
  fileprivate mutating func note(_ origin: String, _ key: String) {
    if let earlier = self[origin], earlier < key { return }
    self[origin] = key
  }
}
