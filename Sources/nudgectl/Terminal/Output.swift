import Glibc

/// Writing to a file descriptor, whole and at once: nothing is held back, so watchers and pipes see each line as it comes.
enum Output {
  /// Ends the program when it cannot be written: quietly when nobody reads any more, as `| head` does not, else with a word on
  /// standard error.
  static func write(_ text: String, to descriptor: Int32) {
    guard let problem = tryWriting(text, to: descriptor) else { return }
    if problem == EPIPE { exit(0) }
    if descriptor != STDERR_FILENO {
      tryWriting(
        notWritten(problem) + " If you gave me something to keep, it is kept: nudgectl list shows it.\n",
        to: STDERR_FILENO)
    }
    exit(1)
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
