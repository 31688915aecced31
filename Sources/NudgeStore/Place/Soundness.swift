import GRDB
import Glibc

/// Looks into a journal without touching it.
enum Soundness {
  /// What a copy of a file and its log tells.
  struct Copy {
    /// The id of the journal in the file by itself, whatever its log would add; nil where it holds none.
    var alone: String?
    /// The id of the one that both give together; nil where they give none that hangs together.
    var together: String?
  }

  /// Copies a file and its log, and looks whether they are one journal. It may take some seconds.
  ///
  /// - Parameters:
  ///   - file: open for reading; it stays so.
  ///   - copy: where to; what lies there is lost. The caller removes it (``remove(_:)``). What hangs together is one file there.
  static func look(_ file: Int32, with log: String, copiedTo copy: String) throws(StoreError) -> Copy {
    remove(copy)
    try PutAside.copy(file, to: copy)
    try setLogMode(1, of: copy)
    let alone = origin(ofFile: copy)
    removeSideFiles(copy)
    try setLogMode(2, of: copy)
    try PutAside.copy(log, to: copy + "-wal")
    return Copy(alone: alone, together: try origin(ofWhole: copy))
  }

  /// A file that says it has no log (1) is read by itself (https://www.sqlite.org/fileformat.html#file_format_version_numbers).
  private static func setLogMode(_ mode: UInt8, of copy: String) throws(StoreError) {
    let descriptor = open(copy, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .now(copy) }
    defer { close(descriptor) }
    guard pwrite(descriptor, [mode, mode], 2, 18) == 2 else { throw .now(copy) }
  }

  private static func origin(ofFile path: String) -> String? {
    guard let queue = try? DatabaseQueue(path: path) else { return nil }
    defer { ReadingConnection.retire(queue) }
    return try? queue.read(origin)
  }

  static func origin(_ db: Database) throws -> String? {
    try String.fetchOne(db, sql: "SELECT origin FROM installation")
  }

  /// Whether all of a file, with a log beside it, hangs together. It may take some seconds, and writes beside the file: to be
  /// asked of a copy.
  ///
  /// - Returns: the id of the journal they give together; nil where they give none.
  /// - Throws: ``StoreError`` where the disk has no room for such a look: that says nothing of the journal.
  static func origin(ofWhole path: String) throws(StoreError) -> String? {
    do throws(StoreError) {
      return try StoreError.translating(path) { try readOrigin(ofWhole: path) }
    } catch {
      guard error.isOfDisk else { return nil }
      throw error
    }
  }

  private static func readOrigin(ofWhole path: String) throws -> String? {
    var configuration = Configuration()
    configuration.prepareDatabase { db in db.leaveFilesAtClose() }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    defer { ReadingConnection.retire(queue) }
    return try queue.writeWithoutTransaction { db in
      guard try String.fetchOne(db, sql: "PRAGMA integrity_check(1)") == "ok",
        try Row.fetchOne(db, sql: "PRAGMA foreign_key_check") == nil, let origin = try origin(db)
      else {
        return nil
      }
      // One file is easier to keep than two.
      _ = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
      return origin
    }
  }

  static func remove(_ journal: String) {
    unlink(journal)
    removeSideFiles(journal)
  }

  static func removeSideFiles(_ journal: String) {
    for end in ["-wal", "-shm", "-journal"] { unlink(journal + end) }
  }
}
