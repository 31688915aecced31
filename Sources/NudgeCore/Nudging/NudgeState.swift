/// Where a nudge stands in its life. The raw values are stable: they stand in the ledger and in the protocol.
public enum NudgeState: String, CaseIterable, Codable, Sendable {
  /// Its occurrence has come; it waits to be shown (a gate may hold it).
  case planned
  /// Handed to a notification server; open until it is answered, put off or over.
  case shown
  /// Put off by the person; comes back at ``Nudge/dueAt``.
  case snoozed
  /// Answered: an entry was written.
  case answered
  /// "Not today."
  case skipped
  /// Its time passed unanswered.
  case expired
  /// Another nudge of the same plan speaks for it.
  case merged
  /// Taken back, because what it asks for was already done, or is asked no more.
  case withdrawn

  /// Whether the person can still act on it.
  public var isOpen: Bool {
    switch self {
    case .planned, .shown, .snoozed: true
    case .answered, .skipped, .expired, .merged, .withdrawn: false
    }
  }
}
