import Glibc
import NudgeCore

/// The file a verb writes.
///
/// A plain file is there whole, or not at all: it is written under another name beside its place, and moved there at the end. It
/// is for its owner alone, or keeps the mode of the one it replaces. A symbolic link stays, and what it leads to is written. A FIFO
/// or a terminal is written to as it is. Nothing that is there is replaced unasked, and nothing but a plain file ever.
final class OutputFile {
  private let name: String
  private let target: OutputTarget
  /// The name it has until it is whole; nil: what is written is there at once.
  private let part: String?
  private let replaces: Bool
  private let surroundings: Surroundings
  private var descriptor: Int32 = -1

  /// - Parameters:
  ///   - name: as the person gave it; see ``OutputPlace`` for "-".
  ///   - replaces: whether a file that is there may be replaced.
  init(_ name: String, replaces: Bool, _ surroundings: Surroundings) throws(Failure) {
    let target = try OutputTarget(name)
    (self.name, self.target, self.replaces, self.surroundings) = (name, target, replaces, surroundings)
    switch target.kind {
    case .new: part = Self.partName(beside: target.path)
    case .file:
      part = Self.partName(beside: target.path)
      if !replaces { throw isThere }
    case .stream, .descriptor: part = nil
    }
    // Before it is there: Ctrl-C may come between the two.
    if let part { surroundings.cleanUp(part) }
    descriptor = open()
    guard descriptor >= 0 else {
      let trouble = trouble
      surroundings.cleanUp(nil)
      throw trouble
    }
    if case .file(let mode, let owner, let group, _) = target.kind {
      // Another one's file can be given back by root alone; the mode is what counts.
      _ = fchown(descriptor, owner, group)
      guard fchmod(descriptor, mode) == 0 else { throw trouble }
    }
  }

  deinit {
    guard descriptor >= 0 else { return }
    close(descriptor)
    guard let part else { return }
    unlink(part)
    surroundings.cleanUp(nil)
  }

  private func open() -> Int32 {
    if let part { return Glibc.open(part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600) }
    // A reader that leaves is told of by write(2), in words.
    signal(SIGPIPE, SIG_IGN)
    if case .descriptor(let number) = target.kind { return fcntl(number, F_DUPFD_CLOEXEC, 3) }
    return Glibc.open(target.path, O_WRONLY | O_CLOEXEC | O_NOCTTY)
  }

  /// Short enough for any name.
  private static func partName(beside path: String) -> String {
    let (folder, name) = OutputTarget.split(path)
    let random = String(UInt32.random(in: .min ... .max), radix: 36)
    return "\(folder == "/" ? "" : folder)/.\(name.prefix(50)).\(random)"
  }

  func write(_ text: String) throws(Failure) {
    guard Output.tryWriting(text, to: descriptor) == nil else { throw trouble }
  }

  /// For a program that writes to it what ``write(_:)`` does not.
  var ownDescriptor: Int32 { descriptor }

  /// Puts it in its place, on disk.
  func finish() throws(Failure) {
    if let part {
      guard fsync(descriptor) == 0 else { throw trouble }
      try move(part)
    }
    let closed = close(descriptor)
    descriptor = -1
    if part != nil { surroundings.cleanUp(nil) }
    guard closed == 0 else { throw trouble }
  }

  private func move(_ part: String) throws(Failure) {
    if !replaces {
      // A second name replaces nothing (link(2)); file systems of memory sticks have none.
      if link(part, target.path) == 0 {
        unlink(part)
        return
      }
      if errno == EEXIST || access(target.path, F_OK) == 0 { throw isThere }
    }
    guard rename(part, target.path) == 0 else { throw trouble }
  }

  private var isThere: Failure {
    .badInput("\(name.shownOnOneLine) is there already. Choose another name, or replace it with --force.")
  }

  /// What the last call said, in words.
  private var trouble: Failure {
    let (number, name) = (errno, name.shownOnOneLine)
    let reason = String(cString: strerror(number))
    var sentence = "\(name) cannot be written: \(reason)."
    if part != nil { sentence += " Nothing was left there." }
    if number == EPIPE { sentence = "Nobody reads \(name) any more, so not all of it went there." }
    return Failure(
      number == ENOSPC ? .tryAgain : .badInput, sentence, name: "org.nudged.Client.NotWritten")
  }
}

// MARK: - What to say about it

extension OutputFile {
  /// "Kept in a.html, which you alone can read."
  var kept: String {
    guard part != nil else { return "Written to \(name.shownOnOneLine)." }
    let alone = isForOwnerAlone ? ", which you alone can read" : ""
    return "Kept in \(name.shownOnOneLine)\(alone).\(aside)"
  }

  /// "Kept in a.csv", "Written to /dev/lp0"
  var place: String { (part == nil ? "Written to " : "Kept in ") + name.shownOnOneLine }

  private var isForOwnerAlone: Bool {
    guard case .file(let mode, _, _, _) = target.kind else { return true }
    return mode & 0o077 == 0
  }

  /// What a person may not expect of a file that was replaced; nothing for any other.
  var aside: String {
    guard case .file(let mode, _, _, let names) = target.kind else { return "" }
    var aside = ""
    if !isForOwnerAlone { aside += " Its mode is what it was (\(String(mode, radix: 8))): others can open it." }
    if names > 1 { aside += " The other names of the old file (hard links) keep what was in it." }
    return aside
  }
}
