import Dispatch
import Glibc

/// Waits for a file that is not there, or for the next of the directories on the way to it, by `inotify(7)`: no wake-up
/// before something appears.
final class FileAppearance {
  private let source: any DispatchSourceRead

  /// - Parameters:
  ///   - path: The file, from the root.
  ///   - handle: Called when the file or a directory on the way to it has appeared, or the directory watched has gone.
  ///     Whatever it was, this watch has served then: look, and make a new one.
  /// - Returns: nil where nothing can be watched.
  init?(of path: String, handle: @escaping () -> Void) {
    let descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
    guard descriptor >= 0 else { return nil }
    guard let name = Self.watch(path.split(separator: "/"), descriptor) else {
      close(descriptor)
      return nil
    }
    source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: .main)
    source.setEventHandler {
      MainActor.assumeIsolated { if Self.isOver(descriptor, name) { handle() } }
    }
    source.setCancelHandler { close(descriptor) }
    source.activate()
  }

  deinit { MainActor.assumeIsolated { source.cancel() } }

  /// Watches the nearest directory that exists.
  ///
  /// - Returns: The name awaited there.
  private static func watch(_ parts: [Substring], _ descriptor: Int32) -> [UInt8]? {
    for length in parts.indices.reversed() {
      let watch = add(parts[..<length], descriptor)
      guard watch >= 0 else { continue }
      // Made in between: the next directory is the one to watch.
      if length < parts.count - 1, add(parts[...length], descriptor) >= 0 {
        inotify_rm_watch(descriptor, watch)
        return self.watch(parts, descriptor)
      }
      return Array(parts[length].utf8)
    }
    return nil
  }

  private static func add(_ directory: ArraySlice<Substring>, _ descriptor: Int32) -> Int32 {
    inotify_add_watch(
      descriptor, "/" + directory.joined(separator: "/"), UInt32(IN_CREATE | IN_MOVED_TO | IN_ONLYDIR))
  }

  /// Whether the events that have come name the file, or say that the directory is gone. An event is a header of four
  /// 32-bit words, of which the second is its mask and the last the length of the name that follows, padded with zeros.
  private static func isOver(_ descriptor: Int32, _ awaited: [UInt8]) -> Bool {
    var isOver = false
    var buffer = [UInt8](repeating: 0, count: 4096)
    let header = MemoryLayout<inotify_event>.size
    while case let count = read(descriptor, &buffer, buffer.count), count > 0 {
      var rest = buffer[..<count]
      while rest.count >= header {
        let words = rest.withUnsafeBytes { bytes in
          stride(from: 0, to: header, by: 4).map { bytes.loadUnaligned(fromByteOffset: $0, as: UInt32.self) }
        }
        let name = rest.dropFirst(header).prefix(Int(words[3])).prefix { $0 != 0 }
        isOver = isOver || words[1] & UInt32(IN_IGNORED | IN_Q_OVERFLOW) != 0 || name.elementsEqual(awaited)
        rest = rest.dropFirst(header + Int(words[3]))
      }
    }
    return isOver
  }
}
