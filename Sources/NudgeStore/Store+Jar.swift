import GRDB
public import NudgeCore

/// A win out of the jar.
public struct Drawn: Hashable, Sendable {
  public let win: Entry
  /// How many are still to come before the first one comes again.
  public let left: Int
}

extension Store {
  /// Draws a past win, each of them once before any comes again; in an order of the installation's own.
  ///
  /// - Parameters:
  ///   - includingPrivate: private wins too; where others may see what is drawn, without them.
  ///   - today: wins of this day, which are no news yet, come where there are no others.
  /// - Returns: nil as long as there is no such win.
  public func draw(includingPrivate: Bool, today: CivilDate) throws(StoreError) -> Drawn? {
    try write { db in
      let past = Jar(includingPrivate: includingPrivate, day: "day < \(today.daysSinceEpoch)")
      let all = Jar(includingPrivate: includingPrivate, day: "TRUE")
      let pastDays = try past.days(db)
      guard let days = try pastDays ?? all.days(db) else { return nil }
      let jar = pastDays == nil ? all : past
      let pivot = try Jar.nextPivot(in: days, db)
      if let win = try jar.next(from: pivot, db) { return try jar.taking(win, db) }
      try jar.beginAnew(db)
      return try jar.next(from: pivot, db).map { try jar.taking($0, db) }
    }
  }
}

/// The wins that can be drawn. The day stands in its statements, so none of them is kept prepared. Those that were drawn in this round are in `jar_drawn`.
private struct Jar {
  let includingPrivate: Bool
  /// Which days it holds, as a condition.
  let day: String

  private var isInIt: String {
    "kind = 'win' AND removed_at IS NULL AND counted AND \(day)" + (includingPrivate ? "" : " AND private = 0")
  }

  func days(_ db: Database) throws -> ClosedRange<CivilDate>? {
    let first = try end("day", db)
    let last = try end("day DESC", db)
    guard let first, let last else { return nil }
    return CivilDate(daysSinceEpoch: first)...CivilDate(daysSinceEpoch: last)
  }

  private func end(_ order: String, _ db: Database) throws -> Int? {
    try Int.fetchOne(db, sql: "SELECT day FROM entry WHERE \(isInIt) ORDER BY \(order) LIMIT 1")
  }

  /// The day this draw points at. The same draw in another installation points elsewhere.
  static func nextPivot(in days: ClosedRange<CivilDate>, _ db: Database) throws -> CivilDate {
    let seed = UInt64(bitPattern: try Int64.fetchOne(db, sql: "SELECT seed FROM installation") ?? 0)
    let draws = try Int.fetchOne(db, sql: "UPDATE jar SET draws = draws + 1 RETURNING draws - 1") ?? 0
    return JarDraw.pivot(seed: seed, draw: draws, in: days)
  }

  /// The first win on or after the day that was not drawn yet, else the first of all.
  func next(from pivot: CivilDate, _ db: Database) throws -> Entry? {
    try first(where: "day >= ?", pivot, db) ?? first(where: "day < ?", pivot, db)
  }

  private func first(where condition: String, _ pivot: CivilDate, _ db: Database) throws -> Entry? {
    let sql = """
      SELECT \(Entry.columns) FROM entry
      WHERE \(isInIt) AND \(condition) AND NOT EXISTS (SELECT 1 FROM jar_drawn WHERE jar_drawn.entry = entry.id)
      ORDER BY day, entry.id LIMIT 1
      """
    return try Row.fetchOne(db, sql: sql, arguments: [pivot.daysSinceEpoch])
      .map { try Entry.one($0, db) }
  }

  func taking(_ win: Entry, _ db: Database) throws -> Drawn {
    try db.execute(sql: "INSERT INTO jar_drawn (entry) VALUES (?)", arguments: [win.id])
    return Drawn(win: win, left: try wins(db) - drawn(db))
  }

  /// What others drew from this jar with its private wins stays drawn for them.
  func beginAnew(_ db: Database) throws {
    try db.execute(sql: "DELETE FROM jar_drawn WHERE entry IN (SELECT id FROM entry WHERE \(isInIt))")
  }

  /// By the days' sums: there may be years of them.
  private func wins(_ db: Database) throws -> Int {
    let all = (try Int.fetchOne(db, sql: "SELECT coalesce(sum(win), 0) FROM day WHERE \(day)") ?? 0).heldAsCount
    return includingPrivate ? all : all - (try privateWins(db))
  }

  private var isPrivate: String { "kind = 'win' AND removed_at IS NULL AND counted AND private = 1 AND \(day)" }

  private func privateWins(_ db: Database) throws -> Int {
    let sql = "SELECT count(*) FROM entry WHERE \(isPrivate)"
    return try Int.fetchOne(db, sql: sql) ?? 0
  }

  private func drawn(_ db: Database) throws -> Int {
    let sql = "SELECT count(*) FROM jar_drawn CROSS JOIN entry ON entry.id = jar_drawn.entry WHERE \(isInIt)"
    return try Int.fetchOne(db, sql: sql) ?? 0
  }
}
