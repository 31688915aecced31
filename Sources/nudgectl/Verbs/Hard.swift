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
    let daemon = DaemonAtHand(surroundings)
    let found = OwnCard(surroundings, daemon).find()
    var moment = HardMoment(card: found.card, isUncertain: found.troubles.isEmpty ? nil : true)
    if output.json {
      moment.add(from: daemon)
      return surroundings.say(String(decoding: try JSON.encode(moment), as: UTF8.self) + "\n")
    }
    // Nobody waits for their own people, whatever the daemon does.
    surroundings.say(HardScreen(moment: moment, look: surroundings.look).first)
    moment.add(from: daemon)
    surroundings.say(HardScreen(moment: moment, look: surroundings.look).rest)
  }
}

extension HardMoment {
  /// Each part may be missing, and the rest still comes.
  fileprivate mutating func add(from daemon: DaemonAtHand) {
    practice = daemon.call(Methods.practices, Empty()).flatMap(Self.practice)
    evidence = daemon.call(Methods.draw, .init(private: true))?.entry
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
  /// There is no card, and something that could not be read may have one.
  var isUncertain: Bool?

  private enum CodingKeys: String, CodingKey {
    case card
    case practice
    case evidence
  }
}
