import GRDB
public import NudgeCore

// The person's own words, a few of every month: nothing is read but what may be chosen.

extension JournalReading {
  /// One win of each part of a stretch of days, the one that says most of the first few.
  ///
  /// - Parameter isWelcome: whether an entry may be shown around.
  public func chosenWins(
    _ scope: ReportScope, most: Int, where isWelcome: (Entry) -> Bool
  ) throws(StoreError) -> [Entry] {
    try read { db in
      try WordChoice.parts(of: scope.days, most).compactMap { days in
        let part = ReportScope(days, includesPrivate: scope.includesPrivate)
        let sql = "SELECT \(Entry.columns) FROM entry WHERE kind = 'win' AND \(part.counting) \(firstFew)"
        let entries = try Entry.all(
          Row.fetchCursor(db.cachedStatement(sql: sql), arguments: part.ends), db)
        return WordChoice.best(of: entries.filter(isWelcome))
      }
    }
  }

  /// What was learned: entries of their own, and the lessons of setbacks.
  public func chosenLessons(
    _ scope: ReportScope, most: Int, where isWelcome: (String) -> Bool
  ) throws(StoreError) -> [ReportLine] {
    try read { db in
      let sql = """
        SELECT day, text FROM (SELECT * FROM (
          SELECT day, id, text FROM entry WHERE kind = 'learning' AND \(scope.counting) \(firstFew))
        UNION ALL SELECT * FROM (
          SELECT day, id, entry_field.value FROM entry CROSS JOIN entry_field ON entry = entry.id AND name = 'lesson'
          WHERE kind = 'setback' AND \(scope.counting) \(firstFew)))
        ORDER BY day, id
        """
      let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: scope.ends + scope.ends)
      return try Self.lines(rows, most, where: isWelcome)
    }
  }

  /// Steps that were finished.
  ///
  /// - Parameter ends: the first moment, and the one behind the last.
  public func chosenSteps(
    _ scope: ReportScope, between ends: Range<Instant>, most: Int, where isWelcome: (String) -> Bool
  ) throws(StoreError) -> [(text: String, at: Instant)] {
    try read { db in
      let sql = """
        SELECT text, closed_at FROM step
        WHERE state = 'finished' AND removed_at IS NULL AND closed_at >= ? AND closed_at < ? AND \(scope.privacy(of: "step"))
        ORDER BY closed_at, id LIMIT \(WordChoice.candidates)
        """
      let rows = try Row.fetchAll(
        db.cachedStatement(sql: sql), arguments: [ends.lowerBound.microseconds, ends.upperBound.microseconds])
      return rows.map { (($0[0] as WrittenText).string, Instant(microseconds: $0[1])) }
        .filter { isWelcome($0.0) }.prefix(most).map { (WordChoice.told($0.0), $0.1) }
    }
  }

  private static func lines(
    _ rows: RowCursor, _ most: Int, where isWelcome: (String) -> Bool
  ) throws -> [ReportLine] {
    var (lines, said): ([ReportLine], Set<String>) = ([], [])
    while lines.count < most, let row = try rows.next() {
      let text = (row[1] as WrittenText).string
      guard isWelcome(text), said.insert(text).inserted else { continue }
      lines.append(
        ReportLine(day: CivilDate(daysSinceEpoch: row[0]).description, text: WordChoice.told(text)))
    }
    return lines
  }
}

private let firstFew = "ORDER BY day LIMIT \(WordChoice.candidates)"

extension ReportScope {
  /// Entries of its days that count.
  fileprivate var counting: String { "removed_at IS NULL AND day BETWEEN ? AND ? AND \(privacy(of: "entry"))" }
}
