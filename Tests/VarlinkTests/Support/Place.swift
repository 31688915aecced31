import Glibc

/// A directory for one test, gone with it.
final class Place: Sendable {
  let path: String

  init() {
    var template = Array("/tmp/varlink-tests-XXXXXX".utf8CString)
    path = mkdtemp(&template).map { String(cString: $0) } ?? "/nonexistent"
  }

  deinit {
    guard let directory = opendir(path) else { return }
    while let entry = readdir(directory) {
      unlink(
        path + "/"
          + withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
    }
    closedir(directory)
    rmdir(path)
  }

  /// Where a file of this name stands.
  func file(_ name: String = "socket") -> String { "\(path)/\(name)" }

  /// Type and permissions of a file; nil when there is none.
  func mode(_ name: String = "socket") -> mode_t? {
    var status = stat()
    return lstat(file(name), &status) == 0 ? status.st_mode : nil
  }
}

/// A socket that listens, and nothing more.
final class Ear {
  let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)

  init(_ path: String) {
    _ = withSocketAddress(path) { bind(descriptor, $0, $1) }
    listen(descriptor, 8)
  }

  deinit { close(descriptor) }

  /// Takes in the connection that was made.
  func accepted() -> Wire { Wire(adopting: accept(descriptor, nil, nil)) }
}
