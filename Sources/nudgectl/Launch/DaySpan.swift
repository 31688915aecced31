import ArgumentParser
import NudgeCore

/// The first and the last day of what a verb writes.
struct DaySpan: ParsableArguments {
  @Option(help: ArgumentHelp("The first day: today, yesterday, or a date.", valueName: "day"), completion: .days)
  var from: String?

  @Option(help: ArgumentHelp("The last day.", valueName: "day"), completion: .days)
  var to: String?

  /// The days as the daemon takes them, and the daemon. Words that name no day are refused before it is called.
  func read(_ surroundings: Surroundings) throws -> (from: String?, to: String?, daemon: Daemon) {
    let (first, last) = (try from.map(JournalDay.init), try to.map(JournalDay.init))
    let daemon = try Daemon(surroundings)
    return (try first?.date(daemon).description, try last?.date(daemon).description, daemon)
  }
}

/// What a page of the journal is about, and where it goes.
struct PageOptions: ParsableArguments {
  @OptionGroup var days: DaySpan

  @Option(
    help: ArgumentHelp("The file it is written to; - is standard output.", valueName: "file"), completion: .file())
  var output: String?

  @Flag(help: "With private entries.")
  var `private` = false

  @Flag(help: "Replace the file if it is there.")
  var force = false

  /// As the protocol takes it.
  var asksForPrivate: Bool? { `private` ? true : nil }

  /// Says where the page is.
  func sayKept(in file: OutputFile, _ surroundings: Surroundings) {
    let word = `private` ? "Private entries are in it: keep it where nobody else looks." : "Private entries stayed out."
    surroundings.say("\(file.kept) \(word)\n")
  }
}
