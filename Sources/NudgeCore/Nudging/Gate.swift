/// A reason not to show a nudge now. The raw values are stable: they stand in the ledger and in the protocol.
///
/// In the order in which they are asked: the first that is shut is the one recorded.
public enum Gate: String, CaseIterable, Codable, Sendable {
  /// The person paused nudges.
  case paused
  /// The wall clock is inside `quiet.hours`.
  case quietHours = "quiet-hours"
  /// The screen is locked, or shows another session.
  case locked
  /// Another nudge was shown less than the minimum gap ago, or the person has only just come back.
  case tooSoon = "too-soon"
  /// As many nudges as a day may have were shown today.
  case dailyCap = "daily-cap"
  /// What the plan asks for has been logged already today (`unless-logged`), or its week was looked back on
  /// (`unless-reviewed`).
  case alreadyDone = "already-done"
  /// No notification server owns its name on the session bus.
  case noServer = "no-server"
  /// Its time passed.
  case expired
  /// Another nudge speaks for it.
  case merged
}
