import Glibc
import NudgeCore
import Synchronization

/// The journal as it was at one moment, to be copied: everything that is written later stays out of the copy, however long that
/// takes. SQLite's log grows meanwhile, so it should not wait for long.
public final class JournalCopy: Sendable {
  private let source: FileConnection
  /// Which file is being read; nil: none any more.
  private let file: Mutex<FileLook.Identity?>
  /// Where the journal's copies are.
  public let folder: BackupFolder

  /// Blocks for about a millisecond.
  ///
  /// - Parameter journal: the file of a journal.
  public init(of journal: String) throws(StoreError) {
    folder = BackupFolder(ofJournal: journal)
    source = try FileConnection(journal, JournalFile.access(journal))
    // Pages are read once, in their order: more than this would be kept for nothing.
    try source.run("PRAGMA cache_size = -512; BEGIN")
    // A deferred transaction sees the moment of its first look.
    _ = try source.number("SELECT count(*) FROM sqlite_master")
    let there = FileLook(journal)?.identity
    if let there { JournalSnapshot.begin(there) }
    file = Mutex(there)
  }

  deinit { stopReading() }

  private func stopReading() {
    file.withLock { file in
      if let file { JournalSnapshot.end(file) }
      file = nil
    }
  }

  /// What it holds.
  public func contents() throws(StoreError) -> JournalFile { try JournalFile.read(source) }

  /// Of what a person wrote and decided.
  public func digest() throws(StoreError) -> UInt64 { try JournalDigest.of(source) }

  /// Reads all of it, without a look at whether each index has what its table has, which takes far longer.
  ///
  /// - Throws: `damaged`, with the first thing that SQLite finds.
  public func readThrough() throws(StoreError) {
    defer { letGo() }
    try JournalFile.refuseUnsound(source, by: "quick_check(1)")
  }

  /// Holds the journal's log no longer; nothing can be read any more.
  public func letGo() {
    try? source.run("ROLLBACK")
    stopReading()
  }

  /// Writes a whole file of it: it needs no log beside it, was read through, and is on disk when this returns.
  ///
  /// - Parameters:
  ///   - target: must not exist. Under a name beside it, it is written first.
  ///   - copied: told when all is on disk, and is going to be read through.
  ///   - goesOn: asked between parts; false gives it up.
  /// - Throws: ``StoreError``; then there is nothing under that name.
  public func write(
    to target: String, copied: () -> Void = {}, goesOn: () -> Bool = { true }
  ) throws(StoreError) -> JournalFile {
    let part = target + BackupFolder.part
    do throws(StoreError) {
      try refuseFullDisk(target)
      try copy(to: part, goesOn)
      try FileOnDisk.settle(part)
      copied()
      let found = try JournalFile.check(part)
      try FileOnDisk.move(part, to: target)
      return found
    } catch {
      FileOnDisk.letGo(part)
      throw error
    }
  }

  /// Copies the pages as they are, to be worked on; nothing is on disk yet, nor was it read through. Then it lets go.
  ///
  /// - Parameter copies: how many of its size the disk must have room for.
  func writePages(to part: String, roomFor copies: Int64) throws(StoreError) {
    defer { letGo() }
    try refuseFullDisk(part, copies)
    try copy(to: part) { true }
  }

  /// A disk that this would fill is left alone: the journal itself needs what is left.
  private func refuseFullDisk(_ target: String, _ copies: Int64 = 1) throws(StoreError) {
    let page = try source.number("PRAGMA page_size") ?? 4096
    let size = (try source.number("PRAGMA page_count") ?? 0) * page * copies
    let directory = String(target[..<(target.lastIndex(of: "/") ?? target.startIndex)])
    guard let free = FileOnDisk.room(in: directory), free < size + Self.leftAlone else { return }
    let (needed, left) = (ByteCount(bytes: size), ByteCount(bytes: free))
    throw StoreError(
      reason: .noRoom, path: directory, detail: "a copy takes \(needed), and \(left) are left on the disk")
  }

  /// Bytes.
  private static let leftAlone: Int64 = 8_000_000

  private func copy(to part: String, _ goesOn: () -> Bool) throws(StoreError) {
    let descriptor = open(part, O_RDWR | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw StoreError.now(part) }
    defer { close(descriptor) }
    let made = try FileConnection(part, .making)
    // It counts once it has its name; until then nothing of it needs to be safe.
    try made.run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -512")
    var settled = 0
    try made.copy(source, pages: Self.step) { (bytes) throws(StoreError) in
      guard goesOn() else { throw StoreError(reason: .other, path: part, detail: "it was given up") }
      guard bytes >= settled + FileOnDisk.atOnce else { return }
      // Bit by bit: a commit of the journal should not wait until all of it is on disk.
      fdatasync(descriptor)
      settled = bytes
    }
  }

  /// Pages: about a quarter of a millisecond.
  private static let step: Int32 = 64
}
