import NudgeCore
import NudgeStore
import Varlink

extension JournalMethods {
  static func addGoals(to interface: inout Interface, _ daemon: Daemon) {
    let engine = daemon.engine
    answer("Goals", in: &interface) { (parameters: Goals.Parameters) in try goals(parameters, engine) }
    answer("AddGoal", in: &interface) { (parameters: AddGoal.Parameters) in
      AddGoal(
        goal: engine.view(try engine.add(try engine.goal(parameters))),
        card: daemon.card(for: parameters.text, parameters.value))
    }
    answer("AmendGoal", in: &interface) { (parameters: AmendGoal.Parameters) in
      AmendGoal(
        goal: engine.view(try engine.amend(try engine.amended(parameters))),
        card: daemon.card(for: parameters.text, parameters.value))
    }
    answer("CloseGoal", in: &interface) { (parameters: CloseGoal.Parameters) in try closeGoal(parameters, daemon) }
    addSteps(to: &interface, daemon)
    addChangesOfSteps(to: &interface, daemon)
  }

  private static func addSteps(to interface: inout Interface, _ daemon: Daemon) {
    let engine = daemon.engine
    answer("AddStep", in: &interface) { (parameters: AddStep.Parameters) in
      let step = try engine.add(try engine.step(parameters))
      return AddStep(
        step: engine.view(step), big: Step.looksBig(step.text),
        card: daemon.card(for: parameters.text, parameters.cue, parameters.risk, parameters.evenIf))
    }
    answer("AmendStep", in: &interface) { (parameters: AmendStep.Parameters) in
      AmendStep(
        step: engine.view(try engine.amend(try engine.amended(parameters))),
        card: daemon.card(for: parameters.text, parameters.cue, parameters.risk, parameters.evenIf))
    }
    answer("FinishStep", in: &interface) { (parameters: FinishStep.Parameters) in try finish(parameters, daemon) }
    answer("ReleaseStep", in: &interface) { (parameters: ReleaseStep.Parameters) in
      ReleaseStep(step: engine.view(try engine.release(try engine.openStep(parameters.id))))
    }
  }

  private static func addChangesOfSteps(to interface: inout Interface, _ daemon: Daemon) {
    let engine = daemon.engine
    answer("SplitStep", in: &interface) { (parameters: SplitStep.Parameters) in
      let split = try engine.split(try engine.openStep(parameters.id), into: parameters.into)
      return SplitStep(
        step: engine.view(split.step), parts: split.parts.map(engine.view),
        card: daemon.card(for: parameters.into.joined(separator: "\n")))
    }
    answer("ReorderSteps", in: &interface) { (parameters: ReorderSteps.Parameters) in
      ReorderSteps(steps: try engine.reorder(parameters.steps, of: parameters.goal).map(engine.view))
    }
  }

  private static func goals(_ parameters: Goals.Parameters, _ engine: Engine) throws -> Goals {
    let all = parameters.all ?? false
    let goals = try engine.store.goals(all: all)
    var steps = try engine.store.steps(all: all)
    let own = goals.flatMap { steps.removeValue(forKey: $0.id)?.onLadder ?? [] }
    // Those that stand for themselves, and those whose goal went with an import that was taken back.
    let loose = Array(steps.values.joined()).onLadder
    return Goals(goals: goals.map(engine.view), steps: (own + loose).map(engine.view))
  }

  private static func closeGoal(_ parameters: CloseGoal.Parameters, _ daemon: Daemon) throws -> CloseGoal {
    let engine = daemon.engine
    let goal = try engine.openGoal(parameters.id)
    let closed = try engine.close(goal, isReached: parameters.reached, text: parameters.text)
    let response = closed.entry.map { daemon.response(to: $0, at: .goalReached) }
    return CloseGoal(
      goal: engine.view(closed.goal), entry: closed.entry.map { EntryView($0) }, message: response?.message,
      wording: response?.wording, card: response?.card)
  }

  private static func finish(_ parameters: FinishStep.Parameters, _ daemon: Daemon) throws -> FinishStep {
    let engine = daemon.engine
    let step = try engine.openStep(parameters.id)
    let draft = try EntryDraft(
      kind: .win, text: parameters.text ?? step.text, effort: parameters.effort,
      outcome: try Parse.word(parameters.outcome, "outcome"), tags: parameters.tags ?? [])
    let attempted = try engine.attempt(step, with: draft, at: try engine.moment())
    let response = daemon.response(to: attempted.entry)
    return FinishStep(
      step: engine.view(attempted.step), entry: EntryView(attempted.entry), message: response.message,
      wording: response.wording, card: response.card)
  }
}

extension Engine {
  func view(_ goal: Goal) -> GoalView { GoalView(goal, zone: planner.zone) }
  func view(_ step: Step) -> StepView { StepView(step, zone: planner.zone) }
  func view(_ trial: Trial) -> TrialView { TrialView(trial, zone: planner.zone) }
}
