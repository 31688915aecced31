extension Instant {
  /// Reads an RFC 3339 timestamp: "2026-11-21T20:30:00+01:00", with up to six digits of a fraction, or "Z".
  ///
  /// - Throws: ``TimeTextError`` with the column and what was expected there.
  public init(rfc3339 text: String) throws(TimeTextError) { self = try Self.reading(rfc3339: text).instant }

  /// Reads an RFC 3339 timestamp and the offset it was written with, in seconds east of UTC.
  ///
  /// - Throws: as ``init(rfc3339:)``.
  public static func reading(rfc3339 text: String) throws(TimeTextError) -> (instant: Instant, offset: Int) {
    var cursor = TextCursor(text)
    guard let date = CivilDate(reading: &cursor) else {
      throw cursor.expected("a date such as 2026-11-21")
    }
    guard cursor.take("T") || cursor.take("t") || cursor.take(" ") else { throw cursor.expected("T and a time") }
    let start = cursor.position
    guard let time = CivilTime(reading: &cursor), cursor.position >= start + 8 else {
      cursor.position = start
      throw cursor.expected("a time such as 20:30:00")
    }
    let offset = try cursor.takeOffset()
    guard cursor.isAtEnd else { throw cursor.expected("nothing more") }
    let local = CivilDateTime(date: date, time: time).microsecondsSinceEpoch
    return (Instant(microseconds: local - Int64(offset) * 1_000_000), offset)
  }

  /// The instant as RFC 3339, as a clock in the zone shows it: "2026-11-21T20:30:00+01:00". A fraction is written when
  /// there is one; the offset always has its hours and minutes, never "Z".
  public func rfc3339(in zone: Zone) -> String { rfc3339(offset: zone.offset(at: self)) }

  /// The instant as RFC 3339 with an offset.
  ///
  /// - Parameter offset: seconds east of UTC. RFC 3339 has no seconds in offsets; they are dropped and the time
  ///   shifted with them, so that the text still names the same instant.
  public func rfc3339(offset: Int) -> String {
    let minutes = offset / 60
    let shifted = microseconds.added(saturating: Int64(minutes) * 60_000_000)
    let local = CivilDateTime(microsecondsSinceEpoch: shifted)
    let time = local.time
    let seconds = time.second.padded(to: 2) + time.fraction
    let sign = minutes < 0 ? "-" : "+"
    let hours = abs(minutes) / 60
    return "\(local.date)T\(time.hour.padded(to: 2)):\(time.minute.padded(to: 2)):\(seconds)"
      + "\(sign)\(hours.padded(to: 2)):\((abs(minutes) % 60).padded(to: 2))"
  }
}

extension TextCursor {
  /// "Z" or "+01:00", as seconds east of UTC.
  fileprivate mutating func takeOffset() throws(TimeTextError) -> Int {
    if take("Z") || take("z") { return 0 }
    let start = position
    let sign = next == UInt8(ascii: "-") ? -1 : 1
    guard take("+") || take("-"), let hours = takeNumber(digits: 2), hours < 24, take(":"),
      let minutes = takeNumber(digits: 2), minutes < 60
    else {
      position = start
      throw expected("an offset such as +01:00 or Z")
    }
    return sign * (hours * 3600 + minutes * 60)
  }
}
