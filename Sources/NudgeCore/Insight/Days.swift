/// The day table as the measures look at it: which days there are, which of them ask for something, and what they hold.
struct Days {
  /// Sorted by day, each day at most once.
  let summaries: [DaySummary]
  /// The day the journal began; nothing is asked of the days before it.
  let since: CivilDate
  /// Days that travel jumped over; like rest days they ask for nothing.
  let notLived: Set<CivilDate>

  init(_ summaries: [DaySummary], since: CivilDate?, today: CivilDate, notLived: Set<CivilDate>) {
    self.summaries = summaries
    self.since = since ?? summaries.first?.day ?? today
    self.notLived = notLived
  }

  /// What the days of a range hold.
  subscript(range: Range<CivilDate>) -> ArraySlice<DaySummary> {
    summaries[position(of: range.lowerBound)..<position(of: range.upperBound)]
  }

  subscript(day: CivilDate) -> DaySummary? {
    let position = position(of: day)
    return position < summaries.count && summaries[position].day == day ? summaries[position] : nil
  }

  /// How many days of a range ask for something: all but rest days and days that were not lived.
  func asking(in range: Range<CivilDate>) -> Int {
    let resting = self[range].count { $0.isRest && !notLived.contains($0.day) }
    return range.days - resting - notLived.count { range.contains($0) }
  }

  /// The first summary that is not before a day, by halving.
  private func position(of day: CivilDate) -> Int {
    var range = 0..<summaries.count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range = summaries[middle].day < day ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }
}

extension Range where Bound == CivilDate {
  /// How many days it has.
  var days: Int { upperBound.daysSinceEpoch - lowerBound.daysSinceEpoch }

  /// Each of its days.
  public var dates: [CivilDate] {
    (lowerBound.daysSinceEpoch..<upperBound.daysSinceEpoch).map { CivilDate(daysSinceEpoch: $0) }
  }

  /// That many days, the last of them being `day`.
  static func last(_ days: Int, endingOn day: CivilDate) -> Self { day.adding(days: 1 - days)..<day.adding(days: 1) }
}
