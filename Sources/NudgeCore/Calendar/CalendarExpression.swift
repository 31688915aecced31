/// When something should happen, over and over: systemd's `OnCalendar=` grammar (systemd.time(7)), as of systemd 252.
///
/// ```swift
/// let evenings = try CalendarExpression("Mon..Fri 20:30", zones: zones)
/// evenings.description             // "Mon..Fri *-*-* 20:30:00"
/// evenings.next(after: now, in: berlin)
/// ```
///
/// Expressions are equal when their normal forms are.
public struct CalendarExpression: Sendable {
  let weekdays: WeekdaySet
  let years: CalendarField
  let months: CalendarField
  let days: CalendarField
  /// `~`: days are counted from the end of the month, 1 is the last.
  let countsDaysFromEnd: Bool
  let hours: CalendarField
  let minutes: CalendarField
  /// In microseconds.
  let seconds: CalendarField
  /// The zone written behind the expression; without one, the person's.
  let zone: Zone?
  /// The normal form made ready for searching.
  let pattern: CalendarPattern

  /// Reads an expression.
  ///
  /// - Parameters:
  ///   - text: "Mon..Fri 20:30", "daily", "*-*-1..7 9:00 Europe/Berlin" and all else that systemd.time(7) tells.
  ///   - zones: where time zones written behind an expression are looked up.
  /// - Throws: ``CalendarExpressionError`` with the column and what was expected there.
  public init(_ text: String, zones: ZoneDatabase) throws(CalendarExpressionError) {
    var parser = try CalendarParser(text, zones: zones)
    self = try parser.expression()
  }

  init(_ parsed: CalendarParser.Parts, text: TextCursor) throws(CalendarExpressionError) {
    let dayUnit = parsed.countsDaysFromEnd ? CalendarUnit.dayFromEnd : .day
    weekdays = parsed.weekdays
    years = try CalendarField(parsed.year, unit: .year, text: text)
    months = try CalendarField(parsed.month, unit: .month, text: text)
    days = try CalendarField(parsed.day, unit: dayUnit, text: text)
    hours = try CalendarField(parsed.hour, unit: .hour, text: text)
    minutes = try CalendarField(parsed.minute, unit: .minute, text: text)
    seconds = try CalendarField(parsed.second, unit: .second, text: text)
    countsDaysFromEnd = parsed.countsDaysFromEnd
    zone = parsed.zone
    pattern = CalendarPattern(
      weekdays: weekdays, years: years, months: months, days: days, countsDaysFromEnd: countsDaysFromEnd,
      time: CalendarTimePattern(hours: hours, minutes: minutes, seconds: seconds))
  }
}

extension CalendarExpression: Hashable {
  public static func == (left: CalendarExpression, right: CalendarExpression) -> Bool {
    left.description == right.description
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(description) }
}
