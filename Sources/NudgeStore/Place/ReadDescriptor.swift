import Glibc

/// A file that is read at places, and what the disk said when it could not be. Its end is no trouble.
///
/// Bytes that are missing because of one read error look like a file that is cut short, and what is cut short may be mended, or
/// written over: whoever decides that asks for ``refuseTrouble(_:)`` first.
final class ReadDescriptor {
  private let number: Int32
  private let isOwn: Bool
  /// The error number of the first read that did not work; nil: all of them did.
  private(set) var trouble: Int32?

  /// - Parameter isOwn: whether it is closed in the end.
  init(_ number: Int32, isOwn: Bool) { (self.number, self.isOwn) = (number, isOwn) }

  /// - Returns: nil where nothing is, or something else than a file.
  /// - Throws: ``StoreError`` where it cannot be opened.
  convenience init?(_ path: String) throws(StoreError) {
    let number = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard number >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw .now(path)
    }
    self.init(number, isOwn: true)
    var status = stat()
    if fstat(number, &status) == 0, status.st_mode & S_IFMT != S_IFREG { return nil }
  }

  deinit { if isOwn { close(number) } }

  /// Bytes from a place on; fewer at the end, and where the disk does not give them.
  func bytes(at offset: Int, count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let read = pread(number, buffer.baseAddress! + filled, count - filled, off_t(offset + filled))
        if read < 0, errno == EINTR { continue }
        if read < 0 { trouble = trouble ?? errno }
        guard read > 0 else { return }
        filled += read
      }
    }
  }

  /// - Throws: ``StoreError`` where something could not be read, and nobody knows what is there.
  func refuseTrouble(_ path: String) throws(StoreError) {
    guard let trouble else { return }
    errno = trouble
    throw .now(path)
  }
}
