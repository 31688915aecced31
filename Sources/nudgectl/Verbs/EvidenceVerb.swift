import ArgumentParser
import NudgeCore

struct EvidenceVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "evidence",
    abstract: "Earlier wins and mended setbacks that fit what is hard now.",
    discussion: """
      Say what it is about; what shares its words, its domain, its value or its tags comes first.

        nudgectl evidence the talk tomorrow
        nudgectl evidence --domain focus --tag paperwork
        nudgectl evidence --entry 12      (a setback, from nudgectl list --kind setback)
      """)

  @Argument(help: ArgumentHelp("What it is about.", valueName: "words"))
  var words: [String] = []

  @Option(help: ArgumentHelp("A setback of the journal, by its number.", valueName: "number"))
  var entry: Int64?

  @Option(help: ArgumentHelp("The area of life.", valueName: "name"), completion: .domains)
  var domain: String?

  @Option(help: ArgumentHelp("What matters to you about it.", valueName: "words"))
  var value: String?

  @Option(
    name: .customLong("tag"), help: ArgumentHelp("A word it goes by; may be given more than once.", valueName: "word"))
  var tags: [String] = []

  @Option(help: ArgumentHelp("At most so many, from 1 to 20.", valueName: "number"))
  var limit = 3

  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard (1...20).contains(limit) else { throw ValidationError("--limit goes from 1 to 20, not \(limit).") }
    guard words.isEmpty, entry == nil, domain == nil, value == nil, tags.isEmpty else { return }
    throw ValidationError("What is it about? Say it after the verb: nudgectl evidence the talk tomorrow")
  }

  func carryOut(in surroundings: Surroundings) throws {
    var parameters = JournalMethods.Evidence.Parameters()
    parameters.entry = entry
    parameters.domain = domain
    parameters.value = value
    parameters.tags = tags.isEmpty ? nil : tags
    parameters.words = words.isEmpty ? nil : words.spoken
    parameters.limit = limit
    parameters.private = true
    try surroundings.ask(Methods.evidence, parameters, json: output.json) { reply in
      EvidenceScreen(entries: reply.entries, look: surroundings.look).text
    }
  }
}
