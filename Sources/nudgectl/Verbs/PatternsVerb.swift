import ArgumentParser
import NudgeCore
import Varlink

struct PatternsVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "patterns",
    abstract: "What tends to go together in your journal.",
    discussion: """
      Practices, tags, domains, weekdays, parts of the day, and the answers to whether you slept in your window, moved, and \
      were in touch with somebody: each beside mood, confidence and finished steps, over the latest year up to yesterday. \
      What stands out beyond chance is told, as an observation and no cause; often that is nothing. docs/patterns.md says \
      how it is done.
      """)

  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    let look = surroundings.look
    try surroundings.ask(Methods.patterns, .init(), json: output.json) { PatternsScreen(reply: $0, look: look).text }
  }
}
