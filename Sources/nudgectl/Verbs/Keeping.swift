import NudgeCore

/// Writing an entry, for every verb that does.
enum Keeping {
  /// Sends it and shows what was kept.
  ///
  /// - Parameter wasAsked: Whether the words were typed at a question, so that no shell knows them any more: where they do not
  ///   become an entry they are put aside.
  static func keep(
    _ kind: EntryKind, _ text: String, _ details: EntryDetails, wasAsked: Bool = false, json: Bool,
    in surroundings: Surroundings
  ) throws {
    let followUp = FollowUp(surroundings, json: json)
    let reply = try UnsentWords.guarding(wasAsked ? text : nil, surroundings) {
      let parameters = JournalMethods.Log.Parameters(try details.draft(kind, text), details)
      return try surroundings.replied(Methods.log, parameters, json: json) { reply in
        KeptScreen(reply, look: surroundings.look, isFollowedUp: followUp != nil).text
      }
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

  /// Whether the person is asked, at a terminal.
  func asks(_ words: [String], in surroundings: Surroundings) -> Bool {
    words.isEmpty && surroundings.input.source == .terminal
  }

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
