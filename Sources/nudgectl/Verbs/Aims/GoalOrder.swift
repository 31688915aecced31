import ArgumentParser
import NudgeCore

struct GoalOrder: Verb {
  static let configuration = CommandConfiguration(
    commandName: "order",
    abstract: "Put the steps of a goal in another order.",
    discussion: """
        nudgectl goal order 1 5 3 4     (of goal 1: step 5, then 3, then 4)

      Steps that are not named come behind. On a ladder the difficulty of a step
      counts first, where it has one.
      """)

  @Argument(help: ArgumentHelp("The goal's number.", valueName: "goal"), completion: .goals)
  var goal: Int64

  @Argument(help: ArgumentHelp("The numbers of its steps.", valueName: "steps"), completion: .steps)
  var steps: [Int64]

  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    try surroundings.ask(Methods.reorderSteps, .init(goal: goal, steps: steps), json: output.json) { reply in
      var page = Page()
      for step in reply.steps where step.isShown {
        page.line("  " + StepLines(step: step, look: surroundings.look).line)
      }
      return page.text
    }
  }
}
