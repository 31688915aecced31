import NudgeCore

/// A month as a sheet of a calendar, a week a row: the more wins a day has, the larger and the darker its square, so that it can
/// be read without colours. Something else that was written is a ring, rest a dash, nothing a dot.
struct MonthGrid {
  /// The month's days that are told about.
  let days: ClosedRange<CivilDate>
  let summaries: [CivilDate: ReportDay]
  /// So many wins fill a square.
  let most: Int

  static let pitch = 14.0
  /// Columns and rows: no month spreads over more than six weeks.
  static let size = (width: 7 * pitch, height: 6 * pitch)
  /// How large squares are, from a few wins to many.
  static let sides = [6.5, 8.5, 10.5, 12.5]

  /// The number of wins that fills a square: what nine of ten days with a win do not exceed, four at least.
  static func most(of days: [ReportDay]) -> Int {
    let wins = days.compactMap(\.wins).filter { $0 > 0 }.sorted()
    return wins.isEmpty ? 4 : max(4, wins[(wins.count - 1) * 9 / 10])
  }

  /// 1 to 4; 3 where it is not told how many there are.
  func level(_ day: ReportDay) -> Int {
    guard let wins = day.wins else { return 3 }
    return min(4, max(1, (wins * 4 + most - 1) / most))
  }

  var marks: [Templates.Model] {
    (0..<days.count).map { offset in
      let day = days.lowerBound.adding(days: offset)
      return mark(summaries[day], center(of: day)).merging(["title": Self.title(day, summaries[day])]) { $1 }
    }
  }

  private func center(of day: CivilDate) -> Line.Point {
    let first = day.startOfMonth.startOfWeek.daysSinceEpoch
    let row = (day.daysSinceEpoch - first) / 7
    return Line.Point(
      x: (Double(day.weekday.rawValue - 1) + 0.5) * Self.pitch, y: (Double(row) + 0.5) * Self.pitch)
  }

  private func mark(_ day: ReportDay?, _ center: Line.Point) -> Templates.Model {
    guard let day, day.win else {
      let kind = day?.entry == true ? "ring" : day?.rest == true ? "dash" : "dot"
      return [kind: true, "x": drawn(center.x), "y": drawn(center.y), "left": drawn(center.x - 3.5)]
    }
    let (level, side) = (level(day), Self.sides[level(day) - 1])
    return [
      "square": true, "level": level, "x": drawn(center.x - side / 2), "y": drawn(center.y - side / 2),
      "side": drawn(side),
    ]
  }

  /// What a pointer is told over a day.
  static func title(_ date: CivilDate, _ day: ReportDay?) -> String {
    let parts = [day?.rest == true ? "rest" : nil, day.map(held)].compactMap { $0 }.filter { !$0.isEmpty }
    return ([date.inWords] + parts).joined(separator: ", ")
  }

  private static func held(_ day: ReportDay) -> String {
    guard day.win else { return day.entry ? "something written" : "" }
    return day.wins?.counted("win", "wins") ?? "a win"
  }
}
