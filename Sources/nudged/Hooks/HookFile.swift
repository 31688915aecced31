import Glibc

/// A program of the person's own that runs when something happens.
struct HookFile: Hashable {
  let event: HookEvent
  /// With all symbolic links followed by whoever opens it.
  let path: String

  /// Why a hook is not run.
  enum Problem: Error, Hashable {
    case notAFile
    case notExecutable
    /// It belongs to somebody else, or to root.
    case notYours
    /// The file itself, or a directory in which it could be exchanged.
    case writableByOthers(String)
  }

  /// The hooks of an event: the file that is named after it, or the files in a directory of that name, in the order of their
  /// names. None is the usual case, and costs one look.
  static func all(of event: HookEvent, in directory: String) -> [HookFile] {
    let path = "\(directory)/\(event.rawValue)"
    var status = stat()
    guard stat(path, &status) == 0 else { return [] }
    guard status.st_mode & S_IFMT == S_IFDIR else { return [HookFile(event: event, path: path)] }
    return names(in: path).prefix(mostFiles).map { HookFile(event: event, path: "\(path)/\($0)") }
  }

  /// In one directory.
  private static let mostFiles = 16

  /// What is in a directory, apart from hidden files and what editors leave.
  static func names(in directory: String) -> [String] {
    guard let stream = opendir(directory) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if !name.hasPrefix("."), !name.hasSuffix("~") { names.append(name) }
    }
    return names.sorted()
  }

  /// - Throws: ``Problem`` when it must not or cannot be run as it is.
  func check() throws(Problem) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    guard status.st_uid == geteuid() else { throw .notYours }
    guard status.st_mode & Self.othersWrite == 0 else { throw .writableByOthers(path) }
    for directory in directories {
      // In a sticky one, others can exchange only what is theirs.
      guard stat(directory, &status) == 0,
        status.st_mode & Self.othersWrite == 0 || status.st_mode & mode_t(S_ISVTX) != 0
      else { throw .writableByOthers(directory) }
    }
    guard access(path, X_OK) == 0 else { throw .notExecutable }
  }

  private static let othersWrite = mode_t(S_IWGRP | S_IWOTH)

  /// Where it could be exchanged: the folder it is in, the one above, which may hold several such folders, and that of the file a
  /// link leads to.
  private var directories: [String] {
    let folder = Self.parent(of: path)
    return [folder, Self.parent(of: folder)] + [Self.target(of: path)].compactMap(\.self).map(Self.parent)
  }

  private static func target(of path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func parent(of path: String) -> String {
    String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
  }
}
