/// When a person means, in their own words: the one reader of moments and repetitions ahead. `pause`, `snooze`, `--when`, the
/// cues of steps, the day of a trial and `on-calendar` all go by it.
///
/// Unlike in systemd's time spans, "m" is minutes, and days are civil days: "1 day" is the same time tomorrow, also when
/// clocks are changed in between.
///
/// | phrase | meaning |
/// | --- | --- |
/// | `20m`, `1h 30m`, `1.5 hours`, `half an hour`, `2 days`; with "for" or "in" in front | that long from now |
/// | `15:00`, `3pm`, `20h30`, `half past eight`, `8 o'clock`, `noon` | the next such time; for what asks, every day |
/// | `8` | see ``SpokenClock`` |
/// | `today 18:00`, `tonight`, `this evening` | today, when it is still ahead |
/// | `tomorrow`, `tomorrow at 9:00`, `tomorrow morning` | tomorrow, in the morning when no time is given |
/// | `monday`, `friday at 5pm`, `next monday 9` | the next such day after today |
/// | `next week` | the Monday of next week |
/// | `2026-11-24 9:00`, `2 december`, `december 2nd at 10`, `the 5th` | that date |
/// | `weekdays at 8`, `mon-fri 8:00`, `mondays and thursdays at 18:00`, `weekends` | each of these days |
/// | `every day at 7.30`, `every morning`, `at 8 and at 20`, `every 2 hours` | over and over |
/// | `on the 1st of each month`, `the last friday of the month`, `every december 24` | each month, each year |
///
/// "until" may stand in front of moments. What asks takes systemd's grammar as well, and first.
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
    let context = WhenContext(use: .moment, now: now, zone: zone, morning: morning)
    return try ahead(words, context)
  }

  /// The end of what is to last: as ``instant(_:now:zone:morning:)``, and "tonight", "for today", "the rest of the day" and
  /// "the weekend" are over when they are over.
  ///
  /// - Throws: ``WhenPhraseError``.
  public static func end(
    ofStretch words: [String], now: Instant, zone: Zone, morning: CivilTime = .nine
  ) throws(WhenPhraseError) -> Instant {
    try ahead(words, WhenContext(use: .stretch, now: now, zone: zone, morning: morning))
  }

  /// A day from today on, and the time of day if one was named with it: "saturday", "friday at 5pm", "in 3 days".
  ///
  /// - Throws: ``WhenPhraseError``.
  public static func day(
    _ words: [String], now: Instant, zone: Zone
  ) throws(WhenPhraseError) -> (date: CivilDate, time: CivilTime?) {
    let context = WhenContext(use: .day, now: now, zone: zone, morning: .nine)
    let compiler = WhenCompiler(context)
    let said = TimeWords(words).list
    if compiler.isTodayAlone(said) { return (context.today, nil) }
    let civil = zone.civil(at: try ahead(words, context))
    return (civil.date, compiler.namesTime(said) ? civil.time : nil)
  }

  /// "later", "in a bit": a moment ahead that is left to the program.
  public static func isLater(_ words: [String]) -> Bool {
    var said = TimeWords(words).list[...]
    if ["for", "until", "till", "til"].contains(said.first) { said.removeFirst() }
    return later.contains(said.joined(separator: " "))
  }

  private static let later: Set<String> = [
    "later", "a bit later", "a little later", "a while", "in a while", "in a bit", "a bit", "a little while", "soon",
    "not now",
    "a moment", "in a moment", "in a little while", "some other time", "later on", "later today",
  ]

  /// Whether the words mean today until its end, for which there is a rest day.
  public static func isRestOfToday(_ words: [String]) -> Bool {
    var parser = StretchParser(TimeWords(words).list[...], isNamed: true)
    return parser.stretch() == .day
  }

  private static func ahead(_ words: [String], _ context: WhenContext) throws(WhenPhraseError) -> Instant {
    let said = TimeWords(words).list
    let phrase = words.joined(separator: " ")
    guard !words.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) else { throw context.error("", .empty) }
    let compiler = WhenCompiler(context)
    guard let instant = compiler.instant(said) else { throw context.error(phrase, compiler.reason(said)) }
    guard instant > context.now else { throw context.error(phrase, instant == context.now ? .now : .past) }
    guard instant - context.now <= .days(36_525) else { throw context.error(phrase, .tooFar) }
    return instant
  }
}

