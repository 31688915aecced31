import ArgumentParser
import NudgeCore
import Varlink

struct Pending: Verb {
  static let configuration = CommandConfiguration(
    commandName: "pending",
    abstract: "The questions that wait for you, with their numbers.",
    discussion: "Nothing has to be answered. What is left alone goes away by itself.")

  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    try surroundings.ask(Methods.pending, Empty(), json: output.json) {
      PendingScreen(pending: $0, look: surroundings.look).text
    }
  }
}
