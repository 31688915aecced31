import Dispatch
import GRDB
import Glibc
import NudgeCore

/// A journal that is open, and what tells it from every other file.
final class OpenJournal {
  let paths: JournalPaths
  let queue: DatabaseQueue
  /// Held open, so that its number is given to no other file meanwhile.
  let file: JournalDescriptor
  /// Drawn when the journal was made, and kept in it.
  private(set) var origin = ""
  /// How its file looked after it was last written to by this process.
  private(set) var look: FileLook
  private var log: FileLook.Identity?
  private var logFile: JournalDescriptor?
  /// Bytes of the log after the last commit: it grows, unless it is begun anew by somebody who knows how.
  private(set) var logSize = 0
  /// What the log's header drew when it was last looked at.
  private var salts: [UInt8] = []
  private var index: FileLook.Identity?
  /// The directory it lay in.
  let directory: FileLook.Identity?
  /// The one of the file that the log goes on from.
  var mark = JournalMark(bits: 0)
  /// What was put aside when it was opened.
  let news: JournalNews?
  /// What was made anew when it was opened; nil: nothing had to be.
  let mending: Mending?
  private var isHalfMoved: Bool
  /// Whether the file holds all there is by itself.
  var isWhole = false

  /// Seconds. A second writer is refused by the daemon's lock; a person's sqlite3 shell deserves a moment.
  static let patience = 2.0

  /// - Throws: ``StoreError``; what is refused was not touched.
  static func open(
    _ path: String, _ aside: PutAside, _ beforeMigration: (JournalCopy) -> Void = { _ in }
  ) throws(StoreError) -> OpenJournal {
    do throws(StoreError) { return try openOnce(path, aside, beforeMigration) } catch {
      // SQLite calls it damage, too, when the disk once does not give a page.
      guard error.reason == .damaged else { throw error }
      return try openOnce(path, aside, beforeMigration)
    }
  }

  private static func openOnce(
    _ path: String, _ aside: PutAside, _ beforeMigration: (JournalCopy) -> Void
  ) throws(StoreError) -> OpenJournal {
    // Resting connections would hand on the index of what was there before.
    ReadingConnection.retireIdle(path)
    let opening = JournalOpening(paths: JournalPaths(path), aside: aside)
    var ground = try looking { () throws(StoreError) in try opening.ground() }
    if case .fresh = ground {
      try makeFresh(opening.paths)
      ground = try opening.ground()
    }
    guard case .journal(let file, var result) = ground else { throw StoreError(reason: .moved, path: path, detail: "") }
    let pages = PageFile(file.number, result.log)
    let survey = PageSurvey(pages)
    try pages.refuseTrouble(path)
    if survey.isMendable { try opening.attendToLog(file, &result) }
    if survey.faults.isEmpty { return try OpenJournal(JournalPaths(path), file, result, nil, beforeMigration) }
    let mending = try mend(path, aside, survey, file, result.log)
    guard case .journal(let whole, let fresh) = try opening.ground() else {
      throw StoreError(reason: .moved, path: path, detail: "")
    }
    var news = result
    news.log = fresh.log
    return try OpenJournal(JournalPaths(path), whole, news, mending, beforeMigration)
  }

  private static func looking<T>(_ look: () throws(StoreError) -> T) throws(StoreError) -> T {
    do throws(StoreError) { return try look() } catch { throw error.untouched }
  }

  /// What can be made again from the rest, is; the file of before is kept.
  ///
  /// - Throws: ``StoreError`` where that is not all that is damaged; then nothing was touched.
  private static func mend(
    _ path: String, _ aside: PutAside, _ survey: PageSurvey, _ file: JournalDescriptor, _ log: LogFile?
  ) throws(StoreError) -> Mending {
    let damaged = StoreError(reason: .damaged, path: path, detail: survey.detail).untouched
    let pages = PageFile(file.number, log)
    if DamagedJournal(pages).isOfNewer { throw .newer(path) }
    guard survey.isMendable else { throw damaged }
    do throws(StoreError) {
      return try Mending.Draft(JournalSite(path), pages).takePlace(at: aside.now())
    } catch { throw error.reason == .damaged ? damaged : error }
  }

