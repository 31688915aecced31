extension CalendarExpression {
  /// The first instant after `instant` at which the expression elapses, or `nil` when it never does again: because its
  /// years are over, or because it names a date that no calendar has (February 31). The first year is 1970, the last 2199.
  ///
  /// Answers are systemd's, but for clocks that are changed:
  ///
  /// - Where clocks jump ahead, a time that is jumped over elapses at the first instant after the gap; systemd drops it.
  ///   Several such times, and one that is named for that instant anyway, elapse together, once.
  /// - Where clocks are put back, a time that comes twice elapses the first time only.
  /// - A date that a place skipped altogether has no times, as with systemd.
  ///
  /// So the expression elapses when the wall first shows, or first jumps over, a civil time it names; and a daily one
  /// elapses once on each date that exists.
  ///
  /// - Parameters:
  ///   - instant: the answer is strictly later.
  ///   - zone: the person's, for expressions that name none themselves.
  public func next(after instant: Instant, in zone: Zone) -> Instant? {
    let zone = self.zone ?? zone
    guard instant.microseconds < .max else { return nil }
    var candidate = pattern.next(from: zone.firstUnseen(after: instant))
    while let civil = candidate {
      switch zone.resolve(civil) {
      case .unique(let instant), .fold(let instant, _): return instant
      case .gap(let firstAfter) where zone.has(civil.date): return firstAfter
      case .gap:
        candidate = pattern.next(from: CivilDateTime(date: civil.date.adding(days: 1), time: .midnight))
      }
    }
    return nil
  }
}

extension Zone {
  /// The earliest civil time that the wall has not shown or jumped over by an instant, that instant included.
  ///
  /// That is the next microsecond on the clock, except behind clocks put back: then it is the civil time at which they
  /// were.
  fileprivate func firstUnseen(after instant: Instant) -> CivilDateTime {
    let second = instant.wholeSeconds
    var span = table.span(at: second)
    let local = instant.microseconds.added(saturating: Int64(span.offset) * 1_000_000 + 1)
    var unseen = local
    // A change of clocks moves them by two days at most.
    while span.start > second - 2 * ZoneTable.largestOffset {
      let change = span.start
      span = table.span(at: change - 1)
      unseen = max(unseen, (change + Int64(span.offset)) * 1_000_000)
    }
    return CivilDateTime(microsecondsSinceEpoch: unseen)
  }
}
