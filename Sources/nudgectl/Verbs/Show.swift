import ArgumentParser
import NudgeCore

struct Show: Verb {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Read one entry with all that was said.",
    discussion: """
        nudgectl show 12
      """)

  @Argument(help: ArgumentHelp("The entry's number, from nudgectl list.", valueName: "number"))
  var id: Int64

  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    try surroundings.ask(Methods.read, .init(id: id), json: output.json) { reply in
      EntryScreen(entry: reply.entry, look: surroundings.look).text
    }
  }
}
