/// A reason not to show a nudge now. The raw values are stable: they stand in the ledger and in the protocol.
public enum Gate: String, CaseIterable, Codable, Sendable {
  /// What the plan asks for has been logged already today (`unless-logged`).
  case alreadyDone = "already-done"
  /// The person paused nudges.
  case paused
  /// The wall clock is inside `quiet.hours`.
  case quietHours = "quiet-hours"
  /// No notification server owns its name on the session bus.
  case noServer = "no-server"
}
