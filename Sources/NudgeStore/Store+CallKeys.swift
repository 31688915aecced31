import GRDB

/// Keys of calls that were kept: so a call whose reply was lost can be made once more, and is kept once.
extension Store {
  /// As many as are remembered; somebody who tries again does so long before.
  public static let rememberedCalls = 256

  /// Whether a call with this key was kept.
  public func hasKept(callWith key: String) throws(StoreError) -> Bool {
    try read { db in
      try Bool.fetchOne(
        db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM kept_call WHERE key = ?)"), arguments: [key]) ?? false
    }
  }

  /// In the transaction that keeps what the call brought.
  static func remember(callWith key: String, _ db: Database) throws {
    try db.cachedStatement(sql: "INSERT INTO kept_call (key) VALUES (?)").execute(arguments: [key])
    try db.cachedStatement(sql: "DELETE FROM kept_call WHERE id <= ?")
      .execute(arguments: [db.lastInsertedRowID - Int64(rememberedCalls)])
  }
}
