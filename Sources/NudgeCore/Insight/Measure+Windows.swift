extension Measure.Window {
  /// The window a day lies in; of four weeks, the one that ends with it.
  func range(around day: CivilDate) -> Range<CivilDate> {
    switch self {
    case .day: .last(1, endingOn: day)
    case .fourWeeks: .last(28, endingOn: day)
    case .week: day.startOfWeek..<day.startOfWeek.adding(days: 7)
    case .month: day.startOfMonth..<day.startOfMonth.adding(days: CivilDate.daysIn(month: day.month, of: day.year))
    }
  }

  /// The last whole windows before the one a day lies in, the latest first, none of them begun before the journal.
  func whole(before day: CivilDate, since: CivilDate) -> [Range<CivilDate>] {
    var windows: [Range<CivilDate>] = []
    while windows.count < Self.remembered {
      let next = windows.last ?? range(around: day)
      let earlier = range(around: next.lowerBound.adding(days: -1))
      guard earlier.lowerBound >= since else { break }
      windows.append(earlier)
    }
    return windows
  }

  /// How many whole windows the usual is taken from, and the fewest it can be taken from.
  public static let remembered = 8
  static let fewest = 3
}

extension Array where Element == Double {
  /// The middle one, or the mean of the two in the middle; `nil` when there is none.
  var median: Double? {
    guard !isEmpty else { return nil }
    let sorted = sorted()
    return (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
  }

  /// The usual of these windows, when there are enough of them.
  public var usual: Double? { count < Measure.Window.fewest ? nil : median }
}
