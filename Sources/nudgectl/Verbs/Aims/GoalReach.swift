import ArgumentParser
import NudgeCore

struct GoalReach: Verb {
  static let configuration = CommandConfiguration(
    commandName: "reach",
    abstract: "You are there: close a goal with a win.",
    discussion: """
        nudgectl goal reach 1
        nudgectl goal reach 1 I can say no and stay friendly

      What is still open of its steps is let go with it.
      """)

  @Argument(help: ArgumentHelp("The goal's number.", valueName: "goal"), completion: .goals)
  var goal: Int64

  @Argument(help: ArgumentHelp("In your own words.", valueName: "words"))
  var words: [String] = []

  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    let parameters = JournalMethods.CloseGoal.Parameters(
      id: goal, reached: true, text: words.isEmpty ? nil : words.spoken)
    let look = surroundings.look
    let followUp = FollowUp(surroundings, json: output.json)
    let reply = try surroundings.replied(Methods.closeGoal, parameters, json: output.json) { reply in
      guard let entry = reply.entry else { return "Reached: \(look.oneLine(reply.goal.text, beside: 9))\n" }
      return KeptScreen(
        entry: entry, message: reply.message ?? "", wording: reply.wording, card: reply.card, look: look,
        isFollowedUp: followUp != nil, isOccasion: true
      ).text
    }
    if let reply, let entry = reply.entry { try followUp?.offer(entry, nil, reply.wording, reply.card) }
  }
}
