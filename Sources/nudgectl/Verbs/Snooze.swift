import ArgumentParser
import NudgeCore

struct Snooze: Verb {
  static let configuration = CommandConfiguration(
    commandName: "snooze",
    abstract: "Put a question off.",
    discussion: """
      Say when, as you would say it; without a time it is put off for as long as its plan says (15 minutes by default).

        nudgectl snooze
        nudgectl snooze 20m
        nudgectl snooze for 2 hours
        nudgectl snooze until 15:00
        nudgectl snooze 3 until tomorrow 9:00     (nudge 3, from nudgectl pending)
      """)

  @Argument(help: ArgumentHelp("How long, or until when.", valueName: "time"))
  var words: [String] = []

  @OptionGroup var nudge: NudgeOption
  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    let request = try SnoozeWords(words, id: nudge.id)
    // "later" is what snoozing means by itself.
    let isOpen = request.time.isEmpty || WhenPhrase.isLater(request.time)
    let until = try isOpen ? nil : SpokenTime(request.time, in: surroundings).rfc3339
    try surroundings.ask(Methods.snooze, .init(id: request.id, until: until), json: output.json) { reply in
      guard let back = WallTime(reply.nudge.dueAt) else { return "Put off.\n" }
      let now = surroundings.look.now
      return "All right. It comes back \(back.label(at: now)) (\(back.distance(from: now))).\n"
    }
  }
}

/// Takes `3 until 15:00` apart into the nudge and the time.
struct SnoozeWords: Equatable {
  var id: Int64?
  var time: [String]

  /// A number first is a nudge when a time follows it. A number followed by a unit is a time; a number alone could be
  /// either, and a guess would put off the wrong thing.
  init(_ words: [String], id: Int64?) throws(Failure) {
    guard id == nil, let number = words.first?.asNudgeID else {
      (self.id, time) = (id, words)
      return
    }
    guard let second = words.dropFirst().first else { throw Self.ambiguous(number) }
    (self.id, time) = Self.units.contains(second.lowercased()) ? (nil, words) : (number, Array(words.dropFirst()))
  }

  private static func ambiguous(_ number: Int64) -> Failure {
    .usage(
      """
      \(number) minutes, or nudge \(number)?
        nudgectl snooze \(number)m
        nudgectl snooze --id \(number)
      """)
  }

  /// What turns a number before it into a length or a time of day.
  private static let units: Set<String> = [
    "s", "sec", "secs", "second", "seconds", "m", "min", "mins", "minute", "minutes", "h", "hr", "hrs", "hour", "hours",
    "d", "day", "days", "w", "week", "weeks", "month", "months", "am", "pm", "o'clock",
  ]
}
