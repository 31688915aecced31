import ArgumentParser
import NudgeCore
import Varlink

struct Undo: Verb {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take the latest entry back.",
    discussion: "It leaves the journal. Say it again if it was taken back by accident.")

  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    let look = surroundings.look
    try surroundings.ask(Methods.undo, .init(count: nil), json: output.json) { reply in
      "Taken back: \(reply.entry.map { EntryLines(entry: $0, look: look).brief } ?? "")\n"
    }
  }
}
