import NudgeCore
import NudgeStore

/// What a person writes, changes and takes back.
extension Engine {
  /// There is no such entry, or it is not there (any more).
  struct NoSuchEntry: Error {
    let id: Entry.ID
  }

  /// - Throws: ``NoSuchEntry``.
  func entry(_ id: Entry.ID, isRemoved: Bool = false) throws -> Entry {
    guard let entry = try store.entry(id), (entry.removedAt != nil) == isRemoved else { throw NoSuchEntry(id: id) }
    return entry
  }

  /// Writes an entry.
  ///
  /// - Parameter instant: the moment it is about; nil: now.
  func log(_ draft: EntryDraft, at instant: Instant? = nil) throws -> Entry {
    let moment = try moment(at: instant)
    if draft.origin.step != nil || draft.origin.trial != nil { return try logAim(draft, at: moment) }
    let entry = try step(.logged(draft.kind, on: try lastDay(of: draft.kind, with: moment))) { writes in
      try store.log(draft, at: moment, with: writes)
    }
    onChange(.entry(entry))
    return entry
  }

  /// Answers a nudge with an entry: both are on disk, or neither.
  func answer(_ nudge: Nudge, with draft: EntryDraft) throws -> Entry {
    if let aim = AimPlan(name: nudge.plan), let entry = try answer(nudge, about: aim, with: draft) { return entry }
    let moment = try moment()
    let entry = try step(.answered(nudge.id, draft.kind, on: moment.day)) { writes in
      try store.log(draft, at: moment, answering: nudge.id, with: writes)
    }
    onChange(.entry(entry))
    return entry
  }

  /// The present moment and place, about an earlier one if that is given.
  func moment(at instant: Instant? = nil) throws(EntryProblem) -> Store.Moment {
    let (now, zone) = (present, planner.zone)
    let at = instant ?? now
    if at > now { throw .inTheFuture(at.rfc3339(in: zone)) }
    return Store.Moment(
      writtenAt: now, at: at, offset: zone.offset(at: at), day: planner.settings.day(of: at, in: zone))
  }

  /// A late entry makes no day the last one that has been one before.
  func lastDay(of kind: EntryKind, with moment: Store.Moment) throws -> CivilDate {
    guard moment.at != moment.writtenAt else { return moment.day }
    return max(moment.day, try store.lastDays(of: [kind])[kind] ?? moment.day)
  }

  // MARK: - Changes

  func amend(_ entry: Entry, by parameters: JournalMethods.Amend.Parameters) throws -> Entry {
    let amended = try amended(entry, by: parameters)
    try store.amend(amended, at: present)
    return changed(amended)
  }

  func remove(_ entry: Entry) throws -> Entry { changed(try store.remove(entry, at: present)) }

  func restore(_ entry: Entry) throws -> Entry { changed(try store.restore(entry, at: present)) }

  /// Takes the latest acts back.
  ///
  /// - Returns: what stands differently now; nothing when there was nothing to take back.
  func undo(count: Int) throws -> [Undone] {
    var undone: [Undone] = []
    for _ in 0..<count {
      guard let act = try replan(commit: { try store.undo(at: present, replanning: $0) }) else { break }
      undone += act
    }
    for case .entry(let entry) in undone { _ = changed(entry) }
    if undone.contains(where: { if case .rest(today, _) = $0 { true } else { false } }) { try followRest() }
    return undone
  }

  /// The pause of a rest day comes and goes with it: by what holds now, whatever it was in between.
  func followRest() throws {
    if try store.isRestDay(today) {
      try rest()
    } else if isRestPause {
      _ = try resume()
    } else {
      onChange(.pause)
    }
  }

  /// The planner goes by the last day of each kind.
  func changed(_ entry: Entry) -> Entry {
    let kind = entry.draft.kind
    if let last = try? store.lastDays(of: [kind]) { happen(.logged(kind, on: last[kind])) }
    onChange(.entry(entry))
    return entry
  }
}
