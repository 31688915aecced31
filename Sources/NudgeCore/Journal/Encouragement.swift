/// The sentence that answers a logged entry: it says what was kept and what it adds up to, and leaves it there.
public enum Encouragement {
  /// - Parameters:
  ///   - entry: what was just written.
  ///   - tally: the wins, this one included; nil for a person who wants no numbers.
  ///   - today: the person's present day; nil: the entry's.
  public static func reply(to entry: Entry, tally: Tally?, today: CivilDate? = nil) -> String {
    guard entry.draft.kind == .win else { return thanks(for: entry.draft.kind) }
    if let today, entry.day != today { return "\(opening(for: entry)) \(place(of: entry.day, from: today))" }
    guard let tally else { return opening(for: entry) }
    return "\(opening(for: entry)) \(sum(tally))"
  }

  /// Beside the card of the person's own people: no cheer, and no number.
  public static let besideTheCard = "Kept. You need not be alone with this."

  private static func thanks(for kind: EntryKind) -> String {
    switch kind {
    case .win, .checkIn: "Kept. Thank you for writing it down."
    case .setback: "Kept. It took something to look at this, and that counts as a win."
    case .affirmation: "Kept. Worth saying out loud, too."
    case .reflection: "Kept. Thank you for putting it into words."
    case .support: "Kept. Reaching out counts."
    case .celebration: "Kept. Enjoy it. You made it happen."
    case .practice: "Kept. Each calm use makes it easier to find on a hard day."
    case .learning: "Kept. Good to know next time."
    }
  }

  /// What is remembered late counts for its own day, not for this one.
  private static func place(of day: CivilDate, from today: CivilDate) -> String {
    switch today.daysSinceEpoch - day.daysSinceEpoch {
    case 1: "It counts for yesterday."
    case 2...6: "It counts for \(day.weekday.name)."
    default: "It counts for \(day)."
    }
  }

  private static func opening(for entry: Entry) -> String {
    if let said = outcomeOpening(entry.draft.outcome) { return said }
    if let effort = entry.draft.effort, effort >= 4 { return "That took effort, and you gave it." }
    return openings[Int(entry.id.remainderDown(by: Int64(openings.count)))]
  }

  private static let openings = [
    "Noted, and it counts.", "Good to have that written down.", "Kept. That one is yours now.",
    "That happened, and now it's written down.", "Good that you noticed.",
  ]

  private static func outcomeOpening(_ outcome: Outcome?) -> String? {
    switch outcome {
    case .started: "Starting is the hard part, and you did it."
    case .partial: "Part of it is more than none of it."
    case .rested: "Resting on purpose counts."
    case .notThisTime: "You tried, and noticed how it went. That counts."
    case .done, nil: nil
    }
  }

  private static func sum(_ tally: Tally) -> String {
    if tally.isFirst { return "Your first win is on record." }
    if tally.thisWeek == 1 { return "First this week." }
    if tally.thisWeek == tally.today { return "\(ordinal(tally.today).capitalizedFirst) today." }
    let week = "\(ordinal(tally.thisWeek).capitalizedFirst) this week"
    return tally.today > 1 ? "\(week), \(ordinal(tally.today)) today." : "\(week)."
  }

  /// "third" up to "tenth", then "11th".
  static func ordinal(_ number: Int) -> String {
    let words = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
    if (1...words.count).contains(number) { return words[number - 1] }
    let suffix =
      switch (number % 100, number % 10) {
      case (11...13, _): "th"
      case (_, 1): "st"
      case (_, 2): "nd"
      case (_, 3): "rd"
      default: "th"
      }
    return "\(number)\(suffix)"
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
