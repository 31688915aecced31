import ArgumentParser
import NudgeCore

struct Skip: Verb {
  static let configuration = CommandConfiguration(
    commandName: "skip",
    abstract: "Not today: let a question go, with no reason asked.",
    discussion: """
        nudgectl skip
        nudgectl skip 3
      """)

  @Argument(
    help: ArgumentHelp("The nudge's number; without it, the one you were asked last.", valueName: "number"),
    completion: .nudges)
  var number: Int64?

  @OptionGroup var nudge: NudgeOption
  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    try surroundings.ask(Methods.skip, .init(id: nudge.id ?? number), json: output.json) { _ in
      "Not today, then. That is fine.\n"
    }
  }
}
