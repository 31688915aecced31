import NudgeCore
import Varlink

/// What people type in a hard moment, where no verb has that name: it leads to `hard`, or to the practice it names.
///
/// Whoever needs help is not told how the program wants to be spoken to.
struct WayIn: Equatable {
  /// The command line that is meant.
  var arguments: [String]

  /// `help me`, and its like. `help win` asks about a verb.
  init?(callingForHelp arguments: [String]) {
    let words = arguments.filter { !$0.hasPrefix("-") }.map(Self.bare)
    guard words.first == "help", let next = words.dropFirst().first, Self.whoNeedsHelp.contains(next) else {
      return nil
    }
    self = .hard(arguments)
  }

  /// - Parameter arguments: a line that is no command.
  init?(_ arguments: [String], _ surroundings: Surroundings) {
    let words = arguments.map(Self.bare).filter { !$0.isEmpty && $0 != "json" }
    guard let first = words.first, !UsageAdvice.verbs.contains(first) else { return nil }
    let isCry = Self.cries.contains(first) || Self.isSlip(of: Self.longCries, first)
    if isCry || UsageAdvice.unknownVerb(arguments) != nil && words.contains(where: Self.loudCries.contains) {
      self = .hard(arguments)
    } else if words.count == 1, let name = Self.practice(first, surroundings) {
      self.arguments = ["guide", name] + Self.flags(arguments)
    } else {
      return nil
    }
  }

  private init(arguments: [String]) { self.arguments = arguments }

  private static func hard(_ arguments: [String]) -> WayIn { WayIn(arguments: ["hard"] + flags(arguments)) }

  private static func flags(_ arguments: [String]) -> [String] { arguments.filter { $0 == "--json" } }

  /// "Help!" and "--sos" as they are meant.
  private static func bare(_ word: String) -> String {
    String(word.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "-" }.drop { $0 == "-" })
  }

  private static let whoNeedsHelp: Set<String> = [
    "me", "us", "please", "pls", "now", "i", "im", "am", "need", "someone", "somebody", "anyone", "anybody", "help",
  ]

  // MARK: A hard moment

  /// As the first word.
  private static let cries: Set<String> = loudCries.union([
    "sos", "mayday", "help", "helpme", "unsafe", "hotline", "helpline", "crisis", "emergency", "panic", "panicking",
    "panicked", "911", "112", "999", "988", "116123", "danger", "ambulance", "desperate", "hopeless", "scared",
    "afraid",
    "breakdown", "meltdown", "panic-attack", "crisis-line", "suicide-line",
  ])

  /// Anywhere in a line that is no command.
  private static let loudCries: Set<String> = [
    "suicide", "suicidal", "die", "dying", "kill", "overdose", "overdosed", "selfharm", "self-harm",
  ]

  /// Of these, the ones that are long enough to be known with a slip of the finger.
  private static let longCries = cries.filter { $0.count >= 5 && $0.allSatisfy(\.isLetter) }.sorted()

  private static func isSlip(of words: [String], _ typed: String) -> Bool {
    typed.count >= 4 && Nearest.word(to: typed, in: words, begunWith: 5) != nil
      && Nearest.word(to: typed, in: UsageAdvice.verbs) == nil
  }

  // MARK: A practice

  /// Other names of practices.
  private static let otherNames = [
    "breathe": "breathing", "breath": "breathing", "breaths": "breathing", "inhale": "breathing", "exhale": "breathing",
    "ground": "grounding", "senses": "grounding", "54321": "grounding", "5-4-3-2-1": "grounding", "vent": "venting",
    "rant": "venting", "compassion": "self-compassion", "kindness": "self-compassion", "reframe": "reframing",
    "reword": "reframing", "rehearse": "rehearsal", "stretch": "movement", "move": "movement", "anchor": "anchors",
    "evening": "evening-wins", "morning": "morning-intention", "midday": "midday-pause",
  ]

  /// The guide of that name, or of one near to it.
  private static func practice(_ word: String, _ surroundings: Surroundings) -> String? {
    if let name = otherNames[word] { return name }
    guard Nearest.word(to: word, in: UsageAdvice.verbs) == nil, word.count >= 4 else { return nil }
    let names = guideNames(surroundings)
    return names.contains(word)
      ? word : Nearest.word(to: word, in: names + otherNames.keys).map { otherNames[$0] ?? $0 }
  }

  /// With the person's own, where somebody can be asked for them.
  private static func guideNames(_ surroundings: Surroundings) -> [String] {
    DaemonAtHand(surroundings).call(Methods.guides, Empty())?.guides.map(\.name) ?? known
  }

  /// The ones a person would ask for by name, as they come with nudged.
  private static let known = [
    "anchors", "breathing", "come-back", "evening-wins", "experiment", "feedback", "good-things", "grounding",
    "hard-day", "learning-aim", "midday-pause", "month-review", "morning-intention", "movement", "reframing",
    "rehearsal", "self-compassion", "venting", "year-review",
  ]
}
