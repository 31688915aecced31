import CSystemd
import Glibc

/// What went wrong on a bus: here, on the way, or at the peer.
nonisolated public struct BusError: Error, Hashable, CustomStringConvertible {
  /// A positive `errno`. An open set: peers map names of their own to codes nobody listed here.
  public struct Code: RawRepresentable, Hashable, Sendable {
    public let rawValue: Int32

    public init(rawValue: Int32) { self.rawValue = rawValue }

    /// No reply within the time allowed, or the peer vanished before it replied (`ETIMEDOUT`).
    public static let timedOut = Code(rawValue: ETIMEDOUT)
    /// The connection broke while something was under way (`ECONNRESET`).
    public static let connectionReset = Code(rawValue: ECONNRESET)
    /// There is no connection (any more) (`ENOTCONN`).
    public static let notConnected = Code(rawValue: ENOTCONN)
    /// The address leads to no socket (`ENOENT`).
    public static let noSocket = Code(rawValue: ENOENT)
    /// There is a socket, and nobody behind it (`ECONNREFUSED`).
    public static let connectionRefused = Code(rawValue: ECONNREFUSED)
    /// The socket is another's, or kept from us (`EACCES`).
    public static let accessDenied = Code(rawValue: EACCES)
    /// What is behind the socket does not let us in (`EPERM`).
    public static let notPermitted = Code(rawValue: EPERM)
    /// Neither an address nor a runtime directory says where the bus is (`ENOMEDIUM`).
    public static let noAddress = Code(rawValue: ENOMEDIUM)
    /// A message holds another type than the one asked for (`ENXIO`).
    public static let otherType = Code(rawValue: ENXIO)
    /// A message holds nothing more to read (`ENODATA`).
    public static let atEnd = Code(rawValue: ENODATA)
    /// An argument libsystemd refuses: a bad name, invalid UTF-8, a NUL byte within a string (`EINVAL`).
    public static let invalidArgument = Code(rawValue: EINVAL)
  }

  /// The `errno` libsystemd gave, or maps the peer's error name to.
  public let code: Code
  /// The D-Bus error name when a peer or the bus itself answered, such as `org.freedesktop.DBus.Error.ServiceUnknown`.
  public let name: String?
  /// A sentence: the peer's own, else the system's word for ``code`` and what was tried.
  public let message: String

  /// An error with a text of one's own, for instance what a served object answers.
  public init(_ code: Code, name: String? = nil, message: String) {
    self.code = code
    self.name = name
    self.message = message
  }

  /// Whether a call that ended so may have been carried out all the same: it left, and no answer came back.
  public var leavesOutcomeOpen: Bool { code == .timedOut || code == .connectionReset }

  public var description: String { name.map { "\(message) (\($0))" } ?? message }
}

extension BusError {
  /// What the system says of `code`, and what was tried.
  static func system(_ code: Code, _ attempt: StaticString) -> BusError {
    BusError(code, message: "\(attempt): \(String(cString: strerror(code.rawValue)))")
  }

  /// The error a reply carries; nil if it is none.
  static func carried(by message: OpaquePointer) -> BusError? {
    guard let error = sd_bus_message_get_error(message) else { return nil }
    let name = error.pointee.name.map { String(cString: $0) }
    return BusError(
      Code(rawValue: sd_bus_message_get_errno(message)), name: name,
      message: error.pointee.message.map(sentence) ?? name ?? "an error without a name")
  }

  /// As much of a peer's text as a sentence may have; a peer may send megabytes.
  private static func sentence(_ text: UnsafePointer<CChar>) -> String {
    let length = strnlen(text, longestSentence)
    return String(
      decoding: UnsafeRawBufferPointer(start: text, count: length), as: UTF8.self)
  }

  /// Bytes.
  private static let longestSentence = 1000
}

/// The one place where libsystemd's negative `errno` becomes a typed error.
///
/// - Parameter attempt: What was tried, in a few words, for the error's text.
/// - Returns: `result`, zero or positive.
@discardableResult
nonisolated func check(_ result: Int32, _ attempt: StaticString) throws(BusError) -> Int32 {
  guard result < 0 else { return result }
  throw .system(BusError.Code(rawValue: -result), attempt)
}
