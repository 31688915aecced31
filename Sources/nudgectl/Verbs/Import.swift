import ArgumentParser
import NudgeCore
import Varlink

struct Import: Verb {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take over a file: nudged's own export, or another journal's.",
    discussion: """
      Reads what nudgectl export wrote as jsonl, jrnl's JSON, and Daylio's table. What is in your journal already stays \
      as it is, so a file can be imported again; nothing comes twice.

        nudgectl import journal.jsonl
        nudgectl import daylio_export.csv
        nudgectl import journal.jsonl --take-back

      nudgectl undo passes over imports; --take-back takes back all that came from a file.
      """)

  @Argument(help: ArgumentHelp("The file; - for standard input.", valueName: "file"), completion: .file())
  var file: String

  @Option(help: ArgumentHelp("What it is; seen from the file when absent.", valueName: "format"))
  var format: Format?

  @Flag(help: "Take back what came from this file.")
  var takeBack = false

  @OptionGroup var options: OutputOptions

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case jsonl, jrnl, daylio
  }

  func carryOut(in surroundings: Surroundings) throws {
    let lines = try LineFile(file)
    let format = try self.format ?? guess(lines)
    let daemon = try Daemon(surroundings)
    var intake = Intake(format, takesBack: takeBack, daemon, ProgressBar("Importing", surroundings))
    do { try intake.read(lines) } catch {
      intake.progress.end()
      throw error
    }
    intake.progress.end()
    try tell(intake, surroundings)
  }

  private func guess(_ lines: LineFile) throws(Failure) -> Format {
    let name = file.shownOnOneLine
    switch ExchangeFormat(beginning: try lines.peek()) {
    case .jsonLines: return .jsonl
    case .jrnl: return .jrnl
    case .daylio: return .daylio
    case .csv, .markdown:
      throw .badInput("\(name) is made to be looked at. What comes back whole is: nudgectl export --format jsonl")
    case nil:
      throw .badInput("\(name) does not look like a journal I know: jsonl, jrnl or daylio. --format says which it is.")
    }
  }

  private func tell(_ intake: Intake, _ surroundings: Surroundings) throws {
    let screen = ImportScreen(intake: intake, takesBack: takeBack)
    surroundings.say(
      options.json ? String(decoding: try JSON.encode(intake.result), as: UTF8.self) + "\n" : screen.text)
    guard intake.isWhole else { throw Failure.badInput(screen.trouble) }
  }
}
