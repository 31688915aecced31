import Glibc
import NudgeCore

/// A file for its owner alone that is there whole, or not at all: it is written under another name beside its place, and
/// moved there at the end.
final class NewFile {
  private let path: String
  private let part: String
  private let replaces: Bool
  private let surroundings: Surroundings
  private var descriptor: Int32 = -1

  /// - Parameter replaces: whether a file that is there may be replaced.
  init(_ path: String, replaces: Bool, _ surroundings: Surroundings) throws(Failure) {
    self.path = path
    self.replaces = replaces
    self.surroundings = surroundings
    let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    part = "\(path[..<slash]).\(path[slash...]).\(String(UInt32.random(in: .min ... .max), radix: 36))"
    if path.isEmpty || path.hasSuffix("/") { throw .badInput("“\(path.shownOnOneLine)” is not the name of a file.") }
    if !replaces, access(path, F_OK) == 0 { throw isThere }
    // Before it is there: Ctrl-C may come between the two.
    surroundings.cleanUp(part)
    descriptor = open(part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      let trouble = trouble
      surroundings.cleanUp(nil)
      throw trouble
    }
  }

  deinit {
    guard descriptor >= 0 else { return }
    close(descriptor)
    unlink(part)
    surroundings.cleanUp(nil)
  }

  func write(_ text: String) throws(Failure) {
    guard Output.tryWriting(text, to: descriptor) == nil else { throw trouble }
  }

  /// For a program that writes to it what ``write(_:)`` does not.
  var ownDescriptor: Int32 { descriptor }

  /// Puts it in its place, on disk.
  func finish() throws(Failure) {
    guard fsync(descriptor) == 0 else { throw trouble }
    try move()
    close(descriptor)
    descriptor = -1
    surroundings.cleanUp(nil)
  }

  private func move() throws(Failure) {
    if !replaces {
      // A second name replaces nothing (link(2)); file systems of memory sticks have none.
      if link(part, path) == 0 {
        unlink(part)
        return
      }
      if errno == EEXIST || access(path, F_OK) == 0 { throw isThere }
    }
    guard rename(part, path) == 0 else { throw trouble }
  }

  private var isThere: Failure {
    .badInput("\(path.shownOnOneLine) is there already. Choose another name, or replace it with --force.")
  }

  /// What the last call said, in words.
  private var trouble: Failure {
    let reason = String(cString: strerror(errno))
    return Failure(
      errno == ENOSPC ? .tryAgain : .badInput,
      "\(path.shownOnOneLine) cannot be written: \(reason). Nothing was left there.",
      name: "org.nudged.Client.NotWritten")
  }
}

/// What is removed when Ctrl-C or the end of the session ends the program early.
enum Interruption {
  /// The one file that is being written. A signal handler may read no Swift string. It needs no lock: one thread writes
  /// it, and no handler that reads it is set while it changes.
  private nonisolated(unsafe) static var unfinished: UnsafeMutablePointer<CChar>?
  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  /// - Parameter path: nil: nothing is left to remove.
  static func removes(_ path: String?) {
    let heeded = signals.filter { !isIgnored($0) }
    for number in heeded { signal(number, SIG_DFL) }
    free(unfinished)
    unfinished = path.flatMap { strdup($0) }
    guard unfinished != nil else { return }
    for number in heeded { signal(number, end) }
  }

  /// As under nohup(1); it stays so.
  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    return sigaction(number, nil, &action) == 0 && action.isIgnored
  }

  private static let end: @convention(c) (Int32) -> Void = { number in
    if let file = Interruption.unfinished { unlink(file) }
    // As the shell counts programs that a signal ended.
    _exit(128 + number)
  }
}
