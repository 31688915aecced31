import Glibc

/// The socket calls of this library. Numbers below zero end here: what failed gives an ``Errno``.
enum Socket {
  /// What a system call left in `errno`.
  struct Errno: Error, Hashable {
    var call: String
    var code: Int32
  }

  /// Repeats a call as long as signals interrupt it.
  @discardableResult
  static func check<I: SignedInteger>(_ call: String, _ body: () -> I) throws(Errno) -> I {
    while true {
      let result = body()
      if result >= 0 { return result }
      if errno != EINTR { throw Errno(call: call, code: errno) }
    }
  }

  /// A stream socket of the Unix family, closed on exec. socket(2).
  static func make(nonblocking: Bool) throws(Errno) -> Int32 {
    let flags = SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | (nonblocking ? SOCK_NONBLOCK.rawValue : 0)
    return try check("socket") { socket(AF_UNIX, Int32(flags), 0) }
  }

  /// Calls `body` with the address of a path. unix(7).
  static func withAddress<T>(
    of path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) throws(Errno) -> T
  ) throws(Errno) -> T {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = Array(path.utf8)
    guard bytes.count < MemoryLayout.size(ofValue: address.sun_path), !bytes.isEmpty, !bytes.contains(0) else {
      throw Errno(call: "path", code: ENAMETOOLONG)
    }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    let result: Result<T, Errno> = withUnsafeBytes(of: &address) { raw in
      guard let base = raw.baseAddress else { return .failure(Errno(call: "path", code: EINVAL)) }
      let address = base.assumingMemoryBound(to: sockaddr.self)
      return Result { () throws(Errno) in try body(address, socklen_t(MemoryLayout<sockaddr_un>.size)) }
    }
    return try result.get()
  }

  /// connect(2).
  static func connect(_ fd: Int32, to path: String) throws(Errno) {
    try withAddress(of: path) { (address, length) throws(Errno) in
      _ = try check("connect") { Glibc.connect(fd, address, length) }
    }
  }

  /// How long connecting and sending may block. SO_SNDTIMEO in socket(7).
  static func setSendTimeout(_ fd: Int32, _ timeout: Duration) throws(Errno) {
    let (seconds, attoseconds) = timeout.components
    var time = timeval(tv_sec: Int(seconds), tv_usec: suseconds_t(attoseconds / 1_000_000_000_000))
    try check("setsockopt") {
      setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
    }
  }

  /// Bytes that were taken; nil when there is no room just now. send(2), never raising SIGPIPE.
  static func send(_ fd: Int32, _ bytes: UnsafeBufferPointer<UInt8>) throws(Errno) -> Int? {
    try unlessBusy { () throws(Errno) in
      try check("send") { Glibc.send(fd, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)) }
    }
  }

  /// Bytes that came, 0 at the end of the stream; nil when nothing is there just now. recv(2).
  static func receive(_ fd: Int32, _ room: UnsafeMutableRawBufferPointer) throws(Errno) -> Int? {
    try unlessBusy { () throws(Errno) in
      try check("recv") { recv(fd, room.baseAddress, room.count, Int32(MSG_DONTWAIT)) }
    }
  }

  private static func unlessBusy<I>(_ call: () throws(Errno) -> I) throws(Errno) -> I? {
    do {
      return try call()
    } catch {
      if error.code == EAGAIN || error.code == EWOULDBLOCK { return nil }
      throw error
    }
  }

  /// Whether a path has a socket that somebody listens on.
  static func answers(at path: String) -> Bool {
    guard let fd = try? make(nonblocking: true) else { return false }
    defer { close(fd) }
    do {
      try connect(fd, to: path)
      return true
    } catch {
      // EAGAIN: somebody listens, and the queue is full.
      return error.code == EAGAIN
    }
  }

  /// The user at the other end. SO_PEERCRED in unix(7).
  static func peerUser(_ fd: Int32) -> uid_t? {
    // struct ucred, which Swift's Glibc does not know: process, user, group.
    var credentials: (pid_t, uid_t, gid_t) = (0, 0, 0)
    var length = socklen_t(MemoryLayout.size(ofValue: credentials))
    guard getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &credentials, &length) == 0 else { return nil }
    return credentials.1
  }

  /// A connection that waits on a listening socket, closed on exec and never blocking; nil when none waits. accept(2).
  static func accept(_ listener: Int32) throws(Errno) -> Int32? {
    let accepted = try unlessBusy { () throws(Errno) in try check("accept") { Glibc.accept(listener, nil, nil) } }
    guard let accepted else { return nil }
    do {
      try prepare(accepted)
    } catch {
      close(accepted)
      throw error
    }
    return accepted
  }

  /// Sets close-on-exec and non-blocking. fcntl(2).
  static func prepare(_ fd: Int32) throws(Errno) {
    try check("fcntl") { fcntl(fd, F_SETFD, FD_CLOEXEC) }
    try check("fcntl") { fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK) }
  }

  /// Whether a descriptor is a stream socket that listens. SO_ACCEPTCONN in socket(7).
  static func isListening(_ fd: Int32) -> Bool {
    option(SO_ACCEPTCONN, fd) == 1 && option(SO_TYPE, fd) == Int32(SOCK_STREAM.rawValue)
  }

  private static func option(_ name: Int32, _ fd: Int32) -> Int32? {
    var value: Int32 = 0
    var length = socklen_t(MemoryLayout.size(ofValue: value))
    return getsockopt(fd, SOL_SOCKET, name, &value, &length) == 0 ? value : nil
  }

  /// Whether something, or the end, comes within some nanoseconds. pselect(2), as Swift does not know ppoll(2).
  static func isReadable(_ fd: Int32, within nanoseconds: Int) -> Bool {
    let bits = MemoryLayout<Int>.size * 8
    guard fd < MemoryLayout<fd_set>.size * 8 else { return false }
    var set = fd_set()
    var time = timespec(tv_sec: 0, tv_nsec: nanoseconds)
    withUnsafeMutableBytes(of: &set) { words in
      words.storeBytes(of: 1 << (Int(fd) % bits), toByteOffset: Int(fd) / bits * MemoryLayout<Int>.size, as: Int.self)
    }
    return pselect(fd + 1, &set, nil, nil, &time, nil) > 0
  }

  /// Whether the other end is closed altogether, not only for writing.
  static func isHungUp(_ fd: Int32) -> Bool {
    var state = pollfd(fd: fd, events: 0, revents: 0)
    return poll(&state, 1, 0) > 0 && Int32(state.revents) & (Int32(POLLHUP) | Int32(POLLERR)) != 0
  }
}
