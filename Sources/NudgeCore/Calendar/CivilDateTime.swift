/// What a calendar and a clock on the wall show together, in a place not told.
public struct CivilDateTime: Hashable, Comparable, Sendable {
  public var date: CivilDate
  public var time: CivilTime

  public init(date: CivilDate, time: CivilTime) {
    self.date = date
    self.time = time
  }

  public static func < (left: CivilDateTime, right: CivilDateTime) -> Bool {
    left.date == right.date ? left.time < right.time : left.date < right.date
  }

  /// The reading of a clock set to UTC, at any number of microseconds since the epoch; negative ones lie before it.
  public init(microsecondsSinceEpoch microseconds: Int64) {
    date = CivilDate(daysSinceEpoch: Self.dayNumber(ofMicrosecondsSinceEpoch: microseconds))
    time = CivilTime(microsecondOfDay: microseconds.remainderDown(by: CivilTime.microsecondsPerDay))
  }

  /// The ``CivilDate/daysSinceEpoch`` of that reading, for those who compare days and need no dates.
  package static func dayNumber(ofMicrosecondsSinceEpoch microseconds: Int64) -> Int {
    Int(microseconds.dividedDown(by: CivilTime.microsecondsPerDay))
  }

  /// Microseconds since the epoch at which a clock set to UTC shows this, held at the ends of the range.
  public var microsecondsSinceEpoch: Int64 {
    Int64(date.daysSinceEpoch).multiplied(saturatingBy: CivilTime.microsecondsPerDay)
      .added(saturating: time.microsecondOfDay)
  }
}

extension CivilDateTime: CustomStringConvertible {
  /// "2026-11-21T20:30".
  public var description: String { "\(date)T\(time)" }
}
