/// A week, a month or a year of the calendar: what a review looks back on.
public struct Period: Hashable, Sendable {
  public let unit: Unit
  /// A Monday, the 1st of a month, or January 1st.
  public let first: CivilDate

  /// The stable words for them, in guide files, in the journal and in the protocol.
  public enum Unit: String, CaseIterable, Sendable {
    case week, month, year
  }

  /// The one that holds a day.
  public init(_ unit: Unit, containing day: CivilDate) {
    self.unit = unit
    first =
      switch unit {
      case .week: day.startOfWeek
      case .month: day.startOfMonth
      case .year: CivilDate(year: day.year, month: 1, day: 1) ?? day
      }
  }

  /// All of its days.
  public var days: Range<CivilDate> { first..<max(first, next.first) }
  public var last: CivilDate { max(first, next.first.adding(days: -1)) }

  public var previous: Period { Period(unit, containing: first.adding(days: -1)) }

  public var next: Period {
    // More days than it has, and fewer than two of them.
    let more =
      switch unit {
      case .week: 7
      case .month: 31
      case .year: 366
      }
    return Period(unit, containing: first.adding(days: more))
  }

  /// So many before it, the latest first.
  public func before(_ count: Int) -> [Period] {
    Array(sequence(first: previous) { $0.previous }.prefix(count))
  }

  /// Its days so far, up to and with `today`; at least one.
  public func lived(by today: CivilDate) -> Range<CivilDate> {
    first..<max(first, min(last, today)).adding(days: 1)
  }
}

extension Period {
  /// What to look back on now: the present one once most of it has passed. Before that the one before, unless it was looked back
  /// on already or lies before the journal: a review can be late.
  ///
  /// - Parameters:
  ///   - since: the day of the journal's first entry.
  ///   - isReviewed: whether there is a review of it.
  public static func toReview(
    _ unit: Unit, today: CivilDate, since: CivilDate?, isReviewed: (Period) throws -> Bool
  ) rethrows -> Period {
    let asked = asked(unit, on: today)
    let present = Period(unit, containing: today)
    guard asked != present, let since, since <= asked.last, try !isReviewed(asked) else { return present }
    return asked
  }

  /// What a nudge of that day asks to look back on: the present one once most of it has passed, else the one before.
  static func asked(_ unit: Unit, on day: CivilDate) -> Period {
    let present = Period(unit, containing: day)
    return present.hasMostlyPassed(by: day) ? present : present.previous
  }

  /// Of a week, on Friday.
  private func hasMostlyPassed(by today: CivilDate) -> Bool {
    lived(by: today).days * 3 >= days.days * 2
  }
}
