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
        nudgectl pause for the weekend
        nudgectl pause until I am back    (at your next unlock or login)
      """)

  @Argument(help: ArgumentHelp("How long, or until when.", valueName: "time"))
  var words: [String] = []

  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    try surroundings.ask(Methods.pause, parameters(surroundings), json: output.json) { reply in
      if reply.untilBack { return "Quiet until you are back. Sooner: nudgectl resume\n" }
      guard let end = reply.until.flatMap(WallTime.init) else { return "Quiet until you say so: nudgectl resume\n" }
      let quiet = "Quiet until \(end.label(at: surroundings.look.now)). Sooner: nudgectl resume\n"
      return WhenPhrase.isRestOfToday(words) ? quiet + "A day of rest, which counts as one: nudgectl rest\n" : quiet
    }
  }

  private func parameters(_ surroundings: Surroundings) throws -> Control.Pause.Parameters {
    switch PauseWords(words) {
    case .open: .init(until: nil)
    case .untilBack: .init(until: nil, untilBack: true)
    case .until(let words): .init(until: try SpokenTime(endOf: words, in: surroundings).rfc3339)
    }
  }
}
