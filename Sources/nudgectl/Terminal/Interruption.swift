import Glibc

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
