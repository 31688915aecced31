/// A nudge, as the protocol shows it.
public struct NudgeView: Codable, Hashable, Sendable {
  public var id: Int64
  public var plan: String
  public var guide: String
  /// What it asks. Neutral where it is about a trial or a step.
  public var question: String
  /// The trial's or the step's words, for the person's own terminal alone.
  public var about: String?
  /// A ``NudgeState``.
  public var state: String
  /// RFC 3339.
  public var occurrence: String
  public var dueAt: String
  public var expiresAt: String
  public var snoozes: Int
  /// A ``Gate``, while one holds it.
  public var heldBy: String?
}

/// An occurrence to come.
public struct OccurrenceView: Codable, Hashable, Sendable {
  public var plan: String
  /// RFC 3339.
  public var at: String

  public init(plan: String, at: String) {
    self.plan = plan
    self.at = at
  }
}

/// One thing the daemon looked at for `nudgectl doctor`.
public struct Finding: Codable, Hashable, Sendable {
  /// What was looked at, in a word or two.
  public var topic: String
  /// Whether it is as it should be.
  public var fine: Bool
  /// What was seen, and how to mend it if it is not fine.
  public var note: String

  public init(topic: String, fine: Bool, note: String) {
    self.topic = topic
    self.fine = fine
    self.note = note
  }
}
