extension Zone {
  /// The day an instant belongs to, when days begin at `startsAt` and not at midnight: with "04:00", half past one at
  /// night still belongs to yesterday. A repeated hour never leads back to the day before.
  public func day(of instant: Instant, startsAt: CivilTime) -> CivilDate {
    // Behind clocks put back it may be the day after the one they show, before its beginning the one before, and no place
    // skipped more than a date at once.
    let latest = civil(at: instant).date.adding(days: 1)
    let dates = (0..<4).lazy.map { latest.adding(days: -$0) }
    return dates.first { startOfDay($0, startsAt: startsAt) <= instant } ?? latest.adding(days: -1)
  }

  /// The instant at which a day begins, the first after the gap when clocks jump over it.
  ///
  /// A date that a place skipped has no length: it begins where the next one does.
  public func startOfDay(_ date: CivilDate, startsAt: CivilTime) -> Instant {
    has(date)
      ? instant(of: CivilDateTime(date: date, time: startsAt)) : startOfDay(date.adding(days: 1), startsAt: startsAt)
  }
}
