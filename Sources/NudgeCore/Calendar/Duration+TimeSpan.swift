extension Duration {
  /// Reads a time span as systemd.time(7) writes it: "15min", "2h 30min", "1.5h", "90" (seconds). Parts add up; a month
  /// is 30.44 days, a year 365.25 days; digits below a microsecond are dropped.
  ///
  /// - Throws: ``TimeTextError`` with the column and what was expected there, also for spans too long for 64 bits.
  public init(timeSpan text: String) throws(TimeTextError) {
    var cursor = TextCursor(text)
    cursor.skipBlanks()
    guard !cursor.isAtEnd else { throw cursor.expected("a time span such as 15min or 2h 30min") }
    var microseconds: Int64 = 0
    while !cursor.isAtEnd {
      let part = try cursor.takeTimeSpanPart()
      microseconds = microseconds.added(saturating: part)
      guard microseconds < .max else { throw TimeTextError.tooLong }
    }
    self = .microseconds(microseconds)
  }

  /// The length as systemd.time(7) writes it, "2h 30min"; "0" for none. Whatever ``init(timeSpan:)`` reads comes back as
  /// the same length; a negative one gets a "-" in front.
  public var timeSpan: String {
    let total = microseconds
    guard total != 0 else { return "0" }
    var rest = total.magnitude
    var parts: [String] = []
    for unit in TimeUnit.shown where rest >= unit.microseconds {
      if unit.microseconds <= 1_000_000, let fraction = TimeUnit.fraction(of: rest, in: unit) {
        parts.append(fraction)
        break
      }
      let (count, left) = rest.quotientAndRemainder(dividingBy: UInt64(unit.microseconds))
      parts.append("\(count)\(unit.name)")
      rest = left
    }
    return (total < 0 ? "-" : "") + parts.joined(separator: " ")
  }
}

/// A unit of systemd.time(7).
struct TimeUnit: Sendable {
  /// As shown.
  let name: String
  let microseconds: Int64
  /// Everything it may be called in a text.
  let names: [String]

  /// From the largest to the smallest, as they are shown.
  static let shown = [
    TimeUnit(name: "y", microseconds: 31_557_600_000_000, names: ["years", "year", "y"]),
    TimeUnit(name: "month", microseconds: 2_629_800_000_000, names: ["months", "month", "M"]),
    TimeUnit(name: "w", microseconds: 604_800_000_000, names: ["weeks", "week", "w"]),
    TimeUnit(name: "d", microseconds: 86_400_000_000, names: ["days", "day", "d"]),
    TimeUnit(name: "h", microseconds: 3_600_000_000, names: ["hours", "hour", "hr", "h"]),
    TimeUnit(name: "min", microseconds: 60_000_000, names: ["minutes", "minute", "min", "m"]),
    TimeUnit(name: "s", microseconds: 1_000_000, names: ["seconds", "second", "sec", "s"]),
    TimeUnit(name: "ms", microseconds: 1000, names: ["msec", "ms"]),
    TimeUnit(name: "us", microseconds: 1, names: ["usec", "us", "µs", "μs"]),
  ]

  /// By any of its names.
  static let byName = Dictionary(
    uniqueKeysWithValues: shown.flatMap { unit in unit.names.map { ($0, unit.microseconds) } })

  /// "20.300000s": from seconds down, what is left is shown in one piece, with as many digits as the unit has.
  static func fraction(of microseconds: UInt64, in unit: TimeUnit) -> String? {
    let (whole, rest) = microseconds.quotientAndRemainder(dividingBy: UInt64(unit.microseconds))
    guard rest > 0 else { return nil }
    return "\(whole).\(rest.padded(to: unit.microseconds == 1000 ? 3 : 6))\(unit.name)"
  }
}

extension TimeTextError {
  fileprivate static let tooLong = TimeTextError(
    column: 1, expected: "a time span that fits into 292,000 years", found: "a longer one")
}

extension TextCursor {
  fileprivate mutating func skipBlanks() { skip { " \t\n\r".utf8.contains($0) } }

  /// "2.5 h " with the blanks behind it, in microseconds.
  fileprivate mutating func takeTimeSpanPart() throws(TimeTextError) -> Int64 {
    let number = try takeDecimal()
    skipBlanks()
    let unit = try takeTimeUnit()
    skipBlanks()
    let (whole, overflow) = number.whole.multipliedReportingOverflow(by: unit)
    guard !overflow else { throw .tooLong }
    return whole.added(saturating: number.fraction(of: unit))
  }

  /// "90", "1.5", ".5", "+2".
  private mutating func takeDecimal() throws(TimeTextError) -> Decimal {
    _ = take("+")
    let start = position
    skip(while: \.isDigit)
    guard let whole = position == start ? 0 : Int64(text(from: start)) else { throw .tooLong }
    let hasWhole = position > start
    guard next == UInt8(ascii: ".") else {
      guard hasWhole else { throw expected("a number") }
      return Decimal(whole: whole)
    }
    position += 1
    let point = position
    guard skip(while: \.isDigit) > 0 else { throw expected("a digit behind the point") }
    return Decimal(whole: whole, digits: bytes[point..<position])
  }

  private mutating func takeTimeUnit() throws(TimeTextError) -> Int64 {
    let start = position
    skip { $0.isLetter || $0 >= 0x80 }
    guard position > start else {
      guard isAtEnd || next.isDigit || next == UInt8(ascii: ".") else { throw noUnit(start) }
      return 1_000_000
    }
    guard let unit = TimeUnit.byName[text(from: start)] else { throw noUnit(start) }
    return unit
  }

  private func noUnit(_ start: Int) -> TimeTextError {
    TimeTextError(column: start + 1, expected: "a unit such as min, h or d", found: word(at: start))
  }
}

/// A number as it was written.
private struct Decimal {
  var whole: Int64
  var digits: ArraySlice<UInt8> = []

  /// The digits behind the point times a unit, rounded down.
  func fraction(of unit: Int64) -> Int64 {
    var scale = unit
    return digits.reduce(0) { sum, digit in
      scale /= 10
      return sum + Int64(digit.digit) * scale
    }
  }
}
