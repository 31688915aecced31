import Glibc
import NudgeCore
import Synchronization

/// Looks at what lies at a journal's place before SQLite sees it, and says whether it may be opened. What is refused is not
/// touched.
struct JournalOpening {
  let paths: JournalPaths
  let aside: PutAside
  /// Whether nothing is put aside, whatever is found.
  var isOnlyLooking = false

  /// What was put aside.
  struct Result {
    /// The log of another journal, or of this one at another time.
    var foreignLog: String?
    /// The journal's own log, in which something was damaged, as it was found.
    var damagedLog: String?
    /// Whether the end of its log is missing.
    var isLogCut = false
    /// What file and log gave together, where that was whole; of a damaged log, what could still be read.
    var together: String?
    /// What SQLite reads of the log now.
    var log: LogFile?
  }

  /// What is there.
  enum Ground {
    /// Nothing, and nothing was ever: a journal may be made.
    case fresh
    /// A file, open for reading, and what lay beside it.
    case journal(JournalDescriptor, Result)
  }

  /// - Throws: ``StoreError`` where there is no journal that could be opened.
  func ground() throws(StoreError) -> Ground {
    guard case .journal(let file, var result) = try found() else { return .fresh }
    result.log = result.foreignLog == nil ? try LogFile(paths.log) : nil
    return .journal(file, result)
  }

  private func found() throws(StoreError) -> Ground {
    guard FileLook(paths.file) != nil else { return try absent() }
    for path in [paths.log, paths.index] { try StoreError.refuseOtherThanFiles(path) }
    let file = try JournalDescriptor(paths.file)
    let log = try LogFile(paths.log)
    guard let look = FileLook(file.number) else { throw .now(paths.file) }
    if look.size == 0 { throw refused(.empty) }
    guard let header = try JournalHeader(file.number, of: paths.file) else {
      throw StoreError(reason: .damaged, path: paths.file, detail: "it does not begin as an SQLite file does")
    }
    let isShort = header.isCutShort(at: look.size)
    try refuseDamaged(header, file, log, look)
    guard let log else {
      if isShort { throw refused(.cutShort) }
      return .journal(file, try withoutLog())
    }
    if header.pageSize == log.pageSize, !isShort, belongs(log, to: file, header.mark) {
      return .journal(file, Result())
    }
    return .journal(file, try undecided(file, header, log, isShort))
  }

  /// By the header that SQLite goes by: that of the file, or of its first page in a log that is not another one's.
  private func refuseDamaged(
    _ header: JournalHeader, _ file: JournalDescriptor, _ log: LogFile?, _ look: FileLook
  ) throws(StoreError) {
    var fault: String?
    let isSameSize = header.pageSize == log?.pageSize
    if log?.follows(header.mark) == true ? !isSameSize : header.isOfOtherPages(at: look.size) {
      fault = "its header tells of pages of another size"
    } else {
      let isOwn =
        isSameSize && log.map { Self.tellNothing(header.mark, $0) || belongs($0, to: file, header.mark) } ?? false
      let first = isOwn ? log?.page(1) : nil
      try log?.refuseTrouble(paths.log)
      let own = ReadDescriptor(file.number, isOwn: false)
      fault = JournalHeader.fault(in: first ?? own.bytes(at: 0, count: JournalHeader.size))
      try own.refuseTrouble(paths.file)
    }
    if let fault { throw StoreError(reason: .damaged, path: paths.file, detail: fault) }
  }

  private func absent() throws(StoreError) -> Ground {
    var link = stat()
    let isLink = lstat(paths.file, &link) == 0
    let log = FileLook(paths.log)
    if errno != ENOENT, errno != ENOTDIR, !isLink { throw .now(paths.file) }
    if isLink || (log?.size ?? 0) > 0 || !aside.isEmpty { throw refused(isLink ? .linkToNothing : .absent) }
    return .fresh
  }

  /// Bytes that SQLite would not read as a log, and would write over, may be what is left of one.
  private func withoutLog() throws(StoreError) -> Result {
    try LogFile.isGarbage(paths.log) ? try setAside(together: nil) : Result()
  }

  private func belongs(_ log: LogFile, to file: JournalDescriptor, _ mark: JournalMark) -> Bool {
    if log.follows(mark) { return true }
    guard !mark.isNone, log.marks.contains(mark) else { return false }
    // Part of this log is in the file: it was being moved there. Or the file is a copy of what both gave together at some time.
    return mark.isOfFile || log.isContained(in: file.number) || isHalfMoved
  }

  /// See ``Store/settle()``.
  private var isHalfMoved: Bool { access(Self.halfMoved(paths), F_OK) == 0 }

  static func halfMoved(_ paths: JournalPaths) -> String { paths.file + "-half-moved" }

  // MARK: - Where the marks do not tell

