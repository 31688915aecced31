import GRDB
public import NudgeCore

// Guides under way. Every answer is on disk before it is acknowledged, so that nothing is lost when a terminal goes.

extension Store {
  /// - Parameter first: the first day of what it looks back on.
  public func begin(
    _ guide: String, answering nudge: Nudge.ID? = nil, about first: CivilDate? = nil, at instant: Instant
  ) throws(StoreError) -> GuideRun {
    try write { db in
      try db.cachedStatement(
        sql: """
          INSERT INTO guide_run (guide, nudge, about, state, begun_at, answered_at, seconds)
          VALUES (?, ?, ?, 'open', ?, ?, 0)
          """
      ).execute(arguments: [guide, nudge, first?.daysSinceEpoch, instant.microseconds, instant.microseconds])
      return GuideRun(
        id: db.lastInsertedRowID, guide: guide, nudge: nudge, about: first, begunAt: instant, answeredAt: instant)
    }
  }

  /// The open run of that number.
  public func run(_ id: GuideRun.ID) throws(StoreError) -> GuideRun? {
    try read { db in try GuideRun.fetch(db, where: "id = ?", arguments: [id], limit: 1).first }
  }

  /// The open run of a guide that was gone on with last.
  ///
  /// - Parameters:
  ///   - plan: one that answers a nudge of this plan; nil: any.
  ///   - first: one that looks back on what begins with this day.
  public func openRun(
    of guide: String, about plan: String? = nil, lookingBackFrom first: CivilDate? = nil
  ) throws(StoreError) -> GuideRun? {
    try read { db in
      let isAbout = "(SELECT plan FROM nudge WHERE nudge.id = guide_run.nudge) = ?"
      return try GuideRun.fetch(
        db, where: "guide = ? AND (about IS ? OR about IS NULL)" + (plan == nil ? "" : " AND \(isAbout)"),
        arguments: [guide, first?.daysSinceEpoch] + StatementArguments([plan].compactMap(\.self)), limit: 1
      ).first
    }
  }

  /// Those that are open and have an answer, the one gone on with last first.
  public func openRuns(limit: Int) throws(StoreError) -> [GuideRun] {
    try read { db in
      try GuideRun.fetch(
        db, where: "EXISTS (SELECT 1 FROM guide_answer WHERE run = guide_run.id)", arguments: [], limit: limit)
    }
  }

  /// An answer in the place of the one that was there; nil: it is taken back.
  ///
  /// - Parameter seconds: time spent on it.
  public func put(
    _ answer: String?, to question: String, in run: GuideRun, seconds: Int, at instant: Instant
  ) throws(StoreError) -> GuideRun {
    var run = run
    run.answers[question] = answer
    run.answeredAt = instant
    run.seconds = min(run.seconds + seconds, EntryDraft.times.upperBound)
    try write { [run] db in
      try run.saveProgress(db)
      try GuideRun.save(answer, to: question, of: run.id, db)
    }
    return run
  }

  /// The nudge a run answers from now on.
  public func bind(_ run: GuideRun, to nudge: Nudge.ID) throws(StoreError) -> GuideRun {
    var run = run
    run.nudge = nudge
    try write { db in
      try db.execute(sql: "UPDATE guide_run SET nudge = ? WHERE id = ?", arguments: [nudge, run.id])
    }
    return run
  }

  /// Lets a run go: its answers are gone, and nothing is written.
  public func leave(_ run: GuideRun) throws(StoreError) {
    try write { db in try GuideRun.close(run.id, as: "left", db) }
  }
}

extension GuideRun {
  static func fetch(
    _ db: Database, where condition: String, arguments: StatementArguments, limit: Int
  ) throws -> [GuideRun] {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT id, guide, nudge, about, begun_at, answered_at, seconds FROM guide_run
          WHERE state = 'open' AND \(condition) ORDER BY answered_at DESC, id DESC LIMIT ?
          """),
      arguments: arguments + [limit])
    return try rows.map { row in
      GuideRun(
        id: row["id"], guide: row["guide"], nudge: row["nudge"], about: row.optionalDay("about"),
        begunAt: row.instant("begun_at"), answeredAt: row.instant("answered_at"),
        seconds: (row["seconds"] as Int).held(in: EntryDraft.times),
        answers: try answers(of: row["id"], db))
    }
  }

  private static func answers(of run: ID, _ db: Database) throws -> [String: String] {
    let rows = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT question, value FROM guide_answer WHERE run = ?"), arguments: [run])
    return rows.reduce(into: [:]) { answers, row in
      let value: WrittenText = row["value"]
      answers[row["question"]] = value.string
    }
  }

  fileprivate func saveProgress(_ db: Database) throws {
    try db.cachedStatement(sql: "UPDATE guide_run SET answered_at = ?, seconds = ? WHERE id = ?")
      .execute(arguments: [answeredAt.microseconds, seconds, id])
  }

  fileprivate static func save(_ answer: String?, to question: String, of run: ID, _ db: Database) throws {
    guard let answer else {
      return try db.execute(
        sql: "DELETE FROM guide_answer WHERE run = ? AND question = ?", arguments: [run, question])
    }
    try db.cachedStatement(
      sql: """
        INSERT INTO guide_answer (run, question, value) VALUES (?, ?, ?)
        ON CONFLICT (run, question) DO UPDATE SET value = excluded.value
        """
    ).execute(arguments: [run, question, WrittenText(answer)])
  }

  /// Its answers are entries now, or nothing. SQLite overwrites them in the file (`secure_delete`), and
  /// ``Store/forgetLog()`` in the log: words that were let go are gone.
  static func close(_ run: ID, as state: String, _ db: Database) throws {
    try db.execute(sql: "UPDATE guide_run SET state = ? WHERE id = ?", arguments: [state, run])
    try db.execute(sql: "DELETE FROM guide_answer WHERE run = ?", arguments: [run])
  }
}
