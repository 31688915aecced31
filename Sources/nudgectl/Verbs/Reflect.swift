import ArgumentParser
import NudgeCore

struct Reflect: Verb {
  static let configuration = CommandConfiguration(
    commandName: "reflect",
    abstract: "Keep a thought.",
    discussion: """
      As short or as long as it comes. --for counts the time you took for it.

        nudgectl reflect what I noticed this week --for 20min
        nudgectl reflect --private < thoughts.txt
      """)

  @Argument(help: ArgumentHelp("The thought.", valueName: "words"))
  var words: [String] = []

  @OptionGroup var options: EntryOptions
  @OptionGroup var late: LateOption
  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    var details = try options.details()
    details.at = try late.rfc3339(in: surroundings)
    let source = WordSource(question: "What is on your mind?", example: "what I noticed this week", verb: "reflect")
    guard let text = try source.text(words, in: surroundings) else { return }
    try Keeping.keep(
      .reflection, text, details, wasAsked: source.asks(words, in: surroundings), json: output.json, in: surroundings)
  }
}
