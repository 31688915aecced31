import Glibc

/// What is done to whole files, so that each is on disk before it counts.
enum FileOnDisk {
  /// Makes a copied file one that stands by itself, and brings it to disk.
  ///
  /// The two bytes say that a file has a write-ahead log; one without them is opened without side files
  /// (https://www.sqlite.org/fileformat.html#file_format_version_numbers).
  static func settle(_ path: String) throws(StoreError) {
    let descriptor = open(path, O_RDWR | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw StoreError.now(path) }
    defer { close(descriptor) }
    guard pwrite(descriptor, [1, 1] as [UInt8], 2, 18) == 2, fchmod(descriptor, 0o600) == 0, fsync(descriptor) == 0
    else { throw StoreError.now(path) }
  }

  /// Gives a file that is on disk another name, and brings that to disk, too.
  static func move(_ path: String, to target: String) throws(StoreError) {
    guard rename(path, target) == 0 else { throw StoreError.now(target) }
    try settleDirectory(of: target)
  }

  static func settleDirectory(of path: String) throws(StoreError) {
    let directory = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    let descriptor = open(directory.isEmpty ? "/" : directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw StoreError.now(directory) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw StoreError.now(directory) }
  }

  /// Bytes an ordinary user may still write; nil: nobody knows.
  static func room(in directory: String) -> Int64? {
    var status = statvfs()
    guard statvfs(directory, &status) == 0 else { return nil }
    return Int64(
      clamping: UInt64(status.f_bavail).multipliedReportingOverflow(by: UInt64(status.f_frsize)).partialValue)
  }

  /// Removes a file bit by bit: where a file system tells the disk of room that is free again, the journal's next commit would
  /// wait until it has heard of all of it.
  static func letGo(_ path: String) {
    shrink(path)
    unlink(path)
  }

  /// Takes a file's end away, a megabyte at a time, until nothing is left of it; not from somebody who reads it just now, or has
  /// it under another name.
  private static func shrink(_ path: String) {
    let descriptor = open(path, O_WRONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    guard let look = FileLook(descriptor), look.names == 1, !isOpenElsewhere(descriptor) else { return }
    var size = look.size
    while size > 0 {
      size = max(0, size - atOnce)
      guard ftruncate(descriptor, off_t(size)) == 0, fdatasync(descriptor) == 0 else { return }
    }
  }

  /// There is a lease for writing only where nobody else has the file open (fcntl(2)).
  private static func isOpenElsewhere(_ descriptor: Int32) -> Bool {
    // Whoever opens it just then must not end this process with the signal that tells of it.
    guard fcntl(descriptor, setSignal, SIGURG) == 0, fcntl(descriptor, setLease, F_WRLCK) == 0 else { return true }
    return fcntl(descriptor, setLease, F_UNLCK) != 0
  }

  /// Linux's own (fcntl-linux.h), which Swift does not see.
  private static let (setSignal, setLease): (Int32, Int32) = (10, 1024)

  /// Bytes the disk gets, or loses, in one go.
  static let atOnce = 1_000_000

  /// Copies a journal's file byte by byte and brings it to disk, whatever it holds. It may be open in this process.
  static func copyJournal(_ path: String, to target: String) throws(StoreError) {
    let source = try FileConnection(path, .reading)
    try make(target) { (made) throws(StoreError) in
      try source.withRawFile { (size, read) throws(StoreError) in
        var chunk = [UInt8](repeating: 0, count: chunkSize)
        for offset in stride(from: 0, to: size, by: chunkSize) {
          let count = Int(min(Int64(chunkSize), size - offset))
          let part = chunk.withUnsafeMutableBytes { bytes in
            Result { () throws(StoreError) in try read(offset, .init(rebasing: bytes[..<count])) }
          }
          try part.get()
          try write(chunk[..<count], to: made, target)
        }
      }
    }
  }

  /// The same of a file on which SQLite has no locks, such as a log.
  static func copy(_ path: String, to target: String) throws(StoreError) {
    let source = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard source >= 0 else { throw StoreError.now(path) }
    defer { close(source) }
    try make(target) { (made) throws(StoreError) in
      var chunk = [UInt8](repeating: 0, count: chunkSize)
      while true {
        let count = read(source, &chunk, chunk.count)
        if count < 0 { throw StoreError.now(path) }
        if count == 0 { break }
        try write(chunk[..<count], to: made, target)
      }
    }
  }

  private static let chunkSize = 1 << 18

  /// Makes a file and brings it to disk; when that fails, there is none.
  private static func make(_ target: String, _ fill: (Int32) throws(StoreError) -> Void) throws(StoreError) {
    let made = open(target, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard made >= 0 else { throw StoreError.now(target) }
    defer { close(made) }
    do throws(StoreError) {
      try fill(made)
      guard fsync(made) == 0 else { throw StoreError.now(target) }
    } catch {
      unlink(target)
      throw error
    }
    try settleDirectory(of: target)
  }

  private static func write(_ bytes: ArraySlice<UInt8>, to made: Int32, _ target: String) throws(StoreError) {
    var rest = bytes
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(made, $0.baseAddress, $0.count) }
      guard count > 0 else { throw StoreError.now(target) }
      rest = rest.dropFirst(count)
    }
  }
}

extension StoreError {
  /// Makes the directory of the copies, for its owner alone, unless it is there.
  static func requireFolder(_ path: String) throws(StoreError) {
    guard mkdir(path, 0o700) != 0 else { return }
    guard errno == EEXIST else { throw .now(path) }
    var status = stat()
    guard stat(path, &status) == 0 else { throw .now(path) }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      let detail =
        "something else than a directory is there, and copies of the journal need one. Please move it somewhere else."
      throw StoreError(reason: .other, path: path, detail: detail)
    }
  }

  /// A pipe that nobody writes to would be waited for without end.
  ///
  /// - Parameter isThere: whether there has to be something.
  /// - Throws: ``StoreError`` where something else than a file is there.
  static func refuseOtherThanFiles(_ path: String, isThere: Bool = false) throws(StoreError) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      if isThere, errno == ENOENT { throw StoreError(reason: .readOnly, path: path, detail: "there is no such file") }
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return
    case S_IFDIR: throw StoreError(reason: .noFile, path: path, detail: "a directory")
    default: throw StoreError(reason: .noFile, path: path, detail: "a pipe, a device or the like")
    }
  }

  /// What another user can change, or could exchange under us: a journal and what lies beside it.
  ///
  /// - Throws: ``StoreError`` where a file, or a link to it, is somebody else's.
  static func refuseForeign(_ journal: String) throws(StoreError) {
    let paths = JournalPaths(journal)
    for path in [paths.file, paths.log, paths.index] { try refuseForeignFile(path) }
  }

  private static func refuseForeignFile(_ path: String) throws(StoreError) {
    var (link, file) = (stat(), stat())
    guard lstat(path, &link) == 0, stat(path, &file) == 0 else { return }
    guard link.st_uid == geteuid(), file.st_uid == geteuid() else {
      throw StoreError(reason: .foreign, path: path, detail: "")
    }
  }

  /// What the system has just said about a file.
  static func now(_ path: String) -> StoreError {
    let code = errno
    let reason: Reason =
      switch code {
      case ENOSPC, EDQUOT: .diskFull
      case EROFS, EACCES, EPERM: .readOnly
      case EIO: .diskTrouble
      case EMFILE, ENFILE: .tooManyFiles
      case EFBIG: .tooLarge
      default: .other
      }
    return StoreError(reason: reason, path: path, detail: String(cString: strerror(code)))
  }
}
