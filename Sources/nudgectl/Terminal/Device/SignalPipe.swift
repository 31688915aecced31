import Glibc
import Synchronization

/// Signals as something to read, so that one poll(2) waits for keys and signals alike. There is one at a time.
final class SignalPipe {
  /// What would end or stop the program, or change what is on the screen.
  static let all = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH]

  /// Where the handler writes to; -1: nowhere.
  private static let target = Atomic<Int32>(-1)

  let readEnd: Int32
  private let writeEnd: Int32
  private var former: [(signal: Int32, action: sigaction)] = []

  /// - Returns: nil when the program has no descriptor left.
  init?(_ watched: [Int32]) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (readEnd, writeEnd) = (ends[0], ends[1])
    Self.target.store(writeEnd, ordering: .sequentiallyConsistent)
    for signal in watched { watch(signal) }
  }

  /// The next signal that came, if any.
  func next() -> Int32? { Input.read(upTo: 1, from: readEnd).first.map(Int32.init) }

  /// Gives every signal back to who had it. One that would stop the program and was not read takes effect now; one that
  /// would end it is noted.
  func close() {
    for (signal, var action) in former where !Self.isNoted(signal) { sigaction(signal, &action, nil) }
    Self.target.store(-1, ordering: .sequentiallyConsistent)
    while let signal = next() {
      switch signal {
      case SIGWINCH, SIGCONT: continue
      case SIGTSTP: Self.obey(signal)
      default: Self.note(signal)
      }
    }
    Glibc.close(readEnd)
    Glibc.close(writeEnd)
  }

  // MARK: - The end

  /// The signal that is to end the program once what was typed is kept; 0: none.
  private static let noted = Atomic<Int32>(0)

  static var isEnding: Bool { noted.load(ordering: .sequentiallyConsistent) != 0 }

  /// Remembers a signal that ends the program, and takes it as "nobody is there any more" until then. A window that is
  /// closed hangs up more than once.
  static func note(_ signal: Int32) {
    _ = noted.compareExchange(expected: 0, desired: signal, ordering: .sequentiallyConsistent)
    for ignored in [signal, SIGHUP] { Glibc.signal(ignored, SIG_IGN) }
  }

  private static func isNoted(_ signal: Int32) -> Bool {
    let noted = noted.load(ordering: .sequentiallyConsistent)
    return noted != 0 && (signal == noted || signal == SIGHUP)
  }

  /// Ends the program by the signal that was noted, if one was: who waits for it sees why it ended.
  static func obeyNoted() {
    let signal = noted.load(ordering: .sequentiallyConsistent)
    if signal != 0 { obey(signal) }
  }

  /// Does what a signal does to a program that knows nothing of it. Swift's own handler of SIGQUIT would let it live on.
  static func obey(_ signal: Int32) {
    Glibc.signal(signal, SIG_DFL)
    kill(getpid(), signal)
  }

  private func watch(_ signal: Int32) {
    var old = sigaction()
    // What is ignored, as under nohup(1), stays ignored.
    guard sigaction(signal, nil, &old) == 0, !old.isIgnored else { return }
    var new = sigaction()
    new.__sigaction_handler.sa_handler = { signal in
      let before = errno
      var byte = UInt8(truncatingIfNeeded: signal)
      _ = write(SignalPipe.target.load(ordering: .sequentiallyConsistent), &byte, 1)
      errno = before
    }
    new.sa_flags = SA_RESTART
    sigaction(signal, &new, nil)
    former.append((signal, old))
  }
}

extension sigaction {
  var isIgnored: Bool { unsafeBitCast(__sigaction_handler.sa_handler, to: UInt.self) == 1 }
}
