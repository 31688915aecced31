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

  /// Writes an entry.
  func log(_ draft: EntryDraft) throws -> Entry {
    let day = today
    let entry = try step(.logged(draft.kind, on: day)) { writes in
      try store.log(draft, at: present, offset: planner.zone.offset(at: present), day: day, with: writes)
    }
    onChange(.entry(entry))
    return entry
  }

  /// Answers a nudge with an entry: both are on disk, or neither.
  func answer(_ nudge: Nudge, with draft: EntryDraft) throws -> Entry {
    let day = today
    let entry = try step(.answered(nudge.id, draft.kind, on: day)) { writes in
      try store.log(
        draft, at: present, offset: planner.zone.offset(at: present), day: day, answering: nudge.id, with: writes)
    }
    onChange(.entry(entry))
    return entry
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

  /// Takes the latest entry back.
  func undo() throws -> Entry? {
    guard let (entry, lastDay) = try store.removeLatestEntry(at: present) else { return nil }
    happen(.logged(entry.draft.kind, on: lastDay))
    onChange(.entry(entry))
    return entry
  }

  func configure(_ settings: Settings, zone: Zone) throws {
    let responses = try store.responses(to: settings.learningPlans)
    try step(.configured(settings, zone, responses: responses)) { try store.commit($0) }
  }
}
