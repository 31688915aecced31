extension Zone {
  /// When the wall shows a civil time: usually once, but not at all where clocks are put forward, and twice where they
  /// are put back.
  public enum Resolution: Hashable, Sendable {
    /// Once.
    case unique(Instant)
    /// Never: clocks jump over it. `firstAfter` is the instant of the jump.
    case gap(firstAfter: Instant)
    /// Twice.
    case fold(first: Instant, second: Instant)
  }

  /// When the wall shows a civil time.
  public func resolve(_ civil: CivilDateTime) -> Resolution {
    let microseconds = civil.microsecondsSinceEpoch
    let local = microseconds.dividedDown(by: 1_000_000)
    let fraction = microseconds.remainderDown(by: 1_000_000)
    func instant(_ second: Int64) -> Instant {
      Instant(microseconds: second.multiplied(saturatingBy: 1_000_000).added(saturating: fraction))
    }

    // No clock is more than 26 hours ahead, so at this second every clock still showed an earlier time; the first span
    // from here on that reaches `local` is the one.
    var span = table.span(at: local - ZoneTable.largestOffset)
    while local - Int64(span.offset) >= span.end { span = table.span(at: span.end) }
    let first = local - Int64(span.offset)
    guard first >= span.start else { return .gap(firstAfter: Instant(seconds: span.start)) }
    // Clocks put back behind `local` show it again. Not far ahead: nothing to look up.
    guard span.end <= first + 2 * ZoneTable.largestOffset else { return .unique(instant(first)) }
    let next = table.span(at: span.end)
    let second = local - Int64(next.offset)
    guard second >= next.start, second < next.end else { return .unique(instant(first)) }
    return .fold(first: instant(first), second: instant(second))
  }

  /// The instant at which the wall shows a civil time; in a gap the first instant after the gap, in a fold the first of
  /// the two.
  public func instant(of civil: CivilDateTime) -> Instant {
    switch resolve(civil) {
    case .unique(let instant), .gap(let instant), .fold(let instant, _): instant
    }
  }

  /// Whether the date has any moment here. A place that moves across the date line skips one (Apia had no 2011-12-30).
  public func has(_ date: CivilDate) -> Bool {
    guard case .gap(let after) = resolve(CivilDateTime(date: date, time: .midnight)) else { return true }
    return civil(at: after).date == date
  }
}

extension ZoneTable {
  /// RFC 8536 §3.2: offsets lie between -25 and 26 hours; in seconds.
  static let largestOffset: Int64 = 93_600
}
