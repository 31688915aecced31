import ArgumentParser
import NudgeCore

struct TrialRevise: Verb {
  static let configuration = CommandConfiguration(
    commandName: "revise",
    abstract: "Put another adjustment in the place of one.",
    discussion: """
        nudgectl trial revise 1 phone in the kitchen --on tomorrow
        nudgectl trial revise 1 an alarm at ten --happened forgot it --helped no
      """)

  @Argument(help: ArgumentHelp("The trial's number.", valueName: "trial"), completion: .trials)
  var trial: Int64

  @Argument(help: ArgumentHelp("What you try instead.", valueName: "words"))
  var words: [String]

  @OptionGroup var options: TrialOptions

  @Option(parsing: .upToNextOption, help: ArgumentHelp("What happened with the old one.", valueName: "words"))
  var happened: [String] = []

  @Option(help: ArgumentHelp("Did the old one help?", valueName: "answer"))
  var helped: Trial.Helped?

  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    var parameters = JournalMethods.EndTrial.Parameters(id: trial, state: Trial.State.revised.rawValue)
    parameters.adjustment = words.spoken
    (parameters.tryOn, parameters.tryAt) = try options.moment(in: surroundings)
    parameters.confidence = options.confidence
    parameters.evenIf = options.evenIf
    parameters.happened = happened.isEmpty ? nil : happened.spoken
    parameters.helped = helped?.rawValue
    try EndingTrial.end(parameters, json: output.json, in: surroundings)
  }
}
