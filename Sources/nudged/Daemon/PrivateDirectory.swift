import Glibc

/// Directories only their owner can look into.
enum PrivateDirectory {
  /// Makes the directory and what is missing above it, mode 0700; one that exists is left as it is, apart from rights it
  /// gives to others.
  ///
  /// - Throws: ``StartProblem``; ``StartProblem/foreign(_:)`` where it is somebody else's, or a link of somebody else leads there.
  static func make(_ path: String) throws(StartProblem) {
    var directory = ""
    for part in path.split(separator: "/") {
      directory += "/" + part
      guard mkdir(directory, 0o700) != 0, errno != EEXIST else { continue }
      let obstacle = errno
      // Behind a directory that lets nobody in, nobody sees what is there.
      if !exists(directory) {
        throw errno == EACCES ? .cannotUse(directory, obstacle) : .cannotMake(directory, obstacle)
      }
    }
    try closeToOthers(path)
  }

  private static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Takes away the rights of others, through a descriptor: what is at the path may be another by then.
  private static func closeToOthers(_ path: String) throws(StartProblem) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotUse(path, errno) }
    defer { close(descriptor) }
    var (there, held) = (stat(), stat())
    guard lstat(path, &there) == 0, fstat(descriptor, &held) == 0 else { throw .cannotUse(path, errno) }
    guard there.st_uid == geteuid(), held.st_uid == geteuid() else { throw .foreign(path) }
    guard held.st_mode & 0o077 != 0 else { return }
    if held.st_mode & S_ISVTX != 0 { throw .shared(path) }
    // On a disk that cannot be written they stay as they are; `doctor` tells of it.
    if fchmod(descriptor, 0o700) != 0, errno != EROFS { throw .cannotUse(path, errno) }
  }
}
