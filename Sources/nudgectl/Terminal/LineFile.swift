import Glibc
import NudgeCore

/// A file that is read line by line, as UTF-8 whatever it is written in, and never without a bound.
final class LineFile {
  /// The most that is read of one file.
  static let mostBytes = 1 << 30
  /// The longest line that is kept.
  static let longestLine = 4 << 20
  /// The longest file that is held as a whole.
  static let mostBytesAtOnce = 64 << 20

  struct Line {
    /// Without its end.
    var bytes: [UInt8]
    /// It was longer than ``longestLine``; the rest of it was passed over.
    var isTooLong = false
  }

  /// In bytes; 0: nobody knows.
  let size: Int
  /// Bytes that were read.
  private(set) var position = 0
  private let name: String
  private let descriptor: Int32
  private var decoder = TextDecoder()
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  /// - Parameter path: "-" stands for standard input.
  init(_ path: String) throws(Failure) {
    name = path == "-" ? "Standard input" : path.shownOnOneLine
    descriptor = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC)
    var status = stat()
    let isFile = descriptor >= 0 && fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT != S_IFDIR
    size = isFile && status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : 0
    guard isFile else { throw .badInput("\(name) cannot be read. Is it there, and yours to read?") }
  }

  deinit { close(descriptor) }

  /// How the file is written, where that is not UTF-8.
  var encoding: String? { decoder.encoding.name }

  /// Halves of characters that were found while UTF-16 was read, by line.
  var brokenLines: [Int] { decoder.brokenLines }

  /// The beginning, without reading it away.
  func peek() throws(Failure) -> String {
    while buffer.count < 4096, try fill() {}
    return String(decoding: buffer.prefix(4096), as: UTF8.self)
  }

  /// The next line; nil when there is none.
  func next() throws(Failure) -> Line? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        return Line(bytes: take(upTo: end, passing: 1))
      }
      if buffer.count - start > Self.longestLine { return try passOver() }
      searched = buffer.count
      let before = start
      if try !fill() { break }
      searched -= before - start
    }
    return start < buffer.count ? Line(bytes: take(upTo: buffer.count, passing: 0)) : nil
  }

  /// What is in front, and the line's end behind it.
  private func passOver() throws(Failure) -> Line {
    let line = Line(bytes: Array(buffer[start...].prefix(200)), isTooLong: true)
    repeat {
      if let end = buffer[start...].firstIndex(of: UInt8(ascii: "\n")) {
        start = end + 1
        return line
      }
      start = buffer.count
    } while try fill()
    return line
  }

  /// Everything that is left.
  func rest() throws(Failure) -> [UInt8] {
    while try fill() {
      if buffer.count - start > Self.mostBytesAtOnce {
        throw tooLarge(Self.mostBytesAtOnce, "Export it in parts, such as a year each, and import one after the other.")
      }
    }
    return take(upTo: buffer.count, passing: 0)
  }

  /// - Parameter advice: what works instead.
  private func tooLarge(_ limit: Int, _ advice: String) -> Failure {
    .badInput("\(name) is larger than \(limit >> 20) MiB, more than an import reads. \(advice)")
  }

  private func take(upTo end: Int, passing: Int) -> [UInt8] {
    defer { start = end + passing }
    return Array(buffer[start..<end])
  }

  /// Whether more came.
  private func fill() throws(Failure) -> Bool {
    guard !isAtEnd else { return false }
    if start > 0 {
      buffer.removeFirst(start)
      start = 0
    }
    let more = Input.read(upTo: 1 << 16, from: descriptor)
    position += more.count
    if position > Self.mostBytes {
      throw tooLarge(Self.mostBytes, "What was read of it until here has come. Is it really a journal?")
    }
    isAtEnd = more.isEmpty
    buffer += decoder.decode(more)
    return !isAtEnd
  }
}
