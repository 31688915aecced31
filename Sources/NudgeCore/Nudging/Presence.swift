/// Whether the person can see a notification, as far as their login session tells.
public enum Presence: Hashable, Sendable {
  /// The session is unlocked and has the screen.
  ///
  /// - Parameter since: when the person logged in; nil when the session does not say.
  case here(since: Instant?)
  /// The screen is locked, or shows another session.
  case away
  /// Nobody tells: no logind, no session of this person. Nudges are shown as if they were here.
  case unknown
}
