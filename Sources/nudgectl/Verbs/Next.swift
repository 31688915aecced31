import ArgumentParser
import NudgeCore

struct Next: Verb {
  static let configuration = CommandConfiguration(commandName: "next", abstract: "When the next nudges come.")

  @Option(
    help: ArgumentHelp(
      "How many, from 1 to 100. Without it: 5, or one of each plan where there are more.", valueName: "number"))
  var limit: Int?

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if let limit, !(1...100).contains(limit) { throw ValidationError("--limit goes from 1 to 100, not \(limit).") }
  }

  func carryOut(in surroundings: Surroundings) throws {
    try surroundings.ask(Methods.upcoming, .init(limit: limit), json: output.json) {
      NextScreen(upcoming: $0, look: surroundings.look).text
    }
  }
}
