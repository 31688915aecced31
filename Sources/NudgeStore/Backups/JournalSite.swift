import Glibc
public import NudgeCore

/// Where a journal stands, and how another one takes its place.
///
/// Where its path is a link, everything happens to what that leads to.
public struct JournalSite: Hashable, Sendable {
  /// The journal's file.
  public let file: String
  public let backups: BackupFolder

  public init(_ journal: String) {
    backups = BackupFolder(ofJournal: journal)
    let real = realpath(journal, nil)
    defer { free(real) }
    file = real.map { String(cString: $0) } ?? journal
  }

  /// Where a journal is made before it takes this one's place.
  public var draft: String { file + Self.draftEnd }
  private static let draftEnd = ".making"

  static func journal(ofDraft draft: String) -> String {
    draft.hasSuffix(draftEnd) ? String(draft.dropLast(draftEnd.count)) : draft
  }

  var log: String { file + "-wal" }

  /// Whether anything is here: a file, or a log without one.
  public var isEmpty: Bool { Self.size(file) == nil && (Self.size(log) ?? 0) == 0 }

  static func size(_ path: String) -> Int64? {
    var status = stat()
    return stat(path, &status) == 0 ? Int64(status.st_size) : nil
  }

  /// Keeps what stands, whole where it is, else as it is: file and log, byte by byte. Nothing is written to either.
  ///
  /// - Returns: the names it is kept under; none where nothing stands.
  public func keepStanding(_ reason: BackupReason, at moment: CivilDateTime) throws(StoreError) -> [BackupName] {
    guard !isEmpty else { return [] }
    try backups.prepare()
    if let copy = try? JournalCopy(of: file) {
      let name = backups.freeName(moment, reason)
      if (try? copy.write(to: backups.path(of: name))) != nil { return [name] }
    }
    return try keepAsItIs(reason, at: moment)
  }

  /// Keeps file and log byte by byte.
  public func keepAsItIs(_ reason: BackupReason, at moment: CivilDateTime) throws(StoreError) -> [BackupName] {
    try backups.prepare()
    let name = backups.freeName(moment, reason, .damaged)
    var kept: [BackupName] = []
    // The log first: read over a file that has taken it in meanwhile, it changes nothing.
    if Self.size(log) ?? 0 > 0 {
      try FileOnDisk.copy(log, to: backups.path(of: name.with(.log)))
      kept = [name.with(.log)]
    }
    if Self.size(file) ?? 0 > 0 {
      try FileOnDisk.copyJournal(file, to: backups.path(of: name))
      kept.insert(name, at: 0)
    }
    return kept
  }

  /// Of a whole journal nobody has open: moves its log into its file, so that the file is all of it.
  public func emptyLog() {
    guard Self.size(log) ?? 0 > 0, let connection = try? FileConnection(file, .making) else { return }
    try? connection.run("PRAGMA wal_checkpoint(TRUNCATE)")
  }

  /// Puts what was made at ``draft`` in the journal's place: before, all of the old one is there, and afterwards all of the new
  /// one, whatever happens in between.
  ///
  /// Nobody may write to the old one meanwhile, and nothing may be in its log that is not kept elsewhere.
  public func takePlace() throws(StoreError) {
    for end in ["-wal", "-shm", "-half-moved"] where unlink(file + end) != 0 && errno != ENOENT {
      throw StoreError.now(file + end)
    }
    try moveDirectoryAside()
    try FileOnDisk.settleDirectory(of: file)
    try FileOnDisk.move(draft, to: file)
  }

  /// Whatever is in it belongs to somebody.
  private func moveDirectoryAside() throws(StoreError) {
    var status = stat()
    guard lstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return }
    var place = file + ".aside"
    while access(place, F_OK) == 0 { place += "-next" }
    guard rename(file, place) == 0 else { throw StoreError.now(file) }
  }

  /// What lay in the journal's place and was no journal, moved aside.
  public var leftBehind: [String] {
    let directory = JournalPaths.directory(of: file)
    return PutAside.names(in: directory).map { "\(directory)/\($0)" }.filter { $0.hasPrefix(file + ".aside") }
  }

  /// Takes away what was left half made by a power cut.
  public func removeDraft() { for end in ["", "-both", ".fill"] { JournalDraft.remove(draft + end) } }
}
