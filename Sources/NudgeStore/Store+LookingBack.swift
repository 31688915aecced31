import GRDB
public import NudgeCore

// What looking back asks of the journal.

extension JournalReading {
  /// How the wins of some days spread.
  ///
  /// - Parameter namingPrivate: Whether private wins bring the person's own names along, of areas of life and of values.
  ///   They are counted all the same.
  public func winShares(_ days: Range<CivilDate>, namingPrivate: Bool = true) throws(StoreError) -> WinShares {
    try read { db in
      let sql = """
        SELECT iif(private > ?1, NULL, domain), iif(private > ?1, NULL, value), source, outcome, count(*) FROM entry
        WHERE kind = 'win' AND removed_at IS NULL AND counted AND day >= ?2 AND day < ?3 GROUP BY 1, 2, 3, 4
        """
      let rows = try Row.fetchCursor(
        db.cachedStatement(sql: sql), arguments: [namingPrivate ? 1 : 0] + days.bounds)
      var shares = WinShares()
      while let row = try rows.next() {
        shares.add(
          row[4], domain: row[0], value: row[1], source: (row[2] as String?).flatMap(Source.init(rawValue:)),
          outcome: (row[3] as String?).flatMap(Outcome.init(rawValue:)))
      }
      return shares
    }
  }

  /// Wins of some days that took most, and of equal ones those with a value and the latest.
  public func greatestWins(_ days: Range<CivilDate>, limit: Int) throws(StoreError) -> [Entry] {
    try entries(
      "kind = 'win' AND removed_at IS NULL AND counted AND day >= ? AND day < ?", days.bounds,
      order: "coalesce(effort, 0) DESC, value IS NOT NULL DESC, day DESC, id DESC", limit: limit)
  }

  /// Entries of a kind, the latest first.
  public func latest(
    _ kind: EntryKind, _ days: Range<CivilDate>, limit: Int
  ) throws(StoreError) -> [Entry] {
    try entries(
      "kind = ? AND removed_at IS NULL AND counted AND day >= ? AND day < ?", [kind.rawValue] + days.bounds,
      order: "day DESC, at DESC, id DESC", limit: limit)
  }

  /// Wins up to a day, the latest first.
  public func wins(upTo day: CivilDate, limit: Int) throws(StoreError) -> [Entry] {
    try entries(
      "kind = 'win' AND removed_at IS NULL AND counted AND day <= ?", [day.daysSinceEpoch],
      order: "day DESC, at DESC, id DESC", limit: limit)
  }

  private func entries(
    _ condition: String, _ arguments: StatementArguments, order: String, limit: Int
  ) throws(StoreError) -> [Entry] {
    try read { db in
      let rows = try Row.fetchCursor(
        db.cachedStatement(sql: "SELECT \(Entry.columns) FROM entry WHERE \(condition) ORDER BY \(order) LIMIT ?"),
        arguments: arguments + [limit])
      return try Entry.all(rows, db)
    }
  }

  /// Trials that ended within a time, and those still open that were to be tried by its end.
  public func trials(ended time: Range<Instant>, orDueBy day: CivilDate) throws(StoreError) -> [Trial] {
    try read { db in
      try Trial.fetchAll(
        db, where: "state = 'open' AND try_on <= ? OR ended_at >= ? AND ended_at < ?",
        arguments: [day.daysSinceEpoch] + time.bounds, order: "try_on, try_at, id")
    }
  }

  /// Goals that were reached within a time.
  public func goals(reached time: Range<Instant>) throws(StoreError) -> [Goal] {
    try read { db in
      try Goal.fetchAll(
        db, where: "state = 'reached' AND closed_at >= ? AND closed_at < ?", arguments: time.bounds,
        order: "closed_at, id")
    }
  }

  /// How many steps of each goal were finished on some days; nil: of those that stand for themselves.
  public func stepsFinished(_ days: Range<CivilDate>) throws(StoreError) -> [Goal.ID?: Int] {
    try read { db in
      let sql = """
        SELECT step.goal, count(*) FROM entry JOIN step ON step.id = entry.step
        WHERE entry.kind = 'win' AND entry.removed_at IS NULL AND entry.day >= ? AND entry.day < ?
          AND entry.step IS NOT NULL AND coalesce(entry.outcome, 'done') = 'done'
        GROUP BY step.goal
        """
      let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: days.bounds)
      var counts: [Goal.ID?: Int] = [:]
      while let row = try rows.next() { counts[row[0]] = row[1] }
      return counts
    }
  }

  /// The last day on which anything was written about a step of each open goal that has an open step; the day on which the
  /// goal was made, where nothing was.
  ///
  /// - Parameter zone: where the person is.
  public func lastMoves(ofGoalsIn zone: Zone) throws(StoreError) -> [(goal: Goal, day: CivilDate)] {
    try read { db in
      let goals = try Goal.fetchAll(
        db,
        where: """
          state = 'open'
          AND EXISTS (SELECT 1 FROM step WHERE step.goal = goal.id AND step.state = 'open' AND step.removed_at IS NULL)
          """)
      let sql = """
        SELECT max((SELECT max(day) FROM entry WHERE entry.step = step.id AND entry.removed_at IS NULL))
        FROM step WHERE step.goal = ? AND step.removed_at IS NULL
        """
      return try goals.map { goal in
        let day = try Int.fetchOne(db.cachedStatement(sql: sql), arguments: [goal.id])
        return (goal, day.map(CivilDate.init(daysSinceEpoch:)) ?? zone.civil(at: goal.madeAt).date)
      }
    }
  }
}

extension Range where Bound == CivilDate {
  var bounds: StatementArguments { [lowerBound.daysSinceEpoch, upperBound.daysSinceEpoch] }
}

extension Range where Bound == Instant {
  fileprivate var bounds: StatementArguments { [lowerBound.microseconds, upperBound.microseconds] }
}
