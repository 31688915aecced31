import NudgeCore
import Varlink

/// Wins to pick from when no words come to mind.
struct StarterPicks {
  private let starters: [StarterView]

  /// A daemon that knows none is no reason not to ask.
  init(_ surroundings: Surroundings) {
    starters = DaemonAtHand(surroundings).call(Methods.starters, Empty())?.starters ?? []
  }

  var lines: [String] { starters.map(\.text) }

  /// What was typed, or what the number that was typed stands for; what the person said about it comes first.
  func win(_ typed: String, _ details: EntryDetails) -> (text: String, details: EntryDetails) {
    guard let starter = starter(typed) else { return (typed, details) }
    var details = details
    details.domain = details.domain ?? starter.domain
    details.outcome = details.outcome ?? starter.outcome.flatMap(Outcome.init)
    details.source = details.source ?? starter.source.flatMap(Source.init)
    return (starter.text, details)
  }

  private func starter(_ typed: String) -> StarterView? {
    let words = typed.split(whereSeparator: \.isWhitespace)
    guard words.count == 1, let number = String(words[0]).asNudgeID else { return nil }
    let index = Int(clamping: number) - 1
    return starters.indices.contains(index) ? starters[index] : nil
  }
}
