import ArgumentParser
import NudgeCore
import Varlink

struct GoalStep: Verb {
  static let configuration = CommandConfiguration(
    commandName: "step",
    abstract: "Add a tiny step: to a goal, or by itself.",
    discussion: """
      Almost too small is the right size.

        nudgectl goal step 1 say no to one small thing
        nudgectl goal step stretch for two minutes --if the kettle is on
        nudgectl goal step 1 read one page --when weekdays at 8

      A number in front is the goal's when there is such a goal and more words
      follow; --goal leaves no doubt. With --when it asks at that time.
      """)

  @Argument(help: ArgumentHelp("The goal's number, and the step.", valueName: "words"))
  var words: [String]

  @Option(help: ArgumentHelp("The number of its goal.", valueName: "number"), completion: .goals)
  var goal: Int64?

  @OptionGroup var options: StepOptions
  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    let daemon = try Daemon(surroundings)
    let said = try StepWords(words, goal: goal) { id in
      try daemon.call(Methods.goals, .init()).goals.contains { $0.id == id }
    }
    var parameters = JournalMethods.AddStep.Parameters(text: said.text)
    parameters.goal = said.goal
    try options.fill(&parameters, in: surroundings)
    try surroundings.ask(Methods.addStep, parameters, json: output.json, of: daemon) { reply in
      AddedStepScreen(added: reply, timing: StepTiming(surroundings), look: surroundings.look).text
    }
  }
}

/// Takes `1 say no` apart into the goal and the step.
struct StepWords: Equatable {
  var goal: Int64?
  var text: String

  /// - Parameter isGoal: whether a goal of that number is open; asked when the words leave it open.
  /// - Throws: ``Failure`` for the number of a goal that is not there.
  init(_ words: [String], goal: Int64?, isGoal: (Int64) throws -> Bool) throws {
    (self.goal, text) = (goal, words.spoken)
    guard goal == nil, words.count > 1, let number = words[0].asNudgeID else { return }
    if try isGoal(number) {
      (self.goal, text) = (number, Array(words.dropFirst()).spoken)
    } else if !LeadingNumber.isQuantity(words) {
      throw LeadingNumber.unknown(
        Sentences.noSuchGoal(.init(id: number)), "nudgectl goal step \"\(words.spoken.shownOnOneLine)\"")
    }
  }
}

/// What may be said about a step besides its words.
struct StepOptions: ParsableArguments {
  @Option(
    name: .customLong("if"),
    help: ArgumentHelp("When you will do it: the kettle is on.", valueName: "cue"))
  var cue: String?

  @Option(
    name: .customLong("when"),
    help: ArgumentHelp(
      "Have it ask: weekdays at 8, every morning, tomorrow at 10.", valueName: "time"))
  var time: String?

  @Option(help: ArgumentHelp("How sure you are that you can do it.", valueName: "0-100"))
  var confidence: Int?

  @Option(help: ArgumentHelp("Sure, even if … what?", valueName: "words"))
  var evenIf: String?

  @Option(help: ArgumentHelp("How hard it looks: its rung on the ladder.", valueName: "1-10"))
  var difficulty: Int?

  @Option(help: ArgumentHelp("What could go wrong, and what then.", valueName: "words"))
  var risk: String?

  @Flag(name: .customLong("private"), help: "For your own terminal alone.")
  var isPrivate = false

  func fill(_ parameters: inout JournalMethods.AddStep.Parameters, in surroundings: Surroundings) throws {
    parameters.cue = cue
    parameters.calendar = try calendar(in: surroundings)
    parameters.difficulty = difficulty
    parameters.risk = risk
    parameters.confidence = confidence
    parameters.evenIf = evenIf
    parameters.private = isPrivate ? true : nil
  }

  /// As the protocol writes it; the words may be a person's.
  func calendar(in surroundings: Surroundings) throws -> String? {
    guard let time else { return nil }
    let zones = Zones(surroundings)
    do throws(WhenPhraseError) {
      return try WhenPhrase.reading(
        time, now: surroundings.look.now, zone: zones.local(), zones: zones.database
      ).calendar
    } catch {
      throw Failure(error)
    }
  }
}
