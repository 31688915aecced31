import GRDB
public import NudgeCore

extension JournalReading {
  /// How many entries each area of life has in a range of days, and in as many days before it; by name, and those alone that
  /// have any.
  public func domains(_ range: Range<CivilDate>) throws(StoreError) -> [AreaCount] {
    let days = range.upperBound.daysSinceEpoch - range.lowerBound.daysSinceEpoch
    return try read { db in
      let rows = try Row.fetchCursor(
        db.cachedStatement(sql: Store.domainSQL),
        arguments: [range.lowerBound.daysSinceEpoch, range.upperBound.daysSinceEpoch, days])
      // By name, as a person reads it: SQLite has each spelling by itself.
      var counts: [String: (entries: Int, before: Int)] = [:]
      while let row = try rows.next() {
        let name: String = row[0]
        counts[name, default: (0, 0)].entries += row[1]
        counts[name, default: (0, 0)].before += row[2]
      }
      return counts.filter { $0.value.entries + $0.value.before > 0 }
        .map { AreaCount(domain: $0.key, entries: $0.value.entries, before: $0.value.before) }
        .sorted { $0.domain.utf8.lexicographicallyPrecedes($1.domain.utf8) }
    }
  }
}

extension Store {
  /// From one area to the next by the index: years of entries are not read.
  private static let named = """
    WITH RECURSIVE named (domain) AS (
      SELECT min(domain) FROM entry WHERE removed_at IS NULL AND domain IS NOT NULL
      UNION ALL
      SELECT (SELECT min(domain) FROM entry WHERE removed_at IS NULL AND domain IS NOT NULL AND domain > named.domain)
      FROM named WHERE named.domain IS NOT NULL
    )
    """

  static let allDomainsSQL = "\(named) SELECT domain FROM named WHERE domain IS NOT NULL"

  /// Of each, the days that are asked for.
  static let domainSQL = """
    \(named)
    SELECT domain,
      (SELECT count(*) FROM entry WHERE removed_at IS NULL AND domain = named.domain AND day >= ?1 AND day < ?2),
      (SELECT count(*) FROM entry WHERE removed_at IS NULL AND domain = named.domain AND day >= ?1 - ?3 AND day < ?1)
    FROM named WHERE domain IS NOT NULL
    """
}
