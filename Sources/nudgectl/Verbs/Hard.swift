import ArgumentParser
import NudgeCore
import Varlink

struct Hard: Verb {
  static let configuration = CommandConfiguration(
    commandName: "hard",
    abstract: "For a hard moment: your people, one practice, one thing you managed. It asks nothing.",
    discussion: "Nothing is written down, and no nudge follows. It works even when nudged does not run.")

  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    let moment = Self.moment(surroundings)
    if output.json {
      return surroundings.say(String(decoding: try JSON.encode(moment), as: UTF8.self) + "\n")
    }
    surroundings.say(HardScreen(moment: moment, look: surroundings.look).text)
  }

  /// Each part may be missing, and the rest still comes.
  private static func moment(_ surroundings: Surroundings) -> HardMoment {
    let daemon = try? Daemon(surroundings)
    let practices = try? daemon?.call(Methods.practices, Empty())
    let evidence = try? daemon?.call(Methods.draw, .init(private: true))
    return HardMoment(
      card: OwnCard.find(surroundings), practice: practices.flatMap(practice), evidence: evidence?.entry)
  }

  /// The one that helps this person most, else the one that needs nothing but breath.
  private static func practice(_ reply: JournalMethods.Practices) -> PracticeView? {
    let name = reply.helpsMost ?? "breathing"
    return reply.practices.first { $0.name == name } ?? reply.practices.first
  }
}

/// What is there for a hard moment.
struct HardMoment: Encodable {
  var card: CardView
  var practice: PracticeView?
  var evidence: EntryView?
}
