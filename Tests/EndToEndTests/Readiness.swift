import Foundation

/// The datagram socket on which a daemon says `READY=1`.
final class Readiness {
  let path: String
  private let descriptor: Int32

  init(path: String) throws {
    self.path = path
    descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let bound = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    guard descriptor >= 0, bound == 0 else { throw Trouble("no notify socket at \(path)") }
  }

  deinit { close(descriptor) }

  func wait(while isAlive: () -> Bool) throws {
    for _ in 0..<3000 {
      if receive(waiting: 100)?.contains("READY=1") == true { return }
      guard isAlive() else { throw Trouble("the daemon ended before it was ready") }
    }
    throw Trouble("the daemon did not become ready within five minutes")
  }

  private func receive(waiting milliseconds: Int32) -> String? {
    var event = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&event, 1, milliseconds) > 0 else { return nil }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = recv(descriptor, &buffer, buffer.count, 0)
    return count >= 0 ? String(decoding: buffer[..<count], as: UTF8.self) : nil
  }
}
