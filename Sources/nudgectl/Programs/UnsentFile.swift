import Glibc
import Linux
import NudgeCore

extension UnsentFile {
  /// Where the daemon has its journal; nil: nobody knows. As there, relative paths count as not set.
  init?(_ variable: (String) -> String?) {
    func absolute(_ name: String) -> String? { variable(name).flatMap { $0.hasPrefix("/") ? $0 : nil } }
    guard let data = absolute("XDG_DATA_HOME") ?? absolute("HOME").map({ "\($0)/.local/share" }) else { return nil }
    self.init(directory: "\(data)/nudged")
  }
}

// MARK: - Telling of it

extension UnsentFile {
  /// What is there, to be told once: nil where there is nothing, or it was told of already.
  func news() -> String? {
    let files = files
    guard let first = files.first, mark(of: files) != (Files.contents(told) ?? []) else { return nil }
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

  /// Tells one state of the files from another, without a word of theirs.
  private func mark(of files: [String]) -> [UInt8] {
    Array(files.map { "\($0.split(separator: "/").last ?? "") \(Files.contents($0)?.count ?? 0)\n" }.strung("").utf8)
  }
}
