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

  /// The instant as RFC 3339 with an offset: always a text that ``init(rfc3339:)`` reads.
  ///
  /// - Parameter offset: seconds east of UTC. It is written as far as it can be (``writtenOffset(_:)``) and the time shifted
  ///   with it, so that the text still names the same instant. Where the year would be none of 0000 to 9999, another offset is
  ///   taken, UTC if it can be; an instant that no offset brings into these years is held at their end.
  public func rfc3339(offset: Int) -> String {
    let own = Self.writtenOffset(offset) / 60
    let bounds = Self.written
    let held = Instant(microseconds: min(max(microseconds, bounds.lowerBound), bounds.upperBound))
    return held.text(minutes: own) ?? held.text(minutes: 0)
      ?? held.text(minutes: microseconds < 0 ? Self.mostMinutes : -Self.mostMinutes) ?? "\(held)"
  }
}

extension Instant {
  /// 23 hours and 59 minutes: what RFC 3339 has room for.
  private static let mostMinutes = 1439

  /// What RFC 3339 can say of an offset: whole minutes, less than a day. POSIX lets a zone be a day and more away from UTC; it
  /// is told without the day, so that the time of day is still the one on the wall.
  ///
  /// - Parameter offset: seconds east of UTC.
  public static func writtenOffset(_ offset: Int) -> Int { offset / 60 % (24 * 60) * 60 }

  /// What can be written with some offset, in microseconds.
  private static let written: ClosedRange<Int64> = {
    let room = Int64(mostMinutes) * 60_000_000
    let days = [CivilDate(trustedYear: 0, month: 1, day: 1), CivilDate(trustedYear: 10_000, month: 1, day: 1)]
    let ends = days.map { Int64($0.daysSinceEpoch) * 86_400_000_000 }
    return ends[0] - room...ends[1] - 1 + room
  }()

  /// In one piece: an export writes millions of them. nil outside of the years 0000 to 9999.
  private func text(minutes: Int) -> String? {
    let local = CivilDateTime(microsecondsSinceEpoch: microseconds + Int64(minutes) * 60_000_000)
    let (date, time) = (local.date, local.time)
    guard (0...9999).contains(date.year) else { return nil }
    return String(unsafeUninitializedCapacity: 32) { bytes in
      var digits = DigitWriter(bytes)
      digits.write(date.year, 4, then: "-")
      digits.write(date.month, 2, then: "-")
      digits.write(date.day, 2, then: "T")
      digits.write(time.hour, 2, then: ":")
      digits.write(time.minute, 2, then: ":")
      digits.write(time.second, 2)
      digits.writeFraction(time.microsecond)
      digits.write(minutes < 0 ? "-" : "+")
      digits.write(abs(minutes) / 60, 2, then: ":")
      digits.write(abs(minutes) % 60, 2)
      return digits.count
    }
  }
}

/// Writes numbers of a known width into bytes that have room for them.
private struct DigitWriter {
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0

  init(_ bytes: UnsafeMutableBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func write(_ character: Unicode.Scalar) {
    bytes[count] = UInt8(ascii: character)
    count += 1
  }

  mutating func write(_ number: Int, _ width: Int, then character: Unicode.Scalar? = nil) {
    var rest = number
    for place in (count..<count + width).reversed() {
      bytes[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    count += width
    if let character { write(character) }
  }

  /// ".25", or nothing.
  mutating func writeFraction(_ microsecond: Int) {
    guard microsecond != 0 else { return }
    write(".")
    write(microsecond, 6)
    while bytes[count - 1] == UInt8(ascii: "0") { count -= 1 }
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
