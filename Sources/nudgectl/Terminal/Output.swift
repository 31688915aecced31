import Glibc
import NudgeCore

/// What a program has done by way of the daemon, and what is certain of it.
final class Deeds {
  private(set) var sentence: String?

  /// A call of this effect was answered.
  func add(_ effect: Effect) {
    switch effect {
    case .reads: break
    case .keeps(let command): sentence = "What you wrote is kept: \(command) shows it."
    case .does, .settles: if sentence == nil { sentence = "What you asked for is done all the same." }
    }
  }
}

/// Writing to a file descriptor, whole and at once: nothing is held back, so watchers and pipes see each line as it comes.
enum Output {
  /// Ends the program when it cannot be written: quietly when nobody reads any more, as `| head` does not, else with a word on
  /// standard error.
  ///
  /// - Parameter deeds: what has been done before.
  static func write(_ text: String, to descriptor: Int32, after deeds: Deeds? = nil) {
    guard let problem = tryWriting(text, to: descriptor) else { return }
    // What cannot be complained about is no reason to end otherwise.
    if descriptor == STDERR_FILENO { return }
    if problem == EPIPE { exit(0) }
    let done = deeds?.sentence
    tryWriting([notWritten(problem), done].compactMap { $0 }.strung(" ") + "\n", to: STDERR_FILENO)
    // What is done already is not to be tried again.
    exit((done == nil && problem == ENOSPC ? Sysexit.tryAgain : .no).rawValue)
  }

  /// Writes part of a file to standard output.
  ///
  /// - Throws: ``Failure`` when it cannot be written, also when its reader is gone: half a file is no file.
  static func give(_ text: String) throws(Failure) {
    signal(SIGPIPE, SIG_IGN)
    guard let problem = tryWriting(text, to: STDOUT_FILENO) else { return }
    let sentence =
      problem == EPIPE
      ? "Nobody reads any more, so the file is not whole." : notWritten(problem) + " The file is not whole."
    throw Failure(problem == ENOSPC ? .tryAgain : .no, sentence, name: "org.nudged.Client.NotWritten")
  }

  private static func notWritten(_ problem: Int32) -> String {
    "Standard output cannot be written: \(String(cString: strerror(problem)))."
  }

  /// - Returns: the errno that kept it from being written whole, or nil.
  @discardableResult
  static func tryWriting(_ text: String, to descriptor: Int32) -> Int32? {
    var text = text
    return text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let written = Glibc.write(descriptor, rest.baseAddress, rest.count)
        if written > 0 {
          rest = UnsafeRawBufferPointer(rebasing: rest[written...])
        } else if errno != EINTR {
          return errno
        }
      }
      return nil
    }
  }
}
