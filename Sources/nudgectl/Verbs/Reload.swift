import ArgumentParser
import NudgeCore
import Varlink

struct Reload: Verb {
  static let configuration = CommandConfiguration(
    commandName: "reload",
    abstract: "Have the daemon read its configuration again.",
    discussion: "With a mistake in the file nothing changes: the configuration in force stays.")

  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    let look = surroundings.look
    try surroundings.ask(Methods.reload, Empty(), json: output.json) { reply in
      let plans = reply.plans == 1 ? "1 plan" : "\(reply.plans) plans"
      return "In force now: \(look.oneLine(reply.file)) with \(plans).\n"
    }
  }
}
