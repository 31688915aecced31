import ArgumentParser
import NudgeCore
import Varlink

struct GuideVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "guide",
    abstract: """
      Be led through a few questions: evening wins, a setback, letting it out, feedback, the weekly review and more.
      """,
    discussion: """
      Stop whenever you like: each answer is kept as you give it, and after Ctrl-C the same command goes on from there.
      Without a name it lists the guides.

        nudgectl guide evening-wins
        nudgectl guide setback --private
        nudgectl guide check-in --answer mood=3 --answer energy=2

      Your own guides go into ~/.config/nudged/guides.
      """)

  @Argument(help: ArgumentHelp("The guide.", valueName: "name"), completion: .guides)
  var name: String?

  @OptionGroup var options: GuideOptions
  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    guard let name else { return try list(surroundings) }
    try GuideRunner(surroundings).run(try options.wish(name, json: output.json))
  }

  private func list(_ surroundings: Surroundings) throws {
    let daemon = try Daemon(surroundings)
    let open = output.json ? [] : try daemon.call(Methods.runs, Empty()).runs
    try surroundings.ask(Methods.guides, Empty(), json: output.json, of: daemon) {
      GuidesScreen(guides: $0.guides, open: open, look: surroundings.look).text
    }
  }
}

/// How a guide is run.
struct GuideOptions: ParsableArguments {
  @Flag(help: "Begin from the first question, even if you have begun already.")
  var anew = false

  @Flag(name: .customLong("private"), help: "For your own terminal alone: in no notification, nothing shared.")
  var isPrivate = false

  @Option(
    name: .customLong("answer"),
    help: ArgumentHelp(
      "An answer, for scripts: nobody is asked then. May be given more than once.", valueName: "id=words"))
  var answers: [String] = []

  /// - Throws: ``Failure`` for an answer without an id.
  func wish(_ guide: String, nudge: Int64? = nil, json: Bool) throws(Failure) -> GuideRunner.Wish {
    var given: [(question: String, answer: String)] = []
    for answer in answers {
      guard let sign = answer.firstIndex(of: "="), sign != answer.startIndex else {
        throw .usage("An answer has the question's id in front: --answer mood=3, not “\(answer.shownOnOneLine)”.")
      }
      given.append((String(answer[..<sign]), String(answer[answer.index(after: sign)...])))
    }
    return .init(guide: guide, nudge: nudge, anew: anew, isPrivate: isPrivate, json: json, answers: given)
  }
}
