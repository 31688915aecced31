import GRDB
public import NudgeCore

extension JournalReading {
  /// By name, all that were used.
  public func practiceUses() throws(StoreError) -> [PracticeCount] {
    try read { db in
      let rows = try Row.fetchAll(db.cachedStatement(sql: Store.practiceSQL))
      return rows.map {
        PracticeCount(
          practice: $0["practice"], uses: ($0["uses"] as Int).heldAsCount, rated: ($0["rated"] as Int).heldAsCount,
          change: ($0["change"] as Int).heldAsCount,
          lastDay: CivilDate(daysSinceEpoch: $0["last"] ?? 0))
      }
    }
  }

  /// The days from one on, on which a practice was used, and how often.
  public func days(
    ofPractice practice: String, from first: CivilDate = CivilDate(daysSinceEpoch: .min)
  ) throws(StoreError) -> [CivilDate: Int] {
    try read { db in
      let rows = try Row.fetchCursor(
        db.cachedStatement(sql: "SELECT day, uses FROM practice_day WHERE practice = ? AND day >= ? AND uses > 0"),
        arguments: [practice, first.daysSinceEpoch])
      var days: [CivilDate: Int] = [:]
      while let row = try rows.next() { days[CivilDate(daysSinceEpoch: row[0])] = (row[1] as Int).heldAsCount }
      return days
    }
  }
}

extension Store {
  static let practiceSQL = """
    SELECT practice, uses, rated, change,
      (SELECT day FROM practice_day WHERE practice = practice_sum.practice AND uses > 0 ORDER BY day DESC LIMIT 1) AS last
    FROM practice_sum WHERE uses > 0 ORDER BY practice
    """
}
