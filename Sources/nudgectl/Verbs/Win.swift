import ArgumentParser
import NudgeCore

struct Win: Verb {
  static let configuration = CommandConfiguration(
    commandName: "win",
    abstract: "Keep something that went well.",
    discussion: """
      Say it in your own words; quotes are not needed. Small ones count, and so does having started. Alone it asks you for a \
      line, which may hold apostrophes and whatever else the shell would take for its own.

        nudgectl win
        nudgectl win walked five minutes
        nudgectl win called my sister --effort 4 --domain connection
        nudgectl win opened the letter --outcome started --tag paperwork
        nudgectl win said no kindly --value honesty --at 'yesterday 21:00'
        echo "slept seven hours" | nudgectl win

      Without words there are some to pick from. When the words begin with a dash, put -- in front of them.
      """)

  @Argument(help: ArgumentHelp("What went well.", valueName: "words"))
  var words: [String] = []

  @Option(help: ArgumentHelp("The step it is about, from nudgectl goal.", valueName: "number"))
  var step: Int64?

  @OptionGroup var options: EntryOptions
  @OptionGroup var late: LateOption
  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    var details = try options.details()
    details.step = step
    details.at = try late.rfc3339(in: surroundings)
    if words.isEmpty, surroundings.input.source == .terminal { return try pick(details, in: surroundings) }
    let source = WordSource(question: Self.question, example: "walked five minutes", verb: "win")
    guard let text = try source.text(words, in: surroundings) else { return }
    try Self.keep(text, details, json: output.json, in: surroundings)
  }

  private static let question = "What went well?"

  private func pick(_ details: EntryDetails, in surroundings: Surroundings) throws {
    _ = try Daemon(surroundings)
    let picks = StarterPicks(surroundings)
    guard let typed = try surroundings.prompt(Self.question, choices: picks.lines) else { return }
    let win = picks.win(typed, details)
    try Keeping.keep(.win, win.text, win.details, wasAsked: true, json: output.json, in: surroundings)
  }

  static func keep(_ text: String, _ details: EntryDetails, json: Bool, in surroundings: Surroundings) throws {
    try Keeping.keep(.win, text, details, json: json, in: surroundings)
  }
}
