extension Zone {
  /// The day an instant belongs to, when days begin at `startsAt` and not at midnight: with "04:00", half past one at
  /// night still belongs to yesterday. A repeated hour never leads back to the day before.
  public func day(of instant: Instant, startsAt: CivilTime) -> CivilDate {
    var date = civil(at: instant).date.adding(days: 1)
    while instant < startOfDay(date, startsAt: startsAt) { date = date.adding(days: -1) }
    return date
  }

  /// The instant at which a day begins, the first after the gap when clocks jump over it.
  ///
  /// A date that a place skipped has no length: it begins where the next one does.
  public func startOfDay(_ date: CivilDate, startsAt: CivilTime) -> Instant {
    has(date)
      ? instant(of: CivilDateTime(date: date, time: startsAt)) : startOfDay(date.adding(days: 1), startsAt: startsAt)
  }
}
