/// How strength is counted for what a person does now and then instead of by a plan: a practice.
public enum Regularity {
  /// Twice a week is all a practice needs to stay at hand.
  public static let timesAWeek = 2

  /// The days from the first use to today, each with the share of ``timesAWeek`` that the seven days up to it hold.
  public static func days(
    of uses: [CivilDate: Int], to today: CivilDate, resting: Set<CivilDate>
  ) -> [Strength.Day] {
    guard let first = uses.keys.min(), first <= today else { return [] }
    return (first.daysSinceEpoch...today.daysSinceEpoch).map { number in
      let day = CivilDate(daysSinceEpoch: number)
      if resting.contains(day), uses[day] == nil { return .rest }
      let week = (0..<7).reduce(0) { $0 + (uses[day.adding(days: -$1)] ?? 0) }
      return .planned(min(1, Double(week) / Double(timesAWeek)))
    }
  }

  /// The share of days on which a plan asked, from the first to the last of them; 1 for a single day.
  public static func frequency(of days: [CivilDate]) -> Double {
    guard let first = days.min(), let last = days.max() else { return 1 }
    return Double(Set(days).count) / Double(last.daysSinceEpoch - first.daysSinceEpoch + 1)
  }
}
