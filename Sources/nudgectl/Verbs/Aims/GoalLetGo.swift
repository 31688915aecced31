import ArgumentParser
import NudgeCore
import Varlink

struct GoalLetGo: Verb {
  static let configuration = CommandConfiguration(
    commandName: "let-go",
    abstract: "Let a step or a goal go, with no reason asked.",
    discussion: """
        nudgectl goal let-go step 3
        nudgectl goal let-go goal 1

      A number alone does, when it is clear what it means.
      """)

  @Argument(help: ArgumentHelp("Step or goal, and its number.", valueName: "which"))
  var words: [String]

  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    let daemon = try Daemon(surroundings)
    let look = surroundings.look
    switch try AimWords(words, daemon, verb: "let-go") {
    case .goal(let id):
      try surroundings.ask(Methods.closeGoal, .init(id: id, reached: false), json: output.json, of: daemon) { reply in
        "Let go: \(look.oneLine(reply.goal.text, beside: 8))\n"
      }
    case .step(let id):
      try surroundings.ask(Methods.releaseStep, .init(id: id), json: output.json, of: daemon) { reply in
        "Let go: \(look.oneLine(reply.step.text, beside: 8))\n"
      }
    }
  }
}

/// "step 3", "goal 1", or a number alone when one of the two has it.
enum AimWords: Equatable {
  case goal(Int64)
  case step(Int64)

  /// - Throws: ``Failure`` where it could be either, or is neither.
  init(_ words: [String], _ daemon: @autoclosure () throws -> Daemon, verb: String) throws {
    switch (words.count, words.first?.lowercased(), words.last?.asNudgeID) {
    case (2, "goal", let id?): self = .goal(id)
    case (2, "step", let id?): self = .step(id)
    case (1, _, let id?): self = try Self.meant(id, try daemon().call(Methods.goals, .init()), verb: verb)
    default:
      throw Failure.usage("Which one? A step or a goal, by its number: nudgectl goal \(verb) step 3")
    }
  }

  private static func meant(_ id: Int64, _ open: JournalMethods.Goals, verb: String) throws(Failure) -> AimWords {
    let isGoal = open.goals.contains { $0.id == id }
    let isStep = open.steps.contains { $0.id == id && $0.state == Step.State.open.rawValue }
    switch (isGoal, isStep) {
    case (true, false): return .goal(id)
    case (false, true): return .step(id)
    case (false, false): throw .no("No open step and no open goal has the number \(id): nudgectl goal")
    case (true, true):
      throw .usage(
        """
        Step \(id), or goal \(id)?
          nudgectl goal \(verb) step \(id)
          nudgectl goal \(verb) goal \(id)
        """)
    }
  }
}
