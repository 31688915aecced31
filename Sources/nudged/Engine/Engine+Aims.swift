import NudgeCore
import NudgeStore

/// What a person wants to come closer to: goals, and the steps that lead there.
extension Engine {
  /// Why something cannot be done about a goal, a step or a trial.
  enum AimFault: Error {
    case noSuchGoal(Goal.ID)
    case noSuchStep(Step.ID)
    case noSuchTrial(Trial.ID)
    case goalNotOpen(Goal)
    case stepNotOpen(Step)
    case trialNotOpen(Trial)
  }

  func goal(_ id: Goal.ID) throws -> Goal {
    guard let goal = try store.goal(id) else { throw AimFault.noSuchGoal(id) }
    return goal
  }

  func openGoal(_ id: Goal.ID) throws -> Goal {
    let goal = try goal(id)
    guard goal.state == .open else { throw AimFault.goalNotOpen(goal) }
    return goal
  }

  func step(_ id: Step.ID) throws -> Step {
    guard let step = try store.step(id) else { throw AimFault.noSuchStep(id) }
    return step
  }

  func openStep(_ id: Step.ID) throws -> Step {
    let step = try step(id)
    guard step.state == .open else { throw AimFault.stepNotOpen(step) }
    return step
  }

  // MARK: - Goals

  func add(_ goal: Goal) throws -> Goal {
    try goal.check(domains: planner.settings.domains)
    return try replan { try store.add(goal, at: present, replanning: $0) }
  }

  func amend(_ goal: Goal) throws -> Goal {
    // An area of life that has left the configuration since may stay where it is.
    let old = try store.goal(goal.id)?.domain
    try goal.check(domains: planner.settings.domains + [old].compactMap(\.self))
    try replan { try store.amend(goal, at: present, replanning: $0) }
    return goal
  }

  /// Comes to the end of a goal. Reached, it is a win.
  func close(_ goal: Goal, isReached: Bool, text: String?) throws -> (goal: Goal, entry: Entry?) {
    let moment = try moment()
    var closed = goal
    closed.state = isReached ? .reached : .released
    closed.closedAt = moment.writtenAt
    let draft = isReached ? try EntryDraft(reaching: goal, text: text).weighed(isPraised) : nil
    let event = try isReached ? Planner.Event.logged(.win, on: lastDay(of: .win, with: moment)) : .tick
    let entry = try replan(after: event) { replanning in
      try store.close(closed, with: draft, at: moment, replanning: replanning)
    }
    if let entry { wrote(entry) }
    return (closed, entry)
  }

  // MARK: - Steps

  func add(_ step: Step) throws -> Step {
    var step = step
    try step.check(zones: zones)
    try checkComes(step)
    if let goal = step.goal, try openGoal(goal).isPrivate { step.isPrivate = true }
    return try replan { [step] in try store.add(step, at: present, replanning: $0) }
  }

  func amend(_ step: Step) throws -> Step {
    var step = step
    let old = try self.step(step.id)
    try step.check(zones: zones)
    if step.calendar != old.calendar { try checkComes(step) }
    // A goal that is over takes no new steps; those it has can be put into better words.
    if let goal = step.goal, try goal == old.goal ? isPrivate(goal) : openGoal(goal).isPrivate { step.isPrivate = true }
    return try replan { [step] in try store.amend(step, at: present, replanning: $0) }
  }

  /// One that went with an import hides nothing.
  private func isPrivate(_ goal: Goal.ID) throws -> Bool { try store.goal(goal)?.isPrivate ?? false }

  /// A calendar whose last time is behind us would never ask.
  private func checkComes(_ step: Step) throws {
    guard let calendar = step.calendar, !recurs(step) else { return }
    throw AimProblem(
      "calendar", "The last time of “\(calendar.shownOnOneLine)” is behind us. A time that comes again fits.")
  }

  func reorder(_ steps: [Step.ID], of goal: Goal.ID?) throws -> [Step] {
    if let goal { _ = try self.goal(goal) }
    let known = Set(try store.steps(of: goal).map(\.id))
    if let stranger = steps.first(where: { !known.contains($0) }) { throw AimFault.noSuchStep(stranger) }
    // Named twice, a step goes to the first of its places.
    let first = steps.enumerated().filter { steps.firstIndex(of: $1) == $0 }.map(\.element)
    return try replan { try store.reorder(first, of: goal, at: present, replanning: $0) }
  }

