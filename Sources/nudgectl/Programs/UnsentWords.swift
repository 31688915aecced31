import Glibc
import NudgeCore

/// Keeps what a person wrote in a window when the daemon could not take it: the window is gone, the words must not be.
enum UnsentWords {
  /// Does what sends these words. If they reach nobody they are kept, and the failure says where.
  ///
  /// - Parameter comfort: what else is good to know then.
  static func guarding<Reply>(
    _ text: String?, _ surroundings: Surroundings, _ comfort: String? = nil, _ send: () throws -> Reply
  ) throws -> Reply {
    do {
      return try send()
    } catch {
      var failure = Launch(surroundings: surroundings).failure(error, [])
      guard failure.status == .unreachable || failure.status == .tryAgain else { throw failure }
      if let text { failure.sentence += "\n" + kept(text, surroundings) }
      if let comfort { failure.sentence += "\n\(comfort)" }
      throw failure
    }
  }

  /// Keeps the words, and tells what became of them.
  static func kept(_ text: String, _ surroundings: Surroundings) -> String {
    guard let file = keep(text, surroundings) else {
      return "Your words could not be kept in a file either. Please copy them while you can see them."
    }
    return "Your words are safe in \(file)."
  }

  /// Adds to `unsent.txt` beside the journal, readable by its owner alone.
  ///
  /// - Returns: the file, or nil when they could not be written whole, as on a full disk.
  private static func keep(_ text: String, _ surroundings: Surroundings) -> String? {
    guard let directory = directory(surroundings) else { return nil }
    mkdir(directory, 0o700)
    let file = "\(directory)/unsent.txt"
    let descriptor = open(file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    guard Output.tryWriting(text + "\n", to: descriptor) == nil else { return nil }
    return fsync(descriptor) == 0 ? file : nil
  }

  /// Where the daemon has its journal. As there, relative paths count as not set.
  private static func directory(_ surroundings: Surroundings) -> String? {
    func absolute(_ name: String) -> String? { surroundings.variable(name).flatMap { $0.hasPrefix("/") ? $0 : nil } }
    guard let data = absolute("XDG_DATA_HOME") ?? absolute("HOME").map({ "\($0)/.local/share" }) else { return nil }
    return "\(data)/nudged"
  }
}
