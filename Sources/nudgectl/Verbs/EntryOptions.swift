public import ArgumentParser
public import NudgeCore

extension Outcome: ExpressibleByArgument {}
extension EntryKind: ExpressibleByArgument {}
extension Source: ExpressibleByArgument {}

/// What may be said about an entry besides its text. All of it is optional.
struct EntryOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("What it took: 1 (a breath) to 5 (all I had).", valueName: "1-5"),
    completion: .oneToFive)
  var effort: Int?

  @Option(help: ArgumentHelp("How it went; all of them count.", valueName: "outcome"))
  var outcome: Outcome?

  @Option(
    help: ArgumentHelp("The area of life: mood, focus, connection, or one of your own.", valueName: "name"),
    completion: .domains)
  var domain: String?

  @Option(help: ArgumentHelp("What matters to you about it, such as honesty.", valueName: "words"))
  var value: String?

  @Option(
    name: .customLong("tag"),
    help: ArgumentHelp("A word to find it by; may be given more than once.", valueName: "word"))
  var tags: [String] = []

  @Option(
    help: ArgumentHelp("Where it comes from: doing, seeing others, kind words, or how you feel.", valueName: "source"))
  var source: Source?

  @Flag(name: .customLong("private"), help: "For your own terminal alone: in no notification, nothing shared.")
  var isPrivate = false

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("The time you spent on it, such as 20min or 1h30min.", valueName: "length"))
  var length: String?

  @Option(
    name: .customLong("field"),
    help: ArgumentHelp("Anything else, as name=value; may be given more than once.", valueName: "name=value"))
  var fields: [String] = []

  /// - Throws: ``Failure`` for a length or a field that cannot be read.
  func details() throws(Failure) -> EntryDetails {
    EntryDetails(
      effort: effort, outcome: outcome, domain: domain, value: value, tags: tags, source: source,
      isPrivate: isPrivate, seconds: try length.map(SpokenLength.seconds), fields: try FieldWords.fields(fields))
  }
}

/// When it was, for what is remembered later.
struct LateOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("When it was, such as 21:00, 'yesterday 21:00', monday or '2h ago'.", valueName: "time"))
  var at: String?

  /// As the protocol writes it; nil: now.
  func rfc3339(in surroundings: Surroundings) throws -> String? {
    guard let at else { return nil }
    let zone = Zones(surroundings).local()
    do throws(PastPhraseError) {
      return try PastPhrase.instant([at], now: surroundings.look.now, zone: zone).rfc3339(in: zone)
    } catch {
      throw Failure(.badInput, error.description.shownSafely, name: "org.nudged.Client.BadTime")
    }
  }
}
