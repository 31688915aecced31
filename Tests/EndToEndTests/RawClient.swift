import Foundation

/// A client that speaks the protocol by hand, and badly if it must.
final class RawClient {
  private let descriptor: Int32
  private var rest: [UInt8] = []

  init(_ path: String) throws {
    descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let connected = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    guard connected == 0 else { throw Trouble("cannot connect to \(path)") }
  }

  deinit { close(descriptor) }

  /// Sends what fits without waiting; throws once the connection is gone or full.
  func send(_ text: String) throws {
    let bytes = Array(text.utf8)
    guard
      Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)) == bytes.count
    else { throw Trouble("the connection takes no more") }
  }

  /// Sends all of it, however long the other side takes.
  func sendAll(_ text: String) throws {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let sent = bytes.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard sent > 0 else { throw Trouble("the connection is gone") }
      bytes = bytes.dropFirst(sent)
    }
  }

  /// The next message; nil when the connection has ended.
  func receive() -> String? {
    while true {
      if let end = rest.firstIndex(of: 0) {
        defer { rest.removeSubrange(...end) }
        return String(decoding: rest[..<end], as: UTF8.self)
      }
      var buffer = [UInt8](repeating: 0, count: 4096)
      let count = recv(descriptor, &buffer, buffer.count, 0)
      guard count > 0 else { return nil }
      rest += buffer[..<count]
    }
  }
}