  /// Files of a nudged that knew no marks, and files cut short that the log may make whole: a copy of both is looked at. Where
  /// the marks say that the log is of another file, that copy is kept if it is sound.
  private func undecided(
    _ file: JournalDescriptor, _ header: JournalHeader, _ log: LogFile, _ isShort: Bool
  ) throws(StoreError) -> Result {
    let copy = paths.file + "-looked-at"
    defer { Soundness.remove(copy) }
    let look = try Soundness.look(file.number, with: paths.log, copiedTo: copy)
    let (alone, together) = (isShort ? nil : look.alone, look.together)
    let isPartlyIn = isShort && log.marks.contains(header.mark)
    let fits = Self.tellNothing(header.mark, log) || isHalfMoved || isPartlyIn || belongs(log, to: file, header.mark)
    if let together, alone == nil || alone == together, fits { return Result() }
    if isShort { throw refused(.cutShort) }
    // Of two journals, they would give a mixture, and that may hang together, too.
    let isOne = together != nil && together == alone && log.marks.contains(header.mark)
    return try setAside(together: isOne ? copy : nil)
  }

  /// Whether the marks are no help: a nudged before them wrote one of the two, or was the last but one to do so.
  private static func tellNothing(_ mark: JournalMark, _ log: LogFile) -> Bool {
    guard let first = log.marks.first else { return true }
    return mark.isNone && first.isOfFile
  }

  private func setAside(together copy: String?) throws(StoreError) -> Result {
    if isOnlyLooking { return Result(foreignLog: paths.log) }
    try aside.prepare()
    let place = aside.place(.foreignLog)
    var result = Result(foreignLog: place + PutAside.log)
    if let copy {
      try PutAside.sync(copy)
      try PutAside.move(copy, to: place + PutAside.journal)
      result.together = place + PutAside.journal
    }
    // From here on the file stands alone.
    try PutAside.copy(paths.log, to: place + PutAside.log)
    try PutAside.sync(aside.folder)
    unlink(paths.index)
    guard unlink(paths.log) == 0 else { throw .now(paths.log) }
    try PutAside.sync(JournalPaths.directory(of: paths.log))
    return result
  }

  // MARK: - A log that is hurt

  /// SQLite reads a log up to the first frame that does not hold together, and writes over what lies behind. Before that, the log
  /// is kept as it is, and a journal of all that can still be read with it is made beside it.
  ///
  /// Not before the file itself is known to be one that can be opened: what is refused is not touched.
  func attendToLog(_ file: JournalDescriptor, _ result: inout Result) throws(StoreError) {
    if result.foreignLog != nil { return }
    let isShort = result.log?.isCutShort(index: paths.index) ?? LogFile.isCutAway(index: paths.index)
    // One commit that does not hold together, at the end, is what a power cut leaves of the one that was under way: nobody was told
    // that it was kept. Where SQLite's index knows of it, somebody may have been. (Each log begins with a commit of its mark, so
    // one with a person's words in it has two at least.)
    guard let damage = result.log?.damage, damage.commits > 1 || isShort else {
      result.isLogCut = isShort
      return
    }
    try aside.prepare()
    let place = aside.place(.damagedLog)
    try PutAside.copy(paths.log, to: place + PutAside.log)
    try PutAside.sync(aside.folder)
    result.damagedLog = place + PutAside.log
    result.together = save(
      PageFile(file.number, try LogFile(paths.log, beyondDamage: true)), to: place + PutAside.journal)
    // To SQLite it is the same with or without what lies there; to the next start, it is told once.
    guard truncate(paths.log, off_t(damage.end)) == 0 else { throw .now(paths.log) }
    try PutAside.sync(paths.log)
    result.log = try LogFile(paths.log)
  }

  /// - Returns: nil where nothing could be.
  private func save(_ pages: PageFile, to target: String) -> String? {
    let part = target + BackupFolder.part
    do throws(StoreError) {
      _ = try Salvage.run(pages, into: part, backups: BackupFolder(path: aside.folder))
      try PutAside.move(part, to: target)
      return target
    } catch { return nil }
  }

  private func refused(_ reason: StoreError.Loss) -> StoreError {
    StoreError(reason: .noJournal(reason, hasBackups: !aside.isEmpty), path: paths.file, detail: "")
  }
}

/// A file that is held open for reading. It is closed after SQLite's connections to it: to close any descriptor of a file lets
/// go of the locks that SQLite has on it (fcntl(2)).
final class JournalDescriptor: Sendable {
  let number: Int32
  private let isClosed = Mutex(false)

  init(_ path: String) throws(StoreError) {
    try StoreError.refuseOtherThanFiles(path)
    number = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard number >= 0 else { throw StoreError.now(path).reading }
  }

  deinit { close() }

  /// Nothing reads it any more. Before another connection to the same file is opened: its locks would go with this one.
  func close() {
    isClosed.withLock { isClosed in
      if !isClosed { Glibc.close(number) }
      isClosed = true
    }
  }

  /// Where the file is now, as far as the kernel can tell.
  var path: String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/fd/\(number)", &buffer, buffer.count)
    return count > 0 ? String(decoding: buffer.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self) : nil
  }
}
