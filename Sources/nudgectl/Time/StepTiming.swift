import NudgeCore

/// Says back when a step asks, as it was understood, or that it does not.
struct StepTiming {
  private let surroundings: Surroundings

  init(_ surroundings: Surroundings) { self.surroundings = surroundings }

  private var zone: Zone { Zones(surroundings).local() }
  private var zones: ZoneDatabase { Zones(surroundings).database }
  private var now: Instant { surroundings.look.now }

  /// - Parameter tellsOfCues: whether it was asked for a time or a cue, so that which of them it was is worth saying.
  func lines(of step: StepView, _ look: Look, tellsOfCues: Bool = false) -> [String] {
    sentence(step, tellsOfCues: tellsOfCues).map { look.wrapped($0.shownOnOneLine, beside: 4) } ?? []
  }

  func sentence(_ step: StepView, tellsOfCues: Bool) -> String? {
    if let calendar = step.calendar { return when(calendar).map { "\($0). I'll ask you then: nudgectl next" } }
    guard let cue = step.cue else { return nil }
    switch WhenPhrase.cue(cue, now: now, zone: zone, zones: zones) {
    case .words: return tellsOfCues ? Self.kept(cue) : nil
    case .unread(let error): return tellsOfCues ? Self.unread(error) : nil
    case .time:
      return "Kept as your cue. To be asked then: nudgectl goal edit step \(step.id) --when \(cue.shownOnOneLine)"
    }
  }

  /// "Weekdays at 08:00, next tomorrow"; "Tomorrow at 10:00, once".
  func when(_ calendar: String) -> String? {
    let zone = zone
    guard let expression = try? CalendarExpression(calendar, zones: zones),
      let next = expression.next(after: now, in: zone)
    else { return nil }
    let today = zone.civil(at: now).date
    let civil = zone.civil(at: next)
    let day = day(civil.date, from: today)
    guard let after = expression.next(after: next, in: zone) else {
      return "\(day.capitalizedFirst) at \(clock(civil.time)), once"
    }
    // More than once a day, the day alone does not tell.
    let isOften = after - next < .hours(20)
    return "\(expression.inWords(today: today)), next \(day)" + (isOften ? " \(clock(civil.time))" : "")
  }

  private func clock(_ time: CivilTime) -> String { String(time.description.prefix(5)) }

  private func day(_ date: CivilDate, from today: CivilDate) -> String {
    switch date.daysSinceEpoch - today.daysSinceEpoch {
    case 0: return "today"
    case 1: return "tomorrow"
    case 2...6: return date.weekday.name
    default: return date.spoken(from: today)
    }
  }

  // MARK: Cues without a time

  private static func kept(_ cue: String) -> String {
    "Kept as your cue. I can't see \(event(cue)), so I won't ask; a time, such as 8:00, would have me ask."
  }

  /// "breakfast" of "after breakfast"; what is longer need not be said again.
  private static func event(_ cue: String) -> String {
    let words = cue.lowercased().split { $0.isWhitespace || $0 == "." }
    guard words.count == 2, words[0] == "after", words[1].allSatisfy(\.isLetter) else { return "when that is" }
    return String(words[1])
  }

  private static func unread(_ error: WhenPhraseError) -> String {
    guard error.reason == .unclear else { return "Kept as your cue, and I won't ask. \(error)" }
    return "Kept as your cue. I can't read a time in it, so I won't ask. These work: \(error.examples)."
  }
}
