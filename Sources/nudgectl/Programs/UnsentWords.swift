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
      if let text, let file = keep(text, surroundings) { failure.sentence += "\nYour words are safe in \(file)." }
      if let comfort { failure.sentence += "\n\(comfort)" }
      throw failure
    }
  }

  /// Adds to `unsent.txt` beside the journal, readable by its owner alone.
  ///
  /// - Returns: the file, or nil when it could not be written.
  static func keep(_ text: String, _ surroundings: Surroundings) -> String? {
    let home = surroundings.variable("HOME")
    guard let data = surroundings.variable("XDG_DATA_HOME") ?? home.map({ "\($0)/.local/share" }) else { return nil }
    let directory = "\(data)/nudged"
    mkdir(directory, 0o700)
    let file = "\(directory)/unsent.txt"
    let descriptor = open(file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    Output.write(text + "\n", to: descriptor)
    return fsync(descriptor) == 0 ? file : nil
  }
}
