import NudgeCore

/// A month from Monday to Sunday: days with a win, with something else, of rest. What holds nothing is a day like any other.
struct CalendarScreen {
  struct Signs {
    var win: String
    var entry: String
    var rest: String

    static let unicode = Signs(win: "●", entry: "○", rest: "–")
    static let ascii = Signs(win: "*", entry: "o", rest: "-")
  }

  let first: CivilDate
  let days: [DayView]
  let today: CivilDate
  let signs: Signs
  let look: Look

  var text: String {
    var page = Page()
    page.line(look.strong("\(first.monthName) \(first.year)"))
    page.line(look.dim(Weekday.allCases.map { "\($0.abbreviation.prefix(2))  " }.strung("").withoutTrailingBlanks))
    for week in stride(from: first.startOfWeek.daysSinceEpoch, through: first.endOfMonth.daysSinceEpoch, by: 7) {
      page.line((0..<7).map { cell(CivilDate(daysSinceEpoch: week + $0)) }.strung("").withoutTrailingBlanks)
    }
    page.gap()
    page.line(look.dim("\(signs.win) a win  \(signs.entry) something else you wrote  \(signs.rest) a rest day"))
    return page.text
  }

  /// Three columns and a blank.
  private func cell(_ day: CivilDate) -> String {
    guard day.month == first.month, day.year == first.year else { return "    " }
    let number = (day.day < 10 ? " " : "") + "\(day.day)"
    let shown = day == today ? look.strong(number) : day > today ? look.dim(number) : number
    return shown + sign(of: day) + " "
  }

  private func sign(of day: CivilDate) -> String {
    guard let summary = days.first(where: { $0.day == day.description }) else { return " " }
    if summary.wins > 0 { return look.good(signs.win) }
    if summary.entries > 0 { return signs.entry }
    return summary.rest ? look.dim(signs.rest) : " "
  }
}