  private init(
    _ paths: JournalPaths, _ file: JournalDescriptor, _ result: JournalOpening.Result, _ mending: Mending?,
    _ beforeMigration: (JournalCopy) -> Void
  ) throws(StoreError) {
    (self.paths, self.file, self.mending) = (paths, file, mending)
    news = JournalNews(result)
    isHalfMoved = access(JournalOpening.halfMoved(paths), F_OK) == 0
    directory = FileLook(JournalPaths.directory(of: paths.file))?.identity
    guard let look = FileLook(file.number), let header = try JournalHeader(file.number, of: paths.file) else {
      throw StoreError(reason: .moved, path: paths.file, detail: "")
    }
    self.look = look
    // A copy that was put here may be readable by others; its log would be as well.
    fchmod(file.number, 0o600)
    let found = result.log
    queue = try StoreError.translating(paths.file) { try Self.connect(paths.file, beforeMigration) }
    guard FileLook(paths.file)?.identity == look.identity else {
      close()
      throw StoreError(reason: .moved, path: paths.file, detail: "")
    }
    do {
      try StoreError.translating(paths.file) {
        origin = try queue.read { try Soundness.origin($0) ?? "" }
        lookAgain()
        try beginLog(found, header)
      }
    } catch {
      close()
      throw error
    }
  }

  /// A journal of the last schema, that was not written to before it was found to be one of ours.
  private static func connect(
    _ path: String, _ beforeMigration: (JournalCopy) -> Void
  ) throws -> DatabaseQueue {
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    do {
      try queue.writeWithoutTransaction { db in
        try refuseUnknown(db, path)
        // Only we move the log into the file: no commit has to wait for it, and each log has its mark.
        _ = try Int.fetchOne(db, sql: "PRAGMA wal_autocheckpoint = 0")
        _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
        // A commit is on disk when it returns.
        try db.execute(sql: "PRAGMA synchronous = FULL")
        // What is taken out, is overwritten.
        _ = try Int.fetchOne(db, sql: "PRAGMA secure_delete = ON")
      }
      let version = try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
      if (1..<Int(Schema.version)).contains(version) { beforeMigration(try JournalCopy(of: path)) }
      try Schema.migrator.migrate(queue)
      // Migrated, it has this number; any other is damage, which the next migration would go by.
      if version != Int(Schema.version) {
        try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = \(Schema.version)") }
      }
    } catch {
      ReadingConnection.retire(queue)
      throw error
    }
    return queue
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    // Above "default" libdispatch tries to set thread priorities, which a sandboxed service may not.
    configuration.qos = .default
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { db in db.leaveFilesAtClose() }
    return configuration
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

  /// Made under another name, so that there is a whole journal, or none, whenever the power goes.
  private static func makeFresh(_ paths: JournalPaths) throws(StoreError) {
    let draft = paths.file + "-new"
    Soundness.remove(draft)
    defer { Soundness.remove(draft) }
    try StoreError.translating(paths.file) {
      let queue = try DatabaseQueue(path: draft)
      defer { ReadingConnection.retire(queue) }
      // It counts once it has its name; until then nothing of it needs to be safe.
      try queue.writeWithoutTransaction {
        try $0.execute(sql: "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF")
      }
      try Schema.migrator.migrate(queue)
      try queue.writeWithoutTransaction { db in
        try db.write(JournalMark.drawn())
        _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
      }
    }
    try PutAside.sync(draft)
    for left in [paths.log, paths.index] { unlink(left) }
    try PutAside.move(draft, to: paths.file)
  }

  /// File and log stay as they are.
  func close() {
    ReadingConnection.retireIdle(paths.file)
    ReadingConnection.retire(queue)
    // The last one to close a file that was removed waits until the disk has let go of all of it: ten milliseconds for a hundred
    // thousand entries.
    if isSomewhere { file.close() } else { Self.closing.async { [file] in file.close() } }
    logFile?.close()
  }

  private static let closing = DispatchQueue(label: "org.nudged.closing", qos: .default)
}

// MARK: - Whether it is still there

extension OpenJournal {
  /// One look: whether the file at the journal's path is the one that is open, and nobody else wrote to it.
  var isUntouched: Bool { FileLook(paths.file).map { $0.isLike(look) } ?? false }

  /// Whether file and log are as they were left, wherever they are by now: looked at through descriptors, which takes a tenth of the
  /// time that their paths do.
  var takesCommits: Bool {
    guard let now = FileLook(file.number), now.isLike(look), let logFile, goesOnInItsLog else { return false }
    return FileLook(logFile.number).map { $0.size >= logSize } ?? false
  }

  /// Two looks: whether what was committed is in a log that will be found, beside the file it goes on from.
  var holdsCommits: Bool {
    guard isUntouched, goesOnInItsLog, let now = FileLook(paths.log), now.identity == log, now.size >= logSize else {
      return false
    }
    logSize = now.size
    return true
  }

