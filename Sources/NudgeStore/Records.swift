import GRDB
import NudgeCore

extension Int {
  /// A count, as far as it can be one: another program may have written any number, and counts are added up.
  var heldAsCount: Int { Swift.min(Swift.max(self, -1_000_000_000), 1_000_000_000) }
}

extension Row {
  func instant(_ column: String) -> Instant { Instant(microseconds: self[column]) }

  /// Walls are kept as µs since the epoch of a clock set to UTC.
  func wall(_ column: String) -> CivilDateTime { CivilDateTime(microsecondsSinceEpoch: self[column]) }

  func optionalInstant(_ column: String) -> Instant? {
    (self[column] as Int64?).map(Instant.init(microseconds:))
  }
}

extension Nudge {
  private static let columns = """
    id, plan, guide, occurrence, wall, state, due_at, expires_at, snoozes, held_by, belated, shown_at, shown_wall,
    server, notification, bubble_closed
    """

  static func fetchOpen(_ db: Database) throws -> [Nudge] {
    try Row.fetchAll(
      db, sql: "SELECT \(columns) FROM nudge WHERE state IN ('planned', 'shown', 'snoozed') ORDER BY id"
    ).map(Nudge.init(row:))
  }

  /// The latest of a plan; nil: the latest of all.
  static func fetchLatest(_ db: Database, ofPlan plan: String?) throws -> Nudge? {
    let condition = plan == nil ? "" : "WHERE plan = ?"
    return try Row.fetchOne(
      db, sql: "SELECT \(columns) FROM nudge \(condition) ORDER BY id DESC LIMIT 1",
      arguments: plan.map { [$0] } ?? []
    ).map(Nudge.init(row:))
  }

  static func fetch(_ db: Database, _ id: ID) throws -> Nudge? {
    try Row.fetchOne(db, sql: "SELECT \(columns) FROM nudge WHERE id = ?", arguments: [id]).map(Nudge.init(row:))
  }

  private init(row: Row) throws {
    let state: String = row["state"]
    self.init(
      id: row["id"], plan: row["plan"], guide: row["guide"], occurrence: row.instant("occurrence"),
      wall: row.wall("wall"),
      // The schema admits no other state.
      state: NudgeState(rawValue: state) ?? .expired, dueAt: row.instant("due_at"),
      expiresAt: row.instant("expires_at"), snoozes: max(0, (row["snoozes"] as Int).heldAsCount),
      heldBy: (row["held_by"] as String?).flatMap(Gate.init(rawValue:)), isBelated: row["belated"],
      shown: Shown(row: row), showing: Showing(row: row))
  }

  /// The identity of a nudge never changes; what it went through does.
  func save(_ db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO nudge (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET state = excluded.state, due_at = excluded.due_at,
          expires_at = excluded.expires_at, snoozes = excluded.snoozes, held_by = excluded.held_by,
          belated = excluded.belated, shown_at = excluded.shown_at, shown_wall = excluded.shown_wall,
          server = excluded.server, notification = excluded.notification, bubble_closed = excluded.bubble_closed
        """
    ).execute(arguments: [
      id, plan, guide, occurrence.microseconds, wall.microsecondsSinceEpoch, state.rawValue, dueAt.microseconds,
      expiresAt.microseconds, snoozes, heldBy?.rawValue, isBelated, shown?.at.microseconds,
      shown?.wall.microsecondsSinceEpoch,
      showing?.server, showing?.notification, showing?.isClosed ?? false,
    ])
  }
}

extension Nudge.Shown {
  fileprivate init?(row: Row) {
    guard let at: Int64 = row["shown_at"], let wall: Int64 = row["shown_wall"] else { return nil }
    self.init(at: Instant(microseconds: at), wall: CivilDateTime(microsecondsSinceEpoch: wall))
  }
}

extension Showing {
  fileprivate init?(row: Row) {
    guard let server: String = row["server"] else { return nil }
    self.init(server: server, notification: (row["notification"] as Int64?).flatMap(UInt32.init(exactly:)), isClosed: row["bubble_closed"])
  }
}

extension Transition {
  init(row: Row) {
    self.init(
      nudge: row["nudge"], at: row.instant("at"), state: NudgeState(rawValue: row["state"]) ?? .expired,
      gate: (row["gate"] as String?).flatMap(Gate.init(rawValue:)))
  }

  func insert(_ db: Database) throws {
    try db.cachedStatement(sql: "INSERT INTO transition (nudge, at, state, gate) VALUES (?, ?, ?, ?)")
      .execute(arguments: [nudge, at.microseconds, state.rawValue, gate?.rawValue])
  }
}
