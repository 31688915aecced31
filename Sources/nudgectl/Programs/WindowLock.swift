import Glibc
import NudgeCore

/// One window for each thing that is shown, however often it is clicked: whoever opens one holds a lock in the runtime directory
/// until it is closed. The kernel lets go of it with the program, so none is ever left behind.
final class WindowLock {
  enum Place {
    /// This program has it.
    case here(WindowLock)
    /// Another window is open.
    case elsewhere
    /// It cannot be known. One window too many does less harm than none.
    case unknown
  }

  private let descriptor: Int32
  private let path: String

  private init(_ descriptor: Int32, _ path: String) { (self.descriptor, self.path) = (descriptor, path) }

  /// The last one to leave takes the file along.
  deinit {
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { unlink(path) }
    close(descriptor)
  }

  /// - Parameter name: a word for what is shown, such as `answer-3`.
  static func take(_ name: String, _ surroundings: Surroundings) -> Place {
    guard let path = path(name, surroundings) else { return .unknown }
    while true {
      let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
      guard descriptor >= 0 else { return .unknown }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        defer { close(descriptor) }
        return errno == EWOULDBLOCK ? .elsewhere : .unknown
      }
      let lock = WindowLock(descriptor, path)
      // Whoever had it before may have taken the file along since it was opened here.
      if lock.isInPlace { return .here(lock) }
    }
  }

  /// For the verb in a terminal that was opened for it: holds the lock together with whoever opened the terminal, some of which
  /// end at once.
  static func join(_ name: String, _ surroundings: Surroundings) -> Place {
    guard let path = path(name, surroundings) else { return .unknown }
    let descriptor = open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return .unknown }
    guard flock(descriptor, LOCK_SH | LOCK_NB) == 0 else {
      defer { close(descriptor) }
      return errno == EWOULDBLOCK ? .elsewhere : .unknown
    }
    return .here(WindowLock(descriptor, path))
  }

  /// Lets the verb in a terminal hold it, too; nobody who asks for a window gets it meanwhile.
  ///
  /// - Returns: false: somebody else was faster, and has a window open.
  func share() -> Bool { flock(descriptor, LOCK_SH | LOCK_NB) == 0 }

  private var isInPlace: Bool {
    var (own, there) = (stat(), stat())
    return fstat(descriptor, &own) == 0 && stat(path, &there) == 0 && own.st_ino == there.st_ino
      && own.st_dev == there.st_dev
  }

  /// A file for each thing and each daemon: the numbers of two are not the same nudges.
  private static func path(_ name: String, _ surroundings: Surroundings) -> String? {
    guard let directory = RuntimeDirectory.path(surroundings.variable) else { return nil }
    var hash = FNV1a()
    for byte in (surroundings.variable("NUDGED_SOCKET") ?? "").utf8 { hash.mix(UInt64(byte)) }
    Files.makeDirectory(directory)
    return "\(directory)/\(name)-\(String(hash.value, radix: 16)).window"
  }
}
