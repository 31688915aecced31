/// The few wins that stand for many.
public enum Highlights {
  /// From wins in the order of their weight: those that hearten, spread over the days.
  ///
  /// - Parameters:
  ///   - limit: how many.
  ///   - isWelcome: whether a win may be read to somebody who is discouraged.
  /// - Returns: by day.
  public static func pick(
    among wins: [Entry], limit: Int, where isWelcome: (Entry) -> Bool = { _ in true }
  ) -> [Entry] {
    var picked: [Entry] = []
    for win in wins where picked.count < limit && isWelcome(win) {
      if picked.count(where: { $0.day == win.day }) < perDay { picked.append(win) }
    }
    return picked.sorted { ($0.day, $0.at, $0.id) < ($1.day, $1.at, $1.id) }
  }

  private static let perDay = 2
  /// So many are read to pick from: more of them only repeat each other.
  public static let pool = 40

  /// The day at which a review looks for one past win: drawn, and the same whenever the review is read again.
  ///
  /// - Parameter days: before the period.
  public static func pivot(seed: UInt64, period: Period, in days: Range<CivilDate>) -> CivilDate {
    var draw = SeededDraw(seed: seed, purpose: "review", number: Int64(period.first.daysSinceEpoch))
    return days.lowerBound.adding(days: Int(draw.next() % UInt64(max(1, days.days))))
  }
}
