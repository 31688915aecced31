public import ArgumentParser
public import NudgeCore

extension Outcome: ExpressibleByArgument {}
extension EntryKind: ExpressibleByArgument {}

/// What may be said about an entry besides its text. All of it is optional.
struct EntryOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("What it took: 1 (a breath) to 5 (all I had).", valueName: "1-5"),
    completion: .list(["1", "2", "3", "4", "5"]))
  var effort: Int?

  @Option(help: ArgumentHelp("How it went; all of them count.", valueName: "outcome"))
  var outcome: Outcome?

  @Option(help: ArgumentHelp("The area of life: mood, focus, connection, or one of your own.", valueName: "name"))
  var domain: String?

  @Option(
    name: .customLong("tag"),
    help: ArgumentHelp("A word to find it by; may be given more than once.", valueName: "word"))
  var tags: [String] = []

  var details: EntryDetails { EntryDetails(effort: effort, outcome: outcome, domain: domain, tags: tags) }
}
