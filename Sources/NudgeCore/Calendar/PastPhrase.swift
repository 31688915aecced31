/// When something was, as a person means it: "21:00", "yesterday 21:00", "Monday", "2h ago", "this morning".
///
/// | phrase | meaning |
/// | --- | --- |
/// | `2h ago`, `half an hour ago`, `3 days ago` | that long before now |
/// | `21:00`, `9pm`, `noon`, `8 in the evening`; with "at" in front | the latest such time, today or yesterday |
/// | `today 8:00`, `yesterday 21:00`, `yesterday` | that day; at noon when no time is given |
/// | `monday`, `last mon`, `on monday at 14:00` | the latest Monday before today |
/// | `this morning`, `yesterday evening`, `last night`, `monday afternoon` | that part of a day: 9:00, 15:00, 20:00, 23:00 |
/// | `2026-11-20`, `2026-11-20 21:00` | that date |
/// | `now` | now |
public enum PastPhrase {
  /// The instant meant by a phrase.
  ///
  /// - Parameters:
  ///   - words: the phrase, cut into words or not; capitals do not matter.
  ///   - now: the present.
  ///   - zone: the person's time zone.
  /// - Returns: an instant up to `now`, at most a hundred years ago.
  /// - Throws: ``PastPhraseError``, with a sentence for the person.
  public static func instant(_ words: [String], now: Instant, zone: Zone) throws(PastPhraseError) -> Instant {
    var parser = PastParser(words, now: now, zone: zone)
    let phrase = words.joined(separator: " ")
    guard !parser.isAtEnd else { throw PastPhraseError(phrase: "", reason: .empty) }
    let namesTheFuture = parser.namesTheFuture
    guard let instant = parser.instant() else {
      throw PastPhraseError(phrase: phrase, reason: namesTheFuture ? .ahead : .unclear)
    }
    guard instant <= now else { throw PastPhraseError(phrase: phrase, reason: .ahead) }
    guard now - instant <= .days(36_525) else { throw PastPhraseError(phrase: phrase, reason: .tooFar) }
    return instant
  }
}
