import Glibc

/// The terminal behind two descriptors, with each key as it is pressed (termios(3), "raw").
///
/// However the program ends while it holds the terminal, by answer, error, Ctrl-C or a signal, the mode found is put back
/// first. Only `SIGKILL` leaves no time for that. A signal that ends the program is taken as the end of the terminal,
/// so that what was being typed can be kept, and obeyed by ``Nudgectl`` at the end.
final class RealTerminal: Terminal {
  private let input: Int32
  private let output: Int32
  private var found: termios?
  private var signals: SignalPipe?
  /// Bytes that came before the terminal was held. Their Enter is a line feed already.
  private var typedAhead = 0

  init(input: Int32, output: Int32) {
    self.input = input
    self.output = output
  }

  deinit { release() }

  var clock: Duration { Clock.ticks() }

  var size: TerminalSize {
    var size = winsize()
    guard ioctl(output, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return TerminalSize(columns: 80, rows: 24)
    }
    return TerminalSize(columns: Int(size.ws_col), rows: size.ws_row > 0 ? Int(size.ws_row) : 24)
  }

  func hold() {
    var mode = termios()
    guard found == nil, tcgetattr(input, &mode) == 0 else { return }
    found = mode
    signals = SignalPipe(SignalPipe.all)
    setRaw(mode)
    typedAhead = waitingBytes
    write(Escape.pasteMarks(true))
  }

  func release() {
    guard var mode = found else { return }
    write(Escape.pasteMarks(false) + Escape.cursor(isShown: true))
    tcsetattr(input, TCSANOW, &mode)
    found = nil
    let signals = self.signals
    self.signals = nil
    signals?.close()
  }

  func suspend() {
    release()
    // As the terminal itself does: to every program of the job.
    kill(0, SIGTSTP)
    hold()
  }

  func drain() { tcflush(input, TCIFLUSH) }

  func write(_ text: String) { Output.tryWriting(text, to: output) }

  func read(until deadline: Duration?) -> TerminalEvent {
    while !SignalPipe.isEnding {
      let ready = Ready.wait(for: input, signals?.readEnd ?? -1, until: deadline)
      switch ready {
      case .first: return nextByte()
      case .second: if let event = signals?.next().flatMap(event(of:)) { return event }
      case .neither: return .timedOut
      }
    }
    return .ended
  }
}

extension RealTerminal {
  /// Keys from standard input, drawing on standard error, so that `--json` stays clean. With standard output elsewhere the
  /// person may be reading that: there is none.
  static var standard: RealTerminal? {
    guard [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO].allSatisfy({ isatty($0) == 1 }) else { return nil }
    return RealTerminal(input: STDIN_FILENO, output: STDERR_FILENO)
  }

  private func setRaw(_ mode: termios) {
    var raw = mode
    raw.c_iflag &= ~tcflag_t(BRKINT | ICRNL | INLCR | IGNCR | INPCK | ISTRIP | IXON)
    raw.c_lflag &= ~tcflag_t(ECHO | ICANON | IEXTEN | ISIG)
    raw.c_cflag |= tcflag_t(CS8)
    tcsetattr(input, TCSANOW, &raw)
  }

  private var waitingBytes: Int {
    var count: Int32 = 0
    return ioctl(input, UInt(FIONREAD), &count) == 0 ? Int(count) : 0
  }

  /// One at a time: what follows the answer is for the next question, or for the shell.
  private func nextByte() -> TerminalEvent {
    guard let byte = Input.read(upTo: 1, from: input).first else { return .ended }
    guard typedAhead > 0 else { return .byte(byte) }
    typedAhead -= 1
    return .byte(byte == UInt8(ascii: "\n") ? UInt8(ascii: "\r") : byte)
  }

  private func event(of signal: Int32) -> TerminalEvent? {
    switch signal {
    case SIGWINCH: return .resized
    case SIGCONT:
      // The shell had the terminal meanwhile.
      if let found { setRaw(found) }
      write(Escape.pasteMarks(true))
    case SIGTSTP: suspend()
    default:
      // What is typed is kept first, as after Ctrl-C; then it is obeyed.
      SignalPipe.note(signal)
      return .ended
    }
    return .resumed
  }
}
