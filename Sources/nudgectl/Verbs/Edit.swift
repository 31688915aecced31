import ArgumentParser
import NudgeCore

struct Edit: Verb {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Change an entry: reword it, or say more about it.",
    discussion: """
      What is given takes the place of what was there; the rest stays. Tags are given all at once. With the number alone you
      change the words in place.

        nudgectl edit 12
        nudgectl edit 12 walked ten minutes
        nudgectl edit 12 --effort 3 --domain mood
        nudgectl edit 12 --field place=river --clear value
        nudgectl edit 12 --clear private

      The numbers are those of nudgectl list. nudgectl undo brings back what was there.
      """)

  @Argument(help: ArgumentHelp("The entry's number.", valueName: "number"))
  var id: Int64

  @Argument(help: ArgumentHelp("The new words.", valueName: "words"))
  var words: [String] = []

  @OptionGroup var options: EntryOptions
  @OptionGroup var late: LateOption

  @Option(
    name: .customLong("clear"),
    help: ArgumentHelp(
      """
      What is to be empty: effort, outcome, domain, value, tags, seconds, private, or a field; may be given more than \
      once.
      """, valueName: "name"))
  var clear: [String] = []

  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    var parameters = try parameters(surroundings)
    let isAlone = try words.isEmpty && options.details() == EntryDetails() && late.at == nil && clear.isEmpty
    if isAlone {
      guard let text = try newText(surroundings) else { return }
      parameters.text = try EntryDetails().draft(.reflection, text).text
    }
    _ = try UnsentWords.guarding(isAlone ? parameters.text : nil, surroundings) {
      try surroundings.ask(Methods.amend, parameters, json: output.json) { reply in
        KeptScreen(
          entry: reply.entry, message: "Changed. Back again with: nudgectl undo", wording: reply.wording,
          card: reply.card, look: surroundings.look
        ).text
      }
    }
  }

  private func parameters(_ surroundings: Surroundings) throws -> JournalMethods.Amend.Parameters {
    let details = try options.details()
    var parameters = JournalMethods.Amend.Parameters(id: id, details)
    // Which kind of entry it is, the daemon knows; the limits are the same for all.
    let draft = try details.draft(.reflection, words.isEmpty ? "as it is" : words.spoken)
    parameters.text = words.isEmpty ? nil : draft.text
    parameters.at = try late.rfc3339(in: surroundings)
    if clear.contains("private") { parameters.private = false }
    let cleared = clear.filter { $0 != "private" }
    parameters.clear = cleared.isEmpty ? nil : cleared
    return parameters
  }

  /// - Returns: nil: all stays as it is.
  private func newText(_ surroundings: Surroundings) throws -> String? {
    switch surroundings.input.source {
    case .terminal: return try changed(surroundings)
    case .stream: return try surroundings.input.text()
    case .nothing:
      throw Failure.usage("What is to change? Say it after the number: nudgectl edit \(id) walked ten minutes")
    }
  }

  /// The text as the person leaves it.
  private func changed(_ surroundings: Surroundings) throws -> String? {
    let entry = try Daemon(surroundings).call(Methods.read, .init(id: id)).entry
    let asking = Asking(surroundings)
    if let text = try asking.text("How shall it say?", prefilled: entry.text), text != entry.text { return text }
    asking.tell("That is fine. It stays as it is.")
    return nil
  }
}

extension JournalMethods.Amend.Parameters {
  fileprivate init(id: Int64, _ details: EntryDetails) {
    self.init(id: id)
    effort = details.effort
    outcome = details.outcome?.rawValue
    domain = details.domain
    value = details.value
    tags = details.tags.isEmpty ? nil : details.tags
    source = details.source?.rawValue
    `private` = details.isPrivate ? true : nil
    seconds = details.seconds
    fields = details.fields.isEmpty ? nil : details.fields
  }
}
