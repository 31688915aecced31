import ArgumentParser
import NudgeCore
import Varlink

struct BackupVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copies of your journal: make one now, look at them, put one back.",
    usage: "nudgectl backup [--json]\nnudgectl backup <subcommand>",
    discussion: """
      Without a subcommand it makes a copy now, reads it through, and says where it is. Each day on which something changes \
      has one made by itself, in ~/.local/share/nudged/backups.

        nudgectl backup
        nudgectl backup list
        nudgectl backup restore 2026-11-28

      All of it works while nudged is down, too. docs/backups.md tells more.
      """,
    subcommands: [BackupList.self, BackupCheckVerb.self, BackupRestore.self, BackupFresh.self])

  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    let (reply, asCame) = try JournalUpkeep(surroundings).ask(Methods.makeBackup, Empty(), offline: ["--backup"])
    surroundings.say(output.json ? asCame : BackupScreen.made(reply))
  }
}

struct BackupList: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Which copies there are, the newest first.")

  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    let (reply, asCame) = try JournalUpkeep(surroundings).ask(Methods.backups, Empty(), offline: ["--backups"])
    surroundings.say(output.json ? asCame : BackupScreen.list(reply, surroundings.look))
  }
}

struct BackupCheckVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Read your journal and its copies through, every page of them.",
    discussion: """
      Ends with 0 when all of them are whole. With a name, that copy alone is read.

        nudgectl backup check
        nudgectl backup check 2026-11-28
      """)

  @Argument(
    help: ArgumentHelp("A copy's name or date, or latest; the journal and all copies when absent.", valueName: "name"),
    completion: .backups)
  var name: String?

  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    let (reply, asCame) = try JournalUpkeep(surroundings).ask(
      Methods.checkBackup, .init(name: name), offline: ["--check-backup", name ?? "all"])
    surroundings.say(output.json ? asCame : BackupScreen.checked(reply, surroundings.look))
    // What is wrong is said already.
    if !reply.checks.allSatisfy(\.sound) || reply.journal?.sound == false { throw ExitCode(Sysexit.no.rawValue) }
  }
}
