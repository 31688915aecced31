import ArgumentParser
import NudgeCore

struct Remove: Verb {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Take an entry back.",
    discussion: """
      It leaves every list and count, and can come back.

        nudgectl remove 12
        nudgectl restore 12
        nudgectl list --removed
      """)

  @Argument(help: ArgumentHelp("The entry's number, from nudgectl list.", valueName: "number"))
  var id: Int64

  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    let look = surroundings.look
    try surroundings.ask(Methods.remove, .init(id: id), json: output.json) { reply in
      "Taken back: \(EntryLines(entry: reply.entry, look: look).brief)\n"
        + "  \(look.dim("Back again with: nudgectl restore \(reply.entry.id)"))\n"
    }
  }
}

struct Restore: Verb {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Bring an entry back that was taken back.",
    discussion: """
        nudgectl restore 12
        nudgectl list --removed
      """)

  @Argument(help: ArgumentHelp("The entry's number, from nudgectl list --removed.", valueName: "number"))
  var id: Int64

  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    try surroundings.ask(Methods.restore, .init(id: id), json: output.json) { reply in
      "There again: \(EntryLines(entry: reply.entry, look: surroundings.look).brief)\n"
    }
  }
}
