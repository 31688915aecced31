import Dispatch
import GRDB
public import NudgeCore

/// The journal and the ledger in one SQLite file. What a call has returned from is on disk, in the file that is the journal.
///
/// Calls block, for the time of one commit; they are meant for the one thread that owns the daemon's state.
public final class Store: JournalReading {
  public let path: String
  /// What the clock on the wall shows; it names what is put aside.
  let now: () -> CivilDateTime
  let beforeMigration: (JournalCopy) -> Void
  /// nil while the journal is not in its place.
  var opened: Result<OpenJournal, StoreError>
  /// What was found when the journal was opened, and has to be told: a log that was not its own.
  public internal(set) var found: JournalNews?
  /// Another file was met in the journal's place in the midst of something. ``attend(beforeOpening:)`` looks after it.
  public var onMoved: () -> Void = {}
  /// What was there when it was last refused: no need to look into it again and again.
  var refused: [FileLook?]?
  public var reader: JournalReader {
    JournalReader(
      path: readingPath,
      database: (standIn.map { .success($0.journal) } ?? opened).map { $0.queue as any DatabaseWriter })
  }
  /// What is read while the journal cannot be written; nil as long as it can, or nothing can be read.
  var standIn: StandIn?
  let standInFolder: String?
  /// A journal that is not in its place any more, and could not be kept elsewhere yet.
  var unsaved: OpenJournal?
  /// The directory of the journal that was open last.
  var leftDirectory: FileLook.Identity?
  /// How its file looked then, where it lies somewhere else.
  var leftFile: FileLook?
  /// Good as long as this is the only one that writes, which the daemon's lock sees to.
  var keptTally: KeptTally?
  /// The key of the call that is being answered: what it brings is kept together with it.
  public var callKey: String?
  /// What was made anew last, because it was damaged and could be; nil: nothing was.
  public private(set) var mending: Mending?
  /// Told when something was made anew while the journal was open.
  public var onMended: (Mending) -> Void = { _ in }
  /// Whether something could not be read since ``lookedThrough()``.
  public private(set) var hasMetDamage = false
  /// What could not be read, where it could not be made anew either; nil: nothing since ``lookedThrough()``.
  public private(set) var damage: StoreError?
  /// How many times that was tried, and how deep we are in something that reads or writes.
  private var (attemptsAtMending, depth) = (0, 0)
  /// Counts what was written: while it stays, so does everything a person wrote.
  public private(set) var commits = 0

  /// Opens the journal, or makes a new one where nothing is and nothing ever was. Its directory must exist.
  ///
  /// - Parameters:
  ///   - now: what the clock on the wall shows.
  ///   - standInFolder: where a copy may be made to read from, of a journal that cannot be written; the folder's parent has to be
  ///     there, for the owner alone. nil: such a journal is not opened.
  ///   - beforeMigration: given one of an earlier version before its tables are changed.
  /// - Throws: ``StoreError``; a file that is newer, damaged or not whole is left as it is.
  public init(
    path: String, now: @escaping () -> CivilDateTime = { CivilDateTime(microsecondsSinceEpoch: 0) },
    standInFolder: String? = nil, beforeMigration: @escaping (JournalCopy) -> Void = { _ in }
  ) throws(StoreError) {
    (self.path, self.now, self.standInFolder, self.beforeMigration) = (path, now, standInFolder, beforeMigration)
    let aside = PutAside(folder: JournalPaths(path).backups, now: now)
    do throws(StoreError) {
      try StoreError.refuseForeign(path)
      let journal = try OpenJournal.open(path, aside, beforeMigration)
      opened = .success(journal)
      found = journal.news
      mending = journal.mending
    } catch {
      opened = .failure(error)
      guard standIn(for: error) else { throw error }
    }
  }

  /// Lets go of the journal that was open and opens the one that is at ``path`` now, such as one that was put back in its
  /// place. Whoever read from this store before, has read from another journal.
  ///
  /// - Throws: ``StoreError``; no journal is open then.
  public func reopen() throws(StoreError) {
    if case .success(let old) = opened { old.close() }
    removeStandIn()
    keptTally = nil
    do throws(StoreError) {
      try StoreError.refuseForeign(path)
      let journal = try OpenJournal.open(
        path, PutAside(folder: JournalPaths(path).backups, now: now), beforeMigration)
      take(journal)
      found = journal.news
    } catch {
      opened = .failure(error)
      throw error
    }
  }

  func take(_ journal: OpenJournal) {
    (opened, refused) = (.success(journal), nil)
    damage = nil
    guard let mending = journal.mending else { return }
    self.mending = mending
    onMended(mending)
  }

  /// Why nothing can be written just now; nil: it can. It is tried, and changes nothing.
  public func refusalToWrite() -> StoreError? {
    if case .failure(let error) = opened { return error }
    do throws(StoreError) {
      try writeWithoutWaiting { try $0.touch() }
      return nil
    } catch { return error }
  }

  /// Lets go of pages of the journal and of prepared statements; they are there again when they are needed.
  public func releaseMemory() { try? opened.get().queue.releaseMemory() }

