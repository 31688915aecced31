import GRDB
public import NudgeCore
import Synchronization

/// The journal as it was at one moment, for long reads beside the daemon's own connection, on a queue of theirs.
///
/// It holds a read transaction, so SQLite's log grows with what is written meanwhile: let go of it when done.
public final class JournalSnapshot: JournalReading, Sendable {
  /// What is read.
  public struct Range: Hashable, Sendable {
    /// Days, both included.
    public var from: CivilDate?
    public var to: CivilDate?
    public var includesPrivate: Bool
    public var includesRemoved: Bool
    /// Oldest days first, instead of in the order of writing.
    public var isByDay: Bool
    /// nil: all of them.
    public var kinds: Set<EntryKind>?

    public init(
      from: CivilDate? = nil, to: CivilDate? = nil, includesPrivate: Bool, includesRemoved: Bool = false,
      isByDay: Bool = true, kinds: Set<EntryKind>? = nil
    ) {
      self.from = from
      self.to = to
      self.includesPrivate = includesPrivate
      self.includesRemoved = includesRemoved
      self.isByDay = isByDay
      self.kinds = kinds
    }
  }

  public let reader: JournalReader
  public let range: Range
  private let connection: ReadingConnection

  /// Blocks for about a millisecond.
  ///
  /// - Parameters:
  ///   - path: a journal that a ``Store`` has opened.
  ///   - place: which file it has to be; nil: whichever is there.
  public init(
    path: String, _ range: Range = Range(includesPrivate: true), of place: JournalPlace? = nil
  ) throws(StoreError) {
    self.range = range
    let moved = StoreError(reason: .moved, path: path, detail: "")
    guard let there = FileLook(path)?.identity, place.map({ $0.file == there }) ?? true else { throw moved }
    file = there
    Self.begin(there)
    do throws(StoreError) {
      connection = try StoreError.translating(path) { try Self.connect(path) }
    } catch {
      Self.end(there)
      throw error.reading
    }
    reader = JournalReader(path: path, database: .success(connection.queue))
    guard FileLook(path)?.identity == there else { throw moved }
    if let place, try origin() != place.origin { throw moved }
  }

  deinit {
    connection.giveBack(reader.path)
    Self.end(file)
  }

  private static func connect(_ path: String) throws -> ReadingConnection {
    let connection = try ReadingConnection.borrow(path)
    do {
      try connection.queue.inDatabase { db in
        try db.beginTransaction(.deferred)
        // A deferred transaction sees the moment of its first look.
        _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master")
      }
    } catch {
      connection.giveBack(path)
      throw error
    }
    return connection
  }

  // MARK: - How many there are

  private let file: FileLook.Identity
  private static let readers = Mutex<[FileLook.Identity: Int]>([:])

  /// Whether snapshots of that file, or copies, are being read in this process.
  static func isReading(_ file: FileLook.Identity) -> Bool { readers.withLock { $0[file] != nil } }

  static func begin(_ file: FileLook.Identity) { readers.withLock { $0[file, default: 0] += 1 } }

  static func end(_ file: FileLook.Identity) {
    readers.withLock { $0[file] = $0[file].flatMap { $0 > 1 ? $0 - 1 : nil } }
  }

  // MARK: -

  /// Drawn once when the journal was made; records are told apart by it and their number.
  public func origin() throws(StoreError) -> String {
    try read { db in try String.fetchOne(db, sql: "SELECT origin FROM installation") ?? "" }
  }

  /// How many entries there are to read.
  public func countEntries() throws(StoreError) -> Int {
    try read { db in
      let condition = range.condition(behind: nil)
      return try Int.fetchOne(
        db, sql: "SELECT count(*) FROM entry WHERE \(condition.sql)", arguments: condition.arguments) ?? 0
    }
  }

