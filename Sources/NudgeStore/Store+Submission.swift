import GRDB
public import NudgeCore

/// What a submitted guide left in the journal.
public struct Submitted: Hashable, Sendable {
  /// The guide's own entry first, if there is one.
  public let entries: [Entry]
  public let trial: Trial?
  public let steps: [Step]

  public init(entries: [Entry], trial: Trial? = nil, steps: [Step] = []) {
    self.entries = entries
    self.trial = trial
    self.steps = steps
  }
}

/// What the answers are about, as it stands once they are given.
public enum AnsweredAim: Hashable, Sendable {
  case trial(Trial)
  case step(Step)
}

extension Store {
  /// Writes all that a guide's answers become and closes its run, in one transaction and as one act: taken back, all of it is.
  ///
  /// - Parameters:
  ///   - aim: a trial or step that the guide asked about.
  ///   - nudge: the nudge it answers; the first entry carries it.
  ///   - replanning: what becomes of the plans, and what it did to the nudge.
  public func submit(
    _ submission: Submission, about aim: AnsweredAim? = nil, of run: GuideRun, at moment: Moment,
    answering nudge: Nudge.ID? = nil, isPrivate: Bool = false, replanning: Replanning = { _ in [] }
  ) throws(StoreError) -> Submitted {
    try act(at: moment.writtenAt, replanning) { act in
      switch aim {
      case .trial(let trial): try act.save(trial)
      case .step(let step): try act.save(step)
      case nil: break
      }
      let entries = try submission.entries.enumerated().map { position, draft in
        try act.log(draft, at: moment, answering: position == 0 ? nudge : nil)
      }
      let setback = entries.first { $0.draft.kind == .setback }
      let trial = try submission.trial.map {
        try act.add(Trial($0, of: setback?.id, isPrivate: isPrivate, madeAt: moment.writtenAt))
      }
      let review = submission.main?.fields[Review.numberField] == nil ? nil : entries.first?.id
      let last = submission.steps.isEmpty ? 0 : try Step.lastPosition(of: nil, act.db)
      let steps = try submission.steps.enumerated().map { index, draft in
        var step = Step(draft, madeAt: moment.writtenAt)
        (step.position, step.review, step.isPrivate) = (last + index + 1, review, isPrivate)
        return try act.add(step)
      }
      try GuideRun.close(run.id, as: "submitted", act.db)
      return Submitted(entries: entries, trial: trial, steps: steps)
    }
  }
}

extension Trial {
  fileprivate init(_ draft: TrialDraft, of setback: Entry.ID?, isPrivate: Bool, madeAt: Instant) {
    self.init(
      id: 0, setback: setback, adjustment: draft.adjustment, tryOn: draft.tryOn, tryAt: draft.tryAt,
      confidence: draft.confidence,
      isPrivate: isPrivate, madeAt: madeAt)
  }
}

extension Step {
  fileprivate init(_ draft: StepDraft, madeAt: Instant) {
    self.init(
      id: 0, text: draft.text, cue: draft.cue, calendar: draft.calendar, confidence: draft.confidence, madeAt: madeAt)
  }
}
