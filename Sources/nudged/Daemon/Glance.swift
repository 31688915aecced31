import NudgeCore
import NudgeStore

/// What `Status` says of the journal, kept until something is written or a new day begins: the status is asked often and
/// changes seldom.
struct Glance {
  let day: CivilDate
  let winsToday: [EntryView]
  let winsThisWeek: Int
  let isRest: Bool
  /// Whether nothing was written for so long that a welcome is due.
  let isReturn: Bool

  /// How many of today's wins one screen shows.
  private static let shownWins = 20

  /// From so many days on, being here again is a return.
  private static let awayDays = 14

  /// Of a journal that cannot be looked into.
  init(empty day: CivilDate) { (self.day, winsToday, winsThisWeek, isRest, isReturn) = (day, [], 0, false, false) }

  init(day: CivilDate, store: Store) throws(StoreError) {
    self.day = day
    var wins = Store.Filter(kind: .win, day: day)
    wins.isCounted = true
    winsToday = try store.entries(wins, limit: Self.shownWins).map { EntryView($0) }
    winsThisWeek = try store.tally(on: day).thisWeek
    isRest = try store.isRestDay(day)
    isReturn = try store.span().map { day.daysSinceEpoch - $0.upperBound.daysSinceEpoch >= Self.awayDays } ?? false
  }
}