  func split(_ step: Step, into texts: [String]) throws -> (step: Step, parts: [Step]) {
    guard (2...Self.mostParts).contains(texts.count) else {
      throw AimProblem("into", "A step splits into 2 to \(Self.mostParts) smaller ones, not \(texts.count).")
    }
    for text in texts { try Step(id: 0, text: text, madeAt: present).check(zones: zones) }
    return try replan { try store.split(step, into: texts, at: present, replanning: $0) }
  }

  private static let mostParts = 20

  func release(_ step: Step) throws -> Step {
    try replan { try store.release(step, at: present, replanning: $0) }
  }

  /// Logs a win for a step; done, it finishes the step, unless the step stays. An open question about the step is answered
  /// by it.
  func attempt(_ step: Step, with draft: EntryDraft, stays: Bool = false, at moment: Store.Moment) throws
    -> (step: Step, entry: Entry)
  {
    let goal = try step.goal.flatMap { try store.goal($0) }
    let draft = try EntryDraft(draft, of: step, goal: goal).weighed(isPraised)
    let nudge = openNudge(about: .step(step.id))
    let attempted = try replan(after: try event(draft.kind, at: moment, answering: nudge)) { replanning in
      try store.attempt(
        step, with: draft, stays: stays, at: moment, answering: nudge?.id, replanning: replanning)
    }
    wrote(attempted.entry)
    return attempted
  }

  /// A step whose time comes again stays open for it.
  func recurs(_ step: Step) -> Bool { step.recurs(after: present, in: planner.zone, zones: zones) }

  // MARK: - Questions about them

  /// The question about a step or a trial that waits for an answer.
  func openNudge(about aim: AimPlan) -> Nudge? { planner.open.last { $0.plan == aim.name } }

  /// What a question is about, in the person's own words.
  func words(about nudge: Nudge) -> String? {
    switch AimPlan(name: nudge.plan) {
    case .trial(let id): (try? store.trial(id))?.adjustment
    case .step(let id): (try? store.step(id))?.text
    case nil: nil
    }
  }

  func event(_ kind: EntryKind, at moment: Store.Moment, answering nudge: Nudge?) throws -> Planner.Event {
    let last = try lastDay(of: kind, with: moment)
    return nudge.map { .answered($0.id, kind, on: last) } ?? .logged(kind, on: last)
  }

  /// Answers a question about a step or a trial: that is the end of the trial, and done is done for the step.
  ///
  /// - Returns: nil where it is not open any more, and the answer is an entry like any other.
  func answer(_ nudge: Nudge, about aim: AimPlan, with draft: EntryDraft) throws -> Entry? {
    switch aim {
    case .step(let id):
      guard let step = try store.step(id), step.state == .open else { return nil }
      return try attempt(step, with: draft, stays: recurs(step), at: try moment()).entry
    case .trial(let id):
      guard let trial = try store.trial(id), trial.state == .open else { return nil }
      return try end(trial, as: .retried, Trial.Result(happened: draft.text), with: draft).entry
    }
  }

  /// An entry that belongs to a step or a trial. A win of an open step is the step's.
  func logAim(_ draft: EntryDraft, at moment: Store.Moment) throws -> Entry {
    var draft = draft
    if let trial = draft.origin.trial, try self.trial(trial).isPrivate { draft = draft.hidden }
    if let id = draft.origin.step {
      let step = try step(id)
      if step.isPrivate { draft = draft.hidden }
      if draft.kind == .win, step.state == .open {
        return try attempt(step, with: draft, stays: recurs(step), at: moment).entry
      }
    }
    let event = Planner.Event.logged(draft.kind, on: try lastDay(of: draft.kind, with: moment))
    let entry = try self.step(event) { [draft] in try store.log(draft.weighed(isPraised), at: moment, with: $0) }
    wrote(entry)
    return entry
  }
}
