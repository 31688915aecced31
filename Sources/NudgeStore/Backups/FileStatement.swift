import GRDBSQLite

/// A value as SQLite stores it. Text is what was stored, whether it is UTF-8 or not.
enum StoredValue: Hashable, Sendable {
  case null
  case integer(Int64)
  case real(Double)
  case text([UInt8])
  case blob([UInt8])
}

/// One statement of a ``FileConnection``.
final class FileStatement {
  private let statement: OpaquePointer?
  private let connection: FileConnection

  init(_ statement: OpaquePointer?, of connection: FileConnection) {
    self.statement = statement
    self.connection = connection
  }

  deinit { sqlite3_finalize(statement) }

  /// Whether there is a row.
  func step() throws(StoreError) -> Bool {
    let code = sqlite3_step(statement)
    if code == SQLITE_ROW { return true }
    if code == SQLITE_DONE { return false }
    throw connection.problem(code)
  }

  /// Of the present row.
  var values: [StoredValue] { (0..<sqlite3_column_count(statement)).map(value) }

  var columnCount: Int32 { sqlite3_column_count(statement) }

  func value(_ column: Int32) -> StoredValue {
    switch sqlite3_column_type(statement, column) {
    case SQLITE_INTEGER: .integer(sqlite3_column_int64(statement, column))
    case SQLITE_FLOAT: .real(sqlite3_column_double(statement, column))
    case SQLITE_TEXT: .text(bytes(sqlite3_column_text(statement, column), column))
    case SQLITE_BLOB: .blob(bytes(sqlite3_column_blob(statement, column), column))
    default: .null
    }
  }

  private func bytes(_ start: UnsafePointer<UInt8>?, _ column: Int32) -> [UInt8] {
    Array(UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column))))
  }

  private func bytes(_ start: UnsafeRawPointer?, _ column: Int32) -> [UInt8] {
    bytes(start?.assumingMemoryBound(to: UInt8.self), column)
  }

  /// The bytes of a text or blob, where they lie; nil for other values.
  func withBytes<T>(_ column: Int32, _ body: (UnsafeRawBufferPointer) -> T) -> T? {
    let kind = sqlite3_column_type(statement, column)
    guard kind == SQLITE_TEXT || kind == SQLITE_BLOB else { return nil }
    let start = sqlite3_column_blob(statement, column)
    return body(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column))))
  }

  /// Runs it once with these values.
  func run(_ values: [StoredValue]) throws(StoreError) {
    sqlite3_reset(statement)
    for (place, value) in values.enumerated() { bind(value, Int32(place) + 1) }
    defer { sqlite3_reset(statement) }
    while try step() {}
  }

  private func bind(_ value: StoredValue, _ place: Int32) {
    // SQLITE_TRANSIENT, which C has as a cast.
    let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    switch value {
    case .null: sqlite3_bind_null(statement, place)
    case .integer(let number): sqlite3_bind_int64(statement, place, number)
    case .real(let number): sqlite3_bind_double(statement, place, number)
    case .text(let bytes):
      // One without bytes is no NULL.
      if bytes.isEmpty { sqlite3_bind_text(statement, place, "", 0, copied) }
      bytes.withUnsafeBytes {
        guard let start = $0.assumingMemoryBound(to: CChar.self).baseAddress, !bytes.isEmpty else { return }
        sqlite3_bind_text(statement, place, start, Int32(bytes.count), copied)
      }
    case .blob(let bytes):
      bytes.withUnsafeBytes {
        _ =
          $0.isEmpty
          ? sqlite3_bind_zeroblob(statement, place, 0)
          : sqlite3_bind_blob(statement, place, $0.baseAddress, Int32(bytes.count), copied)
      }
    }
  }
}
