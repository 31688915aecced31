import Glibc

/// A file that one program holds at a time, by flock(2): the kernel lets go of it with the program.
final class LockedFile {
  enum Place {
    case here(LockedFile)
    /// Another program holds it.
    case elsewhere
    /// It cannot be made, or not be locked.
    case unknown
  }

  let descriptor: Int32
  let path: String

  private init(_ descriptor: Int32, _ path: String) { (self.descriptor, self.path) = (descriptor, path) }

  deinit { close(descriptor) }

  /// Makes it where there is none.
  static func take(_ path: String) -> Place {
    while true {
      let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
      let place = locked(descriptor, path, LOCK_EX)
      // Whoever held it before may have removed it since it was opened here.
      if case .here(let file) = place, !file.isInPlace { continue }
      return place
    }
  }

  /// Holds it together with others who do no more than that.
  static func join(_ path: String) -> Place { locked(open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW), path, LOCK_SH) }

  private static func locked(_ descriptor: Int32, _ path: String, _ kind: Int32) -> Place {
    guard descriptor >= 0 else { return .unknown }
    if flock(descriptor, kind | LOCK_NB) == 0 { return .here(LockedFile(descriptor, path)) }
    let code = errno
    close(descriptor)
    return code == EWOULDBLOCK ? .elsewhere : .unknown
  }

  /// Lets others join.
  ///
  /// - Returns: false: somebody has taken it meanwhile.
  func share() -> Bool { flock(descriptor, LOCK_SH | LOCK_NB) == 0 }

  /// Removes it, where nobody else holds it.
  func remove() { if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { unlink(path) } }

  private var isInPlace: Bool {
    var (own, there) = (stat(), stat())
    return fstat(descriptor, &own) == 0 && stat(path, &there) == 0 && own.st_ino == there.st_ino
      && own.st_dev == there.st_dev
  }
}
