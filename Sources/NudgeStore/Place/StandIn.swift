import Glibc
import NudgeCore

/// A private copy of a journal that cannot be opened for writing, to be read from meanwhile: on a full disk, or one that is
/// read-only, SQLite cannot even read a journal with a log.
struct StandIn {
  let journal: OpenJournal
  let path: String
  private let folder: String

  /// Bytes of file and log together. The copy lies in memory, where runtime directories are.
  private static let mostBytes = 64 << 20

  /// - Parameter folder: the copy's own, for the owner alone; whatever is in it goes away.
  /// - Throws: ``StoreError`` where the journal cannot be read either, or is too large.
  init(for path: String, in folder: String, now: @escaping () -> CivilDateTime) throws(StoreError) {
    (self.folder, self.path) = (folder, folder + "/journal.sqlite")
    let paths = JournalPaths(path)
    let size = [paths.file, paths.log].reduce(0) { $0 + (FileLook($1)?.size ?? 0) }
    guard size > 0 else { throw .now(path) }
    guard size <= Self.mostBytes else {
      throw StoreError(reason: .noRoom, path: folder, detail: "the journal is too large")
    }
    Self.clear(folder)
    try StoreError.requireFolder(folder)
    do throws(StoreError) {
      try PutAside.copy(paths.file, to: self.path)
      if FileLook(paths.log) != nil { try PutAside.copy(paths.log, to: self.path + "-wal") }
      journal = try OpenJournal.open(self.path, PutAside(folder: folder + "/backups", now: now)) { _ in }
    } catch {
      Self.clear(folder)
      throw error
    }
  }

  /// Nothing of it is needed any more.
  func remove() {
    journal.close()
    Self.clear(folder)
  }

  /// Such as what a nudged left that was killed.
  static func clear(_ folder: String) {
    Soundness.remove(folder + "/journal.sqlite")
    for name in PutAside.names(in: folder + "/backups") { unlink("\(folder)/backups/\(name)") }
    rmdir(folder + "/backups")
    rmdir(folder)
  }
}

extension StoreError {
  /// Whether it says something of the disk or the process, and nothing of the journal.
  var isOfDisk: Bool {
    switch reason {
    case .diskFull, .readOnly, .diskTrouble, .tooManyFiles, .tooLarge: true
    default: false
    }
  }

  /// Whether the journal may well be readable, though it could not be opened.
  var leavesReading: Bool { isOfDisk || reason == .other }
}

extension Store {
  /// Takes away what a stand-in left where nudged was killed, while none is needed.
  public func clearStandIn() {
    if standIn == nil, let standInFolder { StandIn.clear(standInFolder) }
  }

  /// The same where no daemon keeps the journal.
  public static func clearStandIn(in folder: String) { StandIn.clear(folder) }

  /// Where the journal can be read: at its own place, or at that of a copy that stands in for it.
  public var readingPath: String { standIn?.path ?? path }

  /// Whether it can be read, though perhaps not be written.
  public var isReadable: Bool { absence == nil || standIn != nil }

  /// Takes a copy for reading, where the journal itself cannot be opened.
  ///
  /// - Returns: false where it cannot be read either.
  func standIn(for error: StoreError) -> Bool {
    guard error.leavesReading, let standInFolder,
      let copy = try? StandIn(for: path, in: standInFolder, now: now)
    else { return false }
    standIn = copy
    var news = JournalNews(.unwritable)
    news.refusal = error
    found = news
    return true
  }

  /// Tries whether the journal can be opened by now.
  ///
  /// - Returns: nil: it is as before.
  func endStandIn(_ beforeOpening: () throws(StoreError) -> Void) -> JournalNews? {
    var news = JournalNews(.writable)
    do throws(StoreError) {
      if FileLook(path) == nil {
        throw StoreError(reason: .noJournal(.absent, hasBackups: false), path: path, detail: "")
      }
      try beforeOpening()
      try StoreError.refuseForeign(path)
      opened = .success(
        try OpenJournal.open(path, PutAside(folder: JournalPaths(path).backups, now: now), beforeMigration))
    } catch {
      guard !error.leavesReading else { return nil }
      (news.kind, news.refusal) = (.movedAway, error)
      opened = .failure(error)
    }
    removeStandIn()
    keptTally = nil
    return news
  }

  func removeStandIn() {
    standIn?.remove()
    standIn = nil
  }
}
