import GRDB
public import NudgeCore

// What a story tells besides entries.

extension JournalSnapshot {
  /// What belongs to some entries, by their numbers: trials of setbacks, and steps that were chosen in reviews.
  public func asides(of entries: [Entry]) throws(StoreError) -> [Entry.ID: StoryAside] {
    let setbacks = entries.filter { $0.draft.kind == .setback }.map(\.id)
    let reviews = entries.filter { $0.draft.kind == .reflection }.map(\.id)
    return try read { db in
      var asides: [Entry.ID: StoryAside] = [:]
      // Statements of their own: a story of years has thousands of such lists, and each would be kept.
      let tried = "setback IN (\(Self.list(setbacks))) AND removed_at IS NULL\(shown)"
      for row in try Row.fetchAll(db, sql: "SELECT \(Trial.columns) FROM trial WHERE \(tried) ORDER BY id") {
        let trial = try Trial(row: row)
        if let setback = trial.setback { asides[setback, default: .init()].trials.append(trial) }
      }
      let steps = "SELECT review, text FROM step WHERE review IN (\(Self.list(reviews))) AND removed_at IS NULL\(shown)"
      let rows = try Row.fetchCursor(db, sql: "\(steps) ORDER BY id")
      while let row = try rows.next() {
        let text: WrittenText = row[1]
        asides[row[0], default: .init()].steps.append(text.string)
      }
      return asides
    }
  }

  /// The goals that were reached, in their own words, by the moment of it: the win of it was written then.
  public func reachedGoals() throws(StoreError) -> [Instant: String] {
    try read { db in
      let goals = try Goal.fetchAll(db, where: "state = 'reached' AND closed_at IS NOT NULL\(shown)")
      return goals.reduce(into: [:]) { reached, goal in if let at = goal.closedAt { reached[at] = goal.text } }
    }
  }

  /// Trials that came out of no setback, in the order in which they were made.
  public func experiments() throws(StoreError) -> [Trial] {
    try read { try Trial.fetchAll($0, where: "setback IS NULL AND follows IS NULL\(shown)", order: "made_at, id") }
  }

  /// How many entries there are to read, from what is kept for each day: a story begins before years of entries could be
  /// counted.
  public func countByDays() throws(StoreError) -> Int {
    let words = (range.kinds ?? Set(EntryKind.allCases)).map(\.rawValue).sorted()
    let columns = words.map { $0.replacing("-", with: "_") }.joined(separator: " + ")
    let list = words.map { "'\($0)'" }.joined(separator: ", ")
    let days: StatementArguments = [range.from?.daysSinceEpoch ?? .min, range.to?.daysSinceEpoch ?? .max]
    return try read { db in
      let sum = "SELECT coalesce(sum(\(columns)), 0) FROM day WHERE day BETWEEN ? AND ?"
      let hidden = """
        SELECT count(*) FROM entry INDEXED BY entry_private_of_day
        WHERE removed_at IS NULL AND private = 1 AND day BETWEEN ? AND ? AND kind IN (\(list))
        """
      let all = (try Int.fetchOne(db, sql: sum, arguments: days) ?? 0).heldAsCount
      return try all - (range.includesPrivate ? 0 : Int.fetchOne(db, sql: hidden, arguments: days) ?? 0)
    }
  }

  /// The last day before another on which anything was written.
  public func lastDay(before day: CivilDate) throws(StoreError) -> CivilDate? {
    try read { db in
      let sql = "SELECT day FROM day WHERE day < ? AND entries > 0 ORDER BY day DESC LIMIT 1"
      return try Int.fetchOne(db.cachedStatement(sql: sql), arguments: [day.daysSinceEpoch])
        .map(CivilDate.init(daysSinceEpoch:))
    }
  }

  private var shown: String { range.includesPrivate ? "" : " AND private = 0" }

  /// Numbers need no quoting.
  private static func list(_ ids: [Entry.ID]) -> String { ids.map { "\($0)" }.joined(separator: ",") }
}
