import ArgumentParser
import NudgeCore

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
      JarScreen(entry: reply.entry, left: reply.left, look: surroundings.look).text
    }
  }
}
