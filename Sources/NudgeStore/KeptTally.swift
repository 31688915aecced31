import NudgeCore

/// A day's tally, carried on from win to win: a reply to a win must not wait for a count.
struct KeptTally {
  let day: CivilDate
  let tally: Tally

  /// With one more win on `day`; nil where that has to be counted anew.
  func counting(_ day: CivilDate) -> KeptTally? {
    // Of the very first wins only a count knows whether they are.
    guard day == self.day, tally.thisWeek > 0 else { return nil }
    return KeptTally(day: day, tally: Tally(today: tally.today + 1, thisWeek: tally.thisWeek + 1, isFirst: false))
  }
}
