import Dispatch
import GRDB
import Glibc
import NudgeCore

/// The journal and the ledger in one SQLite file. What a call has returned from is on disk.
///
/// Calls block, for the time of one commit; they are meant for the one thread that owns the daemon's state.
public final class Store: JournalReading {
  public let path: String
  /// Short reads run on the connection that writes: it is idle, and a second one would cost memory.
  private var queue: DatabaseQueue
  public var reader: JournalReader { JournalReader(path: path, database: queue) }
  /// Good as long as this is the only one that writes, which the daemon's lock sees to.
  var keptTally: KeptTally?

  /// Opens the journal, or makes a new one. Its directory must exist.
  ///
  /// - Throws: ``StoreError``; a file that is newer or damaged is left as it is.
  public init(path: String) throws(StoreError) {
    self.path = path
    queue = try Self.open(path)
  }

  private static func open(_ path: String) throws(StoreError) -> DatabaseQueue {
    try StoreError.translating(path) {
      if !Self.isOurs(path) { try Self.refuseUnknownFile(path) }
      let queue = try DatabaseQueue(path: path, configuration: Self.configuration)
      try queue.writeWithoutTransaction { db in
        try Self.refuseUnknown(db, path)
        _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
        // A commit is on disk when it returns.
        try db.execute(sql: "PRAGMA synchronous = FULL")
        // What is taken out, is overwritten.
        _ = try Int.fetchOne(db, sql: "PRAGMA secure_delete = ON")
      }
      try Schema.migrator.migrate(queue)
      return queue
    }
  }

  /// Lets go of the journal that was open and opens the one that is at ``path`` now, such as one that was put back in its
  /// place. Whoever read from this store before, has read from another journal.
  ///
  /// - Throws: ``StoreError``; the journal that was open before stays open then.
  public func reopen() throws(StoreError) {
    let fresh = try Self.open(path)
    let old = queue
    queue = fresh
    keptTally = nil
    // Snapshots have connections of their own; of this one nothing is open any more.
    try? old.close()
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    // Above "default" libdispatch tries to set thread priorities, which a sandboxed service may not.
    configuration.qos = .default
    configuration.busyMode = .timeout(patience)
    return configuration
  }

  /// Seconds. A second writer is refused by the daemon's lock; a person's sqlite3 shell deserves a moment.
  private static let patience = 2.0

  /// Looks at an existing file through a connection that cannot write.
  private static func refuseUnknownFile(_ path: String) throws {
    var configuration = configuration
    configuration.readonly = true
    guard let queue = try? DatabaseQueue(path: path, configuration: configuration) else { return }
    defer { ReadingConnection.retire(queue) }
    try queue.read { try refuseUnknown($0, path) }
  }

  private static func refuseUnknown(_ db: Database, _ path: String) throws {
    if try Schema.migrator.hasBeenSuperseded(db) {
      throw StoreError(reason: .newerSchema, path: path, detail: "")
    }
    // GRDB's `tableExists` reads the whole schema once more, which is a tenth of the start.
    let isStranger = "SELECT count(*) > 0 AND sum(name = 'grdb_migrations') = 0 FROM sqlite_master"
    if try Bool.fetchOne(db, sql: isStranger) ?? false {
      throw StoreError(reason: .damaged, path: path, detail: "it holds tables that are not a journal's")
    }
  }

  /// Whether the file's header is that of a journal of this version: in write-ahead mode, so that opening it for writing
  /// turns nothing around, and of the last schema. Quicker than to ask through a connection of its own.
  ///
  /// The format: https://www.sqlite.org/fileformat.html#the_database_header
  private static func isOurs(_ path: String) -> Bool {
    guard let file = fopen(path, "rb") else { return false }
    defer { fclose(file) }
    var header = [UInt8](repeating: 0, count: 64)
    guard fread(&header, 1, header.count, file) == header.count else { return false }
    return header[18...19] == [2, 2] && header[60...63] == [0, 0, 0, Schema.version]
  }

  /// Brings what is still in the write-ahead log into the journal's own file, so that the file is whole by itself. Nothing is
  /// lost without it: the log is read at the next start.
  public func settle() throws(StoreError) {
    _ = try StoreError.translating(path) { try queue.writeWithoutTransaction { try $0.checkpoint(.passive) } }
  }

  /// The same, and the log is empty afterwards: nothing of what it held can be read there. Waits for nobody who reads, such as
  /// an export: then the log stays as it is.
  ///
  /// - Returns: whether it is empty.
  public func forgetLog() throws(StoreError) -> Bool {
    try StoreError.translating(path) {
      try queue.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA busy_timeout = 0")
        let isBusy = Result { try Bool.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)") ?? true }
        try db.execute(sql: "PRAGMA busy_timeout = \(Int(Self.patience * 1000))")
        return try !isBusy.get()
      }
    }
  }

  /// Lets go of pages of the journal and of prepared statements; they are there again when they are needed.
  public func releaseMemory() { queue.releaseMemory() }

  // MARK: - Access

  /// One transaction.
  func write<T>(_ body: (Database) throws -> T) throws(StoreError) -> T {
    try StoreError.translating(path) { try queue.write(body) }
  }

  /// One transaction that need not be on disk when this returns: the next one takes it along. For what can be made again from
  /// the rest of the journal.
  func writeWithoutWaiting<T>(_ body: (Database) throws -> T) throws(StoreError) -> T {
    try StoreError.translating(path) {
      try queue.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA synchronous = NORMAL")
        let result = Result {
          var value: T?
          try db.inTransaction {
            value = try body(db)
            return .commit
          }
          return value!
        }
        // Not to be passed over: whatever comes next, must be on disk.
        try db.execute(sql: "PRAGMA synchronous = FULL")
        return try result.get()
      }
    }
  }
}

extension StoreError {
  /// Runs `body` and puts what SQLite says into our own words.
  static func translating<T>(_ path: String, _ body: () throws -> T) throws(StoreError) -> T {
    do {
      return try body()
    } catch let error as StoreError {
      throw error
    } catch let error as DatabaseError {
      throw StoreError(reason: reason(of: error), path: path, detail: error.message ?? "\(error.resultCode)")
    } catch {
      throw StoreError(reason: .other, path: path, detail: "\(error)")
    }
  }

  private static func reason(of error: DatabaseError) -> StoreError.Reason {
    switch error.resultCode {
    case .SQLITE_FULL: .diskFull
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: .readOnly
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: .damaged
    default: .other
    }
  }
}
