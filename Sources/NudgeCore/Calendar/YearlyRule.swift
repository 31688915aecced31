/// A ``PosixTimeZone`` made ready for asking: which span holds a second of any year.
struct YearlyRule: Hashable, Sendable {
  private struct Season: Hashable, Sendable {
    var start: PosixChange
    var offset: Int
    var type: Int
  }

  private let standard: Season?
  private let daylight: Season?
  private let standardOffset: Int
  private let standardType: Int

  /// - Parameter firstType: where the zone's table keeps the rule's standard type; the daylight type follows it.
  init(_ zone: PosixTimeZone, firstType: Int) {
    standardOffset = zone.standard.offset
    standardType = firstType
    standard = zone.daylight.map { Season(start: $0.end, offset: zone.standard.offset, type: firstType) }
    daylight = zone.daylight.map { Season(start: $0.start, offset: $0.type.offset, type: firstType + 1) }
  }

  /// The span that holds a second since the epoch.
  ///
  /// - Parameter notBefore: the rule begins here, and so does its first span.
  func span(at second: Int64, notBefore: Int64) -> ZoneSpan {
    guard let standard, let daylight else {
      return ZoneSpan(start: notBefore, end: .max, offset: standardOffset, type: standardType)
    }
    let local = second.added(saturating: Int64(standardOffset))
    let year = CivilDate(daysSinceEpoch: Int(local.dividedDown(by: 86_400))).year
    var span = ZoneSpan(start: .min, end: .max, offset: standardOffset, type: standardType)
    for year in year - 1...year + 1 {
      let toDaylight = (at: daylight.start.localSecond(in: year) - Int64(standard.offset), season: daylight)
      let toStandard = (at: standard.start.localSecond(in: year) - Int64(daylight.offset), season: standard)
      let isNorthern = toDaylight.at < toStandard.at
      for change in [isNorthern ? toDaylight : toStandard, isNorthern ? toStandard : toDaylight] {
        if change.at <= second {
          span = ZoneSpan(start: change.at, end: .max, offset: change.season.offset, type: change.season.type)
        } else if span.end == .max {
          span.end = change.at
        }
      }
    }
    span.start = max(span.start, notBefore)
    return span
  }
}
