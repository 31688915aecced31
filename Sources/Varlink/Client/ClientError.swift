import Glibc

/// Why a call did not reach a server, or its reply not the client.
///
/// What a server answers is a ``VarlinkError`` instead.
public enum ClientError: Error, Hashable, CustomStringConvertible {
  /// Nobody listens at this path, or may be reached there.
  case unreachable(path: String, errno: Int32)
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
    case .timedOut: "no reply in the time that was given"
    case .disconnected: "the connection ended before the reply"
    case .closed: "the connection was closed by an earlier call"
    case .malformedReply(let reason): "a reply that cannot be read: \(reason)"
    case .system(let call, let errno): "\(call): \(String(cString: strerror(errno)))"
    }
  }
}
