extension CivilDate: CustomStringConvertible {
  /// ISO 8601: "2026-11-21".
  public var description: String { "\(year.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))" }

  /// ``description`` as ``init(_:)`` reads it: held to the years 0000 to 9999.
  public var written: String { nearestWritten.description }

  /// Reads "2026-11-21": four digits, two and two, and nothing else; `nil` for any other text and for dates that do not
  /// exist.
  public init?(_ iso: String) {
    var cursor = TextCursor(iso)
    guard let date = CivilDate(reading: &cursor), cursor.isAtEnd else { return nil }
    self = date
  }

  /// The nearest date that can be written so: the weeks at the ends of the years 0000 and 9999 reach beyond them.
  public var nearestWritten: CivilDate {
    min(max(self, CivilDate(trustedYear: 0, month: 1, day: 1)), CivilDate(trustedYear: 9999, month: 12, day: 31))
  }

  init?(reading cursor: inout TextCursor) {
    guard let year = cursor.takeNumber(digits: 4), cursor.take("-"), let month = cursor.takeNumber(digits: 2),
      cursor.take("-"), let day = cursor.takeNumber(digits: 2)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

extension CivilDate {
  /// From January on.
  public static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// "November"
  public var monthName: String { Self.monthNames[month - 1] }

  /// "Monday, 9 November"; with the year, where it is another one than today's.
  public func spoken(from today: CivilDate) -> String {
    "\(weekday.name), \(day) \(monthName)" + (year == today.year ? "" : " \(year)")
  }
}
