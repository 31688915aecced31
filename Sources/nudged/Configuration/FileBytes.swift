import Glibc

/// A small file, read whole.
nonisolated enum FileBytes {
  /// Why there is something and it cannot be read.
  enum Problem: Error, Hashable, Sendable, CustomStringConvertible {
    case isDirectory
    /// A pipe, a socket or a block device.
    case isNoPlainFile
    case tooLarge(limit: Int)
    /// What the system said, as `errno`.
    case unreadable(Int32)

    var description: String {
      switch self {
      case .isDirectory: "This is a directory, and a file is needed here."
      case .isNoPlainFile: "This is no plain file, and one is needed here."
      case .tooLarge(let limit): "The file is larger than \(limit >> 10) KiB. A few pages are enough."
      case .unreadable(let code): "It cannot be read: \(String(cString: strerror(code)))."
      }
    }
  }

  /// - Parameter limit: in bytes.
  /// - Returns: nil when there is no such file. A link that leads nowhere is a problem, not an absent file.
  static func read(_ path: String, limit: Int) throws(Problem) -> [UInt8]? {
    // Not blocking: a pipe without a writer would hold the start for ever.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      let code = errno
      if code == ENOENT, !isLink(path) { return nil }
      throw .unreadable(code)
    }
    defer { close(descriptor) }
    try refuseOtherThanFiles(descriptor)
    var bytes: [UInt8] = []
    while bytes.count <= limit {
      let chunk = try chunk(of: descriptor)
      if chunk.isEmpty { return bytes }
      bytes += chunk
    }
    throw .tooLarge(limit: limit)
  }

  private static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  private static func refuseOtherThanFiles(_ descriptor: Int32) throws(Problem) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(errno) }
    switch status.st_mode & S_IFMT {
    // A character device, because /dev/null is a fine empty file.
    case S_IFREG, S_IFCHR: return
    case S_IFDIR: throw .isDirectory
    default: throw .isNoPlainFile
    }
  }

  /// - Returns: empty at the end.
  private static func chunk(of descriptor: Int32) throws(Problem) -> [UInt8] {
    let size = 16384
    var result = 0
    let chunk = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      repeat { result = Glibc.read(descriptor, buffer.baseAddress, size) } while result < 0 && errno == EINTR
      count = max(result, 0)
    }
    if result < 0 { throw .unreadable(errno) }
    return chunk
  }
}
