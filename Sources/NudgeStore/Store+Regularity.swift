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

extension JournalReading {
  /// The latest days on which a plan asked, and was heard, in their order: nudges that were never shown, say nothing about the
  /// person.
  ///
  /// - Parameters:
  ///   - dayStart: when a new day begins.
  ///   - most: so many days, 1 or more.
  ///   - last: the last day that is told; nil: all of them.
  ///   - hidden: nudges that are passed over.
  public func plannedDays(
    ofPlan plan: String, dayStart: CivilTime, most: Int, upTo last: CivilDate? = nil, without hidden: Set<Nudge.ID> = []
  ) throws(StoreError) -> [PlannedDay] {
    try read { db in
      // From the latest on, and added up here: SQLite would read and sort years of nudges for it.
      let rows = try Row.fetchCursor(
        db.cachedStatement(
          sql: """
            SELECT wall, state = 'answered', id FROM nudge
            WHERE plan = ? AND (shown_at IS NOT NULL OR state = 'answered')
              AND state NOT IN ('planned', 'shown', 'snoozed')
            ORDER BY occurrence DESC
            """), arguments: [plan])
      // By number: only the days that are told need a date.
      var days: [Int: (nudges: Int, answered: Int)] = [:]
      let end = last?.daysSinceEpoch ?? .max
      while let row = try rows.next() {
        let (wall, answered): (Int64, Int) = (row[0], row[1])
        let day = CivilDateTime.dayNumber(ofMicrosecondsSinceEpoch: max(wall, .min + Duration.days(1).microseconds) - dayStart.microsecondOfDay)
        if day > end || hidden.contains(row[2]) { continue }
        if days.count == most, days[day] == nil { break }
        days[day, default: (0, 0)].nudges += 1
        days[day, default: (0, 0)].answered += answered
      }
      return days.sorted { $0.key < $1.key }.map { day, sums in
        PlannedDay(day: CivilDate(daysSinceEpoch: day), share: Double(sums.answered) / Double(sums.nudges))
      }
    }
  }
}
