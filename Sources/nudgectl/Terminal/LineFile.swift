import Glibc
import NudgeCore

/// A file that is read line by line, as UTF-8 whatever it is written in, and never without a bound.
final class LineFile {
  /// The most that is read of one file.
  static let mostBytes = 1 << 30
  /// The longest line that is kept.
  static let longestLine = 4 << 20
  /// So much may come before the first sign of what is looked for.
  static let mostBytesUnmarked = 1 << 20
  /// The longest file that is held as a whole.
  static let mostBytesAtOnce = 32 << 20

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
  private var isFirst = true

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

  /// The next line; nil when there is none. A first line without end is none of a journal.
  func next() throws(Failure) -> Line? {
    defer { isFirst = false }
    var searched = start
    while true {
      if let end = lineEnd(from: searched) {
        return Line(bytes: take(upTo: end, passing: 1))
      }
      if buffer.count - start > Self.longestLine {
        guard !isFirst else { throw noBeginning }
        return try passOver()
      }
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
      if let end = lineEnd(from: start) {
        start = end + 1
        return line
      }
      start = buffer.count
    } while try fill()
    return line
  }

  private func lineEnd(from place: Int) -> Int? {
    buffer.withUnsafeBytes { bytes in
      guard place < bytes.count, let base = bytes.baseAddress else { return nil }
      return memchr(base + place, 10, bytes.count - place).map { UnsafeRawPointer($0) - base }
    }
  }

  private var noBeginning: Failure {
    .badInput(
      "\(name) does not begin as a journal does: its first line is longer than \(Self.longestLine >> 20) MiB. Nothing was taken over."
    )
  }

  /// Everything that is left. What is too large is not read, as far as its size is known.
  ///
  /// - Parameter marks: bytes of which one has to come soon; none: anything may.
  func rest(with marks: [UInt8] = []) throws(Failure) -> [UInt8] {
    let isTooLarge = tooLarge(
      Self.mostBytesAtOnce, "Export it in parts, such as a year each, and import one after the other.")
    if size > Self.mostBytesAtOnce { throw isTooLarge }
    var isMarked = marks.isEmpty
    while try fill() {
      if !isMarked, buffer.count - start > Self.mostBytesUnmarked {
        isMarked = buffer[start...].contains { marks.contains($0) }
        guard isMarked else {
          throw .badInput("\(name) does not look like a journal of this kind. Nothing was taken over.")
        }
      }
      if buffer.count - start > Self.mostBytesAtOnce { throw isTooLarge }
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
