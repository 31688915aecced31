import ArgumentParser
import NudgeCore
import Varlink

struct Simulate: Verb {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Try out some days: what would come, and what not.",
    discussion: """
      Nothing is shown and nothing is written. Without options: the next week, with the configuration in force.

        nudgectl simulate
        nudgectl simulate --config draft.toml --from 2026-12-01 --to 2026-12-31
        nudgectl simulate --asleep 22:00..09:00 --locked 12:00..13:00,17:00..17:30
        nudgectl simulate --away 2026-12-24..2026-12-28 --unanswered
      """)

  @Option(help: ArgumentHelp("The first day, as in 2026-12-01; today when absent.", valueName: "day"))
  var from: String?

  @Option(help: ArgumentHelp("The last day; six days after the first when absent.", valueName: "day"))
  var to: String?

  @Option(help: ArgumentHelp("The time zone to live in; yours when absent.", valueName: "name"), completion: .zones)
  var zone: String?

  @Option(
    help: ArgumentHelp("A configuration to try out; the one in force when absent.", valueName: "file"),
    completion: .file(extensions: ["toml"]))
  var config: String?

  @Option(help: ArgumentHelp("When the machine sleeps or is off, every day: 22:00..09:00.", valueName: "times"))
  var asleep: [String] = []

  @Option(help: ArgumentHelp("When the screen is locked, every day: 12:00..13:00.", valueName: "times"))
  var locked: [String] = []

  @Option(help: ArgumentHelp("Days on which the machine is off: 2026-12-24..2026-12-28.", valueName: "days"))
  var away: [String] = []

  @Flag(help: "Leave every question unanswered.")
  var unanswered = false

  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    let parameters = try parameters(surroundings)
    let daemon = try Daemon(surroundings)
    do {
      if output.json {
        try asJSON(daemon, parameters, surroundings)
      } else {
        try onScreen(daemon, parameters, surroundings)
      }
    } catch let error as VarlinkError {
      throw mistake(in: error) ?? error
    }
  }

  private func onScreen(
    _ daemon: Daemon, _ parameters: Control.Simulate.Parameters, _ surroundings: Surroundings
  ) throws {
    var screen = SimulationScreen(answers: !unanswered, look: surroundings.look)
    try daemon.stream(Methods.simulate, parameters) { reply in
      for decision in reply.nudges { screen.add(decision) }
      surroundings.say(screen.takeFinishedDays())
    }
    surroundings.say(screen.takeEnd())
  }

  private func asJSON(
    _ daemon: Daemon, _ parameters: Control.Simulate.Parameters, _ surroundings: Surroundings
  ) throws {
    var object = JoinedReplies(member: "nudges")
    try daemon.streamRaw(Methods.simulate, parameters) { reply in
      surroundings.say(try object.add(reply))
    }
    surroundings.say(object.end)
  }

  /// The text was sent, so the daemon cannot name the file a mistake is in.
  private func mistake(in error: VarlinkError) -> Failure? {
    guard let config, error.name == "\(Control.interface).BadConfiguration",
      var fault = try? error.parameters(as: Fault.BadConfiguration.self)
    else { return nil }
    fault.file = config
    return Failure(.badInput, Sentences.mistake(fault), name: error.name, parameters: error.parametersJSON)
  }
}

extension Simulate {
  private func parameters(_ surroundings: Surroundings) throws -> Control.Simulate.Parameters {
    .init(
      from: from, to: to, zone: zone, configuration: try config.map { try Self.text(of: $0, surroundings) },
      asleep: Self.stretches(asleep), locked: Self.stretches(locked), away: Self.stretches(away),
      answers: unanswered ? false : nil)
  }

  /// Given one by one, or with commas between them.
  private static func stretches(_ given: [String]) -> [String]? {
    given.isEmpty ? nil : given.flatMap { $0.split { $0 == "," || $0 == " " }.map(String.init) }
  }

  private static func text(of file: String, _ surroundings: Surroundings) throws(Failure) -> String {
    guard let bytes = surroundings.contents(file) else {
      throw .badInput("\(file.shownOnOneLine) cannot be read. Is it there, and yours to read?")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .badInput("\(file.shownOnOneLine) is not UTF-8 text.")
    }
    return text
  }
}
