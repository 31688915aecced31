import ArgumentParser
import NudgeCore

struct Learned: Verb {
  static let configuration = CommandConfiguration(
    commandName: "learned",
    abstract: "Keep something you learned, also from others who managed.",
    discussion: """
      From what happened, or from somebody who managed something like it.

        nudgectl learned mornings are better for calls
        nudgectl learned one can ask for more time --from Ana
      """)

  @Argument(help: ArgumentHelp("What you learned.", valueName: "words"))
  var words: [String] = []

  @Option(help: ArgumentHelp("Whom you saw it in.", valueName: "name"))
  var from: String?

  @OptionGroup var options: EntryOptions
  @OptionGroup var late: LateOption
  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    var details = try options.details()
    details.at = try late.rfc3339(in: surroundings)
    if let from {
      details.fields["person"] = from
      details.source = details.source ?? .vicarious
    }
    let source = WordSource(
      question: "What did you learn?", example: "mornings are better for calls", verb: "learned")
    guard let text = try source.text(words, in: surroundings) else { return }
    try Keeping.keep(
      .learning, text, details, wasAsked: source.asks(words, in: surroundings), json: output.json, in: surroundings)
  }
}
