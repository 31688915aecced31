import NudgeCore

/// Writing an entry, for every verb that does.
enum Keeping {
  /// Sends it and shows what was kept.
  static func keep(
    _ kind: EntryKind, _ text: String, _ details: EntryDetails, json: Bool, in surroundings: Surroundings
  ) throws {
    let parameters = JournalMethods.Log.Parameters(try details.draft(kind, text), details)
    let followUp = FollowUp(surroundings, json: json)
    let reply = try surroundings.replied(Methods.log, parameters, json: json) { reply in
      KeptScreen(reply, look: surroundings.look, isFollowedUp: followUp != nil).text
    }
    if let reply { try followUp?.offer(reply.entry, reply.question, reply.wording, reply.card) }
  }
}

/// Where a verb's words come from: the command line, a person, or a pipe.
struct WordSource {
  /// What a person is asked on a terminal.
  var question: String
  /// What to say after the verb, as in "walked five minutes".
  var example: String
  /// The verb.
  var verb: String

  /// - Returns: nil: the person said nothing, and nothing happens.
  func text(_ words: [String], in surroundings: Surroundings) throws -> String? {
    if !words.isEmpty { return words.spoken }
    switch surroundings.input.source {
    case .terminal:
      // Nobody should write a line that then finds no journal.
      _ = try Daemon(surroundings)
      return try surroundings.prompt(question)
    case .stream: return try surroundings.input.text()
    case .nothing: throw Failure.usage("\(question) Say it after the verb: nudgectl \(verb) \(example)")
    }
  }
}
