import GRDB
public import NudgeCore

extension Store {
  /// Takes all that an entry says out of the journal for good: its words, its tags and fields, how it was before, and what the
  /// index knows of it. Its number stays taken, so that no other entry is ever mistaken for it, and nothing brings it back.
  ///
  /// The log still has it until ``forgetLog()``; copies made before keep it.
  ///
  /// - Returns: whether it was there.
  @discardableResult
  public func erase(_ id: Entry.ID, at instant: Instant) throws(StoreError) -> Bool {
    keptTally = nil
    return try write { db in
      guard let entry = try Entry.fetch(db, id) else { return false }
      try entry.forgetWords(db)
      try db.execute(sql: "DELETE FROM change WHERE subject = 'entry' AND key = ?", arguments: [id])
      for (table, column) in [("trial", "setback"), ("step", "review")] {
        try db.execute(sql: "UPDATE \(table) SET \(column) = NULL WHERE \(column) = ?", arguments: [id])
      }
      try db.execute(sql: "DELETE FROM jar_drawn WHERE entry = ?", arguments: [id])
      try db.execute(sql: "DELETE FROM imported WHERE subject = 'entry' AND record = ?", arguments: [id])
      try db.execute(sql: "DELETE FROM entry_tag WHERE entry = ?", arguments: [id])
      try db.execute(sql: "DELETE FROM entry_field WHERE entry = ?", arguments: [id])
      try db.execute(
        sql: """
          UPDATE entry SET text = x'', effort = NULL, outcome = NULL, domain = NULL, value = NULL, private = 0, seconds = NULL,
            guide = NULL, practice = NULL, step = NULL, trial = NULL, nudge = NULL, removed_at = coalesce(removed_at, ?)
          WHERE id = ?
          """, arguments: [instant.microseconds, id])
      try Spellings.forgetUnused(db)
      return true
    }
  }
}

extension Entry {
  /// What is left of one that was erased says nothing, which no other does.
  static let isErased = "text = x''"
  static let isNotErased = "text <> x''"

  /// Out of the index of words. It only marks what leaves it, until its parts are put together anew.
  fileprivate func forgetWords(_ db: Database) throws {
    let upTo = try Int64.fetchOne(db, sql: "SELECT up_to FROM indexed") ?? 0
    guard id <= upTo else { return }
    try db.execute(
      sql: "INSERT INTO entry_words (entry_words, rowid, words) VALUES ('delete', ?, ?)", arguments: [id, draft.words])
    try db.execute(sql: "INSERT INTO entry_words (entry_words) VALUES ('optimize')")
  }
}
