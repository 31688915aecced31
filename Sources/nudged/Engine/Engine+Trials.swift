import NudgeCore
import NudgeStore

/// Adjustments that are really tried.
extension Engine {
  func trial(_ id: Trial.ID) throws -> Trial {
    guard let trial = try store.trial(id) else { throw AimFault.noSuchTrial(id) }
    return trial
  }

  func openTrial(_ id: Trial.ID) throws -> Trial {
    let trial = try trial(id)
    guard trial.state == .open else { throw AimFault.trialNotOpen(trial) }
    return trial
  }

  /// The first that is open and was to be tried today or earlier.
  var trialToTry: Trial? {
    let today = today
    return aims.trials.filter { $0.tryOn <= today }.min { ($0.tryOn, $0.tryAt, $0.id) < ($1.tryOn, $1.tryAt, $1.id) }
  }

  func add(_ trial: Trial) throws -> Trial {
    try check(trial)
    var trial = trial
    if let setback = trial.setback, try entry(setback).draft.isPrivate { trial.isPrivate = true }
    return try replan { [trial] in try store.add(trial, at: present, replanning: $0) }
  }

  /// - Parameter moves: whether it has another time now, which is to lie ahead.
  func amend(_ trial: Trial, moves: Bool) throws -> Trial {
    try trial.check()
    if moves { try trial.checkIsAhead(of: present, in: planner.zone) }
    var trial = trial
    if let setback = trial.setback {
      let isNew = setback != (try store.trial(trial.id))?.setback
      let entry = isNew ? try entry(setback) : try store.entry(setback)
      if entry?.draft.isPrivate ?? false { trial.isPrivate = true }
    }
    try replan { [trial] in try store.amend(trial, at: present, replanning: $0) }
    return trial
  }

  private func check(_ trial: Trial) throws {
    try trial.check()
    try trial.checkIsAhead(of: present, in: planner.zone)
  }

  /// Ends a trial. What happened is kept as something learned; an open question about the trial is answered by it.
  ///
  /// - Parameters:
  ///   - following: the trial that takes its place.
  ///   - draft: what else is said about what happened.
  func end(
    _ trial: Trial, as state: Trial.State, _ result: Trial.Result, followedBy following: Trial? = nil,
    with draft: EntryDraft? = nil
  ) throws -> Store.Ending {
    let moment = try moment()
    var ended = trial
    (ended.state, ended.result, ended.endedAt) = (state, result, moment.writtenAt)
    try ended.check()
    if let following { try check(following) }
    let setback = try trial.setback.flatMap { try store.entry($0) }
    let learned = try EntryDraft(learningFrom: ended, of: setback, with: draft)?.weighed(isPraised)
    let nudge = learned == nil ? nil : openNudge(about: .trial(trial.id))
    let event = try learned.map { try self.event($0.kind, at: moment, answering: nudge) } ?? .tick
    let ending = try replan(after: event) { [ended] replanning in
      try store.end(
        ended, followedBy: following, with: learned, at: moment, answering: nudge?.id, replanning: replanning)
    }
    if let entry = ending.entry { wrote(entry) }
    return ending
  }
}
