import ArgumentParser
import NudgeCore
import Varlink

struct Support: Verb {
  static let configuration = CommandConfiguration(
    commandName: "support",
    abstract: "Your own people, crisis plan and lines, at once; with words, keep that you reached out.",
    discussion: """
      Shows the contacts, the plan and the lines you wrote under [support] in your configuration, also when the file has \
      mistakes. It needs no running daemon, and sends nothing to anybody.

        nudgectl support
        nudgectl support talked with Ana for ten minutes --person Ana
      """)

  @Argument(help: ArgumentHelp("What you did.", valueName: "words"))
  var words: [String] = []

  @Option(help: ArgumentHelp("Who it was with.", valueName: "name"))
  var person: String?

  // The daemon's, for words that were typed in a bubble. Whoever asks for help here has no use for them.
  @Flag(help: ArgumentHelp("Show it in a window of the desktop.", visibility: .hidden))
  var window = false

  @Flag(help: ArgumentHelp("Wait for Enter, so that a terminal opened for it stays readable.", visibility: .hidden))
  var hold = false

  @OptionGroup var opening: OpeningOption
  @OptionGroup var options: EntryOptions
  @OptionGroup var late: LateOption
  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    guard words.isEmpty, person == nil else { return try keep(surroundings) }
    guard try options.details() == EntryDetails(), late.at == nil else {
      throw Failure.usage("What did you do? Say it after the verb: nudgectl support talked with Ana --for 20min")
    }
    if window {
      return try AnswerWindow.open("support", [], lock: AnswerWindow.lock("support"), surroundings) { dialog in
        let found = OwnCard(surroundings).find()
        try dialog.show(CardScreen(found: found, look: .plain(at: surroundings.look.now)).text)
      }
    }
    let place = opening.begin(AnswerWindow.lock("support"), surroundings)
    if case .elsewhere = place { return }
    defer { withExtendedLifetime(place) {} }
    try show(surroundings)
    if hold { surroundings.waitForEnter() }
  }

  private func show(_ surroundings: Surroundings) throws {
    let found = OwnCard(surroundings).find()
    if output.json {
      let trouble = found.troubles.first
      let support = JournalMethods.Support(card: found.card, file: trouble?.file, trouble: trouble?.reason)
      return surroundings.say(String(decoding: try JSON.encode(support), as: UTF8.self) + "\n")
    }
    surroundings.say(CardScreen(found: found, look: surroundings.look).text)
  }

  private func keep(_ surroundings: Surroundings) throws {
    var details = try options.details()
    details.at = try late.rfc3339(in: surroundings)
    if let person { details.fields["person"] = person }
    let text = words.isEmpty ? "was in touch with \(person ?? "somebody")" : words.spoken
    try Keeping.keep(.support, text, details, json: output.json, in: surroundings)
  }
}
