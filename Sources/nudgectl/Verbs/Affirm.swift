import ArgumentParser
import NudgeCore

struct Affirm: Verb {
  static let configuration = CommandConfiguration(
    commandName: "affirm",
    abstract: "Say something kind and true to yourself.",
    discussion: """
      In your own words; praise for an effort counts most. Without words it shows you one of yours to read.

        nudgectl affirm I kept going although it was hard
        nudgectl affirm --remind one step is a step
        nudgectl affirm
        nudgectl affirm --show      (the chosen sentence alone, for a status bar or a login shell)
      """)

  @Argument(help: ArgumentHelp("The kind words.", valueName: "words"))
  var words: [String] = []

  @Flag(help: "Choose this sentence as the one to be reminded by.")
  var remind = false

  @Flag(help: "Print the chosen sentence, or nothing when there is none.")
  var show = false

  @OptionGroup var options: EntryOptions
  @OptionGroup var late: LateOption
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if show, remind || !words.isEmpty { throw ValidationError(Self.showGoesAlone) }
    if remind, options.isPrivate {
      throw ValidationError("A reminder is there to be seen, and private words are not: one of the two, please.")
    }
    guard remind, words.isEmpty else { return }
    throw ValidationError("--remind needs the sentence: nudgectl affirm --remind one step is a step")
  }

  func carryOut(in surroundings: Surroundings) throws {
    if show {
      guard try saysNothingElse else { throw Failure.usage(Self.showGoesAlone) }
      return try Affirmations(surroundings).showChosen(json: output.json)
    }
    if words.isEmpty, surroundings.input.source != .stream {
      guard try saysNothingElse else {
        throw Failure.usage("Which kind words? Say them after the verb: nudgectl affirm I kept going --for 20min")
      }
      return try Affirmations(surroundings).showOne(json: output.json)
    }
    var details = try options.details()
    details.at = try late.rfc3339(in: surroundings)
    if remind { details.tags.append(Affirmations.reminder) }
    let text = words.isEmpty ? try surroundings.input.text() : words.spoken
    try Keeping.keep(.affirmation, text, details, json: output.json, in: surroundings)
  }

  private static let showGoesAlone = "--show goes alone: it reads, and writes nothing."

  /// Nothing that would be dropped in silence.
  private var saysNothingElse: Bool {
    get throws { try options.details() == EntryDetails() && late.at == nil }
  }
}
