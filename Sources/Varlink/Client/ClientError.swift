import Glibc

/// Why a call did not reach a server, or its reply not the client.
///
/// What a server answers is a ``VarlinkError`` instead.
public enum ClientError: Error, Hashable, CustomStringConvertible {
  /// Nobody listens at this path, or may be reached there.
  case unreachable(path: String, errno: Int32)
  /// Another user's program listens at this path; nothing was sent to it.
  case foreign(path: String, user: UInt32)
  /// The connection was not taken in the time that was given; nothing was sent.
  case notTaken
  /// The time that was given has passed.
  case timedOut
  /// The connection ended before the reply was complete.
  case disconnected
  /// An earlier call on this connection was not finished, so it can carry no more.
  case closed
  /// What came is no reply, or not one that this call can have.
  case malformedReply(reason: String)
  /// A system call failed.
  case system(call: String, errno: Int32)

  public var description: String {
    switch self {
    case .unreachable(let path, let errno): "nobody answers at \(path): \(String(cString: strerror(errno)))"
    case .foreign(let path, let user): "at \(path) a program of user \(user) listens"
    case .notTaken: "the connection was not taken in the time that was given"
    case .timedOut: "no reply in the time that was given"
    case .disconnected: "the connection ended before the reply"
    case .closed: "the connection was closed by an earlier call"
    case .malformedReply(let reason): "a reply that cannot be read: \(reason)"
    case .system(let call, let errno): "\(call): \(String(cString: strerror(errno)))"
    }
  }
}
