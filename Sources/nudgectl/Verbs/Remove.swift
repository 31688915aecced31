import ArgumentParser
import NudgeCore
import Varlink

struct Remove: Verb {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Take an entry back.",
    discussion: """
      It leaves every list and count, and can come back.

        nudgectl remove 12
        nudgectl restore 12
        nudgectl list --removed
        nudgectl remove 12 --for-good

      With --for-good its words are taken out of the journal and cannot come back, also those of an entry that was taken back \
      before. Copies of your journal that were made before still have them.
      """)

  @Argument(help: ArgumentHelp("The entry's number, from nudgectl list.", valueName: "number"))
  var id: Int64

  @Flag(help: "Take its words out of the journal for good.")
  var forGood = false

  @Flag(help: "With --for-good: do it without being asked.")
  var yes = false

  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    if forGood { return try erase(in: surroundings) }
    let look = surroundings.look
    try surroundings.ask(Methods.remove, .init(id: id), json: output.json) { reply in
      "Taken back: \(EntryLines(entry: reply.entry, look: look).brief)\n"
        + "  \(look.dim("Back again with: nudgectl restore \(reply.entry.id)"))\n"
    }
  }
}

extension Remove {
  private func erase(in surroundings: Surroundings) throws {
    let question = "Take entry \(id) out of your journal for good? It cannot come back."
    guard try yes || surroundings.confirms(question, else: "nudgectl remove \(id) --for-good --yes") else { return }
    try surroundings.ask(Methods.erase, .init(id: id), json: output.json) { _ in
      "Entry \(id) is out of your journal for good." + Self.copies(surroundings) + "\n"
    }
  }

  private static func copies(_ surroundings: Surroundings) -> String {
    let copies = try? Daemon(surroundings).call(Methods.backups, Empty()).backups
    return copies?.isEmpty == true ? "" : " Copies made before still have it: nudgectl backup list"
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
      "Back again: \(EntryLines(entry: reply.entry, look: surroundings.look).brief)\n"
    }
  }
}
