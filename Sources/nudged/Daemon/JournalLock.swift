import Glibc

/// The one daemon of a journal holds this lock for its lifetime; the kernel lets go of it, however the daemon ends.
final class JournalLock {
  private let descriptor: Int32

  /// - Throws: ``StartProblem`` when another daemon has the lock, or the file cannot be made.
  init(path: String) throws(StartProblem) {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .cannotMake(path, errno) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let reason = errno
      close(descriptor)
      throw reason == EWOULDBLOCK ? .journalTaken(path) : .cannotMake(path, reason)
    }
  }

  deinit { close(descriptor) }
}

/// Why the daemon cannot start.
enum StartProblem: Error, CustomStringConvertible {
  case journalTaken(String)
  case socketTaken(String)
  case cannotMake(String, Int32)
  case noHome

  var description: String {
    switch self {
    case .journalTaken(let lock):
      "Another nudged already keeps this journal (\(lock) is locked). One is enough: `nudgectl status` talks to it."
    case .socketTaken(let path):
      "Another nudged already answers at \(path). One is enough: `nudgectl status` talks to it."
    case .cannotMake(let path, let code): "\(path) could not be made: \(String(cString: strerror(code)))."
    case .noHome: "Neither HOME nor the XDG directories are set, so there is no place for a journal."
    }
  }
}
