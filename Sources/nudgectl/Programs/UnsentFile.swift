import Glibc
import NudgeCore

/// Words that could not become an entry, in files beside the journal that their owner alone can read.
struct UnsentFile {
  /// Where the journal is.
  let directory: String

  enum Outcome: Equatable {
    /// They are on disk, in this file.
    case kept(String)
    /// No file takes that much.
    case tooLong
    /// What was put aside before fills all files there may be, in this directory.
    case full(String)
    /// The disk is full, or the directory cannot be written to.
    case notWritten
  }

  /// Where the daemon has its journal; nil: nobody knows. As there, relative paths count as not set.
  init?(_ variable: (String) -> String?) {
    func absolute(_ name: String) -> String? { variable(name).flatMap { $0.hasPrefix("/") ? $0 : nil } }
    guard let data = absolute("XDG_DATA_HOME") ?? absolute("HOME").map({ "\($0)/.local/share" }) else { return nil }
    directory = "\(data)/nudged"
  }

  private var path: String { "\(directory)/\(PutAside.fileName)" }

  /// The files there are, the current one first.
  var files: [String] {
    let older = Files.list(directory).filter(PutAside.isOlder).sorted(by: >).map { "\(directory)/\($0)" }
    return ([path] + older).filter { (Self.size($0) ?? 0) > 0 }
  }

  /// Adds words; those that are there already do not come twice.
  func add(_ text: String, on day: CivilDate) -> Outcome {
    let piece = Array((text + "\n").utf8)
    guard piece.count <= PutAside.mostBytes else { return .tooLong }
    Files.makeDirectory(directory)
    if let file = files.first(where: { PutAside.holds(Self.contents($0), piece) }) { return .kept(file) }
    if let size = Self.size(path), !PutAside.fits(piece.count, into: size) {
      guard Files.list(directory).count(where: PutAside.isOlder) < PutAside.mostOlderFiles else {
        return .full(directory)
      }
      guard moveAside(on: day) else { return .notWritten }
    }
    return write(piece) ? .kept(path) : .notWritten
  }

  /// Gives the full file a name with a date.
  ///
  /// The name is taken first, so that of two windows at the same moment neither replaces what the other one kept.
  private func moveAside(on day: CivilDate) -> Bool {
    for number in 1...PutAside.mostOlderFiles + 1 {
      let target = "\(directory)/\(PutAside.olderName(day, number))"
      let descriptor = open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      if descriptor < 0, errno == EEXIST { continue }
      guard descriptor >= 0 else { return false }
      close(descriptor)
      if rename(path, target) == 0 { return true }
      let isGone = errno == ENOENT
      unlink(target)
      return isGone
    }
    return false
  }

  /// Whether it is on disk, whole.
  private func write(_ piece: [UInt8]) -> Bool {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    // An editor may have left it open to others.
    fchmod(descriptor, 0o600)
    return Output.tryWriting(String(decoding: piece, as: UTF8.self), to: descriptor) == nil && fsync(descriptor) == 0
  }

  /// nil: there is none.
  private static func size(_ file: String) -> Int? {
    var status = stat()
    return stat(file, &status) == 0 ? Int(status.st_size) : nil
  }

  private static func contents(_ file: String) -> [UInt8] {
    if case .bytes(let bytes) = Files.read(file) { bytes } else { [] }
  }
}

// MARK: - Telling of it

extension UnsentFile {
  /// What is there, to be told once: nil where there is nothing, or it was told of already.
  func news() -> String? {
    let files = files
    guard let first = files.first, mark(of: files) != (Self.contents(told)) else { return nil }
    return """
      Some words of yours could not be kept in the journal at the time. They are safe in \(first.shownOnOneLine)
      To have them in it: nudgectl win …, and remove the file when you need it no more.
      """
  }

  /// It was told.
  func wasTold() {
    let descriptor = open(told, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    Output.tryWriting(String(decoding: mark(of: files), as: UTF8.self), to: descriptor)
  }

  private var told: String { "\(directory)/unsent-told" }

  /// Tells one state of the files from another, without a word of theirs.
  private func mark(of files: [String]) -> [UInt8] {
    Array(files.map { "\($0.split(separator: "/").last ?? "") \(Self.size($0) ?? 0)\n" }.strung("").utf8)
  }
}