  /// The next entries behind one; none: there are no more.
  ///
  /// - Parameter bytes: of what was written in them; with the entry that reaches it, a part ends.
  public func entries(after last: Entry?, limit: Int, bytes: Int = .max) throws(StoreError) -> [ExchangedRecord] {
    try read { db in
      let condition = range.condition(behind: last)
      let rows = try Row.fetchCursor(
        db.cachedStatement(
          sql: """
            SELECT \(Entry.columns), \(EntryPage.size) FROM entry WHERE \(condition.sql)
            ORDER BY \(range.isByDay ? "day, at, id" : "id") LIMIT ?
            """), arguments: condition.arguments + [limit])
      var page = EntryPage()
      _ = try page.fill(rows, bytes: bytes)
      return try page.complete(db)
    }
  }

  /// Goals, steps and trials in the order in which they were made, and rest days.
  public func aims() throws(StoreError) -> [ExchangedRecord] {
    try read { db in
      try records(Goal.self, db, isPrivate: \.isPrivate) { .goal($0) }
        + records(Step.self, db, isPrivate: \.isPrivate) { .step($0) }
        + records(Trial.self, db, isPrivate: \.isPrivate) { .trial($0) } + restDays(db)
    }
  }

  private func records<Record: AimRecord>(
    _ type: Record.Type, _ db: Database, isPrivate: (Record) -> Bool, body: (Record) -> ExchangedRecord.Body
  ) throws -> [ExchangedRecord] {
    let names = try Record.subject.names(db)
    let isNotErased = "\(Record.wordsColumn) <> x''"
    let rows = try Row.fetchAll(
      db, sql: "SELECT \(Record.columns), removed_at FROM \(Record.table) WHERE \(isNotErased) ORDER BY id")
    return try rows.compactMap { row in
      let record = try Record(row: row)
      guard range.includesPrivate || !isPrivate(record), range.includesRemoved || row["removed_at"] == nil else {
        return nil
      }
      return ExchangedRecord(
        body(record), removedAt: row.optionalInstant("removed_at"), names: names[record.id] ?? [:])
    }
  }

  private func restDays(_ db: Database) throws -> [ExchangedRecord] {
    let names = try Change.Subject.rest.names(db)
    return try Row.fetchAll(db, sql: "SELECT day, at FROM rest_day ORDER BY day").compactMap { row in
      let day = CivilDate(daysSinceEpoch: row["day"])
      guard range.contains(day) else { return nil }
      return ExchangedRecord(.rest(day, at: row.instant("at")), names: names[row["day"]] ?? [:])
    }
  }
}

extension JournalSnapshot.Range {
  fileprivate struct Condition {
    var terms: [String] = ["TRUE"]
    var arguments: StatementArguments = []
    var sql: String { terms.joined(separator: " AND ") }

    mutating func readOn(behind last: Entry, isByDay: Bool) {
      terms.append(isByDay ? "(day, at, id) > (?, ?, ?)" : "id > ?")
      arguments += isByDay ? [last.day.daysSinceEpoch, last.at.microseconds, last.id] : [last.id]
    }
  }

  fileprivate func condition(behind last: Entry?) -> Condition {
    var condition = Condition()
    // By day, what is behind an entry is behind the first day as well: said twice, SQLite would begin at that day each time.
    let from = isByDay && last != nil ? nil : from
    if let last { condition.readOn(behind: last, isByDay: isByDay) }
    condition.terms.append(includesRemoved ? Entry.isNotErased : "removed_at IS NULL")
    if !includesPrivate { condition.terms.append("private = 0") }
    if let kinds {
      // A leading + keeps SQLite from going by kinds, each in its own order (sqlite.org/optoverview.html, section 3).
      let words = kinds.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
      condition.terms.append("+kind IN (\(words))")
    }
    for (bound, term) in [(from, "day >= ?"), (to, "day <= ?")] {
      guard let bound else { continue }
      condition.terms.append(term)
      condition.arguments += [bound.daysSinceEpoch]
    }
    return condition
  }

  func contains(_ day: CivilDate) -> Bool { from.map { day >= $0 } ?? true && to.map { day <= $0 } ?? true }
}
