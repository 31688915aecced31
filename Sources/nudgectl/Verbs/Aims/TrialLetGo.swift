import ArgumentParser
import NudgeCore

struct TrialLetGo: Verb {
  static let configuration = CommandConfiguration(
    commandName: "let-go",
    abstract: "Let a trial go, with no reason asked.",
    discussion: "  nudgectl trial let-go 1")

  @Argument(help: ArgumentHelp("The trial's number.", valueName: "trial"), completion: .trials)
  var trial: Int64

  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    let parameters = JournalMethods.EndTrial.Parameters(id: trial, state: Trial.State.released.rawValue)
    let look = surroundings.look
    try surroundings.ask(Methods.endTrial, parameters, json: output.json) { reply in
      "Let go: \(look.oneLine(reply.trial.adjustment, beside: 8))\n"
    }
  }
}
