import GRDB
import NudgeCore

extension Store {
  /// As far as a moment reaches: most of the time that is all.
  public func prepareSearch() throws(StoreError) { try indexWords(limit: Self.ofAMoment) }

  private static let ofAMoment = 250
  /// Bytes of words that are brought into the index in one go, at most: some milliseconds' worth.
  private static let mostAtOnce = 1 << 16

  /// Brings the index of words up to date: what was written since the last time. Most of the time that is little. What a power
  /// failure takes of it, is brought up to date again.
  ///
  /// - Parameter limit: how many entries at most, less where they are long; nil: all of them.
  /// - Returns: whether there may be more to do.
  @discardableResult
  public func indexWords(limit: Int? = nil) throws(StoreError) -> Bool {
    guard try isBehind() else { return false }
    return try writeWithoutWaiting { db in
      var (last, count, bytes) = (nil as Entry.ID?, 0, 0)
      let sql = "SELECT \(Entry.columns) FROM entry WHERE id > (SELECT up_to FROM indexed) ORDER BY id LIMIT ?"
      let rows = try Row.fetchCursor(db, sql: sql, arguments: [limit ?? -1])
      while limit == nil || bytes < Self.mostAtOnce, let row = try rows.next() {
        let entry = try Entry.one(row, db)
        bytes += try entry.index(db)
        try Spellings.note(entry.draft, db)
        (last, count) = (entry.id, count + 1)
      }
      if let last { try db.execute(sql: "UPDATE indexed SET up_to = ?", arguments: [last]) }
      return limit != nil && (count == limit || bytes >= Self.mostAtOnce)
    }
  }

  private func isBehind() throws(StoreError) -> Bool {
    try read { db in
      let sql = "SELECT (SELECT coalesce(max(id), 0) FROM entry) > (SELECT up_to FROM indexed)"
      return try Bool.fetchOne(db.cachedStatement(sql: sql)) ?? false
    }
  }

  /// Lets a piece of the index of an earlier version go. What it held, is overwritten.
  ///
  /// - Returns: whether there may be more of it.
  public func forgetOldWords() throws(StoreError) -> Bool {
    let there = "SELECT count(*) FROM sqlite_master WHERE name = '\(Schema.oldWords)'"
    guard try read({ try Int.fetchOne($0, sql: there) == 1 }) else { return false }
    return try writeWithoutWaiting { db in
      // Its first ten rows say what it is made of, and go with it at the end.
      let pages = "SELECT id FROM \(Schema.oldWords)_data WHERE id > 10 LIMIT 20"
      try db.execute(sql: "DELETE FROM \(Schema.oldWords)_data WHERE id IN (\(pages))")
      if db.changesCount > 0 { return true }
      try db.execute(sql: "DROP TABLE \(Schema.oldWords)")
      return false
    }
  }
}

extension Entry {
  /// - Returns: how many bytes of words it has.
  @discardableResult
  fileprivate func index(_ db: Database) throws -> Int {
    let words = draft.words
    try db.cachedStatement(sql: "INSERT INTO entry_words (rowid, words) VALUES (?, ?)").execute(arguments: [id, words])
    return words.utf8.count
  }

  /// After a change: the index keeps no words of its own, so it is told the old ones to take out
  /// (https://www.sqlite.org/fts5.html#contentless_tables).
  func index(insteadOf old: Entry, _ db: Database) throws {
    guard old.draft.words != draft.words else { return }
    let upTo = try Int64.fetchOne(db.cachedStatement(sql: "SELECT up_to FROM indexed")) ?? 0
    guard id <= upTo else { return }
    try db.cachedStatement(sql: "INSERT INTO entry_words (entry_words, rowid, words) VALUES ('delete', ?, ?)")
      .execute(arguments: [id, old.draft.words])
    try index(db)
  }
}
