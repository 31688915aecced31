/// One instant at which a plan elapses.
public struct Occurrence: Hashable, Sendable {
  /// When it comes.
  public var at: Instant
  /// What the person's wall is to show then. It is what keeps one local day from being asked twice, wherever the person
  /// travels; nil for a plan that keeps to a zone of its own.
  public var wall: CivilDateTime?

  public init(at: Instant, wall: CivilDateTime?) {
    self.at = at
    self.wall = wall
  }
}

/// How far a plan's occurrences have been dealt with: in time, and on the person's wall.
///
/// The two differ for who travels. After a flight to the west the wall shows again what it has shown already, and nothing
/// comes until it shows something new; after one to the east it has jumped over some hours, and what they held comes at once.
public struct Mark: Hashable, Sendable {
  public var at: Instant
  public var wall: CivilDateTime

  public init(at: Instant, wall: CivilDateTime) {
    self.at = at
    self.wall = wall
  }

  /// Everything up to an instant in a zone.
  public init(_ instant: Instant, in zone: Zone) {
    self.init(at: instant, wall: zone.lastSeen(by: instant))
  }

  /// Neither hand ever goes back: that is what keeps an occurrence from coming twice.
  public func advanced(to other: Mark) -> Mark {
    Mark(at: max(at, other.at), wall: max(wall, other.wall))
  }

  public func advanced(past occurrence: Occurrence) -> Mark {
    Mark(at: max(at, occurrence.at), wall: max(wall, occurrence.wall ?? wall))
  }
}
