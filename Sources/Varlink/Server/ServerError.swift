import Glibc

/// Why a server cannot listen.
public enum ServerError: Error, Hashable, CustomStringConvertible {
  /// A live server answers at this path, or something that is no socket stands there.
  case addressInUse(path: String)
  /// A socket's path has at most 107 bytes (unix(7)).
  case pathTooLong(path: String)
  /// The descriptor is no listening stream socket.
  case notListening(fd: Int32)
  /// A system call failed.
  case system(call: String, errno: Int32)

  public var description: String {
    switch self {
    case .addressInUse(let path): "\(path) is in use"
    case .pathTooLong(let path): "\(path) is too long for a socket, which may have 107 bytes"
    case .notListening(let fd): "descriptor \(fd) is no listening socket"
    case .system(let call, let errno): "\(call): \(String(cString: strerror(errno)))"
    }
  }
}
