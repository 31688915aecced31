import Glibc

/// A listening socket in the file system.
struct SocketFile {
  let path: String
  let descriptor: Descriptor
  private let identity: Identity?

  /// Makes a socket and listens on it; a socket nobody listens on any more is taken over.
  ///
  /// - Throws: ``ServerError``.
  init(listeningAt path: String, mode: mode_t, backlog: Int32) throws(ServerError) {
    self.path = path
    do {
      // Two servers that find the same dead socket take turns, or the second would remove the first one's.
      let lock = try Self.lock(directoryOf: path)
      descriptor = Descriptor(try Socket.make(nonblocking: true))
      try Self.bind(descriptor.number, to: path, mode: mode)
      try Socket.check("listen") { [descriptor] in listen(descriptor.number, backlog) }
      identity = Identity(path)
      withExtendedLifetime(lock) {}
    } catch {
      throw Self.serverError(error, path)
    }
  }

  /// Removes the file, unless another one has taken its place.
  func remove() {
    if let identity, Identity(path) == identity { unlink(path) }
  }

  // MARK: Steps

  private static func lock(directoryOf path: String) throws(Socket.Errno) -> Descriptor {
    let directory = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let fd = try Socket.check("open") { open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    let descriptor = Descriptor(fd)
    try Socket.check("flock") { flock(fd, LOCK_EX) }
    return descriptor
  }

  private static func bind(_ fd: Int32, to path: String, mode: mode_t) throws(Socket.Errno) {
    // Linux makes the file with the mode of the socket's own inode, so it is never open to others, not even briefly.
    try Socket.check("fchmod") { fchmod(fd, mode) }
    do {
      try bind(fd, to: path)
    } catch {
      guard error.code == EADDRINUSE, isDeadSocket(path) else { throw error }
      try Socket.check("unlink") { unlink(path) }
      try bind(fd, to: path)
    }
  }

  private static func bind(_ fd: Int32, to path: String) throws(Socket.Errno) {
    try Socket.withAddress(of: path) { (address, length) throws(Socket.Errno) in
      _ = try Socket.check("bind") { Glibc.bind(fd, address, length) }
    }
  }

  private static func isDeadSocket(_ path: String) -> Bool {
    Identity(path)?.isSocket == true && !Socket.answers(at: path)
  }

  private static func serverError(_ error: Socket.Errno, _ path: String) -> ServerError {
    switch error.code {
    case EADDRINUSE: .addressInUse(path: path)
    case ENAMETOOLONG: .pathTooLong(path: path)
    default: .system(call: error.call, errno: error.code)
    }
  }
}

/// Which file stands at a path.
private struct Identity: Equatable {
  let device: dev_t
  let inode: ino_t
  let isSocket: Bool

  init?(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    device = status.st_dev
    inode = status.st_ino
    isSocket = status.st_mode & S_IFMT == S_IFSOCK
  }
}
