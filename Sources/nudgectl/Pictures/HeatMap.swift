import NudgeCore

/// A year of days: a column for each week, a row for each weekday, Monday first. Where a year is too wide, its halves stand
/// beneath each other, each day a little smaller.
///
/// The shade is told by the sign alone; the colour is one hue that says the same again.
struct HeatMap {
  let year: YearOfDays
  let charset: Charset
  let look: Look

  /// A year, or half of one, takes no fewer columns.
  static let leastColumns = 40

  var text: String {
    parts.map(part).strung("\n")
  }

  /// In front of the days.
  private static let margin = 3

  // MARK: - Room

  private var columns: Int { look.width ?? 80 }

  /// A year has 54 weeks at most: two columns for each, or one; or two halves of 28.
  private var cellWidth: Int { columns >= Self.margin + 2 * 54 ? 2 : 1 }

  private var parts: [ClosedRange<CivilDate>] {
    let months = columns >= Self.margin + 54 ? [1...12] : [1...6, 7...12]
    return months.compactMap(year.range)
  }

  // MARK: - Parts

  private func part(_ range: ClosedRange<CivilDate>) -> String {
    var page = Page()
    page.line(look.dim(monthLine(range)))
    for weekday in Weekday.allCases { page.line(row(weekday, range)) }
    if range.contains(year.today) { page.line(look.dim(todayLine(range))) }
    return page.text
  }

  private func monday(_ range: ClosedRange<CivilDate>) -> Int { range.lowerBound.startOfWeek.daysSinceEpoch }

  /// Where the week of a day stands.
  private func column(_ day: CivilDate, _ range: ClosedRange<CivilDate>) -> Int {
    Self.margin + (day.daysSinceEpoch - monday(range)) / 7 * cellWidth
  }

  /// Each month above the week of its first day.
  private func monthLine(_ range: ClosedRange<CivilDate>) -> String {
    var line = ""
    var first = range.lowerBound
    while first <= range.upperBound {
      line = line.padded(to: column(first, range)) + first.monthName.prefix(3)
      first = first.endOfMonth.adding(days: 1)
    }
    return line
  }

  private func row(_ weekday: Weekday, _ range: ClosedRange<CivilDate>) -> String {
    var strokes = Strokes(look)
    let first = monday(range) + weekday.rawValue - 1
    for number in stride(from: first, through: range.upperBound.daysSinceEpoch, by: 7) {
      let day = CivilDate(daysSinceEpoch: number)
      let mark = range.contains(day) ? year.mark(of: day) : .nothing
      strokes.add(sign(mark), day == year.today ? .today : style(mark))
    }
    return look.dim(String(weekday.abbreviation.prefix(2))) + " " + strokes.text
  }

  /// Under the column of today's week; its row is told by the weekday.
  private func todayLine(_ range: ClosedRange<CivilDate>) -> String {
    let (arrow, column) = (charset == .unicode ? "▲" : "^", column(year.today, range))
    let day = "\(year.today.weekday.abbreviation) \(year.today.day) \(year.today.monthName)"
    let (behind, before) = (" today, \(day)", "today, \(day) ")
    if column + 1 + behind.columns <= columns { return "".padded(to: column) + arrow + behind }
    return "".padded(to: column - before.columns) + before + arrow
  }
}

// MARK: - Days

extension HeatMap {
  /// As wide as a week. Shades fill it; other signs leave it airy.
  func sign(_ mark: YearOfDays.Mark) -> String {
    let sign = glyph(mark)
    guard cellWidth == 2 else { return sign }
    if charset == .unicode, case .wins = mark { return sign + sign }
    return sign + " "
  }

  /// One column wide.
  func glyph(_ mark: YearOfDays.Mark) -> String {
    switch (mark, charset) {
    case (.nothing, _): " "
    case (.empty, .unicode): "·"
    case (.empty, .ascii): "."
    // A longer dash would join its neighbours to a line, as if they were crossed out.
    case (.rest, _): "-"
    case (.entry, .unicode): "○"
    case (.entry, .ascii): "o"
    case (.wins(let level), .unicode): ["░", "▒", "▓", "█"][level - 1]
    case (.wins(let level), .ascii): ["+", "x", "X", "#"][level - 1]
    }
  }

  func style(_ mark: YearOfDays.Mark) -> Strokes.Style {
    switch mark {
    case .nothing: .plain
    case .empty, .rest, .entry: .dim
    case .wins(let level): .shade(level)
    }
  }
}
