/// One occasion on which the daemon wants to ask something. It outlives every notification that shows it.
public struct Nudge: Hashable, Identifiable, Sendable {
  public typealias ID = Int64

  /// Counted up from 1 and never used again.
  public let id: ID
  /// The name of the plan that made it.
  public let plan: String
  /// The name of the guide that holds its question.
  public let guide: String
  /// The instant at which the plan elapsed.
  public let occurrence: Instant
  /// What the person's wall showed, or was to show, then. A plan has at most one nudge for each.
  public let wall: CivilDateTime
  public var state: NudgeState
  /// When it wants to be shown next: its occurrence, the end of a snooze, or the slot it moved to.
  public var dueAt: Instant
  /// When it stops asking.
  public var expiresAt: Instant
  /// How often it has been put off.
  public var snoozes: Int
  /// The gate that holds it, while it waits.
  public var heldBy: Gate?
  /// Whether it waits because the person was away or wanted quiet, and not only for its turn. Of several such nudges one is
  /// shown, and speaks for the others.
  public var isBelated: Bool
  /// When it was last shown; nil: never yet.
  public var shown: Shown?
  /// Where it is on the desktop, once it was shown.
  public var showing: Showing?

  /// When a nudge was shown.
  public struct Shown: Hashable, Sendable {
    public var at: Instant
    /// What the person's wall showed.
    public var wall: CivilDateTime

    public init(at: Instant, wall: CivilDateTime) {
      self.at = at
      self.wall = wall
    }
  }

  public init(
    id: ID, plan: String, guide: String, occurrence: Instant, wall: CivilDateTime, state: NudgeState = .planned,
    dueAt: Instant? = nil, expiresAt: Instant, snoozes: Int = 0, heldBy: Gate? = nil, isBelated: Bool = false,
    shown: Shown? = nil, showing: Showing? = nil
  ) {
    self.id = id
    self.plan = plan
    self.guide = guide
    self.occurrence = occurrence
    self.wall = wall
    self.state = state
    self.dueAt = dueAt ?? occurrence
    self.expiresAt = expiresAt
    self.snoozes = snoozes
    self.heldBy = heldBy
    self.isBelated = isBelated
    self.shown = shown
    self.showing = showing
  }
}

/// A nudge's place on the desktop.
public struct Showing: Hashable, Sendable {
  /// The server it was handed to: bus and unique name. Another server knows nothing of it.
  public var server: String
  /// The server's number for it; nil until the server has replied.
  public var notification: UInt32?
  /// Whether the bubble is gone: closed by the person, or by the server's own clock.
  public var isClosed: Bool

  public init(server: String, notification: UInt32? = nil, isClosed: Bool = false) {
    self.server = server
    self.notification = notification
    self.isClosed = isClosed
  }
}
