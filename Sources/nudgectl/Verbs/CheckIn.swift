import ArgumentParser
import NudgeCore

struct CheckIn: Verb {
  static let configuration = CommandConfiguration(
    commandName: "checkin",
    abstract: "Note how you are: mood, energy, feelings, body, and a fair reading of it.",
    discussion: """
      In words, in numbers, or both. A fair reading goes with it where one helps. Without any of it you are asked, one
      question at a time.

        nudgectl checkin
        nudgectl checkin tired, and still here
        nudgectl checkin --mood 3 --energy 2 --feeling tired --feeling hopeful
        nudgectl checkin --body "my heart races" --reading "it races because this matters"
        nudgectl checkin --mood 4 --confidence 60
        nudgectl checkin --slept yes --moved no --reached-out yes

      The last line is a trio of anchors for hard times: sleep, a little movement, somebody.
      """)

  @Argument(help: ArgumentHelp("How you are.", valueName: "words"))
  var words: [String] = []

  @Option(help: ArgumentHelp("Your mood, from 1 (low) to 5 (bright).", valueName: "1-5"), completion: .oneToFive)
  var mood: String?

  @Option(help: ArgumentHelp("Your energy, from 1 (empty) to 5 (plenty).", valueName: "1-5"), completion: .oneToFive)
  var energy: String?

  @Option(help: ArgumentHelp("How sure of yourself you feel, from 0 to 100.", valueName: "0-100"))
  var confidence: String?

  @Option(
    name: .customLong("feeling"),
    help: ArgumentHelp("A feeling, by its name; may be given more than once.", valueName: "word"),
    completion: .list(EntryField.feelings))
  var feelings: [String] = []

  @Option(help: ArgumentHelp("What your body tells.", valueName: "words"))
  var body: String?

  @Option(help: ArgumentHelp("A fair reading of it.", valueName: "words"))
  var reading: String?

  @Option(help: ArgumentHelp("Whether you slept in your usual window.", valueName: "yes|no"), completion: .yesOrNo)
  var slept: String?

  @Option(help: ArgumentHelp("Whether you moved a little.", valueName: "yes|no"), completion: .yesOrNo)
  var moved: String?

  @Option(
    name: .customLong("reached-out"),
    help: ArgumentHelp("Whether you were in touch with somebody.", valueName: "yes|no"), completion: .yesOrNo
  )
  var reachedOut: String?

  @OptionGroup var options: EntryOptions
  @OptionGroup var late: LateOption
  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    var details = try options.details()
    details.at = try late.rfc3339(in: surroundings)
    details.fields.merge(said) { $1 }
    if words.isEmpty, details.isBare, surroundings.input.source == .terminal {
      return try GuideRunner(surroundings).run(
        .init(guide: "check-in", isPrivate: options.isPrivate, json: output.json))
    }
    let source = WordSource(question: "How are you right now?", example: "tired, and still here", verb: "checkin")
    let wasSaid = words.isEmpty && !said.isEmpty
    guard let text = wasSaid ? feelingsOrFigures : try source.text(words, in: surroundings) else { return }
    try Keeping.keep(
      .checkIn, text, details, wasAsked: !wasSaid && source.asks(words, in: surroundings), json: output.json,
      in: surroundings)
  }

  private var said: [String: String] {
    let all = [
      "mood": mood, "energy": energy, "confidence": confidence,
      "feelings": feelings.isEmpty ? nil : feelings.strung(", "), "body": body, "reading": reading, "slept": slept,
      "moved": moved, "reached-out": reachedOut,
    ]
    return all.compactMapValues { $0 }
  }

  /// Numbers say enough; in a list they stand as the guide would put them.
  private var feelingsOrFigures: String {
    guard feelings.isEmpty else { return feelings.strung(", ") }
    return EntryField.all.compactMap { field in said[field.name].map { "\(field.label) \($0)" } }.strung(" · ")
  }
}
