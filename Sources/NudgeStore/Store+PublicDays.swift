import GRDB
public import NudgeCore

// Days as others may see them: what is private is taken out of what the triggers counted.

extension JournalReading {
  /// As ``days(_:inFullFrom:)``, without private entries.
  public func publicDays(
    _ range: ClosedRange<CivilDate>, inFullFrom first: CivilDate
  ) throws(StoreError) -> [DaySummary] {
    var days = try days(range, inFullFrom: first)
    let places = Dictionary(uniqueKeysWithValues: days.indices.map { (days[$0].day.daysSinceEpoch, $0) })
    try read { db in
      try Self.each(of: privateCounts, range.lowerBound, first.adding(days: -1), db) { row in
        guard let place = places[row[0]] else { return }
        days[place] = days[place].without(anyKind: row[1])
      }
      try Self.each(of: privateEntries, max(first, range.lowerBound), range.upperBound, db) { row in
        guard let place = places[row[0]], let kind = EntryKind(rawValue: row[1]) else { return }
        days[place].takeOut(kind, seconds: row[2], steps: row[3])
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

  /// As ``sources(_:)``, without private entries.
  public func publicSources(_ range: Range<CivilDate>) throws(StoreError) -> [Source: SourceBalance.Count] {
    var counts = try sources(range)
    try read { db in
      try Self.each(of: privateSources, range.lowerBound, range.upperBound.adding(days: -1), db) { row in
        guard let source = Source(rawValue: row[0]) else { return }
        counts[source, default: .init()].entries -= row[1]
        counts[source, default: .init()].wins -= row[2]
      }
    }
    return counts
  }
}

private let privateOnes = "FROM entry WHERE private = 1 AND removed_at IS NULL AND day BETWEEN ? AND ?"

private let privateCounts = "SELECT day, count(*) \(privateOnes) GROUP BY day"

/// Time and steps are counted as the triggers of the day table count them.
private let privateEntries = """
  SELECT day, kind, coalesce(seconds, 0), step IS NOT NULL AND kind = 'win' AND coalesce(outcome, 'done') = 'done'
  \(privateOnes)
  """

private let privateSources = "SELECT source, count(*), sum(kind = 'win') \(privateOnes) GROUP BY source"

extension DaySummary {
  fileprivate func without(anyKind entries: Int) -> DaySummary {
    DaySummary(day: day, entriesOfAnyKind: self.entries - entries, isRest: isRest)
  }

  fileprivate mutating func takeOut(_ kind: EntryKind, seconds: Int, steps: Int) {
    self[kind] -= 1
    reflectionSeconds -= seconds
    stepsFinished -= steps
  }
}
