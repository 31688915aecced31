import GRDB
public import NudgeCore

extension Store {
  /// What the planner needs to go on where it was.
  ///
  /// - Parameters:
  ///   - learning: the plans with learned timing.
  ///   - today: entries of later days, of a wrong clock, a journey or an import, are passed over; nil: there are none.
  public func memory(
    learning: [String] = [], today: CivilDate? = nil
  ) throws(StoreError) -> Planner.Memory {
    try read { db in
      Planner.Memory(
        open: try Nudge.fetchOpen(db), cursors: try Self.cursors(db), pause: try Self.pause(db),
        lastLogged: try Self.lastDays(of: EntryKind.allCases, upTo: today, db),
        lastReviewed: try Self.lastReviewed(upTo: today, db), recent: try Self.recent(db),
        responses: try Self.responses(to: learning, db), made: try Self.madeAhead(db),
        nextID: try Int64.fetchOne(db, sql: "SELECT coalesce(max(id), 0) + 1 FROM nudge WHERE \(Self.idIsOurs)") ?? 1,
        seed: UInt64(bitPattern: try Int64.fetchOne(db, sql: "SELECT seed FROM installation") ?? 0))
    }
  }

  /// What became of the showings of plans with learned timing, by plan.
  public func responses(to plans: [String]) throws(StoreError) -> [String: [Response]] {
    guard !plans.isEmpty else { return [:] }
    return try read { db in try Self.responses(to: plans, db) }
  }

  /// What the walls showed, or were to show, for nudges that come behind `wall`: what a clock that was set back would repeat.
  public func made(after wall: CivilDateTime) throws(StoreError) -> [String: Set<CivilDateTime>] {
    try read { db in
      let rows = try Row.fetchAll(
        db, sql: "SELECT plan, wall FROM nudge WHERE wall > ?", arguments: [wall.microsecondsSinceEpoch])
      return rows.reduce(into: [:]) { $0[$1["plan"], default: []].insert($1.wall("wall")) }
    }
  }

  /// The same after a restart: what lies ahead of the plans' marks, in time and on the wall. Nothing does unless the clock was
  /// set back. A start has no time to read every nudge: the index goes plan by plan.
  private static func madeAhead(_ db: Database) throws -> [String: Set<CivilDateTime>] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT nudge.plan, nudge.wall FROM cursor CROSS JOIN nudge ON nudge.plan = cursor.plan
        WHERE nudge.occurrence > cursor.at AND nudge.wall > cursor.wall
        """)
    return rows.reduce(into: [:]) { $0[$1["plan"], default: []].insert($1.wall("wall")) }
  }

  /// The nudge made last: by a plan, or by any; open or not.
  public func latestNudge(ofPlan plan: String? = nil) throws(StoreError) -> Nudge? {
    try read { db in try Nudge.fetchLatest(db, ofPlan: plan) }
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

extension Store {
  /// Numbers we give are small. Behind one that another program made up there may be no next.
  static let idIsOurs = "id < 4611686018427387904"
}

// MARK: - Cursors, pause, last days

extension Store {
  private static func cursors(_ db: Database) throws -> [String: Planner.Cursor] {
    let rows = try Row.fetchAll(db, sql: "SELECT plan, cue, at, wall, unanswered FROM cursor")
    return Dictionary(
      uniqueKeysWithValues: rows.map { row in
        let mark = Mark(at: row.instant("at"), wall: row.wall("wall"))
        return (row["plan"], Planner.Cursor(cue: row["cue"], mark: mark, unanswered: (row["unanswered"] as Int).heldAsCount))
      })
  }

  private static func save(_ cursor: Planner.Cursor, of plan: String, _ db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO cursor (plan, cue, at, wall, unanswered) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (plan) DO UPDATE SET cue = excluded.cue, at = excluded.at, wall = excluded.wall,
          unanswered = excluded.unanswered
        """
    ).execute(arguments: [
      plan, cursor.cue, cursor.mark.at.microseconds, cursor.mark.wall.microsecondsSinceEpoch, cursor.unanswered,
    ])
  }

  private static func pause(_ db: Database) throws -> Pause? {
    try Row.fetchOne(db, sql: "SELECT since, until, until_back, was_away FROM pause").map { row in
      let end: Pause.End = row["until_back"] ? .back : row.optionalInstant("until").map(Pause.End.at) ?? .never
      return Pause(since: row.instant("since"), end: end, wasAway: row["was_away"])
    }
  }

  private static func save(_ pause: Pause?, _ db: Database) throws {
    try db.execute(sql: "DELETE FROM pause")
    guard let pause else { return }
    try db.execute(
      sql: "INSERT INTO pause (id, since, until, until_back, was_away) VALUES (1, ?, ?, ?, ?)",
      arguments: [pause.since.microseconds, pause.until?.microseconds, pause.end == .back, pause.wasAway])
  }

  // MARK: Showings

  /// The latest by the ledger: a clock that was wrong may have dated others later.
  private static let lastShowing = "SELECT at FROM transition WHERE state = 'shown' ORDER BY id DESC LIMIT 1"

  private static func recent(_ db: Database) throws -> [Planner.Recent] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT id, shown_at FROM nudge, (\(Self.lastShowing)) AS last
        WHERE shown_at <= last.at AND shown_at > last.at - ? ORDER BY shown_at
        """, arguments: [Duration.days(2).microseconds])
    return rows.map { Planner.Recent(nudge: $0["id"], at: $0.instant("shown_at")) }
  }

  private static func responses(to plans: [String], _ db: Database) throws -> [String: [Response]] {
    guard !plans.isEmpty else { return [:] }
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT plan, shown_wall, state,
          coalesce((SELECT at FROM transition WHERE nudge = nudge.id ORDER BY id DESC LIMIT 1), shown_at) AS known_at
        FROM nudge, (\(Self.lastShowing)) AS last
        WHERE shown_at <= last.at AND shown_at > last.at - ?
          AND state IN ('answered', 'expired', 'merged') ORDER BY shown_at
        """, arguments: [Duration.days(Response.memory + 1).microseconds])
    return rows.reduce(into: [:]) { responses, row in
      guard plans.contains(row["plan"]) else { return }
      let isAnswered = row["state"] == NudgeState.answered.rawValue
      responses[row["plan"], default: []].append(
        Response(
          shown: row.wall("shown_wall"), isAnswered: isAnswered, at: row.instant("known_at")))
    }
  }

  static func lastDays(
    of kinds: some Sequence<EntryKind>, upTo today: CivilDate?, _ db: Database
  ) throws -> [EntryKind: CivilDate] {
    let statement = try db.cachedStatement(
      sql: "SELECT max(day) FROM entry WHERE kind = ? AND day <= ? AND removed_at IS NULL")
    var days: [EntryKind: CivilDate] = [:]
    for kind in kinds {
      let last = try Int.fetchOne(statement, arguments: [kind.rawValue, today?.daysSinceEpoch ?? .max])
      days[kind] = last.map(CivilDate.init(daysSinceEpoch:))
    }
    return days
  }
}
