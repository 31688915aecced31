import ArgumentParser
import NudgeCore
import Varlink

struct Status: Verb {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "The one calm screen: the open question, today's wins, what comes next.",
    discussion: "The same as nudgectl without a verb.")

  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws { try Self.show(json: output.json, in: surroundings) }

  static func show(json: Bool, in surroundings: Surroundings) throws {
    try surroundings.ask(Methods.status, Empty(), json: json) {
      StatusScreen(status: $0, look: surroundings.look).text
    }
  }
}
