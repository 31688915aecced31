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

  var source: Source
  /// One line as typed, without its end; nil at the end of input.
  var line: () -> [UInt8]?
  /// Everything up to the end, or the first `limit` bytes.
  var everything: (_ limit: Int) -> [UInt8]

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

  /// One line as text; nil when the person gave none.
  func typedLine() throws(Failure) -> String? {
    guard let bytes = line() else { return nil }
    let text = try Self.text(bytes)
    return text.allSatisfy(\.isWhitespace) ? nil : text
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
      line: { readLine(from: STDIN_FILENO) },
      everything: { read(upTo: $0, from: STDIN_FILENO) })
  }

  private static func streamOrNothing() -> Source {
    var status = stat()
    guard fstat(STDIN_FILENO, &status) == 0 else { return .nothing }
    let kind = status.st_mode & S_IFMT
    return kind == S_IFIFO || kind == S_IFREG ? .stream : .nothing
  }

  private static func readLine(from descriptor: Int32) -> [UInt8]? {
    var line: [UInt8] = []
    while let byte = read(upTo: 1, from: descriptor).first {
      if byte == UInt8(ascii: "\n") { return line }
      line.append(byte)
    }
    return line.isEmpty ? nil : line
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
