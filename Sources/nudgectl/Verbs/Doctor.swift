import ArgumentParser
import NudgeCore
import Varlink

struct Doctor: Verb {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Look whether everything is as it should be, and say how to mend it.",
    usage: "nudgectl doctor [--repair] [--json]\nnudgectl doctor notify [--wait <time>] [--json]",
    discussion: """
      Works without the daemon, too. Ends with 0 when all is fine.

      With --repair it makes a whole journal of a damaged one, of what is left in it and of the newest backup, says what \
      came from where, and keeps the damaged file as it was.
      """,
    subcommands: [DoctorNotify.self])

  @Flag(help: "Mend a damaged journal.")
  var repair = false

  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    if repair { return try mend(surroundings) }
    let findings = Checkup(surroundings).findings()
    let screen = DoctorScreen(findings: findings, look: surroundings.look)
    surroundings.say(output.json ? screen.json : screen.text)
    // What is wrong is said already.
    if !findings.allSatisfy(\.fine) { throw ExitCode(Sysexit.no.rawValue) }
  }

  private func mend(_ surroundings: Surroundings) throws {
    let upkeep = try JournalUpkeep(surroundings)
    let (reply, asCame) = try upkeep.ask(Methods.repairJournal, Empty(), offline: ["--repair"])
    surroundings.say(output.json ? asCame : RepairScreen(reply: reply, start: upkeep.startCommand).text)
  }
}
