import GRDB
public import NudgeCore

extension Store {
  /// A record that is to be erased: one that is there, was taken back, or was erased before.
  ///
  /// - Returns: nil where there never was one of that number.
  public func erasure(of subject: Erasure.Subject, _ id: Int64) throws(StoreError) -> Erasure? {
    try read { try Erasure(subject, id, $0) }
  }

  /// Takes all that a record says out of the journal: its words, its tags and fields, and how it was before. Nothing brings
  /// it back, and the act of erasing is one that cannot be taken back either.
  ///
  /// Pages that were let go, the index of words and the log may still have parts of it, until the journal was put on fresh pages
  /// (``JournalDraft/onFreshPages(_:at:)``).
  ///
  /// - Parameter replanning: what becomes of the plans.
  /// - Returns: whether it said anything before.
  /// - Throws: ``StoreError``: `moved` where the journal is another one than that the record was found in.
  @discardableResult
  public func erase(
    _ erasure: Erasure, at instant: Instant, replanning: Replanning = { _ in [] }
  ) throws(StoreError) -> Bool {
    keptTally = nil
    return try write { db in
      let (subject, id) = (erasure.subject, erasure.id)
      // Somebody may have put another journal here meanwhile.
      guard let there = try Erasure(subject, id, db), there.isOfSame(erasure) else {
        throw StoreError(reason: .moved, path: path, detail: "")
      }
      let wasThere = "SELECT \(subject.text) <> x'' FROM \(subject.rawValue) WHERE id = ?"
      guard try Bool.fetchOne(db, sql: wasThere, arguments: [id]) == true else {
        try Self.replan(replanning, db)
        return false
      }
      if subject == .entry { try Entry.fetch(db, id)?.forgetWords(db) }
      let statements = ErasingStatements(
        known: try String.fetchSet(db, sql: ErasingStatements.columns), moment: instant.microseconds)
      for sql in statements.of(subject, [id]) { try db.execute(sql: sql) }
      try Spellings.forgetUnused(db)
      try Change.note(
        Change.Subject(rawValue: subject.rawValue) ?? .entry, id, before: nil, act: try Change.newAct(db), at: instant,
        db)
      try Self.replan(replanning, db)
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
  }
}
