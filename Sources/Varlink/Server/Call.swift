/// What a handler may know about the call besides its parameters.
public struct Call: Sendable {
  /// Fully qualified: interface, dot, name.
  public let method: String
  let mode: CallMode
  /// ``Server/era`` at the first call on the same connection; nil: this is the first.
  public let begunIn: Int?

  /// What a handler gave it by the call before it on the same connection, so that it can be told from others; see
  /// ``Server/giveNextCall(key:)``.
  public let key: String?

  /// Whether the client takes several replies.
  public var wantsMore: Bool { mode == .more }
  /// Whether the client takes no reply at all, not even an error.
  public var isOneway: Bool { mode == .oneway }

  /// The interface's part of the name.
  public var interface: Substring { method.lastIndex(of: ".").map { method[..<$0] } ?? "" }
}
