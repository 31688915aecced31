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

  @OptionGroup var page: PageOptions

  @Flag(help: "Show it in your browser.")
  var open = false

  @OptionGroup var options: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    let (from, to, daemon) = try page.days.read(surroundings)
    let parameters = InsightMethods.Report.Parameters(from: from, to: to, private: page.asksForPrivate)
    guard !options.json else {
      return try surroundings.ask(Methods.report, parameters, json: true, of: daemon) { _ in "" }
    }
    let pages = try PagesProgram(surroundings)
    let place = OutputPlace(page.output)
    if place == .standardOutput, open {
      throw Failure.usage("--open shows a file, and with --output - there is none. Leave out one of them.")
    }
    var file: OutputFile?
    if case .file(let path) = place { file = try OutputFile(path, replaces: page.force, surroundings) }
    let figures = try daemon.callAsCame(Methods.report, parameters)
    let text = try pages.page("report", of: figures)
    if let path = page.output, let file { return try keep(text, in: file, path, surroundings) }
    guard place == nil, surroundings.look.width != nil || open else { return surroundings.say(text) }
    let days = try JSON.decode(Days.self, from: figures)
    let path = try OwnPages.file("\(days.from)..\(days.to).html", surroundings)
    try keep(text, in: try OutputFile(path, replaces: true, surroundings), path, surroundings)
  }

  /// What of the figures names the file.
  private struct Days: Decodable {
    let from: String
    let to: String
  }

  private func keep(_ text: String, in file: OutputFile, _ path: String, _ surroundings: Surroundings) throws {
    try file.write(text)
    try file.finish()
    page.sayKept(in: file, surroundings)
    if open { try OwnPages.show(path, surroundings) }
  }
}
