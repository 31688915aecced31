import GRDB
public import NudgeCore

// Days as others may see them: what is private is taken out of what the triggers counted.

extension JournalReading {
  /// As ``days(_:inFullFrom:)``, without private entries.
  public func publicDays(
    _ range: ClosedRange<CivilDate>, inFullFrom first: CivilDate
  ) throws(StoreError) -> [DaySummary] {
    var days = try days(range, inFullFrom: first)
    let places = Dictionary(days.indices.map { (days[$0].day.daysSinceEpoch, $0) }) { first, _ in first }
    try read { db in
      try Self.each(of: privateCounts, range.lowerBound, first.adding(days: -1), db) { row in
        guard let place = places[row[0]] else { return }
        days[place] = days[place].without(anyKind: row[1])
      }
      try Self.each(of: privateEntries, max(first, range.lowerBound), range.upperBound, db) { row in
        guard let place = places[row[0]], let kind = EntryKind(rawValue: row[1]) else { return }
        days[place].takeOut(kind, seconds: row[2], steps: row[3], isCounted: row[4])
      }
    }
    return days.filter { $0.hasEntry || $0.isRest }
  }

  private static func each(
    of sql: String, _ first: CivilDate, _ last: CivilDate, _ db: Database, _ take: (Row) -> Void
  ) throws {
    let days: StatementArguments = [first.daysSinceEpoch, last.daysSinceEpoch]
    let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: days)
    while let row = try rows.next() { take(row) }
  }

  /// How many entries of these days feed each source.
  public func entriesBySource(_ scope: ReportScope) throws(StoreError) -> [Source: Int] {
    try read { db in
      let sums = Source.allCases.map { "sum(\($0.rawValue))" }.joined(separator: ", ")
      let row = try Row.fetchOne(
        db.cachedStatement(sql: "SELECT \(sums) FROM day WHERE day BETWEEN ? AND ?"), arguments: scope.ends)
      var counts: [Source: Int] = [:]
      for (place, source) in Source.allCases.enumerated() { counts[source] = (row?[place] as Int? ?? 0).heldAsCount }
      guard !scope.includesPrivate else { return counts }
      try Self.each(of: privateSources, scope.days.lowerBound, scope.days.upperBound, db) { row in
        Source(rawValue: row[0]).map { counts[$0, default: 0] -= row[1] }
      }
      return counts
    }
  }
}

private let privateOnes = "FROM entry WHERE private = 1 AND removed_at IS NULL AND day BETWEEN ? AND ?"

private let privateCounts = "SELECT day, count(*) \(privateOnes) GROUP BY day"

/// Time and steps are counted as the triggers of the day table count them.
private let privateEntries = """
  SELECT day, kind, coalesce(seconds, 0), step IS NOT NULL AND kind = 'win' AND coalesce(outcome, 'done') = 'done',
    counted
  \(privateOnes)
  """

private let privateSources = "SELECT source, count(*) \(privateOnes) AND counted GROUP BY source"

extension DaySummary {
  fileprivate func without(anyKind entries: Int) -> DaySummary {
    DaySummary(day: day, entriesOfAnyKind: self.entries - entries, isRest: isRest)
  }

  fileprivate mutating func takeOut(_ kind: EntryKind, seconds: Int, steps: Int, isCounted: Bool) {
    if isCounted { self[kind] -= 1 } else { entriesOfAnyKind -= 1 }
    reflectionSeconds -= seconds
    stepsFinished -= steps
  }
}
