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
      for them. Without --output it goes to standard output.

        nudgectl story | less
        nudgectl story --from 2026-01-01 --output story.md
        nudgectl story --html --output story.html
      """)

  @OptionGroup var page: PageOptions

  @Flag(help: "A page for a browser, instead of Markdown.")
  var html = false

  @OptionGroup var options: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    let (from, to, daemon) = try page.days.read(surroundings)
    let parameters = InsightMethods.Story.Parameters(from: from, to: to, private: page.asksForPrivate)
    guard !options.json else { return try daemon.streamAsCame(Methods.story, parameters, to: surroundings) }
    // Before anything is begun: without it there is no page.
    let pages = html ? try PagesProgram(surroundings) : nil
    guard case .file(let path)? = OutputPlace(page.output) else {
      if let pages { return try makePage(of: parameters, daemon, pages, to: STDOUT_FILENO, surroundings) }
      return try write(parameters, daemon, surroundings) { surroundings.say($0) }
    }
    let file = try OutputFile(path, replaces: page.force, surroundings)
    if let pages {
      try makePage(of: parameters, daemon, pages, to: file.ownDescriptor, surroundings)
    } else {
      try write(parameters, daemon, surroundings) { try file.write($0) }
    }
    try file.finish()
    page.sayKept(in: file, surroundings)
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
  private func makePage(
    of parameters: InsightMethods.Story.Parameters, _ daemon: Daemon, _ pages: PagesProgram, to descriptor: Int32,
    _ surroundings: Surroundings
  ) throws {
    let heading = StoryHeading(madeOn: surroundings.today.description, private: page.private)
    try pages.page("story", to: descriptor) { give in
      try give(try JSON.encode(heading))
      try daemon.streamRaw(Methods.story, parameters, each: give)
    }
  }
}
