import ArgumentParser
import NudgeCore

struct Share: Verb {
  static let configuration = CommandConfiguration(
    commandName: "share",
    abstract: "Put chosen entries on a page for one person.",
    discussion: """
      The page holds the days and the words of the entries you name, and nothing else. Private entries are not shared. \
      Nothing is sent anywhere: the page is yours to hand over.

        nudgectl share 12 17 --with Ada
        nudgectl share 12 17 --with Ada --output for-ada.md

      The numbers are those of nudgectl list.
      """)

  @Argument(help: ArgumentHelp("The entries, by their numbers.", valueName: "number"))
  var entries: [Int64]

  @Option(name: .customLong("with"), help: ArgumentHelp("Whom it is for.", valueName: "name"))
  var name: String

  @Option(help: ArgumentHelp("How it is written.", valueName: "format"))
  var format = Format.markdown

  @Option(
    help: ArgumentHelp("The file; - or nothing: standard output.", valueName: "file"), completion: .file())
  var output: String?

  @Flag(help: "Replace the file if it is there.")
  var force = false

  @OptionGroup var options: OutputOptions

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case markdown, text
  }

  func validate() throws {
    guard !entries.isEmpty, entries.count <= JournalMethods.Share.mostEntries else {
      throw ValidationError("Name one entry or more, up to \(JournalMethods.Share.mostEntries).")
    }
    guard !name.allSatisfy(\.isWhitespace), name.count <= SharedPage.longestName else {
      throw ValidationError("--with takes a name of up to \(SharedPage.longestName) characters.")
    }
  }

  func carryOut(in surroundings: Surroundings) throws {
    let parameters = JournalMethods.Share.Parameters(ids: entries, with: name, format: format.rawValue)
    guard case .file(let output)? = OutputPlace(output) else {
      return try surroundings.ask(Methods.share, parameters, json: options.json) { $0.text }
    }
    let file = try OutputFile(output, replaces: force, surroundings)
    let page = try Daemon(surroundings).call(Methods.share, parameters)
    // First what is in it, then that it is there.
    if !options.json { surroundings.say(contents(page, surroundings.look)) }
    try file.write(page.text)
    try file.finish()
    surroundings.say(
      options.json
        ? #"{"file":\#(JSONText.quoted(output)),"entries":\#(page.entries.count)}"# + "\n"
        : "\(file.kept)\n")
  }

  private func contents(_ page: JournalMethods.Share, _ look: Look) -> String {
    var screen = Page()
    screen.line("For \(name.shownOnOneLine), \(page.entries.count.counted("entry", "entries")):")
    for entry in page.entries {
      screen.line("  \(look.dim(entry.day.shownOnOneLine))  \(look.oneLine(entry.text, beside: 14))")
    }
    return screen.text
  }
}