  // MARK: - Access

  /// One transaction.
  func write<T>(_ body: (Database) throws -> T) throws(StoreError) -> T {
    // One that is refused afterwards may have been written all the same.
    defer { commits &+= 1 }
    guard let key = callKey else {
      return try recovering { () throws(StoreError) in try committed { journal in try journal.queue.write(body) } }
    }
    let result = try recovering { () throws(StoreError) in
      try committed { journal in
        try journal.queue.write { db in
          let result = try body(db)
          try Self.remember(callWith: key, db)
          return result
        }
      }
    }
    callKey = nil
    return result
  }

  /// One transaction that need not be on disk when this returns: the next one takes it along. For what can be made again from
  /// the rest of the journal.
  func writeWithoutWaiting<T>(_ body: (Database) throws -> T) throws(StoreError) -> T {
    if let standIn { return try StoreError.translating(path) { try standIn.journal.queue.write(body) } }
    return try recovering { () throws(StoreError) in
      try committed { journal in try journal.queue.writeWithoutTransaction { try $0.withoutWaiting(body) } }
    }
  }

  /// Where damage is met in what can be made again from the rest, it is, and what was to be done is done once more.
  public func recovering<T>(_ work: () throws(StoreError) -> T) throws(StoreError) -> T {
    do throws(StoreError) {
      depth += 1
      defer { depth -= 1 }
      do throws(StoreError) { return try work() } catch {
        // SQLite calls it damage, too, when the disk once does not give a page.
        guard error.reason == .damaged, depth == 1 else { throw error }
        return try work()
      }
    } catch {
      if error.reason == .damaged { hasMetDamage = true }
      guard error.reason == .damaged, depth == 0, attemptsAtMending < Self.mostAttempts, mend() else {
        var error = error
        error.isOpen = true
        if error.reason == .damaged { damage = error }
        throw error
      }
    }
    return try work()
  }

  private static let mostAttempts = 3

  /// Makes anew what can be, and goes on with the journal that it is part of.
  ///
  /// - Returns: whether something was.
  @discardableResult
  public func mend() -> Bool {
    guard case .success(let journal) = opened, journal.isInPlace else { return false }
    attemptsAtMending += 1
    // Where that does not work, the journal goes on as it is.
    let log: LogFile?
    do throws(StoreError) { log = try LogFile(journal.paths.log) } catch { return false }
    let pages = PageFile(journal.file.number, log)
    guard let draft = try? Mending.Draft(JournalSite(path), pages) else { return false }
    journal.close()
    keptTally = nil
    let done = try? draft.takePlace(at: now())
    do throws(StoreError) { try reopen() } catch { return false }
    guard let done else { return false }
    mending = done
    onMended(done)
    return true
  }

  /// All of the journal was read.
  public func lookedThrough() { (hasMetDamage, damage) = (false, nil) }

  /// A commit goes to the log that is open, and hurts nobody wherever that lies by now; it counts if that is still the journal's.
  private func committed<T>(_ body: (OpenJournal) throws -> T) throws(StoreError) -> T {
    // What could not be written may be by now; whoever comes next will see.
    if standIn != nil { onMoved() }
    let journal = try opened.get()
    journal.isWhole = false
    if !journal.takesCommits { try require(journal) }
    let result: T
    do { result = try StoreError.translating(path) { try body(journal) } } catch {
      // Pages of another file look like damage.
      try require(journal)
      if error.isOfDisk { journal.writeOverRefused() }
      throw error
    }
    guard !journal.holdsCommits else { return result }
    try require(journal)
    return result
  }

  /// Something that is done to the journal's file, and to no other.
  func inPlace<T>(_ body: (OpenJournal) throws -> T) throws(StoreError) -> T {
    let journal = try opened.get()
    try require(journal)
    return try StoreError.translating(path) { try body(journal) }
  }

  private func require(_ journal: OpenJournal) throws(StoreError) {
    guard !journal.isInPlace else { return }
    onMoved()
    throw StoreError(reason: .moved, path: path, detail: "")
  }
}

extension Database {
  /// One transaction that need not be on disk when this returns.
  func withoutWaiting<T>(_ body: (Database) throws -> T) throws -> T {
    try execute(sql: "PRAGMA synchronous = NORMAL")
    let result = Result {
      var value: T?
      try inTransaction {
        value = try body(self)
        return .commit
      }
      return value!
    }
    // Not to be passed over: whatever comes next, must be on disk.
    try execute(sql: "PRAGMA synchronous = FULL")
    return try result.get()
  }
}

extension StoreError {
  /// Runs `body` and puts what SQLite says into our own words.
  static func translating<T>(_ path: String, _ body: () throws -> T) throws(StoreError) -> T {
    do { return try body() } catch { throw translated(error, path) }
  }

  static func translated(_ error: any Error, _ path: String) -> StoreError {
    switch error {
    case let error as StoreError: error
    case let error as DatabaseError:
      ofSQLite(error.extendedResultCode.rawValue, error.message ?? "\(error.resultCode)", path)
    default: StoreError(reason: .other, path: path, detail: "\(error)")
    }
  }
}
