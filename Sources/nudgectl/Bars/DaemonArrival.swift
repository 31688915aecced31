import Glibc

/// Where the daemon's lock is, which it opens when it starts, once its socket listens.
enum DaemonLock {
  /// Beside the journal; nil: it is not known where that is.
  static func path(_ variable: (String) -> String?) -> String? {
    if let data = variable("XDG_DATA_HOME"), data.hasPrefix("/") { return "\(data)/nudged/nudged.lock" }
    guard let home = variable("HOME"), home.hasPrefix("/") else { return nil }
    return "\(home)/.local/share/nudged/nudged.lock"
  }
}

/// Waits until a daemon may have come, by `inotify(7)`: no wake-up before, and nobody is called.
final class DaemonArrival {
  private let descriptor: Int32
  /// What is awaited in each directory that is watched.
  private var names: [Int32: Set<[UInt8]>] = [:]

  /// Counts what happens from now on.
  ///
  /// - Parameters:
  ///   - socket: A daemon that is started by hand makes it.
  ///   - lock: Every daemon opens it; nil: its place is not known.
  /// - Returns: nil when nothing can be watched.
  init?(socket: String, lock: String?) {
    descriptor = inotify_init1(Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    watch(socket, opening: false)
    if let lock { watch(lock, opening: true) }
    if names.isEmpty { return nil }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Watches the nearest directory that is there for the next part of the way.
  private func watch(_ path: String, opening: Bool) {
    let parts = path.split(separator: "/")
    for length in parts.indices.reversed() {
      let isThere = length == parts.count - 1
      let mask =
        IN_CREATE | IN_MOVED_TO | IN_ONLYDIR | Int32(bitPattern: Self.addsToMask) | (opening && isThere ? IN_OPEN : 0)
      let watch = inotify_add_watch(
        descriptor, "/" + parts[..<length].joined(separator: "/"), UInt32(bitPattern: mask))
      guard watch >= 0 else { continue }
      names[watch, default: []].insert(Array(parts[length].utf8))
      return
    }
  }

  /// Both may be in one directory.
  private static let addsToMask: UInt32 = 0x2000_0000

  /// Returns once something has happened that is awaited, or can have.
  func wait() {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0, !isAwaited(buffer[..<count]) else { return }
    }
  }

  /// An event is a header of four 32-bit words: the watch, its mask, a cookie, and the length of the name that follows, padded
  /// with zeros.
  private func isAwaited(_ bytes: ArraySlice<UInt8>) -> Bool {
    let header = MemoryLayout<inotify_event>.size
    var rest = bytes
    while rest.count >= header {
      let words = rest.withUnsafeBytes { bytes in
        stride(from: 0, to: header, by: 4).map { bytes.loadUnaligned(fromByteOffset: $0, as: UInt32.self) }
      }
      let name = Array(rest.dropFirst(header).prefix(Int(words[3])).prefix { $0 != 0 })
      let isEnd = words[1] & UInt32(bitPattern: IN_IGNORED | IN_Q_OVERFLOW) != 0
      if isEnd || names[Int32(bitPattern: words[0])]?.contains(name) == true { return true }
      rest = rest.dropFirst(header + Int(words[3]))
    }
    return false
  }
}
