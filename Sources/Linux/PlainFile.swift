import Glibc

/// What is done with small files of the person's own, and with the directories they are in.
public enum PlainFile {
  /// Bytes; nil: there is none.
  static func size(_ path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : nil
  }

  /// As much of it as that; nothing of what is no plain file.
  static func read(_ path: String, upTo most: Int) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return [] }
    return [UInt8](unsafeUninitializedCapacity: min(Int(status.st_size), most)) { buffer, count in
      while count < buffer.count {
        let more = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
        if more < 0, errno == EINTR { continue }
        guard more > 0 else { break }
        count += more
      }
    }
  }

  /// Makes it, for its owner alone, where there is none.
  ///
  /// - Returns: whether all of it is on disk.
  static func append(_ bytes: [UInt8], to path: String) -> Bool {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    // An editor may have left it open to others.
    fchmod(descriptor, 0o600)
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return false }
      rest = rest.dropFirst(written)
    }
    return fsync(descriptor) == 0
  }

  /// Overwrites parts of it with blanks, but for ends of lines, and brings that to disk.
  ///
  /// - Returns: how many parts; nil where that did not work.
  static func blank(_ parts: [Range<Int>], in path: String) -> Int? {
    if parts.isEmpty { return 0 }
    let descriptor = open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    for part in parts {
      var bytes = [UInt8](repeating: 0x20, count: part.count)
      guard pread(descriptor, &bytes, part.count, off_t(part.lowerBound)) == part.count else { return nil }
      for place in bytes.indices where bytes[place] != 0x0A { bytes[place] = 0x20 }
      guard pwrite(descriptor, bytes, part.count, off_t(part.lowerBound)) == part.count else { return nil }
    }
    return fsync(descriptor) == 0 ? parts.count : nil
  }

  /// - Returns: nil where it is gone, or never was; else why it is still there, as `errno`.
  public static func remove(_ path: String) -> (path: String, code: Int32)? {
    unlink(path) == 0 || errno == ENOENT ? nil : (path, errno)
  }

  /// The name is taken first, so that of two programs at the same moment neither replaces what the other one kept.
  ///
  /// - Returns: whether the name was free and it has it now; also where it is gone already: somebody else has moved it.
  static func move(_ path: String, toFree name: String) -> Bool {
    let descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    close(descriptor)
    if rename(path, name) == 0 { return true }
    let isGone = errno == ENOENT
    unlink(name)
    return isGone
  }

  /// Makes a directory for its owner alone, and those above it, where there are none. Whoever puts something into it notices where
  /// that did not work.
  public static func makeDirectory(_ path: String) {
    guard mkdir(path, 0o700) != 0, errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
      return
    }
    makeDirectory(String(path[..<slash]))
    mkdir(path, 0o700)
  }

  /// Names in a directory, but for itself and the one above; none where it cannot be read.
  public static func names(in directory: String) -> [String] {
    guard let stream = opendir(directory) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}
