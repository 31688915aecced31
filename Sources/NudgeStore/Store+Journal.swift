import GRDB
public import NudgeCore

extension Store {
  /// Writes an entry and, in the same transaction, what it did to the nudge it answers.
  ///
  /// - Parameters:
  ///   - offset: seconds east of UTC, where the person is.
  /// - Returns: the entry with its number. It is on disk.
  public func log(
    _ draft: EntryDraft, at instant: Instant, offset: Int, day: CivilDate, answering nudge: Nudge.ID? = nil,
    with writes: [Planner.Write] = []
  ) throws(StoreError) -> Entry {
    let entry = try write { db in
      try Self.apply(writes, db)
      try Self.insert(draft, at: instant, offset: offset, day: day, nudge: nudge, db)
      let id = db.lastInsertedRowID
      try Self.insert(draft.tags, of: id, db)
      return Entry(id: id, writtenAt: instant, offset: offset, day: day, nudge: nudge, draft: draft)
    }
    if draft.kind == .win { keptTally = keptTally?.counting(day) }
    return entry
  }

  /// Which entries to read.
  public struct Filter: Sendable {
    public var kind: EntryKind?
    public var day: CivilDate?
    /// Entries written before this one only, to read on where a part ended.
    public var before: Entry.ID?

    public init(kind: EntryKind? = nil, day: CivilDate? = nil, before: Entry.ID? = nil) {
      self.kind = kind
      self.day = day
      self.before = before
    }
  }

  /// Entries that have not been taken back, newest first.
  public func entries(_ filter: Filter = Filter(), limit: Int) throws(StoreError) -> [Entry] {
    try read { db in
      var conditions = ["removed_at IS NULL"]
      var arguments: StatementArguments = []
      func require(_ condition: String, _ value: (any DatabaseValueConvertible)?) {
        guard let value else { return }
        conditions.append(condition)
        arguments += [value]
      }
      require("kind = ?", filter.kind?.rawValue)
      require("day = ?", filter.day?.daysSinceEpoch)
      require("id < ?", filter.before)
      arguments += [limit]
      let sql = """
        SELECT id, kind, text, effort, outcome, domain, day, written_at, offset, nudge FROM entry
        WHERE \(conditions.joined(separator: " AND ")) ORDER BY id DESC LIMIT ?
        """
      let rows = try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments)
      return try rows.map { row in try Entry(row: row, tags: Self.tags(of: row["id"], db)) }
    }
  }

  /// What the wins add up to on this day.
  public func tally(on day: CivilDate) throws(StoreError) -> Tally {
    if let keptTally, keptTally.day == day { return keptTally.tally }
    let tally = try countWins(on: day)
    keptTally = KeptTally(day: day, tally: tally)
    return tally
  }

  private func countWins(on day: CivilDate) throws(StoreError) -> Tally {
    try read { db in
      let counts = try Row.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT count(*) FILTER (WHERE day = ?1), count(*) FROM entry
            WHERE kind = 'win' AND day BETWEEN ?2 AND ?1 AND removed_at IS NULL
            """),
        arguments: [day.daysSinceEpoch, day.startOfWeek.daysSinceEpoch])
      let thisWeek: Int = counts?[1] ?? 0
      return Tally(today: counts?[0] ?? 0, thisWeek: thisWeek, isFirst: try thisWeek < 2 && isOneWin(db))
    }
  }

  private func isOneWin(_ db: Database) throws -> Bool {
    let sql = "SELECT count(*) FROM (SELECT 1 FROM entry WHERE kind = 'win' AND removed_at IS NULL LIMIT 2)"
    return try Int.fetchOne(db.cachedStatement(sql: sql)) == 1
  }

  /// Takes the latest entry back. It leaves every list and count, and stays in the file.
  ///
  /// - Returns: the entry, and the last day that still has one of its kind; nil when there is no entry.
  public func removeLatestEntry(at instant: Instant) throws(StoreError) -> (entry: Entry, lastDay: CivilDate?)? {
    guard let latest = try entries(limit: 1).first else { return nil }
    keptTally = nil
    return try write { db in
      try db.execute(
        sql: "UPDATE entry SET removed_at = ? WHERE id = ?", arguments: [instant.microseconds, latest.id])
      return (latest, try Self.lastDay(of: latest.draft.kind, db))
    }
  }
}

// MARK: - Rows

extension Store {
  private static func insert(
    _ draft: EntryDraft, at instant: Instant, offset: Int, day: CivilDate, nudge: Nudge.ID?, _ db: Database
  ) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO entry (kind, text, effort, outcome, domain, day, written_at, offset, nudge)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      draft.kind.rawValue, WrittenText(draft.text), draft.effort, draft.outcome?.rawValue, draft.domain,
      day.daysSinceEpoch, instant.microseconds, offset, nudge,
    ])
  }

  private static func insert(_ tags: [String], of entry: Entry.ID, _ db: Database) throws {
    for (position, tag) in tags.enumerated() {
      try db.cachedStatement(sql: "INSERT INTO entry_tag (entry, position, tag) VALUES (?, ?, ?)")
        .execute(arguments: [entry, position, WrittenText(tag)])
    }
  }

  private static func tags(of entry: Entry.ID, _ db: Database) throws -> [String] {
    try WrittenText.fetchAll(
      db.cachedStatement(sql: "SELECT tag FROM entry_tag WHERE entry = ? ORDER BY position"), arguments: [entry]
    ).map(\.string)
  }
}

extension Entry {
  fileprivate init(row: Row, tags: [String]) throws {
    let kind: String = row["kind"]
    let text: WrittenText = row["text"]
    let draft = try EntryDraft(
      // The schema admits no other kind.
      kind: EntryKind(rawValue: kind) ?? .win, text: text.string, effort: row["effort"],
      outcome: (row["outcome"] as String?).flatMap(Outcome.init(rawValue:)), domain: row["domain"], tags: tags)
    self.init(
      id: row["id"], writtenAt: row.instant("written_at"), offset: row["offset"],
      day: CivilDate(daysSinceEpoch: row["day"]), nudge: row["nudge"], draft: draft)
  }
}
