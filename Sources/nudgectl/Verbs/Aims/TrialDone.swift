public import ArgumentParser
public import NudgeCore

extension Trial.Helped: ExpressibleByArgument {}

struct TrialDone: Verb {
  static let configuration = CommandConfiguration(
    commandName: "done",
    abstract: "You tried it: what happened, did it help, what next?",
    discussion: """
        nudgectl trial done 1
        nudgectl trial done 1 slept an hour longer --helped yes
        nudgectl trial done 1 forgot it once --helped partly --next put a note up
      """)

  @Argument(help: ArgumentHelp("The trial's number.", valueName: "trial"), completion: .trials)
  var trial: Int64

  @Argument(help: ArgumentHelp("What happened.", valueName: "words"))
  var words: [String] = []

  @Option(help: ArgumentHelp("Did it help?", valueName: "answer"))
  var helped: Trial.Helped?

  @Option(parsing: .upToNextOption, help: ArgumentHelp("What comes next, if anything.", valueName: "words"))
  var next: [String] = []

  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    var parameters = JournalMethods.EndTrial.Parameters(id: trial, state: Trial.State.retried.rawValue)
    parameters.happened = words.isEmpty ? nil : words.spoken
    parameters.helped = helped?.rawValue
    parameters.next = next.isEmpty ? nil : next.spoken
    try EndingTrial.end(parameters, json: output.json, in: surroundings)
  }
}
