import ArgumentParser
import NudgeCore

struct GoalSplit: Verb {
  static let configuration = CommandConfiguration(
    commandName: "split",
    abstract: "Put smaller steps in the place of one.",
    discussion: """
        nudgectl goal split 3 into find the form, fill in page one, post it

      Commas, semicolons, slashes and the word "then" part them.
      """)

  @Argument(help: ArgumentHelp("The step's number.", valueName: "step"), completion: .steps)
  var step: Int64

  @Argument(help: ArgumentHelp("The smaller steps.", valueName: "words"))
  var words: [String]

  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    let parts = SplitWords(words).parts
    guard parts.count > 1 else {
      throw Failure.usage(
        "Which smaller steps? Part them with commas: nudgectl goal split \(step) into find the form, fill in page one")
    }
    let look = surroundings.look
    try surroundings.ask(Methods.splitStep, .init(id: step, into: parts), json: output.json) { reply in
      var page = Page()
      if let card = reply.card { page.line(CardLines(card: card, look: look).text) }
      page.line("In place of “\(look.oneLine(reply.step.text, beside: 16))”:")
      for part in reply.parts { page.line("  " + StepLines(step: part, look: look).line) }
      return page.text
    }
  }
}

/// Takes `into find the form, fill it in, then post it` apart.
struct SplitWords: Equatable {
  let parts: [String]

  init(_ words: [String]) {
    let said = words.first?.lowercased() == "into" ? words.dropFirst() : words[...]
    let marked = said.map { $0.lowercased() == "then" ? "," : $0 }.map(Self.commas)
    parts = marked.joined(separator: " ").split(separator: ",").map(Self.trimmed).filter { !$0.isEmpty }
  }

  /// A slash within a word belongs to it: "and/or", "1/2".
  private static func commas(_ word: String) -> String {
    word == "/" ? "," : String(word.map { $0 == ";" || $0.isNewline ? "," : $0 })
  }

  private static func trimmed(_ part: Substring) -> String {
    part.split(separator: " ").joined(separator: " ")
  }
}
