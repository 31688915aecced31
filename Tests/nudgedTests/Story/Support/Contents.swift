import NudgeCore
import Varlink

@testable import nudged

/// What a person sees of a journal, without the numbers that differ from one journal to another.
struct Contents: Equatable {
  var entries: [EntryView]
  var goals: [GoalView]
  var steps: [StepView]
  var trials: [TrialView]
  var isRest: Bool

  init(of life: RunningDaemon) async throws {
    try await self.init(numbered: life)
    for index in entries.indices {
      (entries[index].id, entries[index].nudge) = (0, nil)
      (entries[index].step, entries[index].trial) = (
        entries[index].step.map { _ in 0 }, entries[index].trial.map { _ in 0 }
      )
    }
    for index in goals.indices { goals[index].id = 0 }
    // Those of a review come behind it in an export, and get their numbers in that order.
    steps.sort { ($0.madeAt, $0.text) < ($1.madeAt, $1.text) }
    for index in steps.indices {
      (steps[index].id, steps[index].goal) = (0, steps[index].goal.map { _ in 0 })
      steps[index].review = steps[index].review.map { _ in 0 }
    }
    for index in trials.indices {
      (trials[index].id, trials[index].setback) = (0, trials[index].setback.map { _ in 0 })
    }
  }

  /// With its numbers, as it is.
  init(numbered life: RunningDaemon) async throws {
    entries = try await life.call(
      "List", JournalMethods.List.Parameters(limit: 1000), as: JournalMethods.List.self
    ).entries
    let all = try await life.call(
      "Goals", JournalMethods.Goals.Parameters(all: true), as: JournalMethods.Goals.self)
    (goals, steps) = (all.goals, all.steps.sorted { $0.id < $1.id })
    trials = try await life.call(
      "Trials", JournalMethods.Trials.Parameters(all: true), as: JournalMethods.Trials.self
    ).trials
    isRest = try await life.call("Control.Status", as: Control.Status.self).rest ?? false
  }
}
