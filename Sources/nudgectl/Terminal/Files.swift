import Glibc

/// What is at a path.
enum FileContents: Equatable, Sendable {
  case bytes([UInt8])
  /// Nothing. A link that leads nowhere is something.
  case absent
  /// Why it cannot be read: a sentence.
  case unreadable(String)
}

/// What the client reads from the file system.
enum Files {
  /// A small file, and how it is with it.
  static func read(_ path: String) -> FileContents {
    // Not blocking: a pipe without a writer would hold the program for ever.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return problem(errno, path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return problem(errno, path) }
    switch status.st_mode & S_IFMT {
    case S_IFREG, S_IFCHR: return .bytes(Input.read(upTo: mostBytes, from: descriptor))
    case S_IFDIR: return .unreadable("This is a directory, and a file is needed here.")
    default: return .unreadable("This is no plain file, and one is needed here.")
    }
  }

  private static let mostBytes = 8 << 20

  private static func problem(_ code: Int32, _ path: String) -> FileContents {
    var status = stat()
    if code == ENOENT, lstat(path, &status) != 0 { return .absent }
    return .unreadable("It cannot be read: \(String(cString: strerror(code))).")
  }

  /// Whether two paths lead to the same file, or would once it is there.
  static func isSame(_ one: String, _ other: String) -> Bool {
    if one == other { return true }
    var (first, second) = (stat(), stat())
    if stat(one, &first) == 0, stat(other, &second) == 0 {
      return first.st_dev == second.st_dev && first.st_ino == second.st_ino
    }
    return canonical(one) == canonical(other)
  }

  /// Without links and detours, as far as there is something.
  private static func canonical(_ path: String) -> String {
    if let resolved = realpath(path, nil) {
      defer { free(resolved) }
      return String(cString: resolved)
    }
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return path }
    return canonical(String(path[..<slash])) + path[slash...]
  }

  static func contents(_ path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    // A folder opens, and would seem an empty file.
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else { return nil }
    return Input.read(upTo: 1 << 20, from: descriptor)
  }

  static func connects(_ socket: String) -> Bool {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let name = Array(socket.utf8)
    guard !name.isEmpty, name.count < MemoryLayout.size(ofValue: address.sun_path) else { return false }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: name) }
    let descriptor = Glibc.socket(
      AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue), 0)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    // The length says where the name of an abstract one ends.
    let length = MemoryLayout<sa_family_t>.size + name.count + (name[0] == 0 ? 0 : 1)
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, socklen_t(length)) }
    }
    // One that has its hands full is there.
    return result == 0 || errno == EAGAIN
  }

  static func linkTarget(_ path: String) -> String? {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let length = readlink(path, &buffer, buffer.count)
    return length > 0 ? String(validating: buffer[..<length], as: UTF8.self) : nil
  }
}
