import ArgumentParser
import NudgeCore

struct GoalFinish: Verb {
  static let configuration = CommandConfiguration(
    commandName: "finish",
    abstract: "Finish a step: a win, in its words or yours.",
    discussion: """
        nudgectl goal finish 3
        nudgectl goal finish 3 said no to the second meeting --effort 4
        nudgectl goal finish 3 --outcome partial

      A part of it, or a start, is a win as well, and leaves the step open.
      """)

  @Argument(help: ArgumentHelp("The step's number.", valueName: "step"), completion: .steps)
  var step: Int64

  @Argument(help: ArgumentHelp("How it went.", valueName: "words"))
  var words: [String] = []

  @Option(
    help: ArgumentHelp("What it took: 1 (a breath) to 5 (all I had).", valueName: "1-5"),
    completion: .oneToFive)
  var effort: Int?

  @Option(help: ArgumentHelp("How it went; all of them count.", valueName: "outcome"))
  var outcome: Outcome?

  @Option(
    name: .customLong("tag"),
    help: ArgumentHelp("A word to find it by; may be given more than once.", valueName: "word"))
  var tags: [String] = []

  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    var parameters = JournalMethods.FinishStep.Parameters(id: step)
    parameters.text = words.isEmpty ? nil : words.spoken
    parameters.effort = effort
    parameters.outcome = outcome?.rawValue
    parameters.tags = tags.isEmpty ? nil : tags
    let look = surroundings.look
    let followUp = FollowUp(surroundings, json: output.json)
    let reply = try surroundings.replied(Methods.finishStep, parameters, json: output.json) { reply in
      let kept = KeptScreen(
        entry: reply.entry, message: reply.message, wording: reply.wording, card: reply.card, look: look,
        isFollowedUp: followUp != nil
      ).text
      return kept + (reply.step.isOpen ? "  " + look.dim("The step stays open for another time.") + "\n" : "")
    }
    if let reply { try followUp?.offer(reply.entry, nil, reply.wording, reply.card) }
  }
}
