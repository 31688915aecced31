import ArgumentParser
import NudgeCore

/// Which entries to list.
struct ListFilters: ParsableArguments {
  @Option(help: ArgumentHelp("Entries from this day on.", valueName: "day"), completion: .days)
  var from: String?

  @Option(help: ArgumentHelp("Entries up to this day.", valueName: "day"), completion: .days)
  var to: String?

  @Option(help: ArgumentHelp("Entries of one area of life.", valueName: "name"), completion: .domains)
  var domain: String?

  @Option(help: ArgumentHelp("Entries that name this value.", valueName: "words"))
  var value: String?

  @Option(help: ArgumentHelp("Entries with this tag.", valueName: "word"))
  var tag: String?

  @Option(help: ArgumentHelp("Entries that feed this source of trust in oneself.", valueName: "source"))
  var source: Source?

  @Option(help: ArgumentHelp("Entries that went like this.", valueName: "outcome"))
  var outcome: Outcome?

  @Option(help: ArgumentHelp("Entries about one step.", valueName: "number"), completion: .steps)
  var step: Int64?

  @Option(help: ArgumentHelp("Entries about one trial.", valueName: "number"), completion: .trials)
  var trial: Int64?

  @Option(help: ArgumentHelp("Entries that have all these words.", valueName: "words"))
  var search: String?

  @Flag(help: "What was taken back, instead of what counts.")
  var removed = false

  func apply(to parameters: inout JournalMethods.List.Parameters) {
    parameters.domain = domain
    parameters.value = value
    parameters.tag = tag
    parameters.source = source?.rawValue
    parameters.outcome = outcome?.rawValue
    parameters.step = step
    parameters.trial = trial
    parameters.search = search
    parameters.removed = removed ? true : nil
  }
}
