import NudgeCore

/// The days of one year, as far as they were lived, and what each of them holds.
struct YearOfDays {
  let year: Int
  let today: CivilDate
  /// The day of the journal's first entry; nil: it is not told.
  let since: CivilDate?
  /// Whether the person wants no figures: then a day holds something, or it does not.
  let showsNumbers: Bool
  /// By the day; those that hold nothing are not there.
  let days: [CivilDate: DayView]
  let shades: Shades

  init(_ year: Int, today: CivilDate, reply: InsightMethods.Days) {
    self.year = year
    self.today = today
    since = reply.since.flatMap { CivilDate($0) }
    showsNumbers = reply.numbers != false
    let pairs = reply.days.lazy.compactMap { view in CivilDate(view.day).map { ($0, view) } }
    days = Dictionary(pairs.filter { $0.0.year == year && ($0.1.entries > 0 || $0.1.rest) }) { first, _ in first }
    shades = Shades(ofWins: days.values.map(\.wins))
  }

  /// What a day is drawn as.
  enum Mark: Hashable {
    /// It is still to come, or lies before the journal: nothing is drawn.
    case nothing
    /// A day like any other.
    case empty
    case rest
    /// Something was written, and no win.
    case entry
    /// Wins, from 1, the fewest, to ``Shades/most``.
    case wins(Int)
  }

  func mark(of day: CivilDate) -> Mark {
    guard let view = days[day] else { return day > today || since.map { day < $0 } ?? false ? .nothing : .empty }
    if !showsNumbers { return view.entries > 0 ? .wins(Shades.most) : .empty }
    if view.wins > 0 { return .wins(shades.level(of: view.wins)) }
    return view.entries > 0 ? .entry : .rest
  }

  /// The days of some of its months, from 1 to 12.
  func range(ofMonths months: ClosedRange<Int>) -> ClosedRange<CivilDate>? {
    guard let first = CivilDate(year: year, month: months.lowerBound, day: 1),
      let last = CivilDate(year: year, month: months.upperBound, day: 1)?.endOfMonth
    else { return nil }
    return first...last
  }
}
