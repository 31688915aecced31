import GRDB
public import NudgeCore

/// What a submitted guide left in the journal.
public struct Submitted: Hashable, Sendable {
  /// The guide's own entry first, if there is one.
  public let entries: [Entry]
  public let trial: Trial?
  public let steps: [Step]
}

extension Store {
  /// Writes all that a guide's answers become and closes its run, in one transaction and as one act: taken back, all of it is.
  ///
  /// - Parameters:
  ///   - nudge: the nudge it answers; the first entry carries it.
  ///   - writes: what it did to that nudge.
  public func submit(
    _ submission: Submission, of run: GuideRun, at moment: Moment, answering nudge: Nudge.ID? = nil,
    isPrivate: Bool = false, with writes: [Planner.Write] = []
  ) throws(StoreError) -> Submitted {
    keptTally = nil
    return try write { db in
      try Self.apply(writes, db)
      let act = ActInProgress(number: try Change.newAct(db), moment: moment, isPrivate: isPrivate)
      let entries = try act.insert(submission.entries, answering: nudge, db)
      let setback = entries.first { $0.draft.kind == .setback }
      let trial = try submission.trial.map { try act.insert($0, of: setback?.id, db) }
      let steps = try act.insert(submission.steps, db)
      try GuideRun.close(run.id, as: "submitted", db)
      return Submitted(entries: entries, trial: trial, steps: steps)
    }
  }
}

/// The act under which records are written.
private struct ActInProgress {
  let number: Int64
  let moment: Store.Moment
  let isPrivate: Bool

  func insert(_ drafts: [EntryDraft], answering nudge: Nudge.ID?, _ db: Database) throws -> [Entry] {
    try drafts.enumerated().map { position, draft in
      let entry = try Entry.insert(draft, at: moment, nudge: position == 0 ? nudge : nil, db)
      try Change.note(.entry, entry.id, before: nil, act: number, at: moment.writtenAt, db)
      return entry
    }
  }

  func insert(_ draft: TrialDraft, of setback: Entry.ID?, _ db: Database) throws -> Trial {
    let trial = Trial(
      id: try Trial.nextID(db), setback: setback, adjustment: draft.adjustment, tryOn: draft.tryOn,
      confidence: draft.confidence, isPrivate: isPrivate, madeAt: moment.writtenAt)
    try trial.save(act: number, at: moment.writtenAt, db)
    return trial
  }

  func insert(_ drafts: [StepDraft], _ db: Database) throws -> [Step] {
    try drafts.enumerated().map { index, draft in
      let step = Step(
        id: try Step.nextID(db), position: index + 1, text: draft.text, cue: draft.cue, confidence: draft.confidence,
        isPrivate: isPrivate, madeAt: moment.writtenAt)
      try step.save(act: number, at: moment.writtenAt, db)
      return step
    }
  }
}
