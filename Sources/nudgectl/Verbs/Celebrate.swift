import ArgumentParser
import NudgeCore

struct Celebrate: Verb {
  static let configuration = CommandConfiguration(
    commandName: "celebrate",
    abstract: "Celebrate an effort, with something small if you like.",
    discussion: """
        nudgectl celebrate a week of showing up
        nudgectl celebrate sent the application --reward the good tea
      """)

  @Argument(help: ArgumentHelp("What you celebrate.", valueName: "words"))
  var words: [String] = []

  @Option(help: ArgumentHelp("What you treat yourself to.", valueName: "words"))
  var reward: String?

  @OptionGroup var options: EntryOptions
  @OptionGroup var late: LateOption
  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    var details = try options.details()
    details.at = try late.rfc3339(in: surroundings)
    if let reward { details.fields["reward"] = reward }
    let source = WordSource(
      question: "Which effort do you celebrate?", example: "a week of showing up", verb: "celebrate")
    guard let text = try source.text(words, in: surroundings) else { return }
    try Keeping.keep(
      .celebration, text, details, wasAsked: source.asks(words, in: surroundings), json: output.json, in: surroundings)
  }
}
