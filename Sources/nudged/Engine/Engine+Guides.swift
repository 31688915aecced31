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

  /// - Parameter anew: not to take up an open run again.
  func begin(_ guide: Guide, answering nudge: Nudge?, anew: Bool) throws -> GuideRun {
    let since = present - GuideRun.takenUpFor
    // What was said about one trial or step is not about another.
    let isAboutOne = nudge.map { AimPlan(name: $0.plan) != nil } ?? false
    guard !anew, let run = try store.openRun(of: guide.name, since: since), !isAboutOne || run.nudge == nudge?.id else {
      return try store.begin(guide.name, answering: nudge?.id, at: present)
    }
    guard let nudge, nudge.id != run.nudge else { return run }
    return try store.bind(run, to: nudge.id)
  }

  func put(_ answer: String?, to question: Guide.Slot, in run: GuideRun, seconds: Int) throws -> GuideRun {
    let answer = try answer.flatMap { try question.canonical($0, today: today) }
    return try store.put(answer, to: question.id, in: run, seconds: seconds, at: present)
  }

  /// Writes what the answers become, and answers the nudge if it is still open: all of it is on disk, or nothing.
  ///
  /// - Returns: nil when there is nothing to write; the run is let go.
  func submit(_ run: GuideRun, of guide: Guide, isPrivate: Bool) throws -> Submitted? {
    var submission = try Submission(
      guide, answers: run.answers, seconds: run.seconds, today: today, domains: planner.settings.domains,
      isPrivate: isPrivate)
    submission.trial?.lieAhead(of: present, in: planner.zone)
    guard let first = submission.entries.first else {
      try store.leave(run)
      return nil
    }
    let nudge = planner.open.first { $0.id == run.nudge }
    if let nudge, let about = try submitAbout(nudge, first, run) { return about }
    let moment = try moment()
    let event = nudge.map { Planner.Event.answered($0.id, first.kind, on: moment.day) }
    let submitted = try replan(after: event ?? .logged(first.kind, on: moment.day)) { [submission] replanning in
      try store.submit(
        submission, of: run, at: moment, answering: nudge?.id, isPrivate: isPrivate, replanning: replanning)
    }
    announce(submitted, besides: first.kind)
    return submitted
  }

  /// A question about a step or a trial: the answers are what came of it.
  ///
  /// - Returns: nil where that is not open any more.
  private func submitAbout(_ nudge: Nudge, _ draft: EntryDraft, _ run: GuideRun) throws -> Submitted? {
    guard let aim = AimPlan(name: nudge.plan) else { return nil }
    let result = Trial.Result(
      happened: draft.text, helped: run.answers["did-it-help"].flatMap(Trial.Helped.init(rawValue:)),
      next: run.answers["next"])
    guard let entry = try answer(nudge, about: aim, with: draft, result) else { return nil }
    try store.leave(run)
    return Submitted(entries: [entry])
  }

  /// The planner goes by the last day of each kind, and was told of the first.
  private func announce(_ submitted: Submitted, besides first: EntryKind) {
    for kind in Set(submitted.entries.map(\.draft.kind)).subtracting([first]).sorted(by: { $0.rawValue < $1.rawValue })
    {
      happen(.logged(kind, on: submitted.entries.first?.day))
    }
    for entry in submitted.entries { onChange(.entry(entry)) }
  }
}
