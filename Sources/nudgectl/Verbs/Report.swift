import ArgumentParser
import NudgeCore
import Varlink

struct Report: Verb {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "A page to look at: the last twelve months, or the days you name.",
    discussion: """
      One file of HTML with drawings, tables and some of your own words, for your browser and your printer. Nothing in it \
      runs or asks the network for anything. Private entries stay out, of every number too, unless you ask for them. \
      docs/report.md tells what is in it.

        nudgectl report --open
        nudgectl report --from 2026-01-01 --output year.html
        nudgectl report > page.html

      Without --output it is kept beside your journal.
      """)

  @Option(help: ArgumentHelp("The first day: today, yesterday, or a date.", valueName: "day"), completion: .days)
  var from: String?

  @Option(help: ArgumentHelp("The last day.", valueName: "day"), completion: .days)
  var to: String?

  @Option(help: ArgumentHelp("The file it is written to.", valueName: "file"), completion: .file())
  var output: String?

  @Flag(help: "Show it in your browser.")
  var open = false

  @Flag(help: "With private entries.")
  var `private` = false

  @Flag(help: "Replace the file if it is there.")
  var force = false

  @OptionGroup var options: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    let (first, last) = (try from.map(JournalDay.init), try to.map(JournalDay.init))
    let daemon = try Daemon(surroundings)
    let parameters = InsightMethods.Report.Parameters(
      from: try first?.date(daemon).description, to: try last?.date(daemon).description, private: `private` ? true : nil
    )
    guard !options.json else {
      return try surroundings.ask(Methods.report, parameters, json: true, of: daemon) { _ in "" }
    }
    let pages = try PagesProgram(surroundings)
    let file = try output.map { try NewFile($0, replaces: force, surroundings) }
    let figures = try daemon.callAsCame(Methods.report, parameters)
    let page = try pages.page("report", of: figures)
    if let output, let file { return try keep(page, in: file, output, surroundings) }
    guard surroundings.look.width != nil || open else { return surroundings.say(page) }
    let days = try JSON.decode(Days.self, from: figures)
    let path = try OwnPages.file("\(days.from)..\(days.to).html", surroundings)
    try keep(page, in: try NewFile(path, replaces: true, surroundings), path, surroundings)
  }

  /// What of the figures names the file.
  private struct Days: Decodable {
    let from: String
    let to: String
  }

  private func keep(_ page: String, in file: NewFile, _ path: String, _ surroundings: Surroundings) throws {
    try file.write(page)
    try file.finish()
    let word = `private` ? "Private entries are in it: keep it where nobody else looks." : "Private entries stayed out."
    surroundings.say("Kept in \(path.shownOnOneLine), which you alone can read. \(word)\n")
    if open { try OwnPages.show(path, surroundings) }
  }
}
