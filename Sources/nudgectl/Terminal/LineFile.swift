import Glibc
import NudgeCore

/// A file that is read line by line, however long it is.
final class LineFile {
  /// In bytes; 0: nobody knows.
  let size: Int
  /// Bytes of the lines that were read.
  private(set) var position = 0
  /// Whether the last line had no end.
  private(set) var isCutShort = false
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  /// - Parameter path: "-" stands for standard input.
  init(_ path: String) throws(Failure) {
    descriptor = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC)
    var status = stat()
    let isFile = descriptor >= 0 && fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT != S_IFDIR
    size = isFile && status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : 0
    guard isFile else {
      throw .badInput("\(path.shownOnOneLine) cannot be read. Is it there, and yours to read?")
    }
  }

  deinit { close(descriptor) }

  /// The beginning, without reading it away.
  func peek() -> String {
    while buffer.count < 4096, fill() {}
    return String(decoding: buffer.prefix(4096), as: UTF8.self)
  }

  /// The next line without its end; nil when there is none.
  func next() -> [UInt8]? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) { return take(upTo: end, passing: 1) }
      searched = buffer.count
      let before = start
      if !fill() { break }
      searched -= before - start
    }
    guard start < buffer.count else { return nil }
    isCutShort = true
    return take(upTo: buffer.count, passing: 0)
  }

  /// Everything that is left.
  func rest() -> [UInt8] {
    while fill() {}
    return take(upTo: buffer.count, passing: 0)
  }

  private func take(upTo end: Int, passing: Int) -> [UInt8] {
    defer {
      position += end + passing - start
      start = end + passing
    }
    return Array(buffer[start..<end])
  }

  /// Whether more came.
  private func fill() -> Bool {
    guard !isAtEnd else { return false }
    if start > 0 {
      buffer.removeFirst(start)
      start = 0
    }
    let more = Input.read(upTo: 1 << 16, from: descriptor)
    isAtEnd = more.isEmpty
    buffer += more
    return !isAtEnd
  }
}
