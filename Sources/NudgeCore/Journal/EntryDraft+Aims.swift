// What is written down when a goal is reached, a step is taken, a trial ends. What belongs to something private is private.

extension EntryDraft {
  /// The same, private.
  public var hidden: EntryDraft {
    var copy = self
    copy.isPrivate = true
    return copy
  }

  /// The same, about another step and another trial.
  package func referring(step: Step.ID?, trial: Trial.ID?) -> EntryDraft {
    var copy = self
    (copy.origin.step, copy.origin.trial) = (step, trial)
    return copy
  }

  /// A win of a step: with the goal's value and area of life, unless it names its own.
  ///
  /// - Throws: ``EntryProblem``.
  public init(_ draft: EntryDraft, of step: Step, goal: Goal?) throws(EntryProblem) {
    var origin = draft.origin
    origin.step = step.id
    try self.init(
      kind: .win, text: draft.text, effort: draft.effort, outcome: draft.outcome ?? .done,
      domain: draft.domain ?? goal?.domain, value: draft.value ?? goal?.value, tags: draft.tags,
      source: draft.kind == .win ? draft.source : nil,
      isPrivate: draft.isPrivate || step.isPrivate || goal?.isPrivate ?? false, seconds: draft.seconds,
      fields: draft.fields, origin: origin)
  }

  /// The win of having come to a goal, in the goal's own words unless there are others.
  ///
  /// - Throws: ``EntryProblem``.
  public init(reaching goal: Goal, text: String?) throws(EntryProblem) {
    try self.init(
      kind: .win, text: text ?? goal.text, outcome: .done, domain: goal.domain, value: goal.value,
      isPrivate: goal.isPrivate)
  }

  /// What was learned from a trial: what happened, or the adjustment itself when it was tried and nobody said more; nil when
  /// nothing was tried.
  ///
  /// - Parameters:
  ///   - setback: the one it came out of; what was learned belongs to the same value and area of life.
  ///   - draft: what else was said.
  /// - Throws: ``EntryProblem``.
  public init?(learningFrom trial: Trial, of setback: Entry?, with draft: EntryDraft?) throws(EntryProblem) {
    guard let text = trial.result.happened ?? (trial.state == .retried ? trial.adjustment : nil) else { return nil }
    var origin = draft?.origin ?? EntryOrigin()
    origin.trial = trial.id
    let isPrivate = trial.isPrivate || draft?.isPrivate ?? false || setback?.draft.isPrivate ?? false
    try self.init(
      kind: .learning, text: text, effort: draft?.effort, outcome: draft?.outcome,
      domain: draft?.domain ?? setback?.draft.domain, value: draft?.value ?? setback?.draft.value,
      tags: draft?.tags ?? [], isPrivate: isPrivate, seconds: draft?.seconds, fields: draft?.fields ?? [:],
      origin: origin)
  }

  /// The win of having put a setback into words: facing it is the healthier response, and is logged as one.
  ///
  /// - Throws: ``EntryProblem``.
  public init(facing setback: EntryDraft) throws(EntryProblem) {
    try self.init(kind: .win, text: Self.facing, domain: setback.domain, isPrivate: setback.isPrivate)
  }

  static let facing = "Put a setback into plain words."

  /// Whether its words are nudged's own: a win that counts, and tells nothing.
  var isFacing: Bool { kind == .win && (text == Self.facing || text == AnswerSheet.facing) }
}
