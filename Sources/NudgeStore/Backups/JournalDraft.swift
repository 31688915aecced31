import GRDB
import Glibc

/// A journal that is being made beside the one that stands, to take its place in one step.
public enum JournalDraft {
  /// A journal nobody has written into.
  public static func fresh(at path: String) throws(StoreError) {
    try fresh(at: path, version: Int(Schema.version))
    _ = try finish(path)
  }

  /// A whole file of another one, of the present schema.
  ///
  /// - Parameter source: a journal; a log beside it is read along.
  /// - Returns: what it holds.
  @discardableResult
  public static func make(from source: String, at path: String) throws(StoreError) -> JournalFile {
    remove(path)
    do throws(StoreError) {
      let found = try JournalCopy(of: source).write(to: path)
      guard found.version < Schema.version else { return found }
      try migrate(path)
      return try finish(path)
    } catch {
      remove(path)
      throw error
    }
  }

  /// - Parameter version: of the tables, from 1.
  static func fresh(at path: String, version: Int) throws(StoreError) {
    remove(path)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw StoreError.now(path) }
    close(descriptor)
    try migrate(path, to: version)
  }

  static func migrate(_ path: String, to version: Int = Int(Schema.version)) throws(StoreError) {
    try StoreError.translating(path) {
      var configuration = Configuration()
      configuration.qos = .default
      configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA journal_mode = DELETE") }
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      defer { ReadingConnection.retire(queue) }
      let migrator = Schema.migrator
      try migrator.migrate(queue, upTo: migrator.migrations[max(1, version) - 1])
    }
  }

  /// Checks it, and brings it to disk.
  static func finish(_ path: String) throws(StoreError) -> JournalFile {
    try FileOnDisk.settle(path)
    return try JournalFile.check(path)
  }

  /// With all that may be beside it.
  public static func remove(_ path: String) {
    for end in ["", "-journal", "-wal", "-shm", BackupFolder.part] { unlink(path + end) }
  }
}
