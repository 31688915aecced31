import GRDB
import Glibc
public import NudgeCore

/// Makes a whole journal of a damaged one: what its b-trees still lead to, what lies on pages they lost, and from a backup what
/// neither has. The damaged file is read and never written.
public struct Salvage {
  /// How many there are, and where they came from.
  public struct Counts: Hashable, Sendable {
    /// From the damaged journal itself.
    public var own = 0
    /// Of these, found page by page, where no way led to them any more.
    public var stray = 0
    /// From the backup.
    public var filled = 0
    /// Were there, by their numbers, and are nowhere any more.
    public var lost = 0
  }

  public struct Report: Hashable, Sendable {
    public var entries = Counts()
    /// Goals, steps and trials.
    public var aims = Counts()
    /// The backup that something came from.
    public var backup: BackupName?
    /// Of what some may be missing though it cannot be counted, as a person calls it: "tags".
    public var partly: [String] = []
  }

  /// Tables in which something lies that cannot be worked out from the rest, and the fewest columns their rows have had.
  private static let tables: [(name: String, least: Int)] = [
    ("installation", 2), ("nudge", 16), ("transition", 5), ("cursor", 3), ("pause", 3), ("entry", 11), ("entry_tag", 3),
    ("entry_field", 3), ("goal", 11), ("step", 17), ("trial", 16), ("rest_day", 2), ("guide_run", 7),
    ("guide_answer", 3),
    ("jar_drawn", 1), ("jar", 2), ("imported", 5), ("spelling", 2),
  ]

  /// Of these a fresh journal has a row already.
  private static let begun: Set<String> = ["installation", "jar"]

  /// Those whose rows tell by themselves which table they are of, wherever they lie.
  private static let unmistakable = [
    "entry", "goal", "step", "trial", "nudge", "transition", "guide_run", "entry_tag", "imported",
  ]

  /// What is in the tables whose rows cannot be counted when they are gone.
  private static let uncounted = [
    ("tags", ["entry_tag"]), ("details of entries", ["entry_field"]), ("days of rest", ["rest_day"]),
    ("guides under way", ["guide_run", "guide_answer"]), ("what was imported before", ["imported"]),
    ("which nudges came", ["nudge", "transition", "cursor"]), ("a pause", ["pause"]),
  ]

  /// What is made while it goes on.
  private let target: String
  private let damaged: DamagedJournal
  private var report = Report()
  private var isWhole: Set<String> = []

  private init(_ damaged: PageFile, _ target: String) {
    self.damaged = DamagedJournal(damaged)
    self.target = target
  }

  /// - Parameters:
  ///   - damaged: a journal nobody writes to meanwhile.
  ///   - log: where its log is, if it has one.
  ///   - target: where the whole one is made; what is there is replaced.
  ///   - backups: where the newest good one fills in what is missing.
  /// - Returns: what came from where. The file is whole by itself, of the present schema, checked, and on disk.
  /// - Throws: ``StoreError``; then there is nothing at `target`.
  public static func run(
    _ damaged: String, log: String, into target: String, backups: BackupFolder
  ) throws(StoreError) -> Report {
    try run(try PageFile(damaged, log: log), into: target, backups: backups)
  }

  static func run(_ damaged: PageFile, into target: String, backups: BackupFolder) throws(StoreError) -> Report {
    do {
      var salvage = Salvage(damaged, target)
      try salvage.make(backups)
      return salvage.report
    } catch {
      JournalDraft.remove(target)
      throw StoreError.translated(error, target)
    }
  }

  private mutating func make(_ backups: BackupFolder) throws {
    // What a newer one keeps is not known here, and would be left out.
    if damaged.isOfNewer {
      throw StoreError(reason: .newerSchema, path: JournalSite.journal(ofDraft: target), detail: "")
    }
    try JournalDraft.fresh(at: target, version: damaged.version ?? Int(Schema.version))
    try rescue()
    try JournalDraft.migrate(target)
    try fill(from: backups)
    try mend()
    _ = try JournalDraft.finish(target)
  }

  // MARK: - Out of the damaged file

  private mutating func rescue() throws {
    let fresh = try FileConnection(target, .making)
    try fresh.run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; BEGIN")
    var inserters: [String: RowInserter] = [:]
    for (name, least) in Self.tables where try SalvagedTable.isThere(name, fresh) {
      let inserter = RowInserter(
        try SalvagedTable(name, fresh), fresh, replaces: Self.begun.contains(name))
      inserters[name] = inserter
      let isTreeWhole = try damaged.rows(of: name) { try inserter.take($0, least: least) }
      if isTreeWhole { isWhole.insert(name) }
    }
    report.entries.own = inserters["entry"]?.count ?? 0
    let aims = Self.aims.reduce(0) { $0 + (inserters[$1]?.count ?? 0) }
    report.aims.own = aims
    if isWhole.count < inserters.count { try gatherStrays(inserters) }
    report.entries.stray = (inserters["entry"]?.count ?? 0) - report.entries.own
    report.entries.own += report.entries.stray
    report.aims.stray = Self.aims.reduce(0) { $0 + (inserters[$1]?.count ?? 0) } - aims
    report.aims.own += report.aims.stray
    try keepNumbers(fresh)
    try fresh.run("COMMIT")
  }

  private static let aims = ["goal", "step", "trial"]

