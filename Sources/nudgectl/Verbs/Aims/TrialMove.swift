import ArgumentParser
import NudgeCore

struct TrialMove: Verb {
  static let configuration = CommandConfiguration(
    commandName: "move",
    abstract: "Try it on another day.",
    discussion: """
        nudgectl trial move 1 --on Saturday
        nudgectl trial move 1 --on in 3 days --at 9:00
      """)

  @Argument(help: ArgumentHelp("The trial's number.", valueName: "trial"), completion: .trials)
  var trial: Int64

  @OptionGroup var options: TrialOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard options.day != nil || options.time != nil else {
      throw ValidationError("To which day? Such as: nudgectl trial move \(trial) --on Saturday")
    }
  }

  func carryOut(in surroundings: Surroundings) throws {
    var parameters = JournalMethods.AmendTrialParameters(id: trial)
    (parameters.tryOn, parameters.tryAt) = try options.moment(in: surroundings)
    parameters.confidence = options.confidence
    parameters.evenIf = options.evenIf
    let look = surroundings.look
    try surroundings.ask(Methods.amendTrial, parameters, json: output.json) { reply in
      CardLines.before(
        TrialLines(trial: reply.trial, today: surroundings.today, look: look).line, reply.card, look)
    }
  }
}
