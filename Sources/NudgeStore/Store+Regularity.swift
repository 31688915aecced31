import GRDB
public import NudgeCore

/// What was done of what was planned on one day.
public struct PlannedDay: Hashable, Sendable {
  public let day: CivilDate
  /// 0 to 1: the share of the day's nudges that were answered.
  public let share: Double

  public init(day: CivilDate, share: Double) {
    self.day = day
    self.share = share
  }
}

extension Store {
  /// The days on which a plan asked, and was heard: nudges that were never shown, say nothing about the person.
  ///
  /// - Parameter dayStart: when a new day begins.
  public func plannedDays(ofPlan plan: String, dayStart: CivilTime) throws(StoreError) -> [PlannedDay] {
    try read { db in
      let rows = try Row.fetchCursor(
        db.cachedStatement(
          sql: """
            SELECT wall, state = 'answered' FROM nudge
            WHERE plan = ? AND (shown_at IS NOT NULL OR state = 'answered')
              AND state NOT IN ('planned', 'shown', 'snoozed')
            """), arguments: [plan])
      // Added up here: SQLite would sort years of nudges for it.
      var days: [Int: (nudges: Int, answered: Int)] = [:]
      while let row = try rows.next() {
        let (wall, answered): (Int64, Int) = (row[0], row[1])
        let day = Int((wall - dayStart.microsecondOfDay) / 86_400_000_000)
        days[day, default: (0, 0)].nudges += 1
        days[day, default: (0, 0)].answered += answered
      }
      return days.sorted { $0.key < $1.key }.map { day, sums in
        PlannedDay(day: CivilDate(daysSinceEpoch: day), share: Double(sums.answered) / Double(sums.nudges))
      }
    }
  }

  /// The days from one on, on which a practice was used, and how often.
  public func days(
    ofPractice practice: String, from first: CivilDate = CivilDate(daysSinceEpoch: 0)
  ) throws(StoreError) -> [CivilDate: Int] {
    try read { db in
      let rows = try Row.fetchCursor(
        db.cachedStatement(sql: "SELECT day, uses FROM practice_day WHERE practice = ? AND day >= ? AND uses > 0"),
        arguments: [practice, first.daysSinceEpoch])
      var days: [CivilDate: Int] = [:]
      while let row = try rows.next() { days[CivilDate(daysSinceEpoch: row[0])] = row[1] }
      return days
    }
  }

  /// The days that have a win of a step.
  public func days(ofStep step: Step.ID) throws(StoreError) -> [CivilDate: Int] {
    try countByDay("step = ? AND step IS NOT NULL", step)
  }

  private func countByDay(
    _ condition: String, _ value: any DatabaseValueConvertible & Sendable
  ) throws(StoreError) -> [CivilDate: Int] {
    try read { db in
      let rows = try Row.fetchAll(
        db.cachedStatement(
          sql: "SELECT day, count(*) AS count FROM entry WHERE \(condition) AND removed_at IS NULL GROUP BY day"),
        arguments: [value])
      return rows.reduce(into: [:]) { $0[CivilDate(daysSinceEpoch: $1["day"])] = $1["count"] }
    }
  }

  /// The practices that were ever used, and on how many days.
  public func practiceDays() throws(StoreError) -> [String: Int] {
    try read { db in
      let rows = try Row.fetchAll(
        db.cachedStatement(sql: "SELECT practice, count(*) FROM practice_day WHERE uses > 0 GROUP BY practice"))
      return rows.reduce(into: [:]) { $0[$1[0]] = $1[1] }
    }
  }

  /// The latest uses of a practice with their ratings.
  public func uses(ofPractice practice: String, limit: Int) throws(StoreError) -> [PracticeUse] {
    try read { db in
      let rating = "(SELECT CAST(value AS INTEGER) FROM entry_field WHERE entry = entry.id AND name = '%')"
      let rows = try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT \(rating.replacing("%", with: "before")) AS before, \(rating.replacing("%", with: "after")) AS after
            FROM entry WHERE practice = ? AND practice IS NOT NULL AND removed_at IS NULL ORDER BY day DESC LIMIT ?
            """), arguments: [practice, limit])
      return rows.map { PracticeUse(practice: practice, before: $0[0], after: $0[1]) }
    }
  }
}
