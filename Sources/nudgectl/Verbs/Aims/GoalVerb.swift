import ArgumentParser
import NudgeCore

struct GoalVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "goal",
    abstract: "What you want to come closer to, in tiny steps: if-then cues, a ladder, how sure you are.",
    usage: "nudgectl goal [--all] [--json]\nnudgectl goal <subcommand>",
    discussion: """
      Without a subcommand it shows your goals and their steps, from easy to hard.

        nudgectl goal add learn to say no --value honesty --aim skill
        nudgectl goal step 1 say no to one small thing --confidence 70
        nudgectl goal finish 3

      The numbers are those it shows.
      """,
    subcommands: [
      GoalAdd.self, GoalStep.self, GoalSplit.self, GoalOrder.self, GoalLadder.self, GoalFinish.self, GoalReach.self,
      GoalLetGo.self, GoalEdit.self,
    ])

  @Flag(help: "Closed goals and steps, too.")
  var all = false

  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    try surroundings.ask(Methods.goals, .init(all: all ? true : nil), json: output.json) {
      GoalsScreen(goals: $0.goals, steps: $0.steps, all: all, look: surroundings.look).text
    }
  }
}
