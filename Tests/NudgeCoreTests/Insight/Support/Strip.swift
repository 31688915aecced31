@testable import NudgeCore

/// Days in a row as docs/measures.md writes them, the last of them today: `x` an entry, `.` none, `r` rest, `R` rest with an
/// entry, `j` jumped over by travel.
struct Strip {
  var days: [DaySummary] = []
  var notLived: Set<CivilDate> = []
  let since: CivilDate
  let today: CivilDate

  init(_ signs: String, today: CivilDate) {
    self.today = today
    since = today.adding(days: 1 - signs.count)
    for (offset, sign) in signs.enumerated() { add(sign, on: since.adding(days: offset)) }
  }

  private mutating func add(_ sign: Character, on day: CivilDate) {
    switch sign {
    case "x": days.append(DaySummary(day: day, counts: [.checkIn: 1]))
    case "R": days.append(DaySummary(day: day, counts: [.win: 1], isRest: true))
    case "r": days.append(DaySummary(day: day, isRest: true))
    case "j": notLived.insert(day)
    default: break
    }
  }

  var scorecard: Scorecard { Scorecard(days: days, today: today, since: since, notLived: notLived) }
}
