import Glibc

/// The one daemon of a journal holds this lock for its lifetime; the kernel lets go of it, however the daemon ends.
///
/// Two things are locked, as far as the file system can: the journal's directory, which nobody removes by tidying up, and a file in
/// it, for a nudged that knew no more and for directories that cannot be locked, as on NFS.
final class JournalLock {
  private let path: String
  private let locksDirectory: Bool
  private var directory: Int32?
  private var file: Int32?

  /// - Parameter locksDirectory: not where something else of nudged's own locks the directory for a moment.
  /// - Throws: ``StartProblem`` when another daemon has the lock, nothing can be locked there, or the file cannot be made.
  init(path: String, locksDirectory: Bool = true) throws(StartProblem) {
    (self.path, self.locksDirectory) = (path, locksDirectory)
    try take(directory: true, file: true)
  }

  isolated deinit { letGo([directory, file]) }

  /// Takes the lock that is at the path now, where the one that was taken is gone from there: such as when another directory is
  /// in the place of the journal's. Where it cannot be had, what is held stays.
  func takeAgain() throws(StartProblem) {
    let isDirectoryOurs = directory.map { Self.isOpen($0, at: parent) } ?? !locksDirectory
    let isFileOurs = file.map { Self.isOpen($0, at: path) } ?? false
    if isDirectoryOurs, isFileOurs { return }
    let held = [isDirectoryOurs ? nil : directory, isFileOurs ? nil : file]
    try take(directory: !isDirectoryOurs, file: !isFileOurs)
    letGo(held)
  }

  private func letGo(_ descriptors: [Int32?]) {
    for descriptor in descriptors.compactMap(\.self) { close(descriptor) }
  }

  private var parent: String { path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "." }

  private static func isOpen(_ descriptor: Int32, at path: String) -> Bool {
    var (held, there) = (stat(), stat())
    return fstat(descriptor, &held) == 0 && stat(path, &there) == 0 && held.st_ino == there.st_ino
      && held.st_dev == there.st_dev
  }

  // MARK: - Taking it

  private func take(directory takesDirectory: Bool, file takesFile: Bool) throws(StartProblem) {
    let directory = takesDirectory && locksDirectory ? try lockDirectory() : self.directory
    let file: Int32?
    do throws(StartProblem) {
      file = takesFile ? try lockFile(isDirectoryLocked: directory != nil) : self.file
    } catch {
      if directory != self.directory { letGo([directory]) }
      throw error
    }
    (self.directory, self.file) = (directory, file)
  }

  /// - Returns: nil where directories cannot be locked, or not be opened.
  private func lockDirectory() throws(StartProblem) -> Int32? {
    let descriptor = open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return descriptor }
    let reason = errno
    close(descriptor)
    if reason == EWOULDBLOCK { throw .journalTaken(parent) }
    return nil
  }

  /// - Returns: nil on a disk that is full or cannot be written: no reason not to read what is on it, where its directory is locked.
  private func lockFile(isDirectoryLocked: Bool) throws(StartProblem) -> Int32? {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      let obstacle = errno
      if isDirectoryLocked, [EROFS, ENOSPC, EDQUOT].contains(obstacle) { return nil }
      throw access(path, F_OK) == 0 ? .cannotUse(path, obstacle) : .cannotMake(path, obstacle)
    }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0, Self.canLockParts(descriptor) { return descriptor }
    let reason = errno
    close(descriptor)
    switch reason {
    case EWOULDBLOCK: throw .journalTaken(path)
    case ENOLCK, EOPNOTSUPP, ENOSYS, EINVAL: throw .noLocks(path, reason)
    default: throw .cannotMake(path, reason)
    }
  }

  /// SQLite locks parts of files, by another call, and takes a system that cannot for one that is busy.
  private static func canLockParts(_ descriptor: Int32) -> Bool {
    var part = flock()
    (part.l_type, part.l_whence, part.l_start, part.l_len) = (Int16(F_RDLCK), Int16(SEEK_SET), 0, 1)
    guard fcntl(descriptor, F_SETLK, &part) == 0 else { return errno == EAGAIN || errno == EACCES }
    part.l_type = Int16(F_UNLCK)
    return fcntl(descriptor, F_SETLK, &part) == 0
  }
}

/// Why the daemon cannot start.
enum StartProblem: Error, CustomStringConvertible {
  case journalTaken(String)
  case socketTaken(String)
  case cannotMake(String, Int32)
  /// It is there, as far as can be seen, and nudged is not let in.
  case cannotUse(String, Int32)
  case noLocks(String, Int32)
  /// Something of another user is where only one's own may be.
  case foreign(String)
  /// A directory that anybody may write to.
  case shared(String)
  case noHome
  case fewDescriptors(UInt)

  /// Whether trying again changes nothing, as long as the person does nothing.
  var isForGood: Bool {
    switch self {
    case .noLocks, .foreign, .shared, .noHome, .fewDescriptors: true
    case .journalTaken, .socketTaken, .cannotMake, .cannotUse: false
    }
  }

  var description: String {
    switch self {
    case .journalTaken(let lock):
      "Another nudged already keeps this journal (\(lock) is locked). One is enough: `nudgectl status` talks to it."
    case .socketTaken(let path):
      "Another nudged already answers at \(path). One is enough: `nudgectl status` talks to it."
    case .cannotMake(let path, let code): "\(path) could not be made: \(String(cString: strerror(code)))."
    case .cannotUse(let path, let code):
      "\(path) cannot be used: \(String(cString: strerror(code))). Check who owns it, and who may look into it: ls -ld \(path)"
    case .noLocks(let path, let code):
      "Files cannot be locked where the journal is (\(path): \(String(cString: strerror(code)))). Some network file systems are "
        + "like that, and two programs could write to the journal at once there. Please keep it on a disk of this machine: set "
        + "XDG_DATA_HOME to a directory there, and start nudged again."
    case .foreign(let path):
      "\(path) belongs to somebody else, and what nudged keeps there is for you alone. Nothing was changed. To see whose it is: "
        + "ls -ld \(path)"
    case .shared(let path):
      "Anybody may put files into \(path), and what nudged keeps is for you alone. Please name a directory of your own."
    case .fewDescriptors(let count):
      "No more than \(count) files may be open at a time here, and nudged needs 40. To see the limit: ulimit -n"
    case .noHome: "Neither HOME nor the XDG directories are set, so there is no place for a journal."
    }
  }
}
