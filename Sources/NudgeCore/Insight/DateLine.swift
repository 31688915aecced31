/// Travel across the date line, as the journal sees it.
///
/// Westward a date is jumped over: nobody lived it, so it cannot be an empty day. Eastward a date is lived twice: its entries
/// fall on one day, which counts once.
public enum DateLine {
  /// The dates between two entries that there was no time to live.
  ///
  /// Between entries of the 20th and the 22nd at home lie at least the 24 hours of the 21st, or 23 when clocks are put
  /// forward. When less time went by, some of the dates between were flown over: as many as do not fit, the last of them.
  public static func daysJumped(
    from earlier: (day: CivilDate, at: Instant), to later: (day: CivilDate, at: Instant)
  ) -> [CivilDate] {
    let between = later.day.daysSinceEpoch - earlier.day.daysSinceEpoch - 1
    guard between > 0, later.at >= earlier.at else { return [] }
    let lived = (later.at - earlier.at + .hours(1)) / .hours(24)
    let jumped = max(0, between - Int(lived))
    return (0..<jumped).map { later.day.adding(days: $0 - jumped) }
  }
}
