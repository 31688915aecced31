import Glibc
import Varlink

/// A connection without any rules: sends what it is told, and shows what comes.
final class Wire {
  /// What is waited for comes soon or is a fault; but the server answers on the main queue, which all tests share.
  static let patience = timeval(tv_sec: 300, tv_usec: 0)

  private let descriptor: Int32
  private var received: [UInt8] = []
  /// Bytes of it that were given away.
  private var given = 0

  enum Fault: Error { case system(String, Int32), closed, timedOut, notClosed(String) }

  init(adopting descriptor: Int32) {
    self.descriptor = descriptor
    for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
      var patience = Self.patience
      setsockopt(descriptor, SOL_SOCKET, option, &patience, socklen_t(MemoryLayout<timeval>.size))
    }
  }

  convenience init(_ path: String) throws {
    self.init(adopting: socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0))
    guard withSocketAddress(path, { connect(descriptor, $0, $1) }) == 0 else { throw Fault.system("connect", errno) }
  }

  deinit { close(descriptor) }

  func send(_ bytes: [UInt8]) throws {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { throw Fault.system("send", errno) }
      sent += count
    }
  }

  /// Sends a message, with its NUL.
  func send(_ message: String) throws { try send(Array(message.utf8) + [0]) }

  /// The next message, without its NUL.
  func receive() throws -> String {
    while true {
      if let end = received[given...].firstIndex(of: 0) {
        defer { given = end + 1 }
        return String(decoding: received[given..<end], as: UTF8.self)
      }
      received.removeFirst(given)
      given = 0
      guard try receiveSome() else { throw Fault.closed }
    }
  }

  /// The next message, read.
  func reply() throws -> JSON { try JSON(parsing: receive().utf8) }

  /// Sends a message and reads the next one.
  func ask(_ message: String) throws -> JSON {
    try send(message)
    return try reply()
  }

  /// Waits for the end, before which nothing may come.
  func expectEnd() throws {
    while try receiveSome() {}
    let rest = received[given...]
    if !rest.isEmpty { throw Fault.notClosed(String(decoding: rest, as: UTF8.self)) }
  }

  /// Says that nothing more will be sent.
  func endSending() { shutdown(descriptor, Int32(SHUT_WR)) }

  /// False at the end of the stream.
  private func receiveSome() throws -> Bool {
    var room = [UInt8](repeating: 0, count: 1 << 16)
    let count = recv(descriptor, &room, room.count, 0)
    if count < 0, errno == EAGAIN { throw Fault.timedOut }
    // A server that closes with calls unread resets the connection: an end as well.
    if count < 0, errno == ECONNRESET { return false }
    guard count >= 0 else { throw Fault.system("recv", errno) }
    received.append(contentsOf: room[..<count])
    return count > 0
  }
}

func withSocketAddress<T>(_ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> T) -> T {
  var address = sockaddr_un()
  address.sun_family = sa_family_t(AF_UNIX)
  withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix($0.count - 1)) }
  return withUnsafePointer(to: &address) {
    $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<sockaddr_un>.size)) }
  }
}
