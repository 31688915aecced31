import ArgumentParser
import NudgeCore

struct Win: Verb {
  static let configuration = CommandConfiguration(
    commandName: "win",
    abstract: "Keep something that went well.",
    discussion: """
      Say it in your own words; quotes are not needed. Small ones count, and so does having started.

        nudgectl win walked five minutes
        nudgectl win called my sister --effort 4 --domain connection
        nudgectl win opened the letter --outcome started --tag paperwork
        echo "slept seven hours" | nudgectl win

      Without words it asks you for one line. When the words begin with a dash, put -- in front of them.
      """)

  @Argument(help: ArgumentHelp("What went well.", valueName: "words"))
  var words: [String] = []

  @OptionGroup var options: EntryOptions
  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    guard let text = try text(surroundings) else { return }
    try Self.keep(text, options.details, json: output.json, in: surroundings)
  }

  static func keep(_ text: String, _ details: EntryDetails, json: Bool, in surroundings: Surroundings) throws {
    let draft = try details.draft(.win, text)
    var parameters = JournalMethods.Log.Parameters(kind: draft.kind.rawValue, text: draft.text)
    parameters.effort = draft.effort
    parameters.outcome = draft.outcome?.rawValue
    parameters.domain = draft.domain
    parameters.tags = draft.tags.isEmpty ? nil : draft.tags
    try surroundings.ask(Methods.log, parameters, json: json) { reply in
      KeptScreen(entry: reply.entry, message: reply.message, look: surroundings.look).text
    }
  }

  /// From the command line, a person, or a pipe; nil: the person said nothing, and nothing happens.
  private func text(_ surroundings: Surroundings) throws -> String? {
    if !words.isEmpty { return words.spoken }
    switch surroundings.input.source {
    case .terminal:
      // Nobody should write a line that then finds no journal.
      _ = try Daemon(surroundings)
      return try surroundings.prompt("What went well?")
    case .stream: return try surroundings.input.text()
    case .nothing: throw Failure.usage("What went well? Say it after the verb: nudgectl win walked five minutes")
    }
  }
}
