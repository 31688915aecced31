import GRDB
import Glibc
import Synchronization

/// A connection that reads the journal beside the store's own, lent to one snapshot at a time and kept for the next.
///
/// None is ever let go of. A queue of GRDB's that ends leaves its last work to a queue that libdispatch shares out among
/// threads, and from the first work there a timer of libdispatch's wakes the process once a second until it ends
/// (`DISPATCH_USE_INTERNAL_WORKQUEUE` in libdispatch's queue.c). So a connection that is not needed any more is closed, and
/// its shell of a few kilobytes stays.
struct ReadingConnection: Sendable {
  let queue: DatabaseQueue
  private let files: [FileIdentity?]

  /// How many rest open between two snapshots: looking back and an export have one each, and two programs may export.
  fileprivate static let mostIdle = 3

  private static let kept = Mutex<Kept>(Kept())

  fileprivate struct Kept {
    var idle: [String: [ReadingConnection]] = [:]
    var shells: [any DatabaseReader] = []
  }

  /// One that reads what is at the path now: the journal may have been replaced since the last time.
  static func borrow(_ path: String) throws -> ReadingConnection {
    let files = files(of: path)
    while let connection = kept.withLock({ (kept) -> ReadingConnection? in kept.idle[path]?.popLast() }) {
      if connection.files == files { return connection }
      retire(connection.queue)
    }
    return try ReadingConnection(path)
  }

  /// Takes one back. Whatever it was in the midst of is over.
  func giveBack(_ path: String) {
    let isWhole = (try? queue.inDatabase { db in try db.rollbackIfNeeded() }) != nil
    queue.releaseMemory()
    let isKept = isWhole && Self.kept.withLock { $0.keep(self, path) }
    if !isKept { Self.retire(queue) }
  }

  /// Closes a connection for good, without an end to its queue.
  static func retire(_ database: any DatabaseReader) {
    try? database.close()
    kept.withLock { $0.shells.append(database) }
  }

  /// Closes those that rest. SQLite has one index of the log for all that have a file open, and with them it would stay.
  static func retireIdle(_ path: String) {
    for connection in kept.withLock({ kept in kept.idle.removeValue(forKey: path) }) ?? [] { retire(connection.queue) }
  }

  private init(_ path: String) throws {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.allowsUnsafeTransactions = true
    configuration.qos = .default
    queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.inDatabase { db in
      // Pages are read once, in their order: more than this would be kept for nothing.
      try db.execute(sql: "PRAGMA cache_size = -512")
      // The log is there from the first look on.
      _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master")
    }
    files = Self.files(of: path)
  }

  /// The journal, its log, and the index of its log: SQLite has all three open, and would go on with each that was replaced.
  private static func files(of path: String) -> [FileIdentity?] {
    ["", "-wal", "-shm"].map { FileIdentity(path + $0) }
  }
}

extension Database {
  fileprivate func rollbackIfNeeded() throws { if isInsideTransaction { try rollback() } }
}

extension ReadingConnection.Kept {
  fileprivate mutating func keep(_ connection: ReadingConnection, _ path: String) -> Bool {
    guard idle[path, default: []].count < ReadingConnection.mostIdle else { return false }
    idle[path, default: []].append(connection)
    return true
  }
}

/// Which file it is that stands at a path.
struct FileIdentity: Hashable, Sendable {
  let device: UInt
  let number: UInt

  /// - Returns: nil where there is none, or none that can be seen.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    (device, number) = (UInt(status.st_dev), UInt(status.st_ino))
  }
}
