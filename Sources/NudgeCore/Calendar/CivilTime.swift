/// A time of day, without a date and without a zone; from 00:00 to 23:59:59.999999.
public struct CivilTime: Hashable, Comparable, Sendable {
  /// Microseconds since midnight, as if no clock were ever changed; from 0 to 86,399,999,999.
  public let microsecondOfDay: Int64

  init(microsecondOfDay: Int64) { self.microsecondOfDay = microsecondOfDay }

  /// The time, or `nil` when a part is out of its range. There are no leap seconds.
  ///
  /// - Parameters:
  ///   - hour: from 0 to 23.
  ///   - minute: from 0 to 59.
  ///   - second: from 0 to 59.
  ///   - microsecond: from 0 to 999,999.
  public init?(hour: Int, minute: Int, second: Int = 0, microsecond: Int = 0) {
    guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second) else { return nil }
    guard (0..<1_000_000).contains(microsecond) else { return nil }
    microsecondOfDay = Int64((hour * 60 + minute) * 60 + second) * 1_000_000 + Int64(microsecond)
  }

  /// 00:00.
  public static let midnight = CivilTime(microsecondOfDay: 0)

  /// 09:00, when a morning begins unless the person says otherwise.
  public static let nine = CivilTime(microsecondOfDay: 32_400_000_000)

  /// 23:59:59.999999.
  static let last = CivilTime(microsecondOfDay: microsecondsPerDay - 1)

  static let microsecondsPerDay: Int64 = 86_400_000_000

  /// 0 to 23.
  public var hour: Int { Int(microsecondOfDay / 3_600_000_000) }
  /// 0 to 59.
  public var minute: Int { Int(microsecondOfDay / 60_000_000 % 60) }
  /// 0 to 59.
  public var second: Int { Int(microsecondOfDay / 1_000_000 % 60) }
  /// 0 to 999,999.
  public var microsecond: Int { Int(microsecondOfDay % 1_000_000) }

  public static func < (left: CivilTime, right: CivilTime) -> Bool { left.microsecondOfDay < right.microsecondOfDay }
}

extension CivilTime: CustomStringConvertible {
  /// "20:30", with seconds "20:30:15" and a fraction "20:30:15.25" when they are not zero.
  public var description: String {
    let minutes = "\(hour.padded(to: 2)):\(minute.padded(to: 2))"
    return microsecondOfDay % 60_000_000 == 0 ? minutes : minutes + ":" + second.padded(to: 2) + fraction
  }

  /// ".25", or nothing when there is no fraction of a second.
  var fraction: String {
    guard microsecond != 0 else { return "" }
    var digits = microsecond.padded(to: 6)
    while digits.hasSuffix("0") { digits.removeLast() }
    return "." + digits
  }

  /// Reads "20:30", "20:30:15" or "20:30:15.25" (one to six digits); hours and minutes have two digits. `nil` for any
  /// other text and for times that do not exist.
  public init?(_ text: String) {
    var cursor = TextCursor(text)
    guard let time = CivilTime(reading: &cursor), cursor.isAtEnd else { return nil }
    self = time
  }

  init?(reading cursor: inout TextCursor) {
    guard let hour = cursor.takeNumber(digits: 2), cursor.take(":"), let minute = cursor.takeNumber(digits: 2)
    else { return nil }
    guard cursor.take(":") else {
      self.init(hour: hour, minute: minute)
      return
    }
    guard let second = cursor.takeNumber(digits: 2), let fraction = cursor.takeFraction() else { return nil }
    self.init(hour: hour, minute: minute, second: second, microsecond: fraction)
  }
}

extension TextCursor {
  /// An optional "." with one or more digits, as microseconds; digits behind the sixth are dropped. `nil` when a "." has
  /// no digit behind it.
  mutating func takeFraction() -> Int? {
    guard take(".") else { return 0 }
    let start = position
    guard skip(while: \.isDigit) > 0 else { return nil }
    let digits = bytes[start..<position].prefix(6)
    let value = digits.reduce(0) { $0 * 10 + $1.digit }
    return (digits.count..<6).reduce(value) { scaled, _ in scaled * 10 }
  }
}
