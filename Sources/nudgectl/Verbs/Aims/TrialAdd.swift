import ArgumentParser
import NudgeCore

struct TrialAdd: Verb {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add a trial: one small change, and the day you try it.",
    discussion: """
        nudgectl trial add phone in the hall at night
        nudgectl trial add ask Ana before the meeting --on Saturday --at 9:00
        nudgectl trial add write it down first --setback 12 --confidence 60

      Without a day it is tomorrow.
      """)

  @Argument(help: ArgumentHelp("The change.", valueName: "words"))
  var words: [String]

  @OptionGroup var options: TrialOptions

  @Option(help: ArgumentHelp("The number of the setback it comes out of.", valueName: "number"))
  var setback: Int64?

  @Flag(name: .customLong("private"), help: "For your own terminal alone.")
  var isPrivate = false

  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    var parameters = JournalMethods.AddTrialParameters(adjustment: words.spoken)
    (parameters.tryOn, parameters.tryAt) = try options.moment(in: surroundings)
    parameters.setback = setback
    parameters.confidence = options.confidence
    parameters.evenIf = options.evenIf
    parameters.private = isPrivate ? true : nil
    let look = surroundings.look
    try surroundings.ask(Methods.addTrial, parameters, json: output.json) { reply in
      let line = TrialLines(trial: reply.trial, today: surroundings.today, look: look).line(beside: 2)
      return CardLines.before("\(look.good("✓")) \(line)", reply.card, look, otherwise: "It asks you how it went.")
    }
  }
}
