import Glibc

/// Directories only their owner can look into.
enum PrivateDirectory {
  /// Makes the directory and what is missing above it, mode 0700; one that exists is left as it is, apart from rights it
  /// gives to others.
  static func make(_ path: String) throws(StartProblem) {
    var directory = ""
    for part in path.split(separator: "/") {
      directory += "/" + part
      if mkdir(directory, 0o700) != 0, errno != EEXIST, !exists(directory) { throw .cannotMake(directory, errno) }
    }
    // On a disk that is read-only, one that is right already needs nothing.
    if !isPrivate(path), chmod(path, 0o700) != 0 { throw .cannotMake(path, errno) }
  }

  private static func isPrivate(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & 0o777 == 0o700
  }

  private static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}
