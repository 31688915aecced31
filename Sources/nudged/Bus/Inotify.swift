import Dispatch
import Glibc

/// What happens to files and directories, by `inotify(7)`: no wake-up before something does.
final class Inotify {
  /// One thing that happened.
  struct Event {
    /// What: `IN_CREATE`, `IN_IGNORED`, ….
    let mask: UInt32
    /// The file within the directory that is watched; empty when it is about what is watched itself.
    let name: [UInt8]

    /// Whether what was watched is gone, or more happened than could be told: then nothing is known for sure.
    var isEnd: Bool { mask & UInt32(IN_IGNORED | IN_Q_OVERFLOW) != 0 }
  }

  private let descriptor: Int32
  private var source: (any DispatchSourceRead)?

  /// - Returns: nil where nothing can be watched.
  init?() {
    descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
    guard descriptor >= 0 else { return nil }
  }

  deinit {
    MainActor.assumeIsolated {
      if let source { source.cancel() } else { close(descriptor) }
    }
  }

  /// Watches a file or directory that is there.
  ///
  /// - Parameter mask: What counts, as in inotify_add_watch(2).
  /// - Returns: its number; nil when it is not there, or cannot be watched.
  func add(_ path: String, _ mask: Int) -> Int32? {
    let watch = inotify_add_watch(descriptor, path, UInt32(truncatingIfNeeded: mask))
    return watch < 0 ? nil : watch
  }

  func remove(_ watch: Int32) { inotify_rm_watch(descriptor, watch) }

  /// Tells from now on, what has happened since the watches were added included. To be called once.
  func listen(_ handle: @escaping ([Event]) -> Void) {
    let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: .main)
    source.setEventHandler { [descriptor] in
      MainActor.assumeIsolated { handle(Self.events(from: descriptor)) }
    }
    source.setCancelHandler { [descriptor] in close(descriptor) }
    source.activate()
    self.source = source
  }

  private static func events(from descriptor: Int32) -> [Event] {
    var events: [Event] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while case let count = read(descriptor, &buffer, buffer.count), count > 0 {
      var rest = buffer[..<count]
      while let event = next(in: &rest) { events.append(event) }
    }
    return events
  }

  /// An event is a header of four 32-bit words, of which the second is its mask and the last the length of the name that
  /// follows, padded with zeros.
  private static func next(in bytes: inout ArraySlice<UInt8>) -> Event? {
    let header = MemoryLayout<inotify_event>.size
    guard bytes.count >= header else { return nil }
    let words = bytes.withUnsafeBytes { bytes in
      stride(from: 0, to: header, by: 4).map { bytes.loadUnaligned(fromByteOffset: $0, as: UInt32.self) }
    }
    let name = bytes.dropFirst(header).prefix(Int(words[3])).prefix { $0 != 0 }
    bytes = bytes.dropFirst(header + Int(words[3]))
    return Event(mask: words[1], name: Array(name))
  }
}
