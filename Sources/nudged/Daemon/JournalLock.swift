import Glibc

/// The one daemon of a journal holds this lock for its lifetime; the kernel lets go of it, however the daemon ends.
final class JournalLock {
  private var descriptor: Int32
  private let path: String

  /// - Throws: ``StartProblem`` when another daemon has the lock, nothing can be locked there, or the file cannot be made.
  init(path: String) throws(StartProblem) {
    self.path = path
    descriptor = try Self.take(path)
  }

  deinit { close(descriptor) }

  /// Takes the lock that is at the path now, where the one that was taken is gone from there: such as when another directory is
  /// in the place of the journal's.
  func takeAgain() throws(StartProblem) {
    var (held, there) = (stat(), stat())
    if fstat(descriptor, &held) == 0, stat(path, &there) == 0, held.st_ino == there.st_ino, held.st_dev == there.st_dev
    {
      return
    }
    let fresh = try Self.take(path)
    close(descriptor)
    descriptor = fresh
  }

  private static func take(_ path: String) throws(StartProblem) -> Int32 {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .cannotMake(path, errno) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, canLockParts(descriptor) else {
      let reason = errno
      close(descriptor)
      switch reason {
      case EWOULDBLOCK: throw .journalTaken(path)
      case ENOLCK, EOPNOTSUPP, ENOSYS, EINVAL: throw .noLocks(path, reason)
      default: throw .cannotMake(path, reason)
      }
    }
    return descriptor
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
  case noLocks(String, Int32)
  case noHome

  /// Whether trying again changes nothing.
  var isForGood: Bool { if case .noLocks = self { true } else { false } }

  var description: String {
    switch self {
    case .journalTaken(let lock):
      "Another nudged already keeps this journal (\(lock) is locked). One is enough: `nudgectl status` talks to it."
    case .socketTaken(let path):
      "Another nudged already answers at \(path). One is enough: `nudgectl status` talks to it."
    case .cannotMake(let path, let code): "\(path) could not be made: \(String(cString: strerror(code)))."
    case .noLocks(let path, let code):
      "Files cannot be locked where the journal is (\(path): \(String(cString: strerror(code)))). Some network file systems are "
        + "like that, and two programs could write to the journal at once there. Please keep it on a disk of this machine: set "
        + "XDG_DATA_HOME to a directory there, and start nudged again."
    case .noHome: "Neither HOME nor the XDG directories are set, so there is no place for a journal."
    }
  }
}
