import Glibc
import NudgeCore

/// Starts a terminal and finds out whether what it was to run came up in it. Its exit status does not tell: some end with that of
/// the program, some with 0 whatever happens, and some hand the window to another process and end at once.
///
/// The program in the terminal gives a sign: it writes to a pipe that has a name.
enum TerminalStart {
  /// - Parameter arguments: Given the path of the sign.
  /// - Returns: whether the sign came. Then it has waited for the end of what it started, too.
  static func open(_ path: String, _ arguments: (_ sign: String) -> [String]) -> Bool {
    guard let sign = Sign() else { return false }
    defer { sign.remove() }
    guard let child = Spawned.begin(path, arguments(sign.path)) else { return false }
    var end: Int32?
    // Most are up at once. One that is up and shows something else has shown something; nobody looks for ever.
    for _ in 0..<looks {
      if sign.has(come: look) { break }
      end = Spawned.end(of: child)
      if end != nil { break }
    }
    guard let end else {
      _ = Spawned.wait(for: child)
      return true
    }
    // Behind one that ended well another process may be busy opening the window.
    return sign.has(come: end == 0 ? patience : look)
  }

  /// In milliseconds.
  private static let look: Int32 = 50
  private static let looks = 1200
  private static let patience: Int32 = 15_000

  /// A pipe with a name, in a directory for oneself.
  private struct Sign {
    let path: String
    private let directory: String
    private let descriptor: Int32

    init?() {
      let place = getenv("XDG_RUNTIME_DIR").map { String(cString: $0) } ?? "/tmp"
      var template = "\(place)/nudged-window-XXXXXX".utf8CString.map { $0 }
      guard mkdtemp(&template) != nil else { return nil }
      directory = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
      path = directory + "/sign"
      guard mkfifo(path, 0o600) == 0 else {
        rmdir(directory)
        return nil
      }
      descriptor = Glibc.open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    }

    func has(come milliseconds: Int32) -> Bool {
      var state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      return poll(&state, 1, milliseconds) > 0 && state.revents & Int16(POLLIN) != 0
    }

    func remove() {
      close(descriptor)
      unlink(path)
      rmdir(directory)
    }
  }

  /// The sign, from within the terminal. Nobody may wait for it.
  static func give(_ sign: String) {
    let descriptor = Glibc.open(sign, O_WRONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFIFO else { return }
    Output.tryWriting(".", to: descriptor)
  }
}
