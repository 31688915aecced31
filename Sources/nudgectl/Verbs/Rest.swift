import ArgumentParser
import NudgeCore

struct Rest: Verb {
  static let configuration = CommandConfiguration(
    commandName: "rest",
    abstract: "Make today a rest day.",
    discussion: """
      Nudges rest until the day is over, and nothing that is counted goes down for it. nudgectl rest --off makes it an \
      ordinary day again.
      """)

  @Flag(help: "Make today an ordinary day again.")
  var off = false

  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    try surroundings.ask(Methods.rest, .init(on: !off), json: output.json) { reply in
      reply.rest
        ? "Today is a rest day. Nothing will ask anything of you today. Resting on purpose counts.\n"
        : "Today is an ordinary day again.\n"
    }
  }
}
