import ArgumentParser
import NudgeCore
import Varlink

struct Score: Verb {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Six small measures, beside your own targets and your own usual.",
    discussion: """
      Looked at when you choose to; nothing of it is ever put into a notification. What each measure counts is in \
      docs/measures.md. The targets are yours, under [scorecard.targets]; numbers = false under [scorecard] switches all of \
      it off.
      """)

  enum Part: String, EnumerableFlag {
    case strength
    case calibration
    case sources

    static func help(for value: Part) -> ArgumentHelp? {
      switch value {
      case .strength: "How firmly plans, steps and practices stand."
      case .calibration: "How sure you were beforehand, beside how it went."
      case .sources: "The four sources that trust in yourself grows from, and which one is rare lately."
      }
    }
  }

  @Flag var part: Part?
  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    let look = surroundings.look
    switch part {
    case nil:
      try surroundings.ask(Methods.scorecard, Empty(), json: output.json) {
        ScorecardScreen(scorecard: $0, look: look).text
      }
    case .strength:
      try surroundings.ask(Methods.strengths, Empty(), json: output.json) {
        StrengthScreen(reply: $0, charset: surroundings.charset, look: look).text
      }
    case .calibration:
      try surroundings.ask(Methods.calibration, Empty(), json: output.json) {
        CalibrationScreen(calibration: $0, look: look).text
      }
    case .sources:
      try surroundings.ask(Methods.scorecard, Empty(), json: output.json) {
        SourcesScreen(scorecard: $0, charset: surroundings.charset, look: look).text
      }
    }
  }
}
