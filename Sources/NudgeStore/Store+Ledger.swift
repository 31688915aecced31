import GRDB
public import NudgeCore

extension Store {
  /// What the planner needs to go on where it was.
  public func memory() throws(StoreError) -> Planner.Memory {
    try read { db in
      Planner.Memory(
        open: try Nudge.fetchOpen(db), cursors: try Self.cursors(db), pause: try Self.pause(db),
        lastLogged: try Self.lastLogged(db),
        nextID: try Int64.fetchOne(db, sql: "SELECT coalesce(max(id), 0) + 1 FROM nudge") ?? 1)
    }
  }

  /// Whether no nudge and no entry was ever written.
  public func isNew() throws(StoreError) -> Bool {
    try read { db in
      try Bool.fetchOne(
        db, sql: "SELECT NOT EXISTS (SELECT 1 FROM nudge) AND NOT EXISTS (SELECT 1 FROM entry)") ?? true
    }
  }

  /// Any nudge, open or not.
  public func nudge(_ id: Nudge.ID) throws(StoreError) -> Nudge? {
    try read { db in try Nudge.fetch(db, id) }
  }

  /// A nudge's life so far, oldest first.
  public func transitions(of id: Nudge.ID) throws(StoreError) -> [Transition] {
    try read { db in
      try Row.fetchAll(
        db.cachedStatement(sql: "SELECT nudge, at, state, gate FROM transition WHERE nudge = ? ORDER BY id"),
        arguments: [id]
      ).map(Transition.init(row:))
    }
  }

  /// Writes what a planner step decided, in one transaction.
  public func commit(_ writes: [Planner.Write]) throws(StoreError) {
    guard !writes.isEmpty else { return }
    try write { db in try Self.apply(writes, db) }
  }

  static func apply(_ writes: [Planner.Write], _ db: Database) throws {
    for write in writes {
      switch write {
      case .nudge(let nudge): try nudge.save(db)
      case .transition(let transition): try transition.insert(db)
      case .cursor(let plan, let cursor): try save(cursor, of: plan, db)
      case .pause(let pause): try save(pause, db)
      }
    }
  }
}

// MARK: - Cursors, pause, last days

extension Store {
  private static func cursors(_ db: Database) throws -> [String: Planner.Cursor] {
    let rows = try Row.fetchAll(db, sql: "SELECT plan, cue, at FROM cursor")
    return Dictionary(
      uniqueKeysWithValues: rows.map { ($0["plan"], Planner.Cursor(cue: $0["cue"], at: $0.instant("at"))) })
  }

  private static func save(_ cursor: Planner.Cursor, of plan: String, _ db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO cursor (plan, cue, at) VALUES (?, ?, ?)
        ON CONFLICT (plan) DO UPDATE SET cue = excluded.cue, at = excluded.at
        """
    ).execute(arguments: [plan, cursor.cue, cursor.at.microseconds])
  }

  private static func pause(_ db: Database) throws -> Pause? {
    try Row.fetchOne(db, sql: "SELECT since, until FROM pause").map {
      Pause(since: $0.instant("since"), until: $0.optionalInstant("until"))
    }
  }

  private static func save(_ pause: Pause?, _ db: Database) throws {
    try db.execute(sql: "DELETE FROM pause")
    guard let pause else { return }
    try db.execute(
      sql: "INSERT INTO pause (id, since, until) VALUES (1, ?, ?)",
      arguments: [pause.since.microseconds, pause.until?.microseconds])
  }

  private static func lastLogged(_ db: Database) throws -> [EntryKind: CivilDate] {
    var last: [EntryKind: CivilDate] = [:]
    for kind in EntryKind.allCases { last[kind] = try lastDay(of: kind, db) }
    return last
  }

  static func lastDay(of kind: EntryKind, _ db: Database) throws -> CivilDate? {
    try Int.fetchOne(
      db.cachedStatement(sql: "SELECT max(day) FROM entry WHERE kind = ? AND removed_at IS NULL"),
      arguments: [kind.rawValue]
    ).map(CivilDate.init(daysSinceEpoch:))
  }
}
