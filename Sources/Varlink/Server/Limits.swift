extension Server {
  /// What one client, or all of them together, may ask of a server.
  ///
  /// A connection that goes over a limit is closed; the others do not notice.
  public struct Limits: Sendable {
    /// Bytes of one message. 4 MiB, so that a text of 2 MB arrives and its method can say what is wrong with it.
    public var maximumMessageSize = 4 << 20
    /// Connections at a time. Further ones are closed as soon as they are made.
    public var maximumConnections = 64
    /// Calls of one connection that wait behind one whose reply is yet to come.
    public var maximumCallsInFlight = 256
    /// Bytes of replies that wait until the client reads. One reply alone may be larger.
    public var maximumQueuedReplyBytes = 8 << 20

    /// How long calls of one connection that came together are performed before others get their turn. A single one is never
    /// interrupted.
    public var longestTurn = Duration.milliseconds(5)

    public init() {}
  }
}