  /// Whether the file at the journal's path is the one that is open, and what it holds is its own; the same of its log.
  var isInPlace: Bool {
    guard let now = FileLook(paths.file), now.identity == look.identity, hasItsLog else { return false }
    if now.isLike(look) { return true }
    // A person's sqlite3 shell may have moved the log into it.
    guard holdsItsOwn else { return false }
    look = now
    // At the next start it is not to look like a copy from before.
    if JournalHeader(file.number)?.mark.isOfFile != true { try? setHalfMoved(true) }
    return true
  }

  var hasItsLog: Bool {
    guard let now = FileLook(paths.log), now.identity == log, FileLook(paths.index)?.identity == index, goesOnInItsLog
    else { return false }
    return now.size >= logSize || wasBegunAnew(now.size)
  }

  /// Whether a shorter log is one that another program has moved into the file and emptied, and not one that was cut off.
  private func wasBegunAnew(_ size: Int) -> Bool {
    let frames = try? queue.writeWithoutTransaction {
      try Row.fetchOne($0, sql: "PRAGMA wal_checkpoint(PASSIVE)")?[1] as Int?
    }
    guard let frames, size >= (frames > 0 ? frames * (JournalHeader(file.number)?.pageSize ?? 4096) : 0) else {
      return false
    }
    logSize = size
    try? setHalfMoved(true)
    if let now = FileLook(file.number) { look = now }
    return true
  }

  /// Whether nobody wrote another log over this one. SQLite counts the first salt up each time it begins a log anew
  /// (https://www.sqlite.org/fileformat2.html#the_write_ahead_log); any other number is another log's.
  var goesOnInItsLog: Bool {
    let now = logFile.map { bytes(of: $0.number, at: Self.saltsOffset, count: 8) } ?? []
    guard now.count == 8, salts.count == 8 else { return true }
    return now == salts || (1..<65_536).contains(now.number(at: 0) &- salts.number(at: 0))
  }

  private static let saltsOffset = 16

  private var ownsLog: Bool { FileLook(paths.log)?.identity == log }

  /// What lies at the paths of log and index goes away, as far as it is this journal's.
  func removeLog() {
    if ownsLog, goesOnInItsLog { unlink(paths.log) }
    if FileLook(paths.index)?.identity == index { unlink(paths.index) }
  }

  /// Whether what the file holds can be this journal's, whoever wrote it last.
  var holdsItsOwn: Bool {
    guard let size = FileLook(file.number)?.size, let header = JournalHeader(file.number) else { return false }
    let log: LogFile?
    do throws(StoreError) { log = try LogFile(paths.log) } catch { return false }
    guard isKnown(header.mark, log) else { return false }
    guard header.isCutShort(at: size) else { return true }
    // While it is moved, what is missing is in the log.
    let (first, last) = (size / header.pageSize + 1, header.pages ?? 1)
    return first <= last && (first...last).allSatisfy { log?.pages[UInt32($0)] != nil }
  }

  private func isKnown(_ mark: JournalMark, _ log: LogFile?) -> Bool {
    if mark == self.mark { return true }
    // Without a log, the connection sees the file's own.
    let present = log == nil ? nil : present
    guard mark == self.mark.next || mark == present || mark.next == present || log?.marks.contains(mark) == true else {
      return false
    }
    if mark.isOfFile { return true }
    // Another program has moved the log into the file, or a copy from before was laid over it: that one lacks what came later.
    return isHalfMoved || log == nil || log?.isContained(in: file.number) == true
  }

  /// The mark that the open connection sees: the log's last.
  private var present: JournalMark? {
    let number = try? queue.writeWithoutTransaction { try Int32.fetchOne($0, sql: "PRAGMA application_id") }
    return number.map { JournalMark(bits: UInt32(bitPattern: $0)) }
  }

  /// After this process has written to the file.
  func lookAgain() {
    if let now = FileLook(file.number) { look = now }
    let there = FileLook(paths.log)
    log = log ?? there?.identity
    // SQLite locks no log, so this one may be closed at any time.
    logFile = logFile ?? (try? JournalDescriptor(paths.log))
    logSize = there?.size ?? 0
    salts = logFile.map { bytes(of: $0.number, at: Self.saltsOffset, count: 8) } ?? []
    index = index ?? FileLook(paths.index)?.identity
  }

  func setHalfMoved(_ isHalfMoved: Bool) throws {
    guard isHalfMoved != self.isHalfMoved else { return }
    let path = JournalOpening.halfMoved(paths)
    if isHalfMoved {
      let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { throw StoreError.now(path) }
      Glibc.close(descriptor)
    } else {
      unlink(path)
    }
    try PutAside.sync(JournalPaths.directory(of: path))
    self.isHalfMoved = isHalfMoved
  }
}
