import ArgumentParser
import NudgeCore

/// What to say to a command line that cannot be understood.
struct UsageAdvice {
  var arguments: [String]

  func failure(for error: any Error, status: Sysexit) -> Failure {
    if let word = Self.unknownVerb(arguments) { return .usage(Self.sentence(forVerb: word)) }
    let message = Nudgectl.fullMessage(for: error).shownSafely
    guard status == .usage else { return Failure(status, message, name: "org.nudged.Client.NotPossible") }
    return .usage(isDashedText(message) ? message + "\n" + Self.dashHint : message)
  }

  /// The first word that is no flag, when it is no verb either.
  static func unknownVerb(_ arguments: [String]) -> String? {
    guard let word = arguments.first(where: { !$0.hasPrefix("-") }) else { return nil }
    return verbs.contains(word) || word == "help" ? nil : word
  }

  /// Whether an unknown flag is more likely a part of what the person wanted to say.
  private func isDashedText(_ message: String) -> Bool {
    let verb = arguments.first { !$0.hasPrefix("-") }
    guard let verb, Self.takingText.contains(verb) else { return false }
    return message.contains("Unknown option") && !message.contains("Did you mean")
  }

  /// The verbs that take what a person wants to say.
  private static let takingText: Set<String> = [
    "win", "answer", "checkin", "setback", "affirm", "reflect", "celebrate", "learned", "edit",
  ]

  private static let dashHint = "  Words that begin with a dash go after --, as in: nudgectl win -- -5 kg since May"

  static var verbs: [String] {
    Nudgectl.configuration.groupedSubcommands.flatMap { $0.subcommands }.compactMap { $0.configuration.commandName }
  }

  /// `Win walked`, as a telephone's keyboard writes it, is `win walked`.
  static func withVerbInLowerCase(_ arguments: [String]) -> [String] {
    guard let place = arguments.firstIndex(where: { !$0.hasPrefix("-") }) else { return arguments }
    let lowered = arguments[place].lowercased()
    guard lowered != arguments[place], verbs.contains(lowered) || lowered == "help" else { return arguments }
    var arguments = arguments
    arguments[place] = lowered
    return arguments
  }

  private static func sentence(forVerb word: String) -> String {
    let shown = word.shownOnOneLine
    if let verb = otherWords[word.lowercased()] ?? Nearest.word(to: word, in: verbs) {
      return "There is no verb “\(shown)”. Did you mean: nudgectl \(verb)"
    }
    return """
      There is no verb “\(shown)”. All of them: nudgectl help --all
      To keep something that went well: nudgectl win
      """
  }

  /// Words people try for things that have another name here.
  private static let otherWords = [
    "log": "win", "add": "win", "done": "win", "later": "snooze", "postpone": "snooze", "dismiss": "skip", "no": "skip",
    "stop": "pause", "mute": "pause", "start": "resume", "unpause": "resume", "history": "list", "ls": "list",
    "wins": "list", "upcoming": "next", "open": "pending", "monitor": "watch", "check": "doctor", "rm": "remove",
    "delete": "remove", "erase": "remove", "quit": "pause", "exit": "pause", "off": "pause", "quiet": "pause",
    "settings": "config", "preferences": "config", "options": "config", "setup": "config", "therapist": "support",
    "friend": "support", "contacts": "support", "people": "support", "redo": "restore", "back": "undo",
    "week": "review", "stats": "score",
    "feelings": "checkin", "gratitude": "guide good-things", "affirmation": "affirm", "practise": "practice",
    "search": "list", "find": "list", "mood": "checkin", "check-in": "checkin", "draw": "jar",
    "goals": "goal", "step": "goal step", "steps": "goal", "trials": "trial", "experiment": "trial add", "try": "trial",
    "proof": "evidence", "explain": "why", "reason": "why", "reasons": "why", "because": "why", "whynot": "why",
    "dry-run": "simulate",
    "dryrun": "simulate", "preview": "simulate", "forecast": "simulate", "version": "--version",
  ]
}
