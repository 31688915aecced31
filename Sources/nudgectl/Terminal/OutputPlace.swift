import Glibc
import NudgeCore

/// Where what a verb makes goes, as `--output` names it. With ``OutputFile`` the one rule for all verbs that write a file
/// (docs/export.md, "Where it goes").
enum OutputPlace: Equatable {
  case standardOutput
  case file(String)

  /// - Parameter option: "-" is standard output, and so is a name the system has for it, such as `/dev/stdout`.
  init?(_ option: String?) {
    guard let option else { return nil }
    self = option == "-" || OutputTarget.ownDescriptor(option) == STDOUT_FILENO ? .standardOutput : .file(option)
  }
}

/// What is at a path before it is written to, seen through symbolic links.
struct OutputTarget {
  enum Kind: Equatable {
    /// Nothing; a link that leads nowhere yet is none either.
    case new
    /// A plain file.
    /// - Parameter names: how many names (hard links) it has.
    case file(mode: mode_t, owner: uid_t, group: gid_t, names: Int)
    /// What takes bytes as they come and keeps no file there: a FIFO, a terminal, `/dev/null`.
    case stream
    /// A descriptor this program was started with, as `/dev/fd/3` and a shell's `>(command)` name it.
    case descriptor(Int32)
  }

  /// Behind all links.
  let path: String
  let kind: Kind

  /// - Throws: ``Failure`` for what is never written to: folders, sockets, disks, links that lead in a circle.
  init(_ name: String) throws(Failure) {
    if name.isEmpty || name.hasSuffix("/") { throw .badInput("“\(name.shownOnOneLine)” is not the name of a file.") }
    if let number = Self.ownDescriptor(name) {
      (path, kind) = (name, .descriptor(number))
      return
    }
    path = try Self.behindLinks(name)
    var status = stat()
    guard stat(path, &status) == 0 else {
      kind = .new
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG:
      kind = .file(
        mode: status.st_mode & 0o777, owner: status.st_uid, group: status.st_gid, names: Int(status.st_nlink))
    case S_IFIFO, S_IFCHR: kind = .stream
    case S_IFDIR: throw .badInput("\(name.shownOnOneLine) is a folder. Name a file in it.")
    default:
      throw .badInput("\(name.shownOnOneLine) is no plain file, and stays as it is. Choose another name.")
    }
  }

  /// - Returns: the number of the descriptor a path stands for; nil: it is a path like any other.
  static func ownDescriptor(_ path: String) -> Int32? {
    var path = path
    for _ in 0..<mostLinks {
      let (folder, name) = split(path)
      if let number = Int32(name), number >= 0, realPath(folder) == "/proc/\(getpid())/fd" {
        return fcntl(number, F_GETFD) == -1 ? nil : number
      }
      guard let next = Files.linkTarget(path) else { return nil }
      path = next.hasPrefix("/") ? next : folder + "/" + next
    }
    return nil
  }

  private static func behindLinks(_ name: String) throws(Failure) -> String {
    var path = name
    for _ in 0..<mostLinks {
      guard let next = Files.linkTarget(path) else { return path }
      path = next.hasPrefix("/") ? next : split(path).folder + "/" + next
    }
    throw .badInput("\(name.shownOnOneLine) is a link that leads in a circle. Choose another name.")
  }

  /// As many as Linux itself follows (path_resolution(7)).
  private static let mostLinks = 40

  static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = slash == path.startIndex ? "/" : String(path[..<slash])
    return (folder, String(path[path.index(after: slash)...]))
  }

  private static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
