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
      unlink(part)
      throw error
    }
  }

  /// A disk that this would fill is left alone: the journal itself needs what is left.
  private func refuseFullDisk(_ target: String) throws(StoreError) {
    let size = (try source.number("PRAGMA page_count") ?? 0) * (try source.number("PRAGMA page_size") ?? 4096)
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
    guard descriptor >= 0 else { throw SystemProblem.now(part) }
    defer { close(descriptor) }
    let made = try FileConnection(part, .making)
    // It counts once it has its name; until then nothing of it needs to be safe.
    try made.run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -512")
    var settled = 0
    try made.copy(source, pages: Self.step) { (bytes) throws(StoreError) in
      guard goesOn() else { throw StoreError(reason: .other, path: part, detail: "it was given up") }
      guard bytes >= settled + Self.atOnce else { return }
      // Bit by bit: a commit of the journal should not wait until all of it is on disk.
      fdatasync(descriptor)
      settled = bytes
    }
  }

  /// Pages: about a quarter of a millisecond.
  private static let step: Int32 = 64
  /// Bytes the disk gets in one go.
  private static let atOnce = 4_000_000
}

/// What has to be true of files before they count.
enum FileOnDisk {
  /// Makes a copied file one that stands by itself, and brings it to disk.
  ///
  /// The two bytes say that a file has a write-ahead log; one without them is opened without side files
  /// (https://www.sqlite.org/fileformat.html#file_format_version_numbers).
  static func settle(_ path: String) throws(StoreError) {
    let descriptor = open(path, O_RDWR | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemProblem.now(path) }
    defer { close(descriptor) }
    guard pwrite(descriptor, [1, 1] as [UInt8], 2, 18) == 2, fchmod(descriptor, 0o600) == 0, fsync(descriptor) == 0
    else { throw SystemProblem.now(path) }
  }

  /// Gives a file that is on disk another name, and brings that to disk, too.
  static func move(_ path: String, to target: String) throws(StoreError) {
    guard rename(path, target) == 0 else { throw SystemProblem.now(target) }
    try settleDirectory(of: target)
  }

  static func settleDirectory(of path: String) throws(StoreError) {
    let directory = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    let descriptor = open(directory.isEmpty ? "/" : directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemProblem.now(directory) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw SystemProblem.now(directory) }
  }

  /// Bytes an ordinary user may still write; nil: nobody knows.
  static func room(in directory: String) -> Int64? {
    var status = statvfs()
    guard statvfs(directory, &status) == 0 else { return nil }
    return Int64(
      clamping: UInt64(status.f_bavail).multipliedReportingOverflow(by: UInt64(status.f_frsize)).partialValue)
  }

  /// Copies a file byte by byte and brings it to disk, whatever it holds.
  static func copy(_ path: String, to target: String) throws(StoreError) {
    let source = open(path, O_RDONLY | O_CLOEXEC)
    guard source >= 0 else { throw SystemProblem.now(path) }
    defer { close(source) }
    let made = open(target, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard made >= 0 else { throw SystemProblem.now(target) }
    defer { close(made) }
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    do throws(StoreError) {
      while true {
        let count = read(source, &chunk, chunk.count)
        if count < 0 { throw SystemProblem.now(path) }
        if count == 0 { break }
        var written = 0
        while written < count {
          let more = chunk.withUnsafeBytes { write(made, $0.baseAddress! + written, count - written) }
          guard more > 0 else { throw SystemProblem.now(target) }
          written += more
        }
      }
      guard fsync(made) == 0 else { throw SystemProblem.now(target) }
    } catch {
      unlink(target)
      throw error
    }
    try settleDirectory(of: target)
  }
}
