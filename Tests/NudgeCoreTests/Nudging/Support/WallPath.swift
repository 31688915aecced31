@testable import NudgeCore

/// What a person's wall has shown, stretch by stretch, by nothing but offsets: the yardstick for a daily plan. In each
/// stretch the wall runs on evenly; between two of them it jumps, because clocks are changed or the person travels.
struct WallPath {
  private var stretches: [Stretch] = []
  /// The latest that the wall has shown or jumped over, in microseconds of a wall without a place.
  private(set) var seen: Int64 = .min

  private struct Stretch {
    var start: Instant
    var wall: Range<Int64>
  }

  /// What a wall shows from one instant to another in one zone; both are whole seconds.
  mutating func follow(_ zone: Zone, from start: Instant, to end: Instant) {
    var second = start.wholeSeconds
    while second < end.wholeSeconds {
      let span = zone.table.span(at: second)
      let stop = min(end.wholeSeconds, span.end)
      let wall = (second + Int64(span.offset)) * 1_000_000..<(stop + Int64(span.offset)) * 1_000_000
      stretches.append(Stretch(start: Instant(seconds: second), wall: wall))
      seen = max(seen, wall.upperBound)
      second = stop
    }
  }

  /// The dates whose `time` the wall has shown or jumped over, of those of which it has shown anything at all.
  ///
  /// - Parameter start: what the wall had shown or jumped over up to there does not count.
  func dates(of time: CivilTime, after start: Int64) -> [CivilDate] {
    let day = CivilTime.microsecondsPerDay
    let (first, last) = (start.dividedDown(by: day), seen.dividedDown(by: day))
    guard first <= last else { return [] }
    return (first...last).compactMap { date in
      let wall = date * day + time.microsecondOfDay
      guard wall > start, wall < seen else { return nil }
      return stretches.contains { $0.wall.overlaps(date * day..<(date + 1) * day) }
        ? CivilDate(daysSinceEpoch: Int(date)) : nil
    }
  }

  /// When the wall first showed a civil time, or had jumped over it.
  func instant(reaching civil: CivilDateTime) -> Instant? {
    let wall = civil.microsecondsSinceEpoch
    return stretches.first { $0.wall.upperBound > wall }
      .map { $0.start + .microseconds(max(0, wall - $0.wall.lowerBound)) }
  }
}
