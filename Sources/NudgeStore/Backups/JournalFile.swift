import Glibc
public import NudgeCore

/// What a file holds that is, or was, a journal: looked at without a write, and without a lock where nobody else has it open.
public struct JournalFile: Hashable, Sendable {
  /// The newest entry that was not taken back.
  public struct Newest: Hashable, Sendable {
    /// The moment it is about.
    public var at: Instant
    /// Seconds east of UTC where it was written.
    public var offset: Int
    public var text: String
  }

  /// Entries that were not taken back.
  public var entries: Int
  public var newest: Newest?
  /// Drawn once when the journal was made; nil in journals of the first versions.
  public var origin: String?
  /// The version of its tables.
  public var version: Int
}

extension JournalFile {
  /// Opens a file and reads all of it.
  ///
  /// - Parameter isWatched: whether others may have it open; else its log, if it has one, is taken for its own.
  /// - Throws: ``StoreError``: `damaged` for a file that is not whole or no journal, `newerSchema` for one of a later nudged.
  public static func check(_ path: String) throws(StoreError) -> JournalFile {
    let connection = try FileConnection(path, access(path))
    let found = try read(connection)
    try refuseUnsound(connection)
    return found
  }

  /// The same without the long look at every page.
  public static func look(_ path: String) throws(StoreError) -> JournalFile {
    try read(try FileConnection(path, access(path)))
  }

  /// Of what a person wrote and decided; equal where that is the same.
  public static func digest(_ path: String) throws(StoreError) -> UInt64 {
    try JournalDigest.of(try FileConnection(path, access(path)))
  }

  /// With a log beside it, SQLite has to read both; a file alone is read without side files, wherever it lies.
  static func access(_ path: String) -> FileConnection.Access {
    Glibc.access(path + "-wal", F_OK) == 0 ? .reading : .immutable
  }

  static func read(_ connection: FileConnection) throws(StoreError) -> JournalFile {
    let version = try version(connection)
    let newest = try newest(connection, version)
    return JournalFile(
      entries: Int(try connection.number("SELECT count(*) FROM entry WHERE removed_at IS NULL") ?? 0), newest: newest,
      origin: version < 3 ? nil : try connection.text("SELECT origin FROM installation"),
      version: version)
  }

  /// By the migrations it lists: the number in its header stands there alone, and may be damaged.
  private static func version(_ connection: FileConnection) throws(StoreError) -> Int {
    let tables =
      "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name IN ('grdb_migrations', 'entry', 'nudge')"
    let migrations = "SELECT count(*) FROM grdb_migrations"
    guard try connection.number(tables) == 3, let version = try connection.number(migrations), version > 0 else {
      throw StoreError(reason: .damaged, path: connection.path, detail: "it does not hold the tables of a journal")
    }
    let known = Schema.migrator.migrations.map { "'\($0)'" }.joined(separator: ", ")
    let isNewer = try connection.number("SELECT count(*) FROM grdb_migrations WHERE identifier NOT IN (\(known))") != 0
    let isLater = try connection.number("PRAGMA user_version") ?? 0 > Int64(Schema.version)
    if isNewer || isLater { throw StoreError(reason: .newerSchema, path: connection.path, detail: "") }
    return Int(clamping: version)
  }

  private static func newest(_ connection: FileConnection, _ version: Int) throws(StoreError) -> Newest? {
    let at = version < 3 ? "written_at" : "at"
    let statement = try connection.prepare(
      "SELECT \(at), offset, text FROM entry WHERE removed_at IS NULL ORDER BY written_at DESC, id DESC LIMIT 1")
    guard try statement.step(), case .integer(let at) = statement.value(0),
      case .integer(let offset) = statement.value(1)
    else { return nil }
    let text = statement.withBytes(2) { String(decoding: $0, as: UTF8.self) } ?? ""
    return Newest(at: Instant(microseconds: at), offset: Int(clamping: offset).heldAsOffset, text: text)
  }

  /// - Throws: `damaged`, with the first thing that SQLite finds.
  static func refuseUnsound(
    _ connection: FileConnection, by check: String = "integrity_check(1)"
  ) throws(StoreError) {
    guard try SchemaText.faults(in: connection, version: version(connection)).isEmpty else {
      throw StoreError(reason: .damaged, path: connection.path, detail: SchemaText.fault)
    }
    let statement = try connection.prepare("PRAGMA \(check)")
    guard try statement.step(), case .text(let bytes) = statement.value(0) else {
      throw StoreError(reason: .damaged, path: connection.path, detail: "it cannot be checked")
    }
    let found = String(decoding: bytes, as: UTF8.self)
    guard found != "ok" else { return }
    throw StoreError(reason: .damaged, path: connection.path, detail: found.replacing("\n", with: " "))
  }
}
