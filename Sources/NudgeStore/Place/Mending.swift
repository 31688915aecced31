public import NudgeCore

/// What was damaged in a journal and could be made again from the rest of it: nothing that was written is missing.
///
/// A whole file is made beside the damaged one and takes its place in one step. The damaged one is read and never written, and is
/// kept as it was.
public struct Mending: Hashable, Sendable {
  /// When, by the clock on the wall.
  public let moment: CivilDateTime
  /// What the damaged file, and its log, are kept as.
  public let kept: [BackupName]
  /// Whether what was done before can still be taken back.
  public let keepsActs: Bool

  /// A whole file that waits for its turn.
  struct Draft {
    let keepsActs: Bool
    private let site: JournalSite

    /// - Throws: ``StoreError``: `damaged` where more is damaged than can be made again. The journal may be open meanwhile.
    init(_ site: JournalSite, _ pages: PageFile) throws(StoreError) {
      self.site = site
      do throws(StoreError) {
        keepsActs = try Mending.make(site.draft, pages)
      } catch {
        JournalDraft.remove(site.draft)
        throw error
      }
    }

    /// Keeps the damaged file, and puts the whole one in its place. Nobody has it open any more.
    func takePlace(at moment: CivilDateTime) throws(StoreError) -> Mending {
      do throws(StoreError) {
        let kept = try site.keepAsItIs(.damaged, at: moment)
        try site.takePlace()
        return Mending(moment: moment, kept: kept, keepsActs: keepsActs)
      } catch {
        JournalDraft.remove(site.draft)
        throw error
      }
    }
  }

  private static func make(_ draft: String, _ pages: PageFile) throws(StoreError) -> Bool {
    JournalDraft.remove(draft)
    guard let version = DamagedJournal(pages).version, version >= firstVersion else {
      throw StoreError(reason: .damaged, path: draft, detail: "it is of the first versions")
    }
    let (part, plan) = (draft + BackupFolder.part, draft + "-plan")
    defer { for path in [part, plan] { JournalDraft.remove(path) } }
    try JournalDraft.fresh(at: plan, version: version)
    try pages.write(to: part)
    try SchemaText.mend(part, version: version)
    let keepsActs = try strip(part)
    try FileConnection(part, .making).run("VACUUM INTO '\(draft.replacing("'", with: "''"))'")
    try fill(draft, as: plan, version)
    _ = try JournalDraft.finish(draft)
    return keepsActs
  }

  /// The first one with a journal of more than wins.
  static let firstVersion = 3

  // MARK: - What is left out

  /// Leaves out all that can be made again, by its name alone, and sees that the rest holds together.
  ///
  /// - Returns: whether the acts that can be taken back are still there.
  private static func strip(_ part: String) throws(StoreError) -> Bool {
    let tables = DerivedParts.tables.subtracting([DerivedParts.acts])
    try forget(
      "tbl_name IN (\(tables.map { "'\($0)'" }.joined(separator: ", "))) OR type = 'index' AND sql IS NOT NULL",
      in: part)
    let connection = try FileConnection(part, .making)
    let left = try connection.texts("SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage > 0")
    for table in left where table != DerivedParts.acts { try refuseUnsound(table, connection) }
    let keepsActs = left.contains(DerivedParts.acts) && (try? refuseUnsound(DerivedParts.acts, connection)) != nil
    if !keepsActs { try forget("tbl_name = '\(DerivedParts.acts)'", in: part) }
    return keepsActs
  }

  /// Their pages are left to nobody, and do not come along.
  private static func forget(_ condition: String, in part: String) throws(StoreError) {
    try FileConnection(part, .making).run(
      """
      PRAGMA writable_schema = ON; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
      DELETE FROM sqlite_master WHERE \(condition)
      """)
  }

  private static func refuseUnsound(_ table: String, _ connection: FileConnection) throws(StoreError) {
    let found = try connection.text("PRAGMA integrity_check('\(table)')")
    guard found != "ok" else { return }
    throw StoreError(reason: .damaged, path: connection.path, detail: found ?? "it cannot be checked")
  }

  // MARK: - What is made again

  private static func fill(_ draft: String, as plan: String, _ version: Int) throws(StoreError) {
    let connection = try FileConnection(draft, .making)
    try connection.run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN")
    var there = Set(try connection.texts("SELECT name FROM sqlite_master"))
    let wanted = try FileConnection(plan, .immutable).texts(
      "SELECT name FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid")
    for name in wanted where !there.contains(name) {
      let sql = try FileConnection(plan, .immutable).text("SELECT sql FROM sqlite_master WHERE name = '\(name)'") ?? ""
      try connection.run(sql)
      // The index of words brings tables of its own.
      there = Set(try connection.texts("SELECT name FROM sqlite_master"))
    }
    let migrations = Schema.migrator.migrations.prefix(version).map { "('\($0)')" }.joined(separator: ", ")
    try connection.run("INSERT OR IGNORE INTO grdb_migrations VALUES \(migrations)")
    try connection.run(Schema.derived)
    try connection.run("COMMIT")
    guard try connection.number("SELECT count(*) FROM pragma_foreign_key_check") == 0 else {
      throw StoreError(reason: .damaged, path: draft, detail: "what refers to something else does not find it")
    }
  }
}

extension FileConnection {
  /// The first column of each row.
  fileprivate func texts(_ sql: String) throws(StoreError) -> [String] {
    let statement = try prepare(sql)
    var texts: [String] = []
    while try statement.step() {
      if case .text(let bytes) = statement.value(0) { texts.append(String(decoding: bytes, as: UTF8.self)) }
    }
    return texts
  }
}
