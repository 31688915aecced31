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
    case domains

    static func help(for value: Part) -> ArgumentHelp? {
      switch value {
      case .strength: "How firmly plans, steps and practices stand."
      case .calibration: "How sure you were beforehand, beside how it went."
      case .sources: "The four sources that trust in yourself grows from, and which one is rare lately."
      case .domains: "The areas of life of the last four weeks, beside the four before."
      }
    }
  }

  @Flag var part: Part?

  @Option(help: ArgumentHelp("How one of them grew in the last half year, drawn large.", valueName: "name"))
  var curve: String?

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if curve != nil, let part, part != .strength {
      throw ValidationError("--curve is about strength: nudgectl score --curve NAME")
    }
  }

  func carryOut(in surroundings: Surroundings) throws {
    let (look, charset) = (surroundings.look, surroundings.charset)
    if let curve { return try show(curve, in: surroundings) }
    switch part {
    case nil:
      try surroundings.ask(Methods.scorecard, Empty(), json: output.json) {
        ScorecardScreen(scorecard: $0, charset: charset, look: look).text
      }
    case .strength:
      try surroundings.ask(Methods.strengths, Empty(), json: output.json) {
        StrengthScreen(reply: $0, charset: charset, look: look).text
      }
    case .calibration:
      try surroundings.ask(Methods.calibration, Empty(), json: output.json) {
        CalibrationScreen(calibration: $0, look: look).text
      }
    case .sources:
      try surroundings.ask(Methods.scorecard, Empty(), json: output.json) {
        SourcesScreen(scorecard: $0, charset: charset, look: look).text
      }
    case .domains:
      try surroundings.ask(Methods.domains, Empty(), json: output.json) {
        DomainsScreen(reply: $0, charset: charset, look: look).text
      }
    }
  }

  private func show(_ name: String, in surroundings: Surroundings) throws {
    let daemon = try Daemon(surroundings)
    guard !output.json else {
      return try surroundings.ask(Methods.strengths, Empty(), json: true, of: daemon) { _ in "" }
    }
    let reply = try daemon.call(Methods.strengths, Empty())
    guard reply.numbers else { return surroundings.say(ScorecardScreen.withoutNumbers) }
    surroundings.say(try CurveScreen(name, in: reply, charset: surroundings.charset, look: surroundings.look).text)
  }
}
