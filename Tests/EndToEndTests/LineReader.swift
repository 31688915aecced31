import Foundation

/// The lines a program writes, kept as they come.
final class LineReader: @unchecked Sendable {
  private let lock = NSCondition()
  private var kept: [String] = []
  private var rest = Data()

  /// Reads on a thread of its own to the end. Handlers of `FileHandle` that many tests set and let go of side by side end the
  /// process now and then (https://github.com/swiftlang/swift-corelibs-libdispatch/issues/949).
  init(_ handle: FileHandle) {
    Thread.detachNewThread { [weak self] in
      while case let data = handle.availableData, !data.isEmpty { self?.take(data) }
    }
  }

  var lines: [String] { lock.withLock { kept } }

  /// The first line, already there or yet to come, that `matches`.
  func wait(for what: String, seconds: Double = 300, _ matches: (String) -> Bool) throws -> String {
    let deadline = Date(timeIntervalSinceNow: seconds)
    lock.lock()
    defer { lock.unlock() }
    while true {
      if let line = kept.first(where: matches) { return line }
      guard lock.wait(until: deadline) else { throw Trouble("no line came for: \(what)\n\(kept.suffix(20))") }
    }
  }

  private func take(_ data: Data) {
    lock.withLock {
      rest.append(data)
      while let end = rest.firstIndex(of: 0x0A) {
        kept.append(String(decoding: rest[..<end], as: UTF8.self))
        rest = Data(rest[rest.index(after: end)...])
      }
      lock.broadcast()
    }
  }
}
