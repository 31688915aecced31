import GRDBSQLite
import NudgeCore

/// A connection to a file of SQLite's by its C interface, for what is done to the file as a whole: copying, checking, and reading
/// every row of it. It needs no queue of its own, so nothing keeps waking up behind it.
///
/// SQLite's serialized mode lets it go from one thread to another.
final class FileConnection: Sendable {
  enum Access {
    /// Beside others who may write.
    case reading
    /// Nobody writes: not even locks and side files are made.
    case immutable
    /// For a file that is being made.
    case making
  }

  let path: String
  /// `OpaquePointer` is no value to send; its bits are.
  private let address: UInt

  private var handle: OpaquePointer? { OpaquePointer(bitPattern: address) }

  init(_ path: String, _ access: Access) throws(StoreError) {
    self.path = path
    if access != .making { try StoreError.refuseOtherThanFiles(path, isThere: true) }
    var handle: OpaquePointer?
    let common = SQLITE_OPEN_FULLMUTEX | SQLITE_OPEN_URI
    let (name, flags) =
      switch access {
      case .reading: (Self.uri(path), SQLITE_OPEN_READONLY)
      case .immutable: (Self.uri(path) + "?immutable=1", SQLITE_OPEN_READONLY)
      case .making: (Self.uri(path), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
      }
    let code = sqlite3_open_v2(name, &handle, flags | common, nil)
    address = UInt(bitPattern: handle)
    sqlite3_extended_result_codes(handle, 1)
    sqlite3_busy_timeout(handle, 2000)
    guard code == SQLITE_OK else {
      defer { sqlite3_close_v2(handle) }
      throw Self.error(code, handle, path)
    }
  }

  deinit { sqlite3_close_v2(handle) }

  /// https://www.sqlite.org/uri.html
  private static func uri(_ path: String) -> String {
    "file:" + path.replacing("%", with: "%25").replacing("?", with: "%3f").replacing("#", with: "%23")
  }

  /// Runs statements that give nothing.
  func run(_ sql: String) throws(StoreError) { try check(sqlite3_exec(handle, sql, nil, nil, nil)) }

  /// The first column of the first row; nil where there is none, or NULL.
  func number(_ sql: String) throws(StoreError) -> Int64? {
    guard case .integer(let number)? = try first(sql) else { return nil }
    return number
  }

  func text(_ sql: String) throws(StoreError) -> String? {
    guard case .text(let bytes)? = try first(sql) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func first(_ sql: String) throws(StoreError) -> StoredValue? {
    let statement = try prepare(sql)
    return try statement.step() ? statement.values[0] : nil
  }

  func prepare(_ sql: String) throws(StoreError) -> FileStatement {
    var statement: OpaquePointer?
    try check(sqlite3_prepare_v2(handle, sql, -1, &statement, nil))
    return FileStatement(statement, of: self)
  }

  func check(_ code: Int32) throws(StoreError) {
    guard code == SQLITE_OK else { throw Self.error(code, handle, path) }
  }

  /// What went wrong last here.
  func problem(_ code: Int32) -> StoreError { Self.error(code, handle, path) }

  /// Copies the whole of another connection's file into this one, some pages at a time.
  ///
  /// - Parameter between: called after each part, with the bytes copied so far.
  func copy(_ source: FileConnection, pages: Int32, between: (Int) throws(StoreError) -> Void) throws(StoreError) {
    guard let backup = sqlite3_backup_init(handle, "main", source.handle, "main") else {
      throw problem(sqlite3_errcode(handle))
    }
    var code = SQLITE_OK
    var stopped: StoreError?
    let pageSize = Int(try source.number("PRAGMA page_size") ?? 4096)
    while code == SQLITE_OK, stopped == nil {
      code = sqlite3_backup_step(backup, pages)
      let done = Int(sqlite3_backup_pagecount(backup) - sqlite3_backup_remaining(backup))
      do throws(StoreError) { try between(done * pageSize) } catch { stopped = error }
    }
    let end = sqlite3_backup_finish(backup)
    if let stopped { throw stopped }
    guard code == SQLITE_DONE else { throw problem(code == SQLITE_OK ? end : code) }
  }

  /// How long the file is, and what its bytes are, whatever they mean, through the descriptor that SQLite has of it: to close
  /// another one of the same file would let go of the locks that every connection of this process has on it (fcntl(2)).
  func withRawFile<T>(
    _ body: (_ size: Int64, _ read: (_ offset: Int64, UnsafeMutableRawBufferPointer) throws(StoreError) -> Void)
      throws(StoreError) -> T
  ) throws(StoreError) -> T {
    var file: UnsafeMutablePointer<sqlite3_file>?
    try check(sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, &file))
    guard let file, let methods = file.pointee.pMethods?.pointee else { throw problem(SQLITE_CANTOPEN) }
    var size: Int64 = 0
    try checkRaw(methods.xFileSize(file, &size))
    return try body(size) { (offset, buffer) throws(StoreError) in
      try checkRaw(methods.xRead(file, buffer.baseAddress, Int32(buffer.count), offset))
    }
  }

  /// The connection knows nothing of what is read beside it.
  private func checkRaw(_ code: Int32) throws(StoreError) {
    guard code != SQLITE_OK else { return }
    throw StoreError(reason: .other, path: path, detail: String(cString: sqlite3_errstr(code)))
  }

  private static func error(_ code: Int32, _ handle: OpaquePointer?, _ path: String) -> StoreError {
    let detail = handle.flatMap { sqlite3_errmsg($0) }.map { String(cString: $0) } ?? "code \(code)"
    return StoreError.ofSQLite(code, detail, path)
  }
}
