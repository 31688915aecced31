import Dispatch
import Glibc
import NudgeCore

/// Where the session bus listens, as far as it is a file, and a watch for the moment it appears.
nonisolated enum BusSocket {
  /// The path of the bus's socket; nil when the address is of another kind. The same choice `sd_bus_open_user(3)` makes.
  static func path(in environment: [String: String]) -> String? {
    if let addresses = environment["DBUS_SESSION_BUS_ADDRESS"], !addresses.isEmpty {
      return addresses.split(separator: ";").first.flatMap { path(ofAddress: $0) }
    }
    return environment["XDG_RUNTIME_DIR"].map { $0 + "/bus" }
  }

  /// D-Bus addresses read `unix:path=/run/user/1000/bus,guid=…`, with bytes written as `%2f` where needed.
  private static func path(ofAddress address: Substring) -> String? {
    guard address.hasPrefix("unix:") else { return nil }
    let values = address.dropFirst("unix:".count).split(separator: ",")
    return values.first { $0.hasPrefix("path=") }.flatMap { unescaped($0.dropFirst("path=".count)) }
  }

  private static func unescaped(_ value: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = value.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard rest.count >= 2, let code = UInt8(String(Substring(rest.prefix(2))), radix: 16) else { return nil }
      bytes.append(code)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}

/// Tells when a file appears in a directory that exists: no wake-up before that.
final class FileAppearance {
  private let source: any DispatchSourceRead

  /// - Returns: nil where there is nothing to watch, such as a directory that is not there.
  init?(of path: String, handle: @escaping () -> Void) {
    let parts = path.split(separator: "/")
    let directory = "/" + parts.dropLast().joined(separator: "/")
    let descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
    guard descriptor >= 0 else { return nil }
    guard inotify_add_watch(descriptor, directory, UInt32(IN_CREATE | IN_MOVED_TO)) >= 0 else {
      close(descriptor)
      return nil
    }
    source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: .main)
    let name = parts.last.map { Array($0.utf8) } ?? []
    source.setEventHandler {
      MainActor.assumeIsolated { if Self.names(read: descriptor).contains(name) { handle() } }
    }
    source.setCancelHandler { close(descriptor) }
    source.activate()
  }

  deinit { MainActor.assumeIsolated { source.cancel() } }

  /// The names in the events that have come. `inotify(7)`: a header of four 32-bit words, the last of which is the length
  /// of the name that follows, padded with zeros.
  private static func names(read descriptor: Int32) -> [[UInt8]] {
    var names: [[UInt8]] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    let header = MemoryLayout<inotify_event>.size
    while case let count = read(descriptor, &buffer, buffer.count), count > 0 {
      var offset = 0
      while offset + header <= count {
        let length = buffer.withUnsafeBytes { Int($0.loadUnaligned(fromByteOffset: offset + 12, as: UInt32.self)) }
        names.append(Array(buffer[(offset + header)..<(offset + header + length)].prefix { $0 != 0 }))
        offset += header + length
      }
    }
    return names
  }
}
