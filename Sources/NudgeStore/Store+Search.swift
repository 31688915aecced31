import GRDB
import NudgeCore

extension Store {
  public func prepareSearch() throws(StoreError) { try indexWords() }

  /// Brings the index of words up to date: what was written since the last time. Most of the time that is little. What a power
  /// failure takes of it, is brought up to date again.
  ///
  /// - Parameter limit: how many entries at most; nil: all of them.
  /// - Returns: whether there may be more to do.
  @discardableResult
  public func indexWords(limit: Int? = nil) throws(StoreError) -> Bool {
    guard try isBehind() else { return false }
    return try writeWithoutWaiting { db in
      var (last, count) = (nil as Entry.ID?, 0)
      let sql = "SELECT \(Entry.columns) FROM entry WHERE id > (SELECT up_to FROM indexed) ORDER BY id LIMIT ?"
      let rows = try Row.fetchCursor(db, sql: sql, arguments: [limit ?? -1])
      while let row = try rows.next() {
        let entry = try Entry.one(row, db)
        try entry.index(db)
        (last, count) = (entry.id, count + 1)
      }
      if let last { try db.execute(sql: "UPDATE indexed SET up_to = ?", arguments: [last]) }
      return count == limit
    }
  }

  private func isBehind() throws(StoreError) -> Bool {
    try read { db in
      let sql = "SELECT (SELECT coalesce(max(id), 0) FROM entry) > (SELECT up_to FROM indexed)"
      return try Bool.fetchOne(db.cachedStatement(sql: sql)) ?? false
    }
  }
}

extension Entry {
  fileprivate func index(_ db: Database) throws {
    try db.cachedStatement(sql: "INSERT INTO entry_words (rowid, words) VALUES (?, ?)")
      .execute(arguments: [id, draft.words])
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
