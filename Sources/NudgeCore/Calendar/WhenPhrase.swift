/// When a person means: "20m", "for 2 hours", "until 15:00", "until tomorrow 9:00", "until monday".
///
/// Unlike in systemd's time spans, "m" is minutes, and days are civil days: "1 day" is the same time tomorrow, also when
/// clocks are changed in between.
///
/// | phrase | meaning |
/// | --- | --- |
/// | `20m`, `1h 30m`, `90 min`, `1.5 hours`, `half an hour`, `2 days`; with "for" or "in" in front | that long from now |
/// | `15:00`, `3pm`, `3:30pm`, `noon`, `midnight` | the next such time, today or tomorrow |
/// | `today 18:00` | today, when it is still ahead |
/// | `tomorrow`, `tomorrow at 9:00` | tomorrow, in the morning when no time is given |
/// | `monday`, `mon 14:00` | the next Monday after today |
/// | `next week` | the Monday of next week |
/// | `2026-11-24`, `2026-11-24 9:00` | that date |
///
/// "until" may stand in front of everything but lengths of time.
public enum WhenPhrase {
  /// The instant meant by a phrase.
  ///
  /// - Parameters:
  ///   - words: the phrase, cut into words or not; capitals do not matter.
  ///   - now: the present.
  ///   - zone: the person's time zone.
  ///   - morning: the time meant by a day without one; 09:00 unless told.
  /// - Returns: an instant after `now`, at most a hundred years.
  /// - Throws: ``WhenPhraseError``, with a sentence for the person.
  public static func instant(
    _ words: [String], now: Instant, zone: Zone, morning: CivilTime = .nine
  ) throws(WhenPhraseError) -> Instant {
    var parser = WhenParser(words, now: now, zone: zone, morning: morning)
    let phrase = words.joined(separator: " ")
    let namesThePast = parser.namesThePast
    guard !parser.isAtEnd else { throw WhenPhraseError(phrase: "", reason: .empty) }
    guard let instant = parser.instant() else {
      throw WhenPhraseError(phrase: phrase, reason: namesThePast ? .past : .unclear)
    }
    guard instant > now else { throw WhenPhraseError(phrase: phrase, reason: instant == now ? .now : .past) }
    guard instant - now <= .days(36_525) else { throw WhenPhraseError(phrase: phrase, reason: .tooFar) }
    return instant
  }
}
