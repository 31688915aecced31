import ArgumentParser
import NudgeCore

struct Setback: Verb {
  static let configuration = CommandConfiguration(
    commandName: "setback",
    abstract: "Write down something that went wrong, or not as you hoped.",
    discussion: """
      What happened, in plain facts; a line is enough. It is data about what to try next, not a verdict on you. Without words
      it asks you two or three questions, and ends with one small change to try. --long takes more time.

        nudgectl setback
        nudgectl setback lay awake until three
        nudgectl setback the talk stalled --domain focus --field trigger="a question I did not expect"

      What helped before in such a place: nudgectl evidence
      """)

  @Argument(help: ArgumentHelp("What happened.", valueName: "words"))
  var words: [String] = []

  @Flag(help: "Look at it more closely: a pause, what led to it, what to try.")
  var long = false

  @OptionGroup var options: EntryOptions
  @OptionGroup var late: LateOption
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard long, !words.isEmpty else { return }
    throw ValidationError("--long asks you what happened, so it goes without words: nudgectl setback --long")
  }

  func carryOut(in surroundings: Surroundings) throws {
    var details = try options.details()
    details.at = try late.rfc3339(in: surroundings)
    if words.isEmpty, details.isBare, long || surroundings.input.source == .terminal {
      return try GuideRunner(surroundings).run(
        .init(guide: long ? "setback" : "setback-short", isPrivate: options.isPrivate, json: output.json))
    }
    if long { throw Failure.usage("--long asks for all of that itself; --private is what goes with it.") }
    let source = WordSource(
      question: "What happened, in plain facts?", example: "lay awake until three", verb: "setback")
    guard let text = try source.text(words, in: surroundings) else { return }
    try Keeping.keep(
      .setback, text, details, wasAsked: source.asks(words, in: surroundings), json: output.json, in: surroundings)
  }
}
