import NudgeCore
import NudgeStore

/// What a person does, from whichever side: a button or `nudgectl`.
extension Engine {
  /// Why an action could not be done, beyond ``Planner/Refusal``.
  enum Problem: Error {
    case nothingPending
  }

  /// The open nudge of this number; without one, the one that was shown last, else the first that waits.
  func openNudge(_ id: Nudge.ID?) throws -> Nudge {
    guard let id else {
      guard let nudge = planner.open.last(where: { $0.state == .shown }) ?? planner.open.first else {
        throw Problem.nothingPending
      }
      return nudge
    }
    if let nudge = planner.open.first(where: { $0.id == id }) { return nudge }
    guard let nudge = try store.nudge(id) else { throw Planner.Refusal.noSuchNudge(id) }
    throw Planner.Refusal.notOpen(id, nudge.state)
  }

  /// Puts a nudge off; nil: as long as its plan says.
  func snooze(_ nudge: Nudge, until: Instant?) throws {
    try step(.snoozed(nudge.id, until: until)) { try store.commit($0) }
  }

  func skip(_ nudge: Nudge) throws {
    try step(.skipped(nudge.id)) { try store.commit($0) }
  }

  func pause(_ end: Pause.End) throws {
    try step(.paused(end)) { try store.commit($0) }
  }

  /// - Returns: whether there was a pause.
  func resume() throws -> Bool {
    let wasPaused = planner.pause != nil
    try step(.resumed) { try store.commit($0) }
    return wasPaused
  }
}
