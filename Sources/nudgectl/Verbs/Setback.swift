import ArgumentParser
import NudgeCore

struct Setback: Verb {
  static let configuration = CommandConfiguration(
    commandName: "setback",
    abstract: "Keep something that went otherwise than you wished.",
    discussion: """
      What happened, in plain facts; a line is enough. It is data about what to try next, not a verdict on you.

        nudgectl setback lay awake until three
        nudgectl setback the talk stalled --domain focus --field trigger="a question I did not expect"

      What helped before in such a place: nudgectl evidence
      """)

  @Argument(help: ArgumentHelp("What happened.", valueName: "words"))
  var words: [String] = []

  @OptionGroup var options: EntryOptions
  @OptionGroup var late: LateOption
  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    var details = try options.details()
    details.at = try late.rfc3339(in: surroundings)
    let source = WordSource(
      question: "What happened, in plain facts?", example: "lay awake until three", verb: "setback")
    guard let text = try source.text(words, in: surroundings) else { return }
    try Keeping.keep(.setback, text, details, json: output.json, in: surroundings)
  }
}
