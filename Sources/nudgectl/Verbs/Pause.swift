import ArgumentParser
import NudgeCore

struct Pause: Verb {
  static let configuration = CommandConfiguration(
    commandName: "pause",
    abstract: "Have some quiet: no nudges for a while.",
    discussion: """
      Without a time it lasts until nudgectl resume. The journal stays open all the while.

        nudgectl pause
        nudgectl pause for 2 hours
        nudgectl pause until tomorrow 9:00
      """)

  @Argument(help: ArgumentHelp("How long, or until when.", valueName: "time"))
  var words: [String] = []

  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    let until = try words.isEmpty ? nil : SpokenTime(words, in: surroundings).rfc3339
    try surroundings.ask(Methods.pause, .init(until: until), json: output.json) { reply in
      guard let end = reply.until.flatMap(WallTime.init) else { return "Quiet until you say so: nudgectl resume\n" }
      return "Quiet until \(end.label(at: surroundings.look.now)). Sooner: nudgectl resume\n"
    }
  }
}
