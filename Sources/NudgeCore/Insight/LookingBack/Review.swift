/// A review that was kept: an entry that says on what it looks back.
public struct Review: Hashable, Sendable {
  public let period: Period
  /// Counted from 1, weeks, months and years each by themselves; never used again.
  public let number: Int
  public let entry: Entry.ID
  public let writtenAt: Instant

  public init(period: Period, number: Int, entry: Entry.ID, writtenAt: Instant) {
    self.period = period
    self.number = number
    self.entry = entry
    self.writtenAt = writtenAt
  }

  /// What its entry carries, by the names of ``EntryField``: so it is exported, edited and taken back like any other.
  public static func fields(_ period: Period, number: Int) -> [String: String] {
    [unitField: period.unit.rawValue, firstDayField: period.first.description, numberField: "\(number)"]
  }

  public static let unitField = "looks-back"
  public static let firstDayField = "first-day"
  public static let numberField = "review"
  /// More reviews than a life has weeks.
  static let numbers = 1...10_000
}

extension Entry {
  /// Whether it looks back on a week, a month or a year.
  public var isReview: Bool { draft.fields[Review.numberField] != nil }
}
