import NudgeCore
import Varlink

/// A status that was written down, and how long it holds.
struct StatusReply {
  let encoded: Encoded
  /// The step of the engine it shows.
  let revision: Int
  let from: Instant
  /// The first moment at which it would read differently, though nothing happens.
  let until: Instant

  /// A clock that was set back makes it worthless, too.
  func holds(at now: Instant, revision: Int) -> Bool { self.revision == revision && from <= now && now < until }
}
