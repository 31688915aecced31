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
    return try log(draft, at: moment, as: .logged(draft.kind, on: try lastDay(of: draft.kind, with: moment)))
  }

  /// With the win of having faced it, where it is a setback.
  private func log(
    _ draft: EntryDraft, at moment: Store.Moment, answering nudge: Nudge.ID? = nil, as event: Planner.Event
  ) throws -> Entry {
    let draft = draft.weighed(isPraised)
    // Where the words hurt, no win is made of them.
    let win = draft.kind == .setback && isPraised(draft) ? try EntryDraft(facing: draft) : nil
    let logged = try step(event) { writes in
      try store.log(draft, and: win, at: moment, answering: nudge, with: writes)
    }
    wrote(logged.entry)
    if let win = logged.win { onOccasion(.win(changed(win))) }
    return logged.entry
  }

  /// Answers a nudge with an entry: both are on disk, or neither.
  func answer(_ nudge: Nudge, with draft: EntryDraft) throws -> Entry {
    if let aim = AimPlan(name: nudge.plan), let entry = try answer(nudge, about: aim, with: draft) { return entry }
    let moment = try moment()
    let entry = try log(draft, at: moment, answering: nudge.id, as: .answered(nudge.id, draft.kind, on: moment.day))
    onOccasion(.submitted(guide: nudge.guide, [entry]))
    return entry
  }

  /// The present moment and place, about an earlier one if that is given.
  func moment(at instant: Instant? = nil) throws(EntryProblem) -> Store.Moment {
    let (now, zone) = (present, planner.zone)
    let at = instant ?? now
    if at > now { throw .inTheFuture(at.rfc3339(in: zone)) }
    return Store.Moment(
      writtenAt: now, at: at, offset: zone.writtenOffset(at: at), day: planner.settings.day(of: at, in: zone))
  }

  /// A late entry makes no day the last one that has been one before.
  func lastDay(of kind: EntryKind, with moment: Store.Moment) throws -> CivilDate {
    guard moment.at != moment.writtenAt else { return moment.day }
    return max(moment.day, try store.lastDays(of: [kind], upTo: today)[kind] ?? moment.day)
  }

  // MARK: - Changes

  func amend(_ entry: Entry, by parameters: JournalMethods.Amend.Parameters) throws -> Entry {
    let amended = try amended(entry, by: parameters)
    try replan { try store.amend(amended, at: present, replanning: $0) }
    return changed(amended)
  }

  func remove(_ entry: Entry) throws -> Entry { changed(try store.remove(entry, at: present)) }

  /// - Throws: ``NoSuchEntry``, ``AimFault``.
  func erasure(of subject: Erasure.Subject, _ id: Int64) throws -> Erasure {
    if let erasure = try store.erasure(of: subject, id) { return erasure }
    switch subject {
    case .entry: throw NoSuchEntry(id: id)
    case .goal: throw AimFault.noSuchGoal(id)
    case .step: throw AimFault.noSuchStep(id)
    case .trial: throw AimFault.noSuchTrial(id)
    }
  }

  /// For good.
  func erase(_ erasure: Erasure) throws {
    let entry = erasure.subject == .entry ? try store.entry(erasure.id) : nil
    try replan { try store.erase(erasure, at: present, replanning: $0) }
    if let entry { _ = changed(entry) }
  }

  func restore(_ entry: Entry) throws -> Entry { changed(try store.restore(entry, at: present)) }

  /// Takes the latest acts back.
  ///
  /// - Returns: what stands differently now; nothing when there was nothing to take back.
  func undo(count: Int) throws -> [Undone] {
    let undone = try replan { try store.undo(count: count, at: present, replanning: $0) }
    for case .entry(let entry) in undone { _ = changed(entry) }
    if undone.contains(where: { if case .rest = $0 { true } else { false } }) { onChange(.pause) }
    return undone
  }

  /// The planner goes by the last day of each kind.
  func changed(_ entry: Entry) -> Entry {
    let kind = entry.draft.kind
    if let last = try? store.lastDays(of: [kind], upTo: today) { happen(.logged(kind, on: last[kind])) }
    noticeReview(entry)
    onChange(.entry(entry))
    return entry
  }
}
