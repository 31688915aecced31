/// The days a report is about.
public enum ReportRange {
  /// So many days at most: ten years.
  public static let mostDays = 3660
  /// So many months, the present one among them, when nobody says from which day on.
  public static let usualMonths = 12

  /// - Parameters:
  ///   - from: the first day; nil: the 1st of the month eleven months before the last day.
  ///   - to: the last day; nil: today. A day ahead is taken as today: nothing is written there yet.
  /// - Throws: ``RangeProblem``.
  public static func days(
    from: CivilDate?, to: CivilDate?, today: CivilDate
  ) throws(RangeProblem) -> ClosedRange<CivilDate> {
    let last = min(to ?? today, today)
    let first = from ?? (1..<usualMonths).reduce(last.startOfMonth) { month, _ in month.adding(days: -1).startOfMonth }
    if first > today { throw RangeProblem("from", "\(first) has not come yet. Any day up to today, \(today), works.") }
    if first > last { throw RangeProblem("to", "It ends on \(last), before it begins on \(first).") }
    if last.daysSinceEpoch - first.daysSinceEpoch >= mostDays {
      throw RangeProblem(
        "from", "From \(first) to \(last) are more than ten years. From \(last.adding(days: 1 - mostDays)) on works.")
    }
    return first...last
  }
}

/// Why a report cannot be about these days.
public struct RangeProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The parameter of the protocol it is about.
  public let field: String
  /// A sentence for the person: what is the matter, and what works.
  public let reason: String

  public init(_ field: String, _ reason: String) {
    self.field = field
    self.reason = reason
  }

  public var description: String { reason }
}
