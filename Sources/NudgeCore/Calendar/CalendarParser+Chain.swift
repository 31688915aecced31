extension CalendarParser {
  /// More values in one list than anybody means; systemd draws the line here too.
  private static let mostTerms = 241

  /// "*", or a list "1,3..5,10/2".
  ///
  /// - Parameter unit: what the values seem to be; only seconds are read in another way.
  mutating func takeChain(_ unit: CalendarUnit) throws(CalendarExpressionError) -> CalendarChain {
    let position = cursor.position
    if cursor.take("*") { return CalendarChain(terms: nil, position: position) }
    var terms: [CalendarTerm] = []
    repeat {
      guard terms.count < CalendarParser.mostTerms else {
        throw cursor.refused("at most \(CalendarParser.mostTerms) values in a list")
      }
      terms.append(try takeTerm(unit))
    } while cursor.take(",")
    return CalendarChain(terms: terms, position: position)
  }

  /// "5", "1..7", "0/15", "8..20/2".
  private mutating func takeTerm(_ unit: CalendarUnit) throws(CalendarExpressionError) -> CalendarTerm {
    var term = CalendarTerm(start: try takeValue(unit, else: startExpectation(unit)))
    if cursor.next == UInt8(ascii: "."), cursor.peek(1) == UInt8(ascii: ".") {
      cursor.position += 2
      term.stop = try takeValue(unit, else: "the value that ends the range")
    }
    if cursor.take("/") {
      let step = try takeValue(unit, else: "a number to repeat by")
      guard step.value > 0 else { throw cursor.refused(at: step.position, "a repetition above 0") }
      term.step = step
    } else if unit == .second, let stop = term.stop, term.start.value + unit.defaultStep > stop.value {
      throw cursor.refused(
        at: stop.position, "an end at least one second later, or a repetition such as /0.5 behind it")
    }
    guard cursor.isAtEnd || " ,-~:".utf8.contains(cursor.next) else { throw cursor.refused(followers(of: unit)) }
    return term
  }

  private func startExpectation(_ unit: CalendarUnit) -> String {
    switch unit {
    case .year: cursor.position == 0 ? CalendarParser.anything : "a date or a time"
    case .day: "a number or * for the month or day"
    default: unit.expectation(unit.range.upperBound) + ", or *"
    }
  }

  private func followers(of unit: CalendarUnit) -> String {
    switch unit {
    case .second: "the end, or one of \",\", \"..\" and \"/\""
    case .hour: "\":\", or one of \",\", \"..\" and \"/\""
    case .minute: "the end, or one of \":\", \",\", \"..\" and \"/\""
    default: "\"-\" in a date or \":\" in a time, or one of \",\", \"..\" and \"/\""
    }
  }

  /// A number; for seconds with a fraction, rounded to microseconds.
  private mutating func takeValue(
    _ unit: CalendarUnit, else expected: String
  ) throws(CalendarExpressionError) -> CalendarTerm.Number {
    let position = cursor.position
    guard var value = cursor.takeNumber() else { throw cursor.refused(expected) }
    if unit == .second {
      value = value.multiplied(saturatingBy: 1_000_000)
      // One "." is a decimal point, two are a range.
      if cursor.next == UInt8(ascii: "."), cursor.peek(1) != UInt8(ascii: ".") {
        cursor.position += 1
        value = value.added(saturating: try takeRoundedFraction())
      }
    }
    guard value <= Int(Int32.max) else { throw cursor.refused(at: position, "a smaller number") }
    return CalendarTerm.Number(value: value, position: position)
  }

  private mutating func takeRoundedFraction() throws(CalendarExpressionError) -> Int {
    let start = cursor.position
    guard cursor.skip(while: \.isDigit) > 0 else { throw cursor.refused("digits behind the point") }
    let digits = cursor.bytes[start..<cursor.position]
    let micros = (0..<6).reduce(0) { $0 * 10 + ($1 < digits.count ? digits[start + $1].digit : 0) }
    return digits.count > 6 && digits[start + 6].digit >= 5 ? micros + 1 : micros
  }
}
