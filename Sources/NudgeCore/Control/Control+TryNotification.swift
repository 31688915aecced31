extension Control {
  /// A test on the screen, as far as it has come: what the notification server says it can do, and what was seen to work.
  public struct TryNotification: Codable, Hashable, Sendable {
    /// What this reply tells: `server` (the first one), `taken` or `refused`, `token`, `button`, `reply`, `closed`, and
    /// `done` (the last one).
    public var stage: String
    /// What the server calls itself.
    public var server: String
    public var version: String
    /// What it says it can do, in the words of the specification.
    public var capabilities: [String]
    /// Whether it says that it keeps notifications from view at present; absent: it does not tell.
    public var inhibited: Bool?
    /// The labels of the buttons it was given; none where it says that it has no buttons.
    public var buttons: [String] = []
    /// Whether it was asked to let the person type into the notification.
    public var replyOffered = false
    /// Whether it took the notification and gave it a number.
    public var taken = false
    /// In its own words, why it did not take the notification.
    public var refusal: String?
    /// The label of the button that came back; `Open` for a click on the notification itself.
    public var pressed: String?
    /// Whether typed words came back. The words themselves are not looked at.
    public var replied = false
    /// Whether a token came that lets a window take the focus.
    public var activationToken = false
    /// Why the notification went away: 1 it ran out, 2 the person dismissed it, 3 nudged closed it, 4 no reason given.
    /// Absent: the server did not tell.
    public var closed: Int64?
    /// Whether the server was gone before the end.
    public var serverWent = false

    public init(stage: String, server: String, version: String, capabilities: [String], inhibited: Bool? = nil) {
      self.stage = stage
      self.server = server
      self.version = version
      self.capabilities = capabilities
      self.inhibited = inhibited
    }

    public struct Parameters: Codable, Hashable, Sendable {
      /// How long to wait for the person, 1 to 120; 20 when absent.
      public var waitSeconds: Int?

      public init(waitSeconds: Int? = nil) { self.waitSeconds = waitSeconds }

      public static let waits = 1...120
      public static let standardWait = 20
    }
  }
}
