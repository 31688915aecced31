import GRDB
public import NudgeCore

/// What hangs on private entries, and is left out with them.
public struct Hidden: Hashable, Sendable {
  /// Nudges they answered.
  public var nudges: Set<Nudge.ID> = []
  /// How often each practice was used in them, by day.
  public var uses: [String: [CivilDate: Int]] = [:]

  /// Nothing is hidden.
  public init() {}
}

extension JournalReading {
  /// What hangs on the private entries from a day on: one look at each of them.
  public func hidden(from first: CivilDate) throws(StoreError) -> Hidden {
    try read { db in
      let rows = try Row.fetchCursor(
        db.cachedStatement(
          sql: """
            SELECT nudge, practice, day FROM entry INDEXED BY entry_private_of_day
            WHERE private = 1 AND removed_at IS NULL AND day >= ? AND (nudge IS NOT NULL OR practice IS NOT NULL)
            """), arguments: [first.daysSinceEpoch])
      var hidden = Hidden()
      while let row = try rows.next() {
        if let nudge: Nudge.ID = row[0] { hidden.nudges.insert(nudge) }
        if let practice: String = row[1] {
          hidden.uses[practice, default: [:]][CivilDate(daysSinceEpoch: row[2]), default: 0] += 1
        }
      }
      return hidden
    }
  }
}
