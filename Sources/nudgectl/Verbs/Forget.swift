import ArgumentParser
import NudgeCore
import Varlink

struct Forget: Verb {
  static let configuration = CommandConfiguration(
    commandName: "forget",
    abstract: "Erase your whole journal for good, its backups included.",
    discussion: """
      Everything nudged keeps of yours goes: entries, goals, trials, guides under way, all backups and what was put aside, \
      saved pages, words that were not sent. First it says what goes, and you type two words to go on. None of it can come \
      back. nudged goes on with an empty journal, and your configuration stays.

        nudgectl forget --all
        nudgectl forget --all --yes

      One entry alone: nudgectl remove 12 --forever
      What you may want to keep, first: nudgectl export --output journal.jsonl
      """)

  @Flag(help: "The whole journal. Nothing less is forgotten by this verb.")
  var all = false

  @Flag(help: "Do it without being asked.")
  var yes = false

  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard all else {
      throw ValidationError(
        "For the whole journal, say so: nudgectl forget --all. For one entry: nudgectl remove NUMBER --forever")
    }
  }

  func carryOut(in surroundings: Surroundings) throws {
    let upkeep = try JournalUpkeep(surroundings)
    guard try yes || goesOn(upkeep, surroundings) else { return }
    let (reply, asCame) = try upkeep.ask(Methods.forgetAll, Empty(), offline: ["--forget-all"])
    surroundings.say(output.json ? asCame : ForgottenScreen(reply: reply, start: upkeep.startCommand).text)
    if !reply.left.isEmpty { throw ExitCode(Sysexit.no.rawValue) }
  }

  /// Says what goes. A key that was hit by chance does not do for this: two words are typed.
  private func goesOn(_ upkeep: JournalUpkeep, _ surroundings: Surroundings) throws -> Bool {
    guard surroundings.input.source == .terminal else {
      throw Failure.usage("Nothing was changed. To go on: nudgectl forget --all --yes")
    }
    let (reply, _) = try upkeep.ask(Methods.lookToErase, .init(), offline: ["--look-to-erase", "all"])
    surroundings.say(LookToEraseScreen(reply: reply, look: surroundings.look).all)
    let asking = Asking(surroundings)
    let typed = try asking.text("To go on, type: \(Self.confirmation)") ?? ""
    if typed.lowercased().split(whereSeparator: \.isWhitespace).map(String.init).spoken == Self.confirmation {
      return true
    }
    asking.tell("That is fine. Nothing was changed.")
    return false
  }

  static let confirmation = "forget everything"
}
