import ArgumentParser
import NudgeCore
import Varlink

struct Hard: Verb {
  static let configuration = CommandConfiguration(
    commandName: "hard",
    abstract: "For a hard moment: your people, one practice, one thing you managed. It asks nothing.",
    discussion: "Nothing is written down, and no nudge follows. It works even when nudged does not run.")

  func carryOut(in surroundings: Surroundings) throws {
    let daemon = try? Daemon(surroundings)
    // Each part may be missing, and the rest still comes.
    let practices = try? daemon?.call(Methods.practices, Empty())
    let evidence = try? daemon?.call(Methods.draw, .init(private: true))
    surroundings.say(
      HardScreen(
        card: OwnCard.find(surroundings), practice: practices.flatMap(Self.practice), evidence: evidence?.entry,
        look: surroundings.look
      ).text)
  }

  /// The one that helps this person most, else the first that needs nothing but breath.
  private static func practice(_ reply: JournalMethods.Practices) -> PracticeView? {
    let name = reply.helpsMost ?? "breathing"
    return reply.practices.first { $0.name == name } ?? reply.practices.first
  }
}
