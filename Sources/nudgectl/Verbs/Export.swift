import ArgumentParser
import NudgeCore
import Varlink

struct Export: Verb {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the journal to a file of your own.",
    discussion: """
      jsonl holds everything, private entries and what was taken back among it: your own backup, which nudgectl \
      import reads. csv is a table for spreadsheets, markdown is pages to read; both leave private entries out unless \
      you ask for them.

        nudgectl export --output journal.jsonl
        nudgectl export --format markdown --from 2026-11-01 --output november.md
        nudgectl export --format csv > journal.csv
      """)

  @Option(help: ArgumentHelp("How it is written.", valueName: "format"))
  var format = Format.jsonl

  @Option(
    help: ArgumentHelp("The file; - or nothing: standard output.", valueName: "file"), completion: .file())
  var output: String?

  @OptionGroup var days: DaySpan

  @Flag(inversion: .prefixedNo, help: "With private entries, or without.")
  var `private`: Bool?

  @Flag(help: "Replace the file if it is there.")
  var force = false

  @OptionGroup var options: OutputOptions

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case jsonl, csv, markdown
  }

  func carryOut(in surroundings: Surroundings) throws {
    let (from, to, daemon) = try days.read(surroundings)
    let parameters = JournalMethods.Export.Parameters(
      format: format.rawValue, from: from, to: to, private: `private`)
    guard case .file(let output)? = OutputPlace(output) else {
      return try toStandardOutput(parameters, daemon, surroundings)
    }
    let file = try OutputFile(output, replaces: force, surroundings)
    let entries = try stream(parameters, daemon, surroundings) { try file.write($0) }
    try file.finish()
    surroundings.say(options.json ? json(output, entries) : sentence(file, entries))
  }

  private func toStandardOutput(
    _ parameters: JournalMethods.Export.Parameters, _ daemon: Daemon, _ surroundings: Surroundings
  ) throws {
    guard !options.json else { return try daemon.streamAsCame(Methods.export, parameters, to: surroundings) }
    _ = try stream(parameters, daemon, surroundings) { try surroundings.give($0) }
  }

  /// - Returns: how many entries there were.
  private func stream(
    _ parameters: JournalMethods.Export.Parameters, _ daemon: Daemon, _ surroundings: Surroundings,
    each: (String) throws -> Void
  ) throws -> Int {
    var progress = ProgressBar("Exporting", surroundings)
    var entries = 0
    defer { progress.end() }
    try daemon.stream(Methods.export, parameters) { part in
      try each(part.text)
      entries = part.entries
      progress.show(part.entries, of: part.total)
    }
    return entries
  }

  private func sentence(_ file: OutputFile, _ entries: Int) -> String {
    let holdsPrivate = `private` ?? (format == .jsonl)
    let word = holdsPrivate ? "Private ones are in it: keep it where nobody else looks." : "Private ones stayed out."
    return "\(file.place): \(entries.counted("entry", "entries")). \(word)\(file.aside)\n"
  }

  private func json(_ file: String, _ entries: Int) -> String {
    #"{"file":\#(JSONText.quoted(file)),"entries":\#(entries)}"# + "\n"
  }
}
