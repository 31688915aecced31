/// Reads what lasts from now on and is over by itself: "tonight", "for today", "the rest of the day", "over the weekend".
struct StretchParser {
  enum Stretch {
    case morning, afternoon, day, night, weekend, week, month
  }

  private var words: ArraySlice<String>
  /// Whether it is said that something lasts; "the weekend" alone is also a moment.
  private var isNamed: Bool

  init(_ words: ArraySlice<String>, isNamed: Bool) {
    self.words = words
    self.isNamed = isNamed
  }

  mutating func stretch() -> Stretch? {
    if words.first.map({ ["until", "till", "til", "to"].contains($0) }) == true {
      guard words.dropFirst().first(where: { $0 != "the" }) == "end" || words.last == "eod" else { return nil }
      words.removeFirst()
    }
    while let word = words.first, words.count > 1, take(word) { words.removeFirst() }
    if words.last == "long", words.count > 1 { words.removeLast() }
    guard isNamed, words.count == 1, let word = words.first else { return nil }
    return Self.stretches[word]
  }

  /// Whether a word goes in front of a stretch; some say that it is one.
  private mutating func take(_ word: String) -> Bool {
    if Self.naming.contains(word) { isNamed = true }
    return Self.naming.contains(word) || ["the", "of", "this", "my"].contains(word)
  }

  private static let naming: Set = [
    "for", "over", "during", "through", "all", "rest", "whole", "entire", "remaining", "end",
  ]

  private static let stretches: [String: Stretch] = [
    "morning": .morning, "afternoon": .afternoon, "day": .day, "today": .day, "eod": .day, "evening": .night,
    "night": .night, "tonight": .night, "weekend": .weekend, "week": .week, "month": .month,
  ]
}

extension WhenContext {
  /// When it is over.
  func end(of stretch: StretchParser.Stretch) -> Instant {
    switch stretch {
    case .morning: instant(today, DayPart.afternoon.beginning)
    case .afternoon: instant(today, DayPart.evening.beginning)
    case .day: instant(today.adding(days: 1), morning)
    // Who is still up has this night before them, not the next one.
    case .night: instant(wall.time < DayPart.morning.beginning ? today : today.adding(days: 1), morning)
    case .weekend, .week: instant(today.startOfWeek.adding(days: 7), morning)
    case .month: instant(today.endOfMonth.adding(days: 1), morning)
    }
  }
}
