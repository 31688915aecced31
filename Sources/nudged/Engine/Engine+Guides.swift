import Dispatch
import NudgeCore
import NudgeStore

/// Guides under way.
extension Engine {
  /// There is no open run of that number.
  struct NoSuchRun: Error {
    let id: GuideRun.ID
  }

  /// - Throws: ``NoSuchRun``.
  func run(_ id: GuideRun.ID) throws -> GuideRun {
    guard let run = try store.run(id) else { throw NoSuchRun(id: id) }
    return run
  }

  /// - Parameters:
  ///   - anew: not to take up an open run again.
  ///   - day: of what it looks back on, for a guide that does; nil: what is to be looked back on now.
  func begin(_ guide: Guide, answering nudge: Nudge?, anew: Bool, about day: CivilDate? = nil) throws -> GuideRun {
    // What was said about one trial or step is not about another.
    let plan = nudge.flatMap { AimPlan(name: $0.plan)?.name }
    let first = try guide.looksBackOn.map { try period($0, around: day).first }
    guard !anew, let run = try store.openRun(of: guide.name, about: plan, lookingBackFrom: first) else {
      return try store.begin(guide.name, answering: nudge?.id, about: first, at: present)
    }
    guard let nudge, nudge.id != run.nudge else { return run }
    return try store.bind(run, to: nudge.id)
  }

  /// Another client has answered the question meanwhile.
  struct AnsweredElsewhere: Error {
    let question: String
    let answer: String?
  }

  /// - Parameter before: the answer that is to be replaced, blank for none; nil: whichever there is.
  /// - Throws: ``AnsweredElsewhere`` where there is another one, which stays.
  func put(
    _ answer: String?, to question: Guide.Slot, in run: GuideRun, replacing before: String? = nil, seconds: Int
  ) throws -> GuideRun {
    let answer = try answer.flatMap { try question.canonical($0, today: today) }
    let there = run.answers[question.id]
    if let before, (there ?? "") != before, there != answer {
      throw AnsweredElsewhere(question: question.id, answer: there)
    }
    return try store.put(answer, to: question.id, in: run, seconds: seconds, at: present)
  }

  /// Writes what the answers become, and answers the nudge if it is still open: all of it is on disk, or nothing.
  ///
  /// - Returns: nil when there is nothing to write; the run is let go.
  func submit(_ run: GuideRun, of guide: Guide, isPrivate: Bool) throws -> Submitted? {
    var submission = try Submission(
      guide, answers: run.answers, seconds: run.seconds, today: today, domains: planner.settings.domains,
      isPrivate: isPrivate, review: try review(run, of: guide))
    submission.trial?.lieAhead(of: present, in: planner.zone)
    submission.readCues(at: present, in: planner.zone, zones: zones)
    guard let first = submission.entries.first else {
      try leave(run)
      return nil
    }
    let moment = try moment()
    let about = try aim(of: run)
    let end = try about.flatMap { try answered($0, by: run, first, at: moment) }
    if let end { submission.open(with: end.draft) }
    submission.weigh(isPraised)
    let nudge =
      planner.open.first { $0.id == run.nudge } ?? about.flatMap { openNudge(about: $0) } ?? openNudge(toReview: guide)
    let kind = end?.draft.kind ?? first.kind
    let event = nudge.map { Planner.Event.answered($0.id, kind, on: moment.day) } ?? .logged(kind, on: moment.day)
    let submitted = try replan(after: event) { [submission] replanning in
      try store.submit(
        submission, about: end?.aim, of: run, at: moment, answering: nudge?.id, isPrivate: isPrivate,
        replanning: replanning)
    }
    announce(submitted, besides: kind)
    onOccasion(.submitted(guide: guide.name, submitted.entries))
    forgetAnswers()
    return submitted
  }

  /// The trial or step that a run is about, whatever became of the nudge that asked.
  private func aim(of run: GuideRun) throws -> AimPlan? {
    try run.nudge.flatMap { try store.nudge($0) }.flatMap { AimPlan(name: $0.plan) }
  }

  /// What the answers say about a trial or a step: that is the end of the trial, and done is done for the step.
  ///
  /// - Returns: nil where it is not open any more.
  private func answered(
    _ aim: AimPlan, by run: GuideRun, _ draft: EntryDraft, at moment: Store.Moment
  ) throws -> (aim: AnsweredAim, draft: EntryDraft)? {
    switch aim {
    case .step(let id):
      guard let step = try store.step(id), step.state == .open else { return nil }
      let draft = try EntryDraft(draft, of: step, goal: try step.goal.flatMap { try store.goal($0) })
      let outcome = draft.outcome ?? .done
      return (.step(step.attempted(outcome, stays: recurs(step), at: moment.writtenAt)), draft)
    case .trial(let id):
      guard let trial = try store.trial(id), trial.state == .open else { return nil }
      return try tried(trial, answers: run.answers, draft, at: moment)
    }
  }

  private func tried(
    _ trial: Trial, answers: [String: String], _ draft: EntryDraft, at moment: Store.Moment
  ) throws -> (aim: AnsweredAim, draft: EntryDraft)? {
    var ended = trial
    (ended.state, ended.endedAt) = (.retried, moment.writtenAt)
    ended.result = Trial.Result(
      happened: answers["happened"] ?? words(of: draft, among: answers),
      helped: answers["did-it-help"].flatMap(Trial.Helped.init(rawValue:)), next: answers["next"])
    try ended.check()
    let setback = try trial.setback.flatMap { try store.entry($0) }
    return try EntryDraft(learningFrom: ended, of: setback, with: draft).map { (.trial(ended), $0) }
  }

  /// A person's own guide may ask about a trial in another way: its text is what happened, where somebody wrote it and it does
  /// not say something else.
  private func words(of draft: EntryDraft, among answers: [String: String]) -> String? {
    answers.first { $0.value == draft.text && $0.key != "did-it-help" && $0.key != "next" }?.value
  }

  /// Lets a run go: its answers are gone, and nothing is written.
  func leave(_ run: GuideRun) throws {
    try store.leave(run)
    forgetAnswers()
  }

  /// The planner goes by the last day of each kind, and was told of the first.
  private func announce(_ submitted: Submitted, besides first: EntryKind) {
    for kind in Set(submitted.entries.map(\.draft.kind)).subtracting([first]).sorted(by: { $0.rawValue < $1.rawValue })
    {
      happen(.logged(kind, on: submitted.entries.first?.day))
    }
    for entry in submitted.entries { wrote(entry) }
  }
}
