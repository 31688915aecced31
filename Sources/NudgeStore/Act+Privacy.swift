import GRDB
import NudgeCore

// What belongs to something private is private, too. It is hidden in the same act, so that both come back together.

extension Act {
  /// The steps of a goal, and the wins of those.
  func hideWhatBelongs(to goal: Goal) throws {
    guard goal.isPrivate else { return }
    for var step in try Step.fetchAll(db, where: "goal = ?", arguments: [goal.id]) {
      if !step.isPrivate {
        step.isPrivate = true
        try save(step)
      }
      try hideWhatBelongs(to: step)
    }
  }

  /// What was written about a step.
  func hideWhatBelongs(to step: Step) throws {
    if step.isPrivate { try hideEntries("step = ? AND step IS NOT NULL", step.id) }
  }

  /// What was learned from a trial.
  func hideWhatBelongs(to trial: Trial) throws {
    if trial.isPrivate { try hideEntries("trial = ? AND trial IS NOT NULL", trial.id) }
  }

  /// The trials that came out of a setback, and what was learned from them.
  func hideWhatBelongs(to entry: Entry) throws {
    guard entry.draft.isPrivate, entry.draft.kind == .setback else { return }
    for var trial in try Trial.fetchAll(db, where: "setback = ? AND setback IS NOT NULL", arguments: [entry.id]) {
      if !trial.isPrivate {
        trial.isPrivate = true
        try save(trial)
      }
      try hideWhatBelongs(to: trial)
    }
  }

  private func hideEntries(_ condition: String, _ id: Int64) throws {
    let sql = "SELECT id FROM entry WHERE \(condition) AND private = 0"
    for id in try Entry.ID.fetchAll(db.cachedStatement(sql: sql), arguments: [id]) {
      guard let entry = try Entry.fetch(db, id) else { continue }
      try save(entry.with(entry.draft.hidden), insteadOf: entry)
    }
  }

  /// Writes over an entry, and notes how it was before.
  func save(_ entry: Entry, insteadOf before: Entry) throws {
    try Change.note(.entry, entry.id, before: try Change.json(EntryView(before)), act: number, at: at, db)
    try entry.update(db)
    try entry.index(insteadOf: before, db)
  }
}

extension Entry {
  fileprivate func with(_ draft: EntryDraft) -> Entry {
    Entry(
      id: id, writtenAt: writtenAt, at: at, offset: offset, day: day, nudge: nudge, removedAt: removedAt, draft: draft)
  }
}
