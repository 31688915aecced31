import GRDB
public import NudgeCore

// The person's own words, a few of every month: nothing is read but what may be chosen.

extension JournalReading {
  /// Wins from all parts of a stretch of days, those that say most of the first few of each. Those of steps are told as steps.
  ///
  /// - Parameter isWelcome: whether an entry may be shown around, and was not yet.
  public func chosenWins(
    _ scope: ReportScope, most: Int, where isWelcome: (Entry) -> Bool
  ) throws(StoreError) -> [Entry] {
    try read { db in
      let parts = try WordChoice.parts(of: scope.days, most).map { days in
        let part = ReportScope(days, includesPrivate: scope.includesPrivate)
        let sql = """
          SELECT \(Entry.columns) FROM entry WHERE kind = 'win' AND step IS NULL AND \(part.counting) \(firstFew)
          """
        let entries = try Entry.all(Row.fetchCursor(db.cachedStatement(sql: sql), arguments: part.ends), db)
        return entries.filter(isWelcome)
      }
      return WordChoice.chosen(from: parts, most: most)
    }
  }

  /// What was learned: entries of their own, and the lessons of setbacks. Those that may be chosen, by day.
  public func lessons(_ scope: ReportScope) throws(StoreError) -> [(day: CivilDate, text: String)] {
    try read { db in
      let sql = """
        SELECT day, text FROM (SELECT * FROM (
          SELECT day, id, text FROM entry WHERE kind = 'learning' AND \(scope.counting) \(firstFew))
        UNION ALL SELECT * FROM (
          SELECT day, id, entry_field.value FROM entry CROSS JOIN entry_field ON entry = entry.id AND name = 'lesson'
          WHERE kind = 'setback' AND \(scope.counting) \(firstFew)))
        ORDER BY day, id
        """
      return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: scope.ends + scope.ends).map { row in
        (CivilDate(daysSinceEpoch: row[0]), (row[1] as WrittenText).string)
      }
    }
  }

  /// Steps that were finished: those that may be chosen, by time.
  ///
  /// - Parameter ends: the first moment, and the one behind the last.
  public func stepsFinished(
    _ scope: ReportScope, in ends: Range<Instant>
  ) throws(StoreError) -> [(at: Instant, text: String)] {
    try read { db in
      let sql = """
        SELECT closed_at, text FROM step
        WHERE state = 'finished' AND removed_at IS NULL AND closed_at >= ? AND closed_at < ? AND \(scope.privacy(of: "step"))
        ORDER BY closed_at, id LIMIT \(WordChoice.candidates)
        """
      let moments: StatementArguments = [ends.lowerBound.microseconds, ends.upperBound.microseconds]
      return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: moments).map { row in
        (Instant(microseconds: row[0]), (row[1] as WrittenText).string)
      }
    }
  }
}

private let firstFew = "ORDER BY day LIMIT \(WordChoice.candidates)"

extension ReportScope {
  /// Entries of its days that count.
  fileprivate var counting: String { "removed_at IS NULL AND day BETWEEN ? AND ? AND \(privacy(of: "entry"))" }
}
