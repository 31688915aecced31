/// A date of the proleptic Gregorian calendar, without a time and without a zone.
public struct CivilDate: Hashable, Comparable, Sendable {
  private let storedYear: Int32
  private let storedMonth: Int8
  private let storedDay: Int8

  /// The astronomical year: 2026; 0 is 1 BC.
  public var year: Int { Int(storedYear) }
  /// 1 to 12.
  public var month: Int { Int(storedMonth) }
  /// 1 to 31.
  public var day: Int { Int(storedDay) }

  /// The date, or `nil` when the calendar does not have it (February 30).
  ///
  /// - Parameters:
  ///   - year: from -9999 to 9999.
  ///   - month: from 1 to 12.
  ///   - day: from 1 to the length of the month.
  public init?(year: Int, month: Int, day: Int) {
    guard (-9999...9999).contains(year), (1...12).contains(month) else { return nil }
    guard day >= 1, day <= CivilDate.daysIn(month: month, of: year) else { return nil }
    self.init(trustedYear: year, month: month, day: day)
  }

  /// A date already known to be in the calendar.
  init(trustedYear year: Int, month: Int, day: Int) {
    storedYear = Int32(truncatingIfNeeded: year)
    storedMonth = Int8(truncatingIfNeeded: month)
    storedDay = Int8(truncatingIfNeeded: day)
  }

  public static func < (left: CivilDate, right: CivilDate) -> Bool { left.order < right.order }

  private var order: Int { (year << 10) | (month << 5) | day }
}

extension CivilDate {
  /// The date that many days after 1970-01-01 (before it, when negative); held at the ends of ``reach``.
  public init(daysSinceEpoch days: Int) {
    let days = min(max(days, CivilDate.reach.lowerBound), CivilDate.reach.upperBound)
    // Years are counted from March, so that the leap day comes last and months follow one formula:
    // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
    let shifted = days + 719_468
    let era = shifted.dividedDown(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    self.init(
      trustedYear: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  /// The days that dates made by reckoning may have: twelve thousand years each way. Dates that are written end at 9999, so
  /// that each of them has a day before and behind it; what somebody else put into a file may be any number.
  static let reach = -12_000 * 366...12_000 * 366

  /// Days since 1970-01-01; negative before it.
  public var daysSinceEpoch: Int { CivilDate.daysSinceEpoch(year: year, month: month, day: day) }

  static func daysSinceEpoch(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month <= 2 ? year - 1 : year
    let era = marchYear.dividedDown(by: 400)
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  static func isLeap(_ year: Int) -> Bool { year & 3 == 0 && (year % 100 != 0 || year % 400 == 0) }

  static func daysIn(month: Int, of year: Int) -> Int {
    month == 2 ? (isLeap(year) ? 29 : 28) : 30 + ((month + (month >> 3)) & 1)
  }
}
