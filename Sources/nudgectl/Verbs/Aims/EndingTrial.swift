import NudgeCore

/// The end of a trial, for the verbs that say what came of it.
enum EndingTrial {
  static func end(_ parameters: JournalMethods.EndTrial.Parameters, json: Bool, in surroundings: Surroundings) throws {
    let followUp = FollowUp(surroundings, json: json)
    let reply = try surroundings.replied(Methods.endTrial, parameters, json: json) { reply in
      EndedTrialScreen(
        ended: reply, today: surroundings.today, look: surroundings.look, isFollowedUp: followUp != nil
      ).text
    }
    if let reply, let entry = reply.entry { try followUp?.offer(entry, nil, reply.wording, reply.card) }
  }
}
