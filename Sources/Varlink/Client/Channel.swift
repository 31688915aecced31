import Glibc

/// A connected socket that carries whole messages, and waits for each.
final class Channel {
  private static let room = 1 << 14

  private var descriptor: Descriptor?
  private var input = MessageQueue()

  init(path: String, timeout: Duration) throws(ClientError) {
    do {
      let descriptor = Descriptor(try Socket.make(nonblocking: false))
      try Socket.setSendTimeout(descriptor.number, timeout)
      try Socket.connect(descriptor.number, to: path)
      self.descriptor = descriptor
    } catch {
      // EAGAIN: somebody listens, and did not take the connection in time.
      if error.call == "connect", error.code == EAGAIN { throw .timedOut }
      guard ["connect", "path"].contains(error.call) else { throw .system(call: error.call, errno: error.code) }
      throw .unreachable(path: path, errno: error.code)
    }
  }

  /// Lets go of the connection; every later use says so.
  func close() { descriptor = nil }

  func send(_ bytes: UnsafeBufferPointer<UInt8>, until deadline: Deadline) throws(ClientError) {
    var rest = bytes
    while !rest.isEmpty {
      let sent = try attempt { fd throws(Socket.Errno) in try Socket.send(fd, rest) }
      if let sent { rest = UnsafeBufferPointer(rebasing: rest[sent...]) } else { try wait(POLLOUT, until: deadline) }
    }
  }

  /// Waits for a message and gives it to `body`.
  func receive<T, E: Error>(
    until deadline: Deadline, _ body: (UnsafeBufferPointer<UInt8>) throws(E) -> T
  ) throws -> T {
    while true {
      if let message = input.first {
        defer { input.removeFirst(length: message.count) }
        return try body(message)
      }
      if try !receiveSome() { try wait(POLLIN, until: deadline) }
    }
  }

  /// Whether something had come.
  private func receiveSome() throws(ClientError) -> Bool {
    try withUnsafeTemporaryAllocation(byteCount: Self.room, alignment: 16) { room throws(ClientError) in
      let count = try attempt { fd throws(Socket.Errno) in try Socket.receive(fd, room) }
      guard let count else { return false }
      guard count > 0 else { throw .disconnected }
      input.append(room.received(count))
      return true
    }
  }

  private func attempt<T>(_ call: (Int32) throws(Socket.Errno) -> T) throws(ClientError) -> T {
    guard let descriptor else { throw .closed }
    do {
      return try call(descriptor.number)
    } catch {
      switch error.code {
      case EPIPE, ECONNRESET: throw .disconnected
      default: throw .system(call: error.call, errno: error.code)
      }
    }
  }

  private func wait(_ event: Int32, until deadline: Deadline) throws(ClientError) {
    let ready = try attempt { fd throws(Socket.Errno) in
      var state = pollfd(fd: fd, events: Int16(event), revents: 0)
      return try Socket.check("poll") { poll(&state, 1, deadline.milliseconds) }
    }
    if ready == 0 { throw .timedOut }
  }
}