  private func gatherStrays(_ inserters: [String: RowInserter]) throws {
    // Fields of entries and answers of guides look alike: where both trees are lost, whose they are is not to be told.
    let either = ["entry_field", "guide_answer"].filter { !isWhole.contains($0) }
    let wanted = (Self.unmistakable + (either.count == 1 ? either : [])).filter { !isWhole.contains($0) }
    let searched = wanted.compactMap { name in
      inserters[name].map { ($0, Self.tables.first { $0.name == name }!.least) }
    }
    try damaged.strayRows { isTable, row in
      for (inserter, least) in searched where inserter.table.isNumbered == isTable {
        if try inserter.take(row, least: least) { return }
      }
    }
  }

  /// The highest numbers there ever were, so that none is given twice, and it can be told how many are missing.
  private func keepNumbers(_ fresh: FileConnection) throws {
    _ = try damaged.rows(of: "sqlite_sequence") { row in
      guard row.values.count == 2, case .text(let name) = row.values[0], case .integer(let last) = row.values[1],
        last < 1 << 40
      else { return false }
      try fresh.raise(last, of: String(decoding: name, as: UTF8.self))
      return true
    }
  }

  // MARK: - Out of a backup

  /// Where nothing is missing, no backup is needed.
  private mutating func fill(from backups: BackupFolder) throws {
    let fresh = try FileConnection(target, .making)
    guard isWhole.count < Self.tables.count || missing(fresh) > 0 else { return }
    for file in backups.files() where file.name.form == .journal && file.name.reason.isOfThisJournal {
      let copy = target + ".fill"
      defer { JournalDraft.remove(copy) }
      guard (try? JournalDraft.make(from: backups.path(of: file.name), at: copy)) != nil else { continue }
      let filler = try BackupFiller(fresh, copy, isWhole: isWhole)
      guard try filler.isOfSameJournal() else { continue }
      let counts = try filler.fill(Self.tables.map(\.name))
      report.entries.filled = counts["entry"] ?? 0
      report.aims.filled = Self.aims.reduce(0) { $0 + (counts[$1] ?? 0) }
      report.backup = counts.values.contains { $0 > 0 } ? file.name : nil
      break
    }
  }

  private func missing(_ fresh: FileConnection) -> Int64 {
    (["entry"] + Self.aims).reduce(0) { $0 + ((try? fresh.missing(of: $1)) ?? 0) }
  }

  // MARK: - Afterwards

  /// What refers to something that is gone, does so no longer; what was a part of it, is gone with it.
  private mutating func mend() throws {
    let fresh = try FileConnection(target, .making)
    try fresh.run("PRAGMA synchronous = OFF; BEGIN")
    for (name, _) in Self.tables { try fresh.letGoOfLost(in: name) }
    // A backup has what was erased since; nothing of it comes back.
    for table in ["entry_tag", "entry_field"] {
      try fresh.run("DELETE FROM \(table) WHERE entry IN (SELECT id FROM entry WHERE \(Entry.isErased))")
    }
    // Rows of the first versions had no moment of their own.
    try fresh.run("UPDATE entry SET at = written_at WHERE at = 0; COMMIT")
    report.entries.lost = Int(try fresh.missing(of: "entry"))
    report.partly = Self.uncounted.filter { $0.1.contains { !isWhole.contains($0) } }.map(\.0)
    report.aims.lost = try Self.aims.reduce(0) { $0 + Int(try fresh.missing(of: $1)) }
  }
}

extension SalvagedTable {
  static func isThere(_ name: String, _ connection: FileConnection) throws(StoreError) -> Bool {
    try connection.number("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = '\(name)'") == 1
  }
}

extension FileConnection {
  /// Numbers of a table below the highest that are not there; none is ever taken out.
  fileprivate func missing(of table: String) throws(StoreError) -> Int64 {
    try number(
      """
      SELECT max(coalesce((SELECT seq FROM sqlite_sequence WHERE name = '\(table)'), 0), coalesce(max(id), 0)) - count(*)
      FROM \(table)
      """) ?? 0
  }

  func raise(_ last: Int64, of table: String) throws(StoreError) {
    guard try SalvagedTable.isThere(table, self) else { return }
    let name = table.replacing("'", with: "''")
    try run(
      """
      INSERT INTO sqlite_sequence (name, seq)
        SELECT '\(name)', 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = '\(name)');
      UPDATE sqlite_sequence SET seq = max(seq, \(last)) WHERE name = '\(name)';
      """)
  }

  fileprivate func letGoOfLost(in table: String) throws(StoreError) {
    let keys = try prepare(
      """
      SELECT key."from", key."table", coalesce(key."to", 'id'), info."notnull" OR info.pk
      FROM pragma_foreign_key_list('\(table)') AS key JOIN pragma_table_info('\(table)') AS info ON info.name = key."from"
      """)
    var work: [String] = []
    while try keys.step() {
      let words = keys.values.prefix(3).map { value -> String in
        if case .text(let bytes) = value { String(decoding: bytes, as: UTF8.self) } else { "" }
      }
      let lost = "\(words[0]) IS NOT NULL AND \(words[0]) NOT IN (SELECT \(words[2]) FROM \"\(words[1])\")"
      work.append(
        keys.value(3) == .integer(0)
          ? "UPDATE \(table) SET \(words[0]) = NULL WHERE \(lost)" : "DELETE FROM \(table) WHERE \(lost)")
    }
    for statement in work { try run(statement) }
  }
}
