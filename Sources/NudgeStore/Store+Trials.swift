import GRDB
public import NudgeCore

extension JournalReading {
  /// nil: there is none of that number, or it was taken back.
  public func trial(_ id: Trial.ID) throws(StoreError) -> Trial? { try read { try Trial.fetch($0, id) } }

  /// By the day they are tried on: those that are open, or all.
  public func trials(all: Bool = false) throws(StoreError) -> [Trial] {
    try read { try Trial.fetchAll($0, where: all ? "TRUE" : "state = 'open'", order: "try_on, try_at, id") }
  }
}

extension Store {
  /// - Returns: the trial with its number.
  public func add(
    _ trial: Trial, at instant: Instant, replanning: Replanning = { _ in [] }
  ) throws(StoreError) -> Trial {
    try act(at: instant, replanning) { act in try act.add(trial) }
  }

  /// Writes over a trial.
  public func amend(
    _ trial: Trial, at instant: Instant, replanning: Replanning = { _ in [] }
  ) throws(StoreError) {
    try act(at: instant, replanning) { act in
      try act.save(trial)
      try act.hideWhatBelongs(to: trial)
    }
  }

  /// What the end of a trial left behind.
  public struct Ending: Hashable, Sendable {
    /// As it ended.
    public var trial: Trial
    /// The one that takes its place.
    public var following: Trial?
    /// What was learned; nil: nothing was said.
    public var entry: Entry?
  }

  /// Ends a trial, as it is given.
  ///
  /// - Parameters:
  ///   - following: the one that takes its place.
  ///   - draft: what was learned from it.
  public func end(
    _ trial: Trial, followedBy following: Trial? = nil, with draft: EntryDraft? = nil, at moment: Moment,
    answering nudge: Nudge.ID? = nil, replanning: Replanning = { _ in [] }
  ) throws(StoreError) -> Ending {
    try act(at: moment.writtenAt, replanning) { act in
      try act.save(trial)
      return Ending(
        trial: trial, following: try following.map { try act.add($0) },
        entry: try draft.map { try act.log($0, at: moment, answering: nudge) })
    }
  }
}
