import NudgeCore

/// What plays a part besides the last decision: easing off, learned timing, signals that cannot be read.
struct WhyNotes {
  var why: Control.Why
  /// false: the person wants no figures about themselves.
  var numbers = true

  var all: [String] {
    [why.journal?.shownSafely, easedOff, learned].compactMap { $0 } + why.unreadable.map(unread) + bus
  }

  /// What is wrong with the bus holds all nudges up, whichever is asked about.
  private var bus: [String] {
    guard let trouble = why.busTrouble else { return [] }
    return ["About the session bus: \(trouble)"].flatMap { $0.shownSafely.split(separator: "\n").map(String.init) }
  }

  private var easedOff: String? {
    guard why.every > 1 else { return nil }
    let found =
      switch why.unanswered {
      case _ where !numbers, ...0: "It found no answer for a while"
      case 1: "The last one found no answer"
      default: "The last \(why.unanswered) found no answer"
      }
    return "\(found), so it asks \(Self.rhythm(why.every)) now. One answer brings it back."
  }

  private static func rhythm(_ every: Int) -> String {
    let words = ["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
    return every - 2 < words.count ? "every \(words[every - 2]) time" : "once in \(every) times"
  }

  /// More hours than this make no calm line; those that say most are told.
  static let mostHours = 6

  private var learned: String? {
    guard let hours = why.hours else { return nil }
    let told = hours.filter { $0.asked >= 1 }
    guard !told.isEmpty else { return "It is still learning when a question suits you." }
    guard numbers else { return "It has learned at which hours a question suits you." }
    let most = told.sorted { ($0.asked, $1.hour) > ($1.asked, $0.hour) }.prefix(Self.mostHours)
    let counts = most.sorted { $0.hour < $1.hour }.map { "\($0.hour)h \($0.answeredInWhole) of \($0.asked)" }
    return "It has learned when you answer: \(counts.strung(", "))\(told.count > most.count ? " …" : ".")"
  }

  private func unread(_ signal: String) -> String {
    switch signal {
    case "lock": "Whether the screen is locked cannot be read here; it counts as unlocked."
    default: "A signal cannot be read here: \(signal.shownOnOneLine)."
    }
  }
}

extension HourView {
  /// Older answers weigh less, so the counts are no whole numbers; people are told whole ones.
  fileprivate var asked: Int { Self.whole(answered + unanswered) }
  fileprivate var answeredInWhole: Int { min(Self.whole(answered), asked) }

  /// Numbers that no history has count as none, rather than ending the program.
  private static func whole(_ count: Double) -> Int { Int(exactly: max(0, count).rounded()) ?? 0 }
}
