import Glibc
import NudgeCore

/// Keeps what a person typed into a bubble when it could not become an entry: the bubble is gone, the words must not be.
/// `nudgectl` keeps the words of its windows in the same files, within the same bounds (``PutAside``).
struct UnsentWords {
  /// `unsent.txt` beside the journal, readable by its owner alone.
  let file: String

  private var directory: String { String(file[..<(file.lastIndex(of: "/") ?? file.startIndex)]) }

  /// - Parameter day: names the file that is full, where one is.
  /// - Returns: whether the words are on disk. Those that are there already do not come twice.
  func keep(_ text: String, on day: CivilDate) -> Bool {
    let piece = Array((text + "\n").utf8)
    guard piece.count <= PutAside.mostBytes else { return false }
    let older = olderFiles
    if ([file] + older).contains(where: { PutAside.holds(Self.contents($0), piece) }) { return true }
    if let size = Self.size(file), !PutAside.fits(piece.count, into: size) {
      guard older.count < PutAside.mostOlderFiles, moveAside(on: day) else { return false }
    }
    return write(piece)
  }

  private var olderFiles: [String] {
    guard let stream = opendir(directory) else { return [] }
    defer { closedir(stream) }
    var files: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if PutAside.isOlder(name) { files.append("\(directory)/\(name)") }
    }
    return files
  }

  /// The name is taken first, so that what `nudgectl` moves aside at the same moment is not replaced.
  private func moveAside(on day: CivilDate) -> Bool {
    for number in 1...PutAside.mostOlderFiles + 1 {
      let target = "\(directory)/\(PutAside.olderName(day, number))"
      let descriptor = open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      if descriptor < 0, errno == EEXIST { continue }
      guard descriptor >= 0 else { return false }
      close(descriptor)
      if rename(file, target) == 0 { return true }
      let isGone = errno == ENOENT
      unlink(target)
      return isGone
    }
    return false
  }

  private func write(_ piece: [UInt8]) -> Bool {
    let descriptor = open(file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return write(piece, to: descriptor) && fsync(descriptor) == 0
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

  private static func size(_ file: String) -> Int? {
    var status = stat()
    return stat(file, &status) == 0 ? Int(status.st_size) : nil
  }

  /// Of a plain file, as much as it can hold.
  private static func contents(_ file: String) -> [UInt8] {
    let descriptor = open(file, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return [] }
    return [UInt8](unsafeUninitializedCapacity: min(Int(status.st_size), 2 * PutAside.mostBytes)) { buffer, count in
      while count < buffer.count {
        let more = read(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
        if more < 0, errno == EINTR { continue }
        guard more > 0 else { break }
        count += more
      }
    }
  }
}
