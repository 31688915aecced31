extension CalendarParser {
  /// Puts what a word such as daily stands for in its place; nothing when there is none.
  mutating func readShorthand() throws(CalendarExpressionError) {
    let start = cursor.position
    cursor.skip { $0.isLetter || $0 == UInt8(ascii: "-") }
    let word = cursor.text(from: start)
    guard let longhand = CalendarParser.longhand(word) else { return cursor.position = start }
    guard cursor.isAtEnd else {
      cursor.skip(while: \.isSpace)
      throw cursor.refused("nothing behind \(word); a time is written without it, such as 20:30 or Mon 20:30")
    }
    cursor = TextCursor(longhand)
  }

  /// What a shorthand stands for; capitals do not matter.
  private static func longhand(_ word: String) -> String? {
    switch word.lowercased() {
    case "minutely": "*-*-* *:*:00"
    case "hourly": "*-*-* *:00:00"
    case "daily": "*-*-* 00:00:00"
    case "weekly": "Mon *-*-* 00:00:00"
    case "monthly": "*-*-01 00:00:00"
    case "quarterly": "*-01,04,07,10-01 00:00:00"
    case "semiannually", "semi-annually", "biannually", "bi-annually": "*-01,07-01 00:00:00"
    case "yearly", "annually", "anually": "*-01-01 00:00:00"
    default: nil
    }
  }

  /// "Mon..Fri,Sun ", with the blanks behind; nothing when the text does not begin with a weekday.
  mutating func readWeekdays() throws(CalendarExpressionError) {
    guard takeWeekday() != nil else { return }
    cursor.position = 0
    while true {
      let position = cursor.position
      guard let day = takeWeekday() else { throw cursor.refused("a weekday such as Mon") }
      let last = try takeRangeEnd(of: day) ?? day
      guard last >= day else {
        throw cursor.refused(
          at: position, "a range of weekdays within Mon..Sun (over the weekend, use a list such as Sat,Sun,Mon)")
      }
      parts.weekdays.insert(day...last)
      guard cursor.take(",") else { break }
      // systemd forgives a comma at the end: "Wed, 17:48".
      if cursor.isAtEnd || cursor.next.isSpace { break }
    }
    guard cursor.isAtEnd || cursor.next.isSpace else { throw cursor.refused("a blank, \",\" or \"..\"") }
    cursor.skip(while: \.isSpace)
  }

  /// "..Fri", or "-Fri" as older systemd wrote it.
  private mutating func takeRangeEnd(of day: Int) throws(CalendarExpressionError) -> Int? {
    if cursor.take(".") {
      guard cursor.take(".") else { throw cursor.refused("\"..\" between two weekdays") }
    } else if !cursor.take("-") {
      return nil
    }
    guard let last = takeWeekday() else { throw cursor.refused("the weekday that ends the range") }
    return last
  }

  /// "Mon" or "Monday", as 0; capitals do not matter. A longer word is no weekday.
  private mutating func takeWeekday() -> Int? {
    let start = cursor.position
    guard cursor.skip(while: \.isLetter) >= 3 else {
      cursor.position = start
      return nil
    }
    let word = cursor.text(from: start).lowercased()
    let day = Weekday.allCases.first { $0.name.lowercased() == word || $0.abbreviation.lowercased() == word }
    if day == nil { cursor.position = start }
    return day.map { $0.rawValue - 1 }
  }
}
