import ArgumentParser
import NudgeCore

struct TrialVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "trial",
    abstract: "Small changes to try, each on its day.",
    usage: "nudgectl trial [--all] [--json]\nnudgectl trial <subcommand>",
    discussion: """
      Without a subcommand it shows what is open. On its day it asks you how it went;
      a trial is never late.

        nudgectl trial add phone in the hall at night --on Saturday
        nudgectl trial done 1 slept better --helped yes

      The numbers are those it shows.
      """,
    subcommands: [TrialAdd.self, TrialDone.self, TrialRevise.self, TrialMove.self, TrialLetGo.self])

  @Flag(help: "Ended ones, too.")
  var all = false

  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    try surroundings.ask(Methods.trials, .init(all: all ? true : nil), json: output.json) { reply in
      TrialsScreen(trials: reply.trials, today: surroundings.today, look: surroundings.look).text
    }
  }
}

/// When a trial is tried, and how sure one is.
struct TrialOptions: ParsableArguments {
  @Option(
    name: .customLong("on"),
    help: ArgumentHelp("The day: tomorrow, Saturday, in 3 days, 2026-11-28.", valueName: "day"), completion: .daysAhead)
  var day: String?

  @Option(
    name: .customLong("at"),
    help: ArgumentHelp("The time of day at which it asks, 18:00 unless told.", valueName: "time"))
  var time: String?

  @Option(help: ArgumentHelp("How sure you are that you can do it.", valueName: "0-100"))
  var confidence: Int?

  @Option(help: ArgumentHelp("Sure, even if … what?", valueName: "words"))
  var evenIf: String?

  /// Date and time as the protocol writes them; nil: as nudged would have it.
  func moment(in surroundings: Surroundings) throws -> (day: String?, time: String?) {
    var spoken = try day.map { try SpokenDay($0, in: surroundings) }
    let named = try time.map { try CivilTime(spoken: $0, on: spoken?.date, in: surroundings) }
    if named == nil { spoken = spoken?.movedAhead(of: Trial.usualTime, in: surroundings) }
    return (spoken?.date.description, (named ?? spoken?.time).map { "\($0)" })
  }
}
