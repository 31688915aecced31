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
    let local = zone.civil(at: instant)
    let seen = zone.lastSeen(by: instant)
    return elapse(seen > local ? pattern.next(passing: seen) : pattern.next(from: local.next), in: zone)?.at
  }

  /// The first civil time later than `wall` that the expression names, and when it elapses for it. Unlike
  /// ``next(after:in:)`` this does not care where on Earth `wall` was shown: who travels goes on from what they have seen.
  func next(afterWall wall: CivilDateTime, in zone: Zone) -> (wall: CivilDateTime, at: Instant)? {
    elapse(pattern.next(from: wall.next), in: zone)
  }

  /// When the wall shows a civil time, or the next one named where it never does.
  private func elapse(_ candidate: CivilDateTime?, in zone: Zone) -> (wall: CivilDateTime, at: Instant)? {
    var candidate = candidate
    while let civil = candidate {
      switch zone.resolve(civil) {
      case .unique(let instant), .fold(let instant, _): return (civil, instant)
      case .gap(let firstAfter) where zone.has(civil.date): return (civil, firstAfter)
      case .gap: candidate = pattern.next(passing: CivilDateTime(date: civil.date, time: .last))
      }
    }
    return nil
  }
}

extension CalendarPattern {
  /// The first civil time later than `seen`, for a search that comes by there and does not begin behind it; with
  /// repetitions that run past the end of their unit that may matter (``CalendarField/runsPast(_:from:)``).
  fileprivate func next(passing seen: CivilDateTime) -> CivilDateTime? {
    let candidate = next(from: seen)
    return candidate == seen ? next(from: seen.next) : candidate
  }
}

extension CivilDateTime {
  /// One microsecond later, on a clock that is never changed.
  var next: CivilDateTime { adding(microseconds: 1) }

  /// Later by so much, on a clock that is never changed.
  func adding(microseconds: Int64) -> CivilDateTime {
    CivilDateTime(microsecondsSinceEpoch: microsecondsSinceEpoch.added(saturating: microseconds))
  }
}

extension Zone {
  /// The latest civil time that the wall has shown or jumped over by an instant, that instant included.
  ///
  /// That is what the clock shows now, except behind clocks put back: then it is what they showed right before.
  func lastSeen(by instant: Instant) -> CivilDateTime {
    let second = instant.wholeSeconds
    var span = table.span(at: second)
    var seen = instant.microseconds.added(saturating: Int64(span.offset) * 1_000_000)
    // A change of clocks moves them by two days at most.
    while span.start > second - 2 * ZoneTable.largestOffset {
      let change = span.start
      span = table.span(at: change - 1)
      seen = max(seen, (change + Int64(span.offset)) * 1_000_000 - 1)
    }
    return CivilDateTime(microsecondsSinceEpoch: seen)
  }
}
