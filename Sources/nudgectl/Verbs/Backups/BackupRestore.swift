import ArgumentParser
import Glibc
import NudgeCore
import Varlink

struct BackupRestore: Verb {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Put a copy in your journal's place; what is there now is kept.",
    discussion: """
      First it shows what is here and what would be here then, and asks. What is here is copied before anything else \
      happens, so that one command takes it back.

        nudgectl backup restore 2026-11-28
        nudgectl backup restore latest
        nudgectl backup restore /media/stick/journal.sqlite --yes

      With --json it shows what differs, and with --yes besides, it restores.
      """)

  @Argument(
    help: ArgumentHelp("A date, a copy's name, latest, or the file of a journal.", valueName: "which"),
    completion: .backups)
  var which: String

  @Flag(help: "Do it without being asked.")
  var yes = false

  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    let upkeep = try JournalUpkeep(surroundings)
    let source = source(surroundings)
    guard try yes || goesOn(source, upkeep, surroundings) else { return }
    let (reply, asCame) = try upkeep.ask(
      Methods.restoreBackup, .init(source: source), offline: ["--restore", source])
    guard !output.json else { return surroundings.say(asCame) }
    surroundings.say(RestoredScreen(kept: reply.kept, start: upkeep.startCommand).restored(reply))
  }

  /// A file by its whole path: the daemon has a working directory of its own.
  private func source(_ surroundings: Surroundings) -> String {
    guard which.contains("/") || surroundings.isThere(which), let path = realpath(which, nil) else { return which }
    defer { free(path) }
    return String(cString: path)
  }

  /// Shows what differs, and asks.
  private func goesOn(_ source: String, _ upkeep: JournalUpkeep, _ surroundings: Surroundings) throws -> Bool {
    // What was written is for the person's own screen alone.
    let words = surroundings.look.width != nil && !output.json
    let (reply, asCame) = try upkeep.ask(
      Methods.compareBackup, .init(source: source, words: words ? true : nil),
      offline: ["--compare-backup", source] + (words ? ["--words"] : []))
    guard !output.json else {
      surroundings.say(asCame)
      return false
    }
    surroundings.say(CompareScreen(reply: reply, look: surroundings.look).text)
    if reply.same { return false }
    return try surroundings.confirms(
      "Put it in your journal's place?", else: "nudgectl backup restore \(which.shownOnOneLine) --yes")
  }
}

struct BackupFresh: Verb {
  static let configuration = CommandConfiguration(
    commandName: "fresh",
    abstract: "Begin with an empty journal; what is there now is kept.",
    discussion: "What is here is put aside first, and one command brings it back.")

  @Flag(help: "Do it without being asked.")
  var yes = false

  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    let upkeep = try JournalUpkeep(surroundings)
    let question = "Begin with an empty journal? What is in yours is put aside first."
    guard try yes || surroundings.confirms(question, else: "nudgectl backup fresh --yes") else { return }
    let (reply, asCame) = try upkeep.ask(Methods.beginFresh, Empty(), offline: ["--fresh"])
    guard !output.json else { return surroundings.say(asCame) }
    surroundings.say(RestoredScreen(kept: reply.kept, start: upkeep.startCommand).fresh)
  }
}

extension Surroundings {
  /// Asks before something is done that changes much.
  ///
  /// - Parameter command: the one that does it without being asked, for where nobody can be.
  func confirms(_ question: String, else command: String) throws -> Bool {
    guard input.source == .terminal else {
      throw Failure.usage("Nothing was changed. To go on: \(command)")
    }
    let asking = Asking(self)
    if try asking.yesNo(question) == true { return true }
    asking.tell("That is fine. Nothing was changed.")
    return false
  }
}
