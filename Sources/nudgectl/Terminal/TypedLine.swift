import Glibc

/// One line from a terminal that edits it itself, or from a pipe. Bytes behind it stay where they are.
struct TypedLine {
  private let descriptor: Int32
  private let signals: SignalPipe?
  private let isTerminal: Bool

  /// - Parameter prompt: writes the prompt, once signals are watched.
  /// - Returns: without its end; nil at the end of input.
  /// - Throws: ``Interrupted`` when Ctrl-C is pressed at a terminal, or a signal ends the program.
  static func read(from descriptor: Int32, prompt: () -> Void = {}) throws(Interrupted) -> [UInt8]? {
    switch try read(from: descriptor, until: nil, prompt: prompt) {
    case .line(let bytes), .timeUp(let bytes): bytes
    case .end: nil
    }
  }

  static func read(
    from descriptor: Int32, until deadline: Duration?, prompt: () -> Void = {}
  ) throws(Interrupted) -> Input.TimedLine {
    let isTerminal = isatty(descriptor) == 1
    let signals = isTerminal ? SignalPipe([SIGINT, SIGTERM, SIGHUP]) : nil
    defer { signals?.close() }
    prompt()
    return try TypedLine(descriptor: descriptor, signals: signals, isTerminal: isTerminal).wait(until: deadline)
  }

  private func wait(until deadline: Duration?) throws(Interrupted) -> Input.TimedLine {
    var line: [UInt8] = []
    if SignalPipe.isEnding { throw Interrupted() }
    while true {
      switch Ready.wait(for: descriptor, signals?.readEnd ?? -1, until: deadline) {
      case .neither: return .timeUp(line + (isTerminal ? unfinished() : []))
      case .second:
        if let signal = signals?.next(), signal != SIGINT {
          SignalPipe.note(signal)
          line += unfinished()
        }
        throw Interrupted(unfinished: String(decoding: line, as: UTF8.self))
      case .first:
        guard let byte = Input.read(upTo: 1, from: descriptor).first else { return line.isEmpty ? .end : .line(line) }
        if byte == UInt8(ascii: "\n") { return .line(line) }
        line.append(byte)
      }
    }
  }

  /// What was typed without Enter: the terminal gives it away when it edits no more.
  private func unfinished() -> [UInt8] {
    var mode = termios()
    guard tcgetattr(descriptor, &mode) == 0 else { return [] }
    var unedited = mode
    unedited.c_lflag &= ~tcflag_t(ICANON)
    tcsetattr(descriptor, TCSANOW, &unedited)
    defer { tcsetattr(descriptor, TCSANOW, &mode) }
    var bytes: [UInt8] = []
    while Ready.wait(for: descriptor, -1, until: .zero) == .first,
      let byte = Input.read(upTo: 1, from: descriptor).first
    {
      bytes.append(byte)
    }
    return bytes
  }
}
