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
    if show, remind || !words.isEmpty { throw ValidationError("--show goes alone: it reads, and writes nothing.") }
    if remind, options.isPrivate {
      throw ValidationError("A reminder is there to be seen, and private words are not: one of the two, please.")
    }
    guard remind, words.isEmpty else { return }
    throw ValidationError("--remind needs the sentence: nudgectl affirm --remind one step is a step")
  }

  func carryOut(in surroundings: Surroundings) throws {
    if show { return try Affirmations(surroundings).showChosen(json: output.json) }
    if words.isEmpty, surroundings.input.source != .stream {
      return try Affirmations(surroundings).showOne(json: output.json)
    }
    var details = try options.details()
    details.at = try late.rfc3339(in: surroundings)
    if remind { details.tags.append(Affirmations.reminder) }
    let text = words.isEmpty ? try surroundings.input.text() : words.spoken
    try Keeping.keep(.affirmation, text, details, json: output.json, in: surroundings)
  }
}
