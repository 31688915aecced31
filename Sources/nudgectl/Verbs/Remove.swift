import ArgumentParser
import NudgeCore
import Varlink

struct Remove: Verb {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Take an entry back, or take its words out for good.",
    usage: "nudgectl remove <number> [--json]\nnudgectl remove [goal|step|trial] <number> --forever [--yes] [--json]",
    discussion: """
      It leaves every list and count, and can come back.

        nudgectl remove 12
        nudgectl restore 12
        nudgectl list --removed

      With --forever nothing that nudged keeps has its words any more: your journal, the search, earlier wordings, what undo \
      knows, every backup, saved pages. First it says what goes, and asks. It cannot come back. An entry that was taken back \
      before can go, too, and so can a goal with its steps, a step or a trial.

        nudgectl remove 12 --forever
        nudgectl remove step 3 --forever
        nudgectl remove 12 --forever --yes

      All of your journal at once: nudgectl forget --all
      """)

  @Argument(help: ArgumentHelp("The entry's number, from nudgectl list.", valueName: "number"))
  var words: [String]

  @Flag(help: "Take its words out of everything nudged keeps. They cannot come back.")
  var forever = false

  @Flag(help: "With --forever: do it without being asked.")
  var yes = false

  @OptionGroup var output: OutputOptions

  func validate() throws { _ = try ErasedRecord(words) }

  func carryOut(in surroundings: Surroundings) throws {
    let record = try ErasedRecord(words)
    if forever { return try erase(record, surroundings) }
    guard record.subject == "entry" else { throw Failure.usage(record.howToLetGo) }
    let look = surroundings.look
    try surroundings.ask(Methods.remove, .init(id: record.id), json: output.json) { reply in
      "Taken back: \(EntryLines(entry: reply.entry, look: look).brief)\n"
        + "  \(look.dim("Back again with: nudgectl restore \(reply.entry.id)"))\n"
    }
  }

  private func erase(_ record: ErasedRecord, _ surroundings: Surroundings) throws {
    let upkeep = try JournalUpkeep(surroundings)
    guard try yes || goesOn(record, upkeep, surroundings) else { return }
    let (reply, asCame) = try upkeep.ask(
      Methods.erase, .init(subject: record.sent, id: record.id), offline: ["--erase", record.offline])
    let screen = ErasedScreen(record: record, reply: reply, start: upkeep.startCommand)
    surroundings.say(output.json ? asCame : screen.text)
    // What is left is said already.
    if !reply.left.isEmpty { throw ExitCode(Sysexit.no.rawValue) }
  }

  /// Says what goes, and asks.
  private func goesOn(_ record: ErasedRecord, _ upkeep: JournalUpkeep, _ surroundings: Surroundings) throws -> Bool {
    let command = "nudgectl remove \(record.spoken) --forever --yes"
    guard surroundings.input.source == .terminal else {
      throw Failure.usage("Nothing was changed. To go on: \(command)")
    }
    let (reply, _) = try upkeep.ask(
      Methods.lookToErase, .init(subject: record.sent, id: record.id), offline: ["--look-to-erase", record.offline])
    surroundings.say(LookToEraseScreen(reply: reply, look: surroundings.look).one(record))
    return try surroundings.confirms("Take it out for good?", else: command)
  }
}

/// What is erased, in the words of a command: "12", "goal 2".
struct ErasedRecord {
  var subject = "entry"
  var id: Int64

  init(_ words: [String]) throws(ValidationError) {
    var words = words[...]
    if words.count == 2, let first = words.first?.lowercased(), Self.subjects.contains(first) {
      (subject, words) = (first, words.dropFirst())
    }
    guard words.count == 1, let word = words.first, let id = Int64(word) else {
      throw ValidationError(
        "Which one? An entry by its number, or a goal, a step or a trial: nudgectl remove step 3 --forever")
    }
    self.id = id
  }

  private static let subjects = ["entry", "goal", "step", "trial"]

  private var isEntry: Bool { subject == "entry" }
  /// As the daemon takes it.
  var sent: String? { isEntry ? nil : subject }
  var offline: String { "\(subject):\(id)" }
  /// As in a command.
  var spoken: String { isEntry ? "\(id)" : "\(subject) \(id)" }
  /// At the beginning of a sentence.
  var title: String { "\(subject.prefix(1).uppercased())\(subject.dropFirst()) \(id)" }

  /// Other than entries, nothing is taken back by its number.
  var howToLetGo: String {
    let letGo = subject == "trial" ? "nudgectl trial let-go \(id)" : "nudgectl goal let-go \(spoken)"
    return """
      What is taken back by its number is an entry. To let this \(subject) go: \(letGo)
      To take its words out for good: nudgectl remove \(spoken) --forever
      """
  }
}

struct Restore: Verb {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Bring an entry back that was taken back.",
    discussion: """
        nudgectl restore 12
        nudgectl list --removed
      """)

  @Argument(help: ArgumentHelp("The entry's number, from nudgectl list --removed.", valueName: "number"))
  var id: Int64

  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    try surroundings.ask(Methods.restore, .init(id: id), json: output.json) { reply in
      "Back again: \(EntryLines(entry: reply.entry, look: surroundings.look).brief)\n"
    }
  }
}
