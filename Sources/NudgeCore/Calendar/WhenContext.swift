/// What a phrase is said for, and when.
struct WhenContext {
  enum Use {
    /// One moment ahead.
    case moment
    /// A day ahead; the time is told apart.
    case day
    /// What lasts from now on, and its end.
    case stretch
    /// What asks a person, once or over and over.
    case asking
    /// What asks, in a file that is read on many days.
    case standing
  }

  let use: Use
  let now: Instant
  let zone: Zone
  let morning: CivilTime

  var wall: CivilDateTime { zone.civil(at: now) }
  var today: CivilDate { wall.date }
  /// Whether times come again by themselves.
  var repeats: Bool { use == .asking || use == .standing }

  func instant(_ date: CivilDate, _ time: CivilTime) -> Instant {
    zone.instant(of: CivilDateTime(date: date, time: time))
  }

  /// The next instant at which the wall shows a time; in a repeated hour the first.
  func next(_ time: CivilTime) -> Instant? {
    (0...2).lazy.map { instant(today.adding(days: $0), time) }.first { $0 > now }
  }

  /// The next full hour.
  var nextHour: CivilDateTime {
    let hour = 3_600_000_000 as Int64
    let begun = wall.time.microsecondOfDay / hour * hour
    return CivilDateTime(date: today, time: CivilTime(microsecondOfDay: begun)).adding(microseconds: hour)
  }

  func error(
    _ phrase: String, _ reason: WhenPhraseError.Reason, _ expected: CalendarExpressionError? = nil
  ) -> WhenPhraseError {
    WhenPhraseError(phrase: phrase, reason: reason, examples: examples, expected: expected)
  }

  /// Phrases that work now; a date is one to come.
  private var examples: String {
    switch use {
    case .moment: WhenPhraseError.examples + ", \(today.adding(days: 7).written)"
    case .day:
      "tomorrow, \(today.adding(days: 3).weekday.name), in 3 days, \(today.adding(days: 7).written)"
    case .stretch: WhenPhraseError.examples + ", for today"
    case .asking:
      "weekdays at 8:00, every morning, mondays and thursdays at 18:00, tomorrow at 10:00, in 2 hours, "
        + "\(today.adding(days: 7).written) 9:00"
    case .standing: "weekdays at 8:00, every morning, Sun 17:00, on the 1st of each month at 9:00, *-*-* 20:30"
    }
  }
}
