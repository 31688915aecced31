extension Server {
  /// What one client, or all of them together, may ask of a server.
  ///
  /// A connection that goes over a limit of its own is closed; the others do not notice. Where all together are too many, the
  /// one that makes room is the one that has been silent for longest, or that holds the most memory.
  public struct Limits: Sendable {
    /// Bytes of one message. 4 MiB, so that a text of 2 MB arrives and its method can say what is wrong with it.
    public var maximumMessageSize = 4 << 20
    /// Connections at a time. For a further one the oldest makes room that the server owes nothing; where it owes something to
    /// all of them, the further one waits until it has answered somebody.
    public var maximumConnections = 64
    /// Bytes held for all connections together: of messages that have not come whole, and of replies that nobody has read.
    public var maximumHeldBytes = 16 << 20
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
