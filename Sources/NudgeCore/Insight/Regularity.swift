/// How strength is counted for what a person does now and then instead of by a plan: a practice.
public enum Regularity {
  /// Twice a week is all a practice needs to stay at hand.
  public static let timesAWeek = 2

  /// The days from the first use to today, each with the share of ``timesAWeek`` that the seven days up to it hold.
  public static func days(
    of uses: [CivilDate: Int], to today: CivilDate, resting: Set<CivilDate>
  ) -> [Strength.Day] {
    guard let first = uses.keys.min()?.daysSinceEpoch, first <= today.daysSinceEpoch else { return [] }
    var counts = [Int](repeating: 0, count: today.daysSinceEpoch - first + 1)
    for (day, count) in uses where day <= today { counts[day.daysSinceEpoch - first] = count }
    let rests = Set(resting.lazy.map(\.daysSinceEpoch))
    var week = 0
    return counts.indices.map { place in
      week += counts[place] - (place < 7 ? 0 : counts[place - 7])
      if counts[place] == 0, rests.contains(first + place) { return .rest }
      return .planned(min(1, Double(week) / Double(timesAWeek)))
    }
  }

  /// The first day whose uses of a practice still tell. What lies before ``tellingDays`` that were not of rest, weighs less in
  /// its strength than one in a thousand million.
  public static func firstTellingDay(to today: CivilDate, resting: Set<CivilDate>) -> CivilDate {
    let rests = Set(resting.lazy.map(\.daysSinceEpoch))
    var (day, left) = (today.daysSinceEpoch, tellingDays)
    while left > 0 {
      day -= 1
      if !rests.contains(day) { left -= 1 }
    }
    return CivilDate(daysSinceEpoch: day)
  }

  /// So many planned days are all that a strength is made of.
  public static let tellingDays = 730

  /// The share of days on which a plan asked, from the first to the last of them; 1 for a single day.
  public static func frequency(of days: [CivilDate]) -> Double {
    guard let first = days.min(), let last = days.max() else { return 1 }
    return Double(Set(days).count) / Double(last.daysSinceEpoch - first.daysSinceEpoch + 1)
  }
}
