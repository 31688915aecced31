import ArgumentParser
import NudgeCore

struct Doctor: Verb {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Look whether everything is as it should be, and say how to mend it.",
    usage: "nudgectl doctor [--json]\nnudgectl doctor notify [--wait <time>] [--json]",
    discussion: "Works without the daemon, too. Ends with 0 when all is fine.",
    subcommands: [DoctorNotify.self])

  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    let findings = Checkup(surroundings).findings()
    let screen = DoctorScreen(findings: findings, look: surroundings.look)
    surroundings.say(output.json ? screen.json : screen.text)
    // What is wrong is said already.
    if !findings.allSatisfy(\.fine) { throw ExitCode(Sysexit.no.rawValue) }
  }
}
