import Glibc

/// A connected socket that carries whole messages, and waits for each.
final class Channel {
  private static let room = 1 << 14

  private var descriptor: Descriptor?
  private var input = MessageQueue()

  /// - Parameter users: those whose program may be at the other end; nil: anybody's.
  init(path: String, timeout: Duration, users: Set<UInt32>? = nil) throws(ClientError) {
    do {
      let descriptor = Descriptor(try Socket.make(nonblocking: false))
      try Socket.setSendTimeout(descriptor.number, timeout)
      try Socket.connect(descriptor.number, to: path)
      self.descriptor = descriptor
      if let users { try Self.check(descriptor, path, users) }
    } catch let error as ClientError {
      self.descriptor = nil
      throw error
    } catch let error as Socket.Errno {
      // EAGAIN: somebody listens, and did not take the connection in time.
      if error.call == "connect", error.code == EAGAIN { throw .notTaken }
      guard ["connect", "path"].contains(error.call) else { throw .system(call: error.call, errno: error.code) }
      throw .unreachable(path: path, errno: error.code)
    } catch {
      throw .system(call: "connect", errno: 0)
    }
  }

  private static func check(_ descriptor: Descriptor, _ path: String, _ users: Set<UInt32>) throws(ClientError) {
    guard let user = Socket.peerUser(descriptor.number) else {
      throw .system(call: "getsockopt", errno: errno)
    }
    guard users.contains(user) else { throw .foreign(path: path, user: user) }
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
  ///
  /// - Parameter silence: whatever comes puts the deadline off, to so long from then on; nil: nothing does.
  func receive<T, E: Error>(
    until deadline: Deadline, silence: Duration? = nil, _ body: (UnsafeBufferPointer<UInt8>) throws(E) -> T
  ) throws -> T {
    var deadline = deadline
    while true {
      if let message = input.first {
        defer { input.removeFirst(length: message.count) }
        return try body(message)
      }
      if try !receiveSome() {
        try wait(POLLIN, until: deadline)
      } else if let silence {
        deadline = Deadline(after: silence)
      }
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
