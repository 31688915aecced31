import GRDB
public import NudgeCore

/// How often a practice was used, and what was said before and after.
public struct PracticeCount: Hashable, Sendable {
  public let practice: String
  public let uses: Int
  /// Uses that have a rating before and one after.
  public let rated: Int
  /// The mean of after minus before, where there is any; more is easier.
  public let change: Double?
  public let lastDay: CivilDate
}

extension Store {
  /// By name, all that were used.
  public func practiceUses() throws(StoreError) -> [PracticeCount] {
    try read { db in
      let rows = try Row.fetchAll(db.cachedStatement(sql: Self.practiceSQL))
      return rows.map {
        PracticeCount(
          practice: $0["practice"], uses: $0["uses"], rated: $0["rated"], change: $0["change"],
          lastDay: CivilDate(daysSinceEpoch: $0["last"]))
      }
    }
  }

  static let practiceSQL = """
    SELECT practice, count(*) AS uses, count(\(change)) AS rated, avg(\(change)) AS change, max(day) AS last
    FROM entry
    LEFT JOIN entry_field AS "before" ON "before".entry = entry.id AND "before".name = 'before'
    LEFT JOIN entry_field AS "after" ON "after".entry = entry.id AND "after".name = 'after'
    WHERE practice IS NOT NULL AND removed_at IS NULL GROUP BY practice ORDER BY practice
    """

  private static let change = #"CAST("after".value AS INTEGER) - CAST("before".value AS INTEGER)"#
}
