import ArgumentParser
import NudgeCore
import Varlink

struct Jar: Verb {
  static let configuration = CommandConfiguration(
    commandName: "jar",
    abstract: "Draw one of your past wins.",
    discussion: """
      For a moment in which none comes to mind. Each comes once before any comes again.

        nudgectl jar
        nudgectl jar --another
      """)

  @Flag(help: "Another one; saying nudgectl jar again does the same.")
  var another = false

  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    try surroundings.ask(Methods.draw, .init(private: true), json: output.json) { reply in
      JarScreen(entry: reply.entry, left: reply.left, today: today(surroundings), look: surroundings.look).text
    }
  }

  /// The person's day, which the daemon knows; a win can be shown without it.
  private func today(_ surroundings: Surroundings) -> CivilDate? {
    DaemonAtHand(surroundings).call(Methods.status, Empty()).flatMap { CivilDate($0.day) }
  }
}
