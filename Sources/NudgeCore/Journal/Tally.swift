/// What the wins add up to, counted in days of the person's own calendar.
public struct Tally: Hashable, Sendable {
  /// Wins of this day.
  public var today: Int
  /// Wins since Monday.
  public var thisWeek: Int
  /// Whether there is no more than one win yet.
  public var isFirst: Bool

  public init(today: Int, thisWeek: Int, isFirst: Bool) {
    self.today = today
    self.thisWeek = thisWeek
    self.isFirst = isFirst
  }
}
