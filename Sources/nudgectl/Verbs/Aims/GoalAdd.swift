public import ArgumentParser
public import NudgeCore

extension Goal.Aim: ExpressibleByArgument {}

struct GoalAdd: Verb {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add a goal.",
    discussion: """
        nudgectl goal add learn to say no --value honesty
        nudgectl goal add play three songs --aim skill --until 2027-01-31
      """)

  @Argument(help: ArgumentHelp("What you want to come closer to.", valueName: "words"))
  var words: [String]

  @OptionGroup var options: GoalOptions
  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    var parameters = JournalMethods.AddGoal.Parameters(text: words.spoken)
    parameters.value = options.value
    parameters.domain = options.domain
    parameters.aim = options.aim?.rawValue
    parameters.until = try options.until(in: surroundings)
    parameters.private = options.isPrivate ? true : nil
    let look = surroundings.look
    try surroundings.ask(Methods.addGoal, parameters, json: output.json) { reply in
      CardLines.before(
        "\(look.good("✓")) \(GoalLines(goal: reply.goal, look: look).line)", reply.card, look,
        otherwise: "A first step, almost too small: nudgectl goal step \(reply.goal.id) …")
    }
  }
}

/// What may be said about a goal besides its words.
struct GoalOptions: ParsableArguments {
  @Option(help: ArgumentHelp("What matters about it, in a word or a few.", valueName: "value"))
  var value: String?

  @Option(
    help: ArgumentHelp("The area of life: mood, focus, connection, or one of your own.", valueName: "name"),
    completion: .domains)
  var domain: String?

  @Option(help: ArgumentHelp("The kind of learning, when it is one.", valueName: "aim"))
  var aim: Goal.Aim?

  @Option(help: ArgumentHelp("Until when, such as 2027-01-31.", valueName: "day"))
  var until: String?

  @Flag(name: .customLong("private"), help: "For your own terminal alone.")
  var isPrivate = false

  func until(in surroundings: Surroundings) throws -> String? {
    try until.map { try SpokenDay($0, in: surroundings).date.description }
  }
}
