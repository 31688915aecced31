import ArgumentParser
import NudgeCore
import Varlink

struct GoalLadder: Verb {
  static let configuration = CommandConfiguration(
    commandName: "ladder",
    abstract: "A goal's steps as a ladder from easy to hard, and the next rung.",
    discussion: """
        nudgectl goal ladder 1

      One rung at a time, with a look at the risk first. With --json: all goals and
      steps, as nudgectl goal gives them.
      """)

  @Argument(
    help: ArgumentHelp("The goal's number; not needed when there is one.", valueName: "goal"), completion: .goals)
  var goal: Int64?

  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    let daemon = try Daemon(surroundings)
    if output.json {
      return try surroundings.ask(Methods.goals, .init(), json: true, of: daemon) { _ in "" }
    }
    let reply = try daemon.call(Methods.goals, .init())
    let goal = try chosen(of: reply.goals)
    surroundings.say(
      LadderScreen(goal: goal, steps: reply.steps.filter { $0.goal == goal.id }, look: surroundings.look).text)
  }

  private func chosen(of goals: [GoalView]) throws -> GoalView {
    if let goal {
      guard let found = goals.first(where: { $0.id == goal }) else {
        throw Failure.no("There is no open goal \(goal). Which ones there are: nudgectl goal")
      }
      return found
    }
    guard let one = goals.first else { throw Failure.no("There is no goal yet. A first one: nudgectl goal add …") }
    guard goals.count == 1 else { throw Failure.usage("Which goal? Its number is in nudgectl goal") }
    return one
  }
}
