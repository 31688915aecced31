import Glibc
import NudgeCore

/// Where words come from that are not on the command line.
struct Input {
  enum Source {
    /// A person can be asked.
    case terminal
    /// A pipe or a file has something to read.
    case stream
    /// Neither: a service, a cron job, `/dev/null`.
    case nothing
  }

  /// What came by the time a line was waited for.
  enum TimedLine: Equatable {
    case line([UInt8])
    /// The time is up; what was typed without Enter until then.
    case timeUp([UInt8])
    /// The end of input.
    case end
  }

  var source: Source
  /// One line as typed, without its end; nil at the end of input. ``Interrupted`` when Ctrl-C is pressed meanwhile.
  ///
  /// `prompt` is written once nothing that is typed can get lost any more: whoever sees it may type, and close the window.
  var line: (_ prompt: () -> Void) throws(Interrupted) -> [UInt8]?
  /// Everything up to the end, or the first `limit` bytes.
  var everything: (_ limit: Int) -> [UInt8]
  /// The same as ``line``, but waits no longer than until `deadline` of ``clock``.
  var lineBefore: (_ deadline: Duration) throws(Interrupted) -> TimedLine
  /// The time passed since some moment.
  var clock: () -> Duration

  /// - Parameter lineBefore: nil: lines come at once, whatever the time.
  init(
    source: Source, line: @escaping (() -> Void) throws(Interrupted) -> [UInt8]?,
    everything: @escaping (Int) -> [UInt8],
    lineBefore: ((Duration) throws(Interrupted) -> TimedLine)? = nil, clock: @escaping () -> Duration = { .zero }
  ) {
    self.source = source
    self.line = line
    self.everything = everything
    self.clock = clock
    if let lineBefore {
      self.lineBefore = lineBefore
    } else {
      self.lineBefore = { _ throws(Interrupted) in
        guard let bytes = try line({}) else { return .end }
        return .line(bytes)
      }
    }
  }

  /// More than this is not even read: it is far beyond what one entry holds.
  static let mostBytes = 4 << 20

  /// The whole stream as text, without the line break that `echo` adds.
  func text() throws(Failure) -> String {
    var bytes = everything(Self.mostBytes + 1)
    if bytes.count > Self.mostBytes {
      throw .badInput(
        "That is more than one entry holds (\(EntryDraft.maximumTextBytes) bytes). Please keep the heart of it.")
    }
    if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    return try Self.text(bytes)
  }

  static func text(_ bytes: [UInt8]) throws(Failure) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .badInput("This is not UTF-8 text, so it cannot be kept as you meant it.")
    }
    return text
  }
}

extension Input {
  static var standard: Input {
    Input(
      source: isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 ? .terminal : streamOrNothing(),
      line: { prompt throws(Interrupted) in try TypedLine.read(from: STDIN_FILENO, prompt: prompt) },
      everything: { read(upTo: $0, from: STDIN_FILENO) },
      lineBefore: { deadline throws(Interrupted) in try TypedLine.read(from: STDIN_FILENO, until: deadline) },
      clock: Clock.ticks)
  }

  private static func streamOrNothing() -> Source {
    var status = stat()
    guard fstat(STDIN_FILENO, &status) == 0 else { return .nothing }
    let kind = status.st_mode & S_IFMT
    return kind == S_IFIFO || kind == S_IFREG ? .stream : .nothing
  }

  static func read(upTo limit: Int, from descriptor: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: min(limit, 65536))
    while bytes.count < limit {
      let count = Glibc.read(descriptor, &chunk, min(chunk.count, limit - bytes.count))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      bytes += chunk[..<count]
    }
    return bytes
  }
}
