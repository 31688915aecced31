import Glibc

/// Keeps what a person typed into a bubble when it could not become an entry: the bubble is gone, the words must not be.
/// `nudgectl` keeps the words of its windows in the same file.
struct UnsentWords {
  /// `unsent.txt` beside the journal, readable by its owner alone.
  let file: String

  /// - Returns: whether the words are on disk.
  func keep(_ text: String) -> Bool {
    let descriptor = open(file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return write(Array((text + "\n").utf8), to: descriptor) && fsync(descriptor) == 0
  }

  private func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
