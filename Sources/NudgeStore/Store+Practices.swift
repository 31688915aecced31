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
    SELECT practice, sum(uses) AS uses, sum(rated) AS rated, CAST(sum(change) AS REAL) / nullif(sum(rated), 0) AS change,
      max(day) FILTER (WHERE uses > 0) AS last
    FROM practice_day GROUP BY practice HAVING sum(uses) > 0 ORDER BY practice
    """
}
