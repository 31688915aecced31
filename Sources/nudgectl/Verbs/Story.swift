import ArgumentParser
import Glibc
import NudgeCore
import Varlink

struct Story: Verb {
  static let configuration = CommandConfiguration(
    commandName: "story",
    abstract: "Your journal as a story: months are chapters, and every win is a sentence.",
    discussion: """
      Harder moments are told with what they taught and what you tried; goals reached, celebrations and coming back stand by \
      themselves. A day is a paragraph, or a few when it held much: no win is left out, however long the story gets. Check-ins, \
      kind words and practices stay in the journal (nudgectl export has all of it). Private entries stay out unless you ask \
      for them.

        nudgectl story | less
        nudgectl story --from 2026-01-01 --output story.md
        nudgectl story --html --output story.html
      """)

  @Option(help: ArgumentHelp("The first day: today, yesterday, or a date.", valueName: "day"), completion: .days)
  var from: String?

  @Option(help: ArgumentHelp("The last day.", valueName: "day"), completion: .days)
  var to: String?

  @Option(help: ArgumentHelp("The file; standard output when absent.", valueName: "file"), completion: .file())
  var output: String?

  @Flag(help: "A page for a browser, instead of Markdown.")
  var html = false

  @Flag(help: "With private entries.")
  var `private` = false

  @Flag(help: "Replace the file if it is there.")
  var force = false

  @OptionGroup var options: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    let (first, last) = (try from.map(JournalDay.init), try to.map(JournalDay.init))
    let daemon = try Daemon(surroundings)
    let parameters = InsightMethods.Story.Parameters(
      from: try first?.date(daemon).description, to: try last?.date(daemon).description,
      private: `private` ? true : nil)
    guard !options.json else { return try daemon.streamAsCame(Methods.story, parameters, to: surroundings) }
    // Before anything is begun: without it there is no page.
    let pages = html ? try PagesProgram(surroundings) : nil
    guard let output else {
      if let pages { return try page(of: parameters, daemon, pages, to: STDOUT_FILENO, surroundings) }
      return try write(parameters, daemon, surroundings) { surroundings.say($0) }
    }
    let file = try NewFile(output, replaces: force, surroundings)
    if let pages {
      try page(of: parameters, daemon, pages, to: file.ownDescriptor, surroundings)
    } else {
      try write(parameters, daemon, surroundings) { try file.write($0) }
    }
    try file.finish()
    let word = `private` ? "Private entries are in it: keep it where nobody else looks." : "Private entries stayed out."
    surroundings.say("Kept in \(output.shownOnOneLine), which you alone can read. \(word)\n")
  }

  /// Gives the story away as it comes: it may be as long as a life.
  private func write(
    _ parameters: InsightMethods.Story.Parameters, _ daemon: Daemon, _ surroundings: Surroundings,
    to give: (String) throws -> Void
  ) throws {
    try daemon.stream(Methods.story, parameters) { part in
      try give(part.pieces.map(StoryMarkdown.text).strung(""))
    }
  }

  /// The parts go on as they came, one a line; the first line says what else is on the page.
  private func page(
    of parameters: InsightMethods.Story.Parameters, _ daemon: Daemon, _ pages: PagesProgram, to descriptor: Int32,
    _ surroundings: Surroundings
  ) throws {
    let heading = StoryHeading(madeOn: surroundings.today?.description, private: `private`)
    try pages.page("story", to: descriptor) { give in
      try give(try JSON.encode(heading))
      try daemon.streamRaw(Methods.story, parameters, each: give)
    }
  }
}
