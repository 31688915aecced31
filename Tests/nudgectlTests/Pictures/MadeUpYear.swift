import NudgeCore

@testable import nudgectl

/// A year nobody lived: wins by a pattern, days with something else, rest days, and two weeks in summer with nothing at all.
enum MadeUpYear {
  static func days(_ year: Int, upTo last: String? = nil) -> [DayView] {
    guard let first = CivilDate(year: year, month: 1, day: 1), let end = CivilDate(year: year, month: 12, day: 31)
    else { return [] }
    let until = last.flatMap(CivilDate.init) ?? end
    return (first.daysSinceEpoch...until.daysSinceEpoch).compactMap { number in
      day(CivilDate(daysSinceEpoch: number), place: number - first.daysSinceEpoch)
    }
  }

  private static func day(_ date: CivilDate, place: Int) -> DayView? {
    if (196..<210).contains(place) || place % 9 == 4 { return nil }
    if place % 17 == 6 { return view(date, entries: 0, wins: 0, rest: true) }
    if place % 5 == 3 { return view(date, entries: 2, wins: 0, rest: false) }
    let wins = [1, 2, 1, 3, 1, 2, 6, 1, 4, 2, 1][place * 7 % 11]
    return view(date, entries: wins + 1, wins: wins, rest: false)
  }

  private static func view(_ date: CivilDate, entries: Int, wins: Int, rest: Bool) -> DayView {
    DayView(
      day: date.description, entries: entries, wins: wins, rest: rest, reflectionSeconds: 0, stepsFinished: 0)
  }

  /// The day of ``Fixed/now``.
  static let today = CivilDate(daysSinceEpoch: 20_778)

  static func year(
    _ year: Int, _ days: [DayView], today: CivilDate = today, since: String? = nil, numbers: Bool? = nil
  ) -> YearOfDays {
    YearOfDays(year, today: today, reply: InsightMethods.Days(days: days, since: since, numbers: numbers))
  }

  static func look(_ width: Int?, coloured: Bool = false, manyColours: Bool = false) -> Look {
    Look(isColoured: coloured, width: width, now: Fixed.now, hasManyColours: manyColours)
  }
}
