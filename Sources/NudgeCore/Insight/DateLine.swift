/// Travel across the date line, as the journal sees it.
///
/// Westward a date is jumped over: nobody lived it, so it cannot be an empty day. Eastward a date is lived twice: its entries
/// fall on one day, which counts once.
public enum DateLine {
  /// The day and the moment an entry is about, and the clock it was read from.
  public struct Stamp: Hashable, Sendable {
    public let day: CivilDate
    public let at: Instant
    /// Seconds east of UTC.
    public let offset: Int

    public init(day: CivilDate, at: Instant, offset: Int) {
      self.day = day
      self.at = at
      self.offset = offset
    }
  }

  /// The dates between two entries that were jumped over: as many as there are reasons for, the last of them.
  public static func daysJumped(from earlier: Stamp, to later: Stamp) -> [CivilDate] {
    let between = later.day.daysSinceEpoch - earlier.day.daysSinceEpoch - 1
    guard between > 0, later.at >= earlier.at else { return [] }
    let jumped = min(between, max(crossings(earlier, later), between - roomForDays(earlier, later)))
    return (0..<max(0, jumped)).map { later.day.adding(days: $0 - jumped) }
  }

  /// No journey puts a clock forward by more than half a day, unless it crosses the line: Los Angeles to Sydney is 19 hours
  /// forward on the wall, and 5 hours back by the sun.
  private static func crossings(_ earlier: Stamp, _ later: Stamp) -> Int {
    (later.offset - earlier.offset + 43_199) / 86_400
  }

  /// Between entries of the 20th and the 22nd at home lie at least the 24 hours of the 21st, or 23 when clocks are put
  /// forward.
  private static func roomForDays(_ earlier: Stamp, _ later: Stamp) -> Int {
    Int((later.at - earlier.at + .hours(1)) / .hours(24))
  }
}