// MARK: - What asks

extension WhenPhrase {
  /// When a step asks.
  ///
  /// - Parameter zones: where a time zone behind an expression is looked up.
  /// - Throws: ``WhenPhraseError``; its reason is `cue` for words that no clock tells.
  public static func reading(
    _ text: String, now: Instant, zone: Zone, morning: CivilTime = .nine, zones: ZoneDatabase
  ) throws(WhenPhraseError) -> WhenReading {
    let context = WhenContext(use: .asking, now: now, zone: zone, morning: morning)
    let said = TimeWords([text]).list
    guard !text.allSatisfy(\.isWhitespace) else { throw context.error("", .empty) }
    let compiler = WhenCompiler(context)
    let written = compiler.isSpokenFirst(said) ? nil : expression(text, zones)
    guard let reading = written ?? compiler.reading(said, zones) else {
      throw context.error(text, compiler.reason(said), mistake(in: text, zones))
    }
    guard reading.expression.next(after: now, in: zone) != nil else { throw context.error(text, .past) }
    return reading
  }

  /// What a step's cue is: a time, or words. None is refused.
  public static func cue(
    _ text: String, now: Instant, zone: Zone, morning: CivilTime = .nine, zones: ZoneDatabase
  ) -> WhenCue {
    do throws(WhenPhraseError) {
      return .time(try reading(text, now: now, zone: zone, morning: morning, zones: zones))
    } catch {
      return error.reason == .cue || error.reason == .empty ? .words : .unread(error)
    }
  }

  /// When a plan asks. A file is read on many days, so a phrase has to mean the same on each.
  ///
  /// - Throws: ``WhenPhraseError``; its reason is `relative` for "tomorrow at 10".
  public static func standing(_ text: String, zones: ZoneDatabase) throws(WhenPhraseError) -> WhenReading {
    if let written = expression(text, zones) { return written }
    let context = WhenContext(use: .standing, now: Instant(seconds: 0), zone: .utc, morning: .nine)
    let said = TimeWords([text]).list
    let compiler = WhenCompiler(context)
    guard !text.allSatisfy(\.isWhitespace) else { throw context.error("", .empty) }
    guard let reading = compiler.reading(said, zones) else {
      throw context.error(text, compiler.reason(said), mistake(in: text, zones))
    }
    return reading
  }

  /// In systemd's grammar.
  private static func expression(_ text: String, _ zones: ZoneDatabase) -> WhenReading? {
    let text = text.trimmed
    guard let expression = try? CalendarExpression(text, zones: zones) else { return nil }
    return WhenReading(
      calendar: text, expression: expression, isOnce: expression.isOneDate, namesTime: text.contains(":"),
      isWritten: true)
  }

  /// What is wrong with a text that was meant to be an expression: it has marks that people's words have not.
  private static func mistake(in text: String, _ zones: ZoneDatabase) -> CalendarExpressionError? {
    let text = text.trimmed
    let words = text.split(separator: " ")
    let isExpression =
      text.contains("*") || text.contains("..") || text.contains("~")
      || words.contains { $0.contains("/") && $0.first?.isLetter == true }
      || words.count <= 3 && words.allSatisfy { Weekday(spoken: $0.lowercased()) != nil || $0.utf8.allSatisfy(isMark) }
    guard isExpression else { return nil }
    do throws(CalendarExpressionError) { _ = try CalendarExpression(text, zones: zones) } catch { return error }
    return nil
  }

  private static func isMark(_ byte: UInt8) -> Bool { byte.isDigit || ":-*/,.".utf8.contains(byte) }
}

extension String {
  /// Without blanks around it.
  fileprivate var trimmed: String {
    let end = lastIndex { !$0.isWhitespace }.map { index(after: $0) } ?? startIndex
    return String(self[..<end].drop(while: \.isWhitespace))
  }
}
