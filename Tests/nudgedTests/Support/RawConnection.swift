import Foundation
import Glibc
import Varlink

/// One connection for several calls, and for a client that leaves in the middle of one.
nonisolated final class RawConnection: Sendable {
  private let socket: Int32

  init(_ path: String) throws {
    socket = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let length = socklen_t(MemoryLayout<sockaddr_un>.size)
    let outcome = withUnsafePointer(to: &address) { address in
      address.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(socket, $0, length) }
    }
    guard outcome == 0 else { throw CocoaError(.fileReadUnknown) }
  }

  func send(_ method: String, _ parameters: some Encodable) throws {
    let start = Array("{\"method\":\"\(method)\",\"parameters\":".utf8)
    let message = start + (try JSON.encode(parameters)) + Array("}\0".utf8)
    guard message.withUnsafeBytes({ write(socket, $0.baseAddress, $0.count) }) == message.count else {
      throw CocoaError(.fileWriteUnknown)
    }
  }

  /// Takes several replies.
  func sendMore(_ method: String) throws {
    let message = Array("{\"method\":\"\(method)\",\"more\":true}\0".utf8)
    guard message.withUnsafeBytes({ write(socket, $0.baseAddress, $0.count) }) == message.count else {
      throw CocoaError(.fileWriteUnknown)
    }
  }

  /// Waits for the next one.
  func reply() -> String {
    var reply: [UInt8] = []
    var byte: UInt8 = 0
    while read(socket, &byte, 1) == 1, byte != 0 { reply.append(byte) }
    return String(decoding: reply, as: UTF8.self)
  }

  deinit { close(socket) }
}
