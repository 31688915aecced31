// Why words cannot be taken.

extension WhenCompiler {
  func reason(_ words: [String]) -> WhenPhraseError.Reason {
    // "when I have said it twice" is about no calendar.
    let isCue = context.repeats && words.first.map(TimeSigns.openings.contains) == true
    if !isCue {
      if namesThePast(words) { return .past }
      if isInterval(words) { return .beyond(.interval) }
      if leavesTimesOpen(words) { return .beyond(.unnamedTimes) }
    }
    let isUntil = words.first.map { ["until", "till", "til"].contains($0) } == true
    if let parts = WhenParser.parts(isUntil ? words.dropFirst() : words[...]) { return reason(parts) }
    switch context.use {
    case .moment, .day, .stretch: return .unclear
    case .asking: return TimeSigns.areLikeATime(words) ? .unclear : .cue
    case .standing:
      let asking = WhenCompiler(WhenContext(use: .asking, now: context.now, zone: .utc, morning: context.morning))
      return asking.reading(words, ZoneDatabase { _ in nil }) == nil ? .unclear : .relative
    }
  }

  /// Of words that are understood, and mean nothing that fits here.
  private func reason(_ parts: WhenParts) -> WhenPhraseError.Reason {
    guard context.repeats else {
      return parts.isEach || parts.cycle != nil || parts.count != nil ? .repeats : .unclear
    }
    let times = parts.times(morning: context.morning) ?? []
    if times.count > 1, Self.text(of: times) == nil { return .beyond(.differentMinutes) }
    return context.use == .standing ? .relative : .unclear
  }

  /// "yesterday", "-5m", "2 hours ago", "last week"; a month has a last day, too.
  private func namesThePast(_ words: [String]) -> Bool {
    words.contains { ["yesterday", "ago"].contains($0) || $0.hasPrefix("-") }
      || words.first == "last" && !context.repeats
  }

  /// "every other day", "every 3 weeks", "fortnightly".
  private func isInterval(_ words: [String]) -> Bool {
    if words.contains(where: { ["fortnightly", "fortnight", "biweekly", "alternate"].contains($0) }) { return true }
    if words.starts(with: ["bi", "weekly"]) { return true }
    guard let every = words.firstIndex(where: { $0 == "every" || $0 == "each" }) else { return false }
    let rest = words[every...].dropFirst()
    guard let first = rest.first, rest.dropFirst().contains(where: Self.isUnit) else { return false }
    if first == "other" || Int(first) ?? NumberWords.read(rest)?.value ?? 0 > 1 { return true }
    // "every second friday of the month" is another matter.
    return NumberWords.ordinal(first) ?? 0 > 1 && !rest.contains("month")
  }

  private static func isUnit(_ word: String) -> Bool {
    let singular = word.last == "s" ? String(word.dropLast()) : word
    let units = ["day", "week", "month", "year", "hour", "minute", "morning", "evening", "weekend", "weekday"]
    return units.contains(singular) || Weekday(spoken: word) != nil
  }

  /// "twice a day", "three times daily".
  private func leavesTimesOpen(_ words: [String]) -> Bool {
    guard words.contains("twice") || words.contains("times") else { return false }
    return words.count == 1 || words.contains { ["day", "daily", "week", "weekly", "month", "monthly"].contains($0) }
  }
}
