import ArgumentParser
import NudgeCore

struct Undo: Verb {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take the latest change back.",
    discussion: """
      What was written leaves the journal; what was changed or taken back is as it was before.

        nudgectl undo
        nudgectl undo 3      (the latest three)
      """)

  @Argument(help: ArgumentHelp("How many, from 1 to 100.", valueName: "count"))
  var count: Int?

  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard (1...100).contains(count ?? 1) else { throw ValidationError("undo goes from 1 to 100, not \(count ?? 1).") }
  }

  func carryOut(in surroundings: Surroundings) throws {
    try surroundings.ask(Methods.undo, .init(count: count), json: output.json) { reply in
      UndoneScreen(undone: reply.undone, entry: reply.entry, look: surroundings.look).text
    }
  }
}
