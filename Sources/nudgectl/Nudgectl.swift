import ArgumentParser
import Glibc
import Linux
import NudgeCore

/// The command line client of nudged.
@main
struct Nudgectl: Verb {
  static let configuration = CommandConfiguration(
    commandName: "nudgectl",
    abstract: "Small wins, kept; small questions, answered.",
    discussion: """
      Everyday verbs read like speech, and quotes are not needed:

        nudgectl win
        nudgectl win walked five minutes
        nudgectl snooze 20m
        nudgectl pause until tomorrow 9:00

      An apostrophe, a bracket or a semicolon means something to the shell: where words have one, type nudgectl win alone, and \
      write on its line.

      Without a verb it shows one calm screen: the open question, today's wins, what comes next.
      """,
    version: NudgedVersion.current,
    groupedSubcommands: [
      CommandGroup(
        name: "Everyday",
        subcommands: [
          Win.self, CheckIn.self, Status.self, Next.self, Pending.self, Answer.self, Snooze.self, Skip.self, Pause.self,
          Resume.self, Why.self,
        ]),
      CommandGroup(
        name: "Journal",
        subcommands: [
          Setback.self, GoalVerb.self, TrialVerb.self, GuideVerb.self, PracticeVerb.self, Affirm.self, Reflect.self,
          Support.self, Celebrate.self, Learned.self, Jar.self, EvidenceVerb.self, Hard.self, Rest.self, List.self,
          Show.self, Edit.self, Remove.self, Restore.self, Undo.self, Share.self,
        ]),
      CommandGroup(
        name: "Looking back",
        subcommands: [ReviewVerb.self, Score.self, PatternsVerb.self, CalendarVerb.self, Report.self, Story.self]),
      CommandGroup(
        name: "Upkeep",
        subcommands: [
          When.self, Simulate.self, Watch.self, Doctor.self, Config.self, Export.self, Import.self, BackupVerb.self,
          Forget.self, Reload.self,
        ]),
    ])

  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws { try Status.show(json: output.json, in: surroundings) }

  static func main() {
    StandardStreams.fill()
    ProcessMemory.keepPrivate()
    let launch = Launch(surroundings: .real)
    do throws(Failure) {
      let arguments = try Arguments.ofThisProgram()
      Arguments.hide()
      let end = launch.run(arguments)
      SignalPipe.obeyNoted()
      Glibc.exit(end.rawValue)
    } catch {
      Glibc.exit(launch.tell(error, asJSON: Launch.wantsJSON(CommandLine.arguments)).rawValue)
    }
  }
}
