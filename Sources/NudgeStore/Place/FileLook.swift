import Glibc

/// What the kernel tells of the file at a path: which one it is, and whether it was written to.
struct FileLook: Hashable, Sendable {
  /// Two looks with the same ones are at the same file, as long as it is held open.
  struct Identity: Hashable, Sendable {
    let device: dev_t
    let inode: ino_t
  }

  let identity: Identity
  /// Bytes.
  let size: Int
  /// When it was last written to, in ns since the epoch.
  let modified: Int
  /// How many names it has; 0: it was removed, or another one was moved over it.
  let names: nlink_t

  /// Whether it is the same file, as it was when it was last written to. Another name makes no difference.
  func isLike(_ other: FileLook) -> Bool {
    identity == other.identity && size == other.size && modified == other.modified
  }

  /// - Returns: nil where nothing is, or nothing can be seen.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// Why nothing can be seen at a path; nil: something can, or it is known that nothing is there. That is so as long as a disk or
  /// a directory does not let anybody in: a mount whose program ended, a server that is away, rights that were taken.
  static func obstacle(at path: String) -> String? {
    var status = stat()
    guard stat(path, &status) != 0, ![ENOENT, ENOTDIR].contains(errno) else { return nil }
    return String(cString: strerror(errno))
  }

  init?(_ descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    identity = Identity(device: status.st_dev, inode: status.st_ino)
    size = Int(status.st_size)
    modified = Int(status.st_mtim.tv_sec) &* 1_000_000_000 &+ Int(status.st_mtim.tv_nsec)
    names = status.st_nlink
  }
}

/// The files that make up a journal. Where its path is a link, SQLite keeps log and index beside what that leads to.
struct JournalPaths: Hashable, Sendable {
  let file: String
  let log: String
  let index: String
  /// What was put aside for safety lies here.
  let backups: String

  init(_ path: String) {
    let real = realpath(path, nil)
    let target = real.map { String(cString: $0) } ?? path
    free(real)
    (file, log, index) = (path, target + "-wal", target + "-shm")
    backups = Self.directory(of: path) + "/backups"
  }

  static func directory(of path: String) -> String {
    path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
  }
}

/// Bytes of a file from a place on; fewer at its end, and where they cannot be read: for looks that decide nothing by it.
func bytes(of descriptor: Int32, at offset: Int, count: Int) -> [UInt8] {
  ReadDescriptor(descriptor, isOwn: false).bytes(at: offset, count: count)
}

extension [UInt8] {
  /// Four bytes, the most significant first, as SQLite writes its numbers.
  func number(at index: Int) -> UInt32 {
    self[index..<index + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }
}
