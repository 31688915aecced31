import ArgumentParser
import NudgeCore
import Varlink

struct GoalEdit: Verb {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Change a step or a goal.",
    discussion: """
        nudgectl goal edit step 3 say no to one tiny thing
        nudgectl goal edit step 3 --when mondays at 8 --confidence 80
        nudgectl goal edit goal 1 --until 2027-03-31 --clear value

      What is not named stays as it is. A step can be cleared of its goal, if, when,
      difficulty, risk, confidence and even-if, a goal of its value, domain, aim and
      until, and both of being private.
      """)

  @Argument(help: ArgumentHelp("Step or goal, its number, and perhaps new words.", valueName: "words"))
  var words: [String]

  @Option(help: ArgumentHelp("A goal's value.", valueName: "value"))
  var value: String?

  @Option(help: ArgumentHelp("A goal's area of life.", valueName: "name"), completion: .domains)
  var domain: String?

  @Option(help: ArgumentHelp("A goal's kind of learning.", valueName: "aim"))
  var aim: Goal.Aim?

  @Option(help: ArgumentHelp("A goal's last day.", valueName: "day"))
  var until: String?

  @Option(name: .customLong("goal"), help: ArgumentHelp("The goal of a step.", valueName: "number"), completion: .goals)
  var ofGoal: Int64?

  @OptionGroup var options: StepOptions

  @Option(help: ArgumentHelp("What is to be empty; may be given more than once.", valueName: "name"))
  var clear: [String] = []

  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    let text = words.count > 2 ? Array(words.dropFirst(2)).spoken : nil
    let daemon = try Daemon(surroundings)
    let look = surroundings.look
    switch try AimWords(Array(words.prefix(2)), daemon, verb: "edit") {
    case .goal(let id):
      try Self.refuse(ofAStep, goesWith: "step", not: "goal")
      try surroundings.ask(Methods.amendGoal, try goal(id, text, surroundings), json: output.json, of: daemon) {
        CardLines.before(GoalLines(goal: $0.goal, look: look).line, $0.card, look)
      }
    case .step(let id):
      try Self.refuse(ofAGoal, goesWith: "goal", not: "step")
      try surroundings.ask(Methods.amendStep, try step(id, text, surroundings), json: output.json, of: daemon) {
        CardLines.before(StepLines(step: $0.step, look: look).named, $0.card, look)
      }
    }
  }

  private func goal(
    _ id: Int64, _ text: String?, _ surroundings: Surroundings
  ) throws -> JournalMethods.AmendGoal.Parameters {
    var parameters = JournalMethods.AmendGoal.Parameters(id: id)
    parameters.text = text
    parameters.value = value
    parameters.domain = domain
    parameters.aim = aim?.rawValue
    parameters.until = try until.map { try SpokenDay($0, in: surroundings).date.description }
    parameters.private = options.isPrivate ? true : nil
    parameters.clear = cleared
    return parameters
  }

  private func step(
    _ id: Int64, _ text: String?, _ surroundings: Surroundings
  ) throws -> JournalMethods.AmendStep.Parameters {
    var parameters = JournalMethods.AmendStep.Parameters(id: id)
    parameters.text = text
    parameters.goal = ofGoal
    parameters.cue = options.cue
    parameters.calendar = try options.calendar(in: surroundings)
    parameters.difficulty = options.difficulty
    parameters.risk = options.risk
    parameters.confidence = options.confidence
    parameters.evenIf = options.evenIf
    parameters.private = options.isPrivate ? true : nil
    parameters.clear = cleared
    return parameters
  }

  /// By the names of the protocol, where an option is called otherwise.
  private var cleared: [String]? {
    let names = ["if": "cue", "when": "calendar", "even-if": "evenIf"]
    return clear.isEmpty ? nil : clear.map { names[$0] ?? $0 }
  }

  // MARK: - What goes with what

  private var ofAGoal: [String?] {
    [value.map { _ in "value" }, domain.map { _ in "domain" }, aim.map { _ in "aim" }, until.map { _ in "until" }]
  }

  private var ofAStep: [String?] {
    [ofGoal.map { _ in "goal" }] + options.given
  }

  /// Nothing a person says is dropped in silence.
  private static func refuse(_ given: [String?], goesWith kind: String, not other: String) throws(Failure) {
    guard let option = given.lazy.compactMap({ $0 }).first else { return }
    throw .usage("--\(option) goes with a \(kind), and this is a \(other). Nothing was changed.")
  }
}

extension StepOptions {
  /// The names of those that were given and that only a step has.
  fileprivate var given: [String?] {
    [
      cue.map { _ in "if" }, time.map { _ in "when" }, confidence.map { _ in "confidence" },
      evenIf.map { _ in "even-if" }, difficulty.map { _ in "difficulty" }, risk.map { _ in "risk" },
    ]
  }
}
