import Glibc

/// Small files only their owner can read, there whole or not at all.
enum PrivateFile {
  /// Puts a file in its place, on disk, in one step.
  ///
  /// - Returns: nil, or what the system said, as `errno`; then what was there before is there still.
  static func write(_ bytes: [UInt8], to path: String) -> Int32? {
    let part = path + ".part"
    unlink(part)
    let descriptor = open(part, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return errno }
    let problem = write(bytes, to: descriptor) ?? (fsync(descriptor) == 0 ? nil : errno)
    close(descriptor)
    guard problem == nil, rename(part, path) == 0 else {
      let problem = problem ?? errno
      unlink(part)
      return problem
    }
    settle(directoryOf: path)
    return nil
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return count < 0 ? errno : ENOSPC }
      rest = rest.dropFirst(count)
    }
    return nil
  }

  /// The new name is on disk as well.
  private static func settle(directoryOf path: String) {
    let directory = open(
      String(path.prefix(upTo: path.lastIndex(of: "/") ?? path.startIndex)) + "/", O_RDONLY | O_CLOEXEC)
    guard directory >= 0 else { return }
    fsync(directory)
    close(directory)
  }
}
