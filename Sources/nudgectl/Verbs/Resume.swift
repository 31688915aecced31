import ArgumentParser
import NudgeCore
import Varlink

struct Resume: Verb {
  static let configuration = CommandConfiguration(commandName: "resume", abstract: "End a pause.")

  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    try surroundings.ask(Methods.resume, Empty(), json: output.json) {
      $0.wasPaused ? "Welcome back. Nudges come again.\n" : "There was no pause; nudges come as planned.\n"
    }
  }
}
