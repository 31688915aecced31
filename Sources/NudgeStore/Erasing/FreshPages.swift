import Glibc
import NudgeCore

extension JournalDraft {
  /// Makes a whole file of a journal in which nothing is left of what was taken out of it: no page that was let go, no room
  /// between rows that still has what was there, and an index of words without words that nothing says any more. (SQLite's
  /// `secure_delete` overwrites rows, and not what it moved from one page to another before.)
  ///
  /// It has a mark of its own, so that no log goes on from it but its own: its pages lie elsewhere than before.
  ///
  /// - Parameter path: where it is made. What lies there is lost.
  /// - Throws: ``StoreError``; then nothing is there.
  public static func onFreshPages(_ copy: JournalCopy, at path: String) throws(StoreError) {
    try onFreshPages(copy, at: path) { (connection) throws(StoreError) in
      guard try SalvagedTable.isThere("entry_words", connection) else { return }
      try connection.run("INSERT INTO entry_words (entry_words) VALUES ('optimize')")
    }
  }

  /// - Parameter edit: what is done to it before.
  static func onFreshPages(
    _ copy: JournalCopy, at path: String, _ edit: (FileConnection) throws(StoreError) -> Void
  ) throws(StoreError) {
    let part = path + BackupFolder.part
    func clear() {
      FileOnDisk.letGo(part)
      remove(part)
    }
    remove(path)
    defer { clear() }
    do throws(StoreError) {
      try copy.writePages(to: part, roomFor: 2)
      try FileOnDisk.settle(part)
      try rewrite(part, to: path, edit)
      try FileOnDisk.settle(path)
      _ = try JournalFile.check(path)
    } catch {
      FileOnDisk.letGo(path)
      throw error
    }
  }

  private static func rewrite(
    _ part: String, to path: String, _ edit: (FileConnection) throws(StoreError) -> Void
  ) throws(StoreError) {
    let connection = try FileConnection(part, .making)
    // It counts once it has its name; until then nothing of it needs to be safe.
    try connection.run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -2000; BEGIN")
    try edit(connection)
    try connection.run("PRAGMA application_id = \(JournalMark.drawn().sql); COMMIT")
    try connection.run("VACUUM INTO '\(path.replacing("'", with: "''"))'")
  }
}

extension JournalDraft {
  /// What in a journal says the very same as something that was erased: "step 3".
  public static func twins(of erasure: Erasure, in path: String) throws(StoreError) -> [String] {
    try FileConnection(path, JournalFile.access(path)).twins(of: erasure)
  }
}
