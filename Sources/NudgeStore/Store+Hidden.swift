import GRDB
public import NudgeCore

// What hangs on private entries, and is left out with them.

extension JournalReading {
  /// Nudges that private entries of these days answered.
  public func nudgesAnsweredInPrivate(from first: CivilDate) throws(StoreError) -> Set<Nudge.ID> {
    try read { db in
      let sql = "SELECT nudge FROM entry \(privateFrom) AND nudge IS NOT NULL"
      return Set(try Nudge.ID.fetchAll(db.cachedStatement(sql: sql), arguments: [first.daysSinceEpoch]))
    }
  }

  /// How often each practice was used in private entries, by day.
  public func privateUses(from first: CivilDate) throws(StoreError) -> [String: [CivilDate: Int]] {
    try read { db in
      let sql =
        "SELECT practice, day, count(*) FROM entry \(privateFrom) AND practice IS NOT NULL GROUP BY practice, day"
      let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [first.daysSinceEpoch])
      var uses: [String: [CivilDate: Int]] = [:]
      while let row = try rows.next() { uses[row[0], default: [:]][CivilDate(daysSinceEpoch: row[1])] = row[2] }
      return uses
    }
  }
}

private let privateFrom = "INDEXED BY entry_private_of_day WHERE private = 1 AND removed_at IS NULL AND day >= ?"
