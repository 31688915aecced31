import GRDB

extension Schema {
  /// What looking for words needs in every language: an index that is told words and pairs of signs by us (``SearchText``), and
  /// the spellings of names that look the same.
  ///
  /// The new index is made behind the work, entry by entry, and the old one is let go piece by piece: of a million entries either
  /// would hold up the start for half a minute.
  static func words(_ db: Database) throws {
    let isNew = try Int.fetchOne(db, sql: "SELECT up_to FROM indexed") == 0
    try db.execute(sql: isNew ? "DROP TABLE entry_words" : "ALTER TABLE entry_words RENAME TO \(oldWords)")
    try db.execute(
      sql: """
        PRAGMA user_version = 5;
        UPDATE indexed SET up_to = 0;

        -- As before: words by entry, brought up to date before each search, beginnings of up to eight letters by themselves. The
        -- reader is the plainest one SQLite has; what is a word and what looks the same is decided before.
        CREATE VIRTUAL TABLE entry_words USING fts5 (
          words, content = '', columnsize = 0, prefix = '3 4 5 6 7 8', tokenize = 'ascii');

        -- Tags, values and areas of life that are not written in the one spelling (NFC) of all that look the same: the one, and
        -- what is written. Blobs where they hold a NUL byte, as in entry.text.
        CREATE TABLE spelling (
          one ANY NOT NULL CHECK (typeof(one) IN ('text', 'blob')),
          written ANY NOT NULL CHECK (typeof(written) IN ('text', 'blob')),
          PRIMARY KEY (one, written)
        ) STRICT, WITHOUT ROWID;
        """)
  }

  /// The index of earlier versions, until it is gone.
  static let oldWords = "old_words"
}
