import ArgumentParser
import NudgeCore
import Varlink

struct PracticeVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "practice",
    abstract: """
      A coping tool: breathing, grounding, reframing, rehearsal, a kind pause. Practised in calm times, it is there in hard \
      ones.
      """,
    discussion: """
      Without a name it lists them, with how often you used each and which one helps you most.

        nudgectl practice breathing
        nudgectl practice grounding
      """)

  @Argument(help: ArgumentHelp("The practice.", valueName: "name"), completion: .practices)
  var name: String?

  @OptionGroup var options: GuideOptions
  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    if let name { return try GuideRunner(surroundings).run(try options.wish(name, json: output.json)) }
    try surroundings.ask(Methods.practices, Empty(), json: output.json) {
      PracticesScreen(reply: $0, look: surroundings.look).text
    }
  }
}
