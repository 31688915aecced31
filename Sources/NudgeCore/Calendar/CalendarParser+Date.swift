extension CalendarParser {
  /// "@1395716396", seconds since the epoch, with nothing behind it. Blanks and a sign in front of the number are read as
  /// `strtoul` reads them, which is what systemd calls; nothing before 1970 is accepted in the end.
  mutating func readTimestamp() throws(CalendarExpressionError) -> Bool {
    guard cursor.take("@") else { return false }
    cursor.skip { $0.isSpace || (9...13).contains($0) }
    let position = cursor.position
    let sign = cursor.take("-") ? -1 : 1
    if sign > 0 { _ = cursor.take("+") }
    guard let number = cursor.takeNumber() else { throw cursor.refused("seconds since 1970, such as @1795000000") }
    guard cursor.isAtEnd else { throw cursor.refused("nothing more behind @\(number)") }
    func chain(_ value: Int) -> CalendarChain {
      CalendarChain(terms: [CalendarTerm(start: .init(value: value, position: position))], position: position)
    }
    // Beyond the year 2199 any instant is refused alike.
    let civil = Zone.utc.civil(at: Instant(seconds: Int64(sign * min(number, 1 << 40))))
    parts.year = chain(civil.date.year)
    parts.month = chain(civil.date.month)
    parts.day = chain(civil.date.day)
    parts.hour = chain(civil.time.hour)
    parts.minute = chain(civil.time.minute)
    parts.second = chain(civil.time.second * 1_000_000)
    parts.zone = .utc
    return true
  }

  /// "2026-11-21 ", "*-1~3 ", "12-24 " with the blanks behind; nothing when a time comes first.
  mutating func readDate() throws(CalendarExpressionError) {
    guard !cursor.isAtEnd else { return }
    let start = cursor.position
    let first = try takeChain(.year)
    guard !cursor.isAtEnd, cursor.next != UInt8(ascii: ":") else {
      cursor.position = start
      return
    }
    var isFromEnd = try takeDateSeparator()
    let second = try takeChain(.day)
    if cursor.isAtEnd || cursor.next.isSpace {
      (parts.month, parts.day) = (first, second)
    } else {
      guard !isFromEnd else { throw cursor.refused("the end of the date: \"~\" stands before the day") }
      isFromEnd = try takeDateSeparator()
      (parts.year, parts.month, parts.day) = (first, second, try takeChain(.day))
      guard cursor.isAtEnd || cursor.next.isSpace else { throw cursor.refused("a blank and a time") }
    }
    // "*-*~*" counts nothing.
    parts.countsDaysFromEnd = isFromEnd && parts.day.terms != nil
    cursor.skip(while: \.isSpace)
  }

  private mutating func takeDateSeparator() throws(CalendarExpressionError) -> Bool {
    if cursor.take("~") { return true }
    guard cursor.take("-") else { throw cursor.refused("\"-\" in a date or \":\" in a time") }
    return false
  }

  /// "20:30:00" or "20:30"; midnight at the end of the text.
  mutating func readTime() throws(CalendarExpressionError) {
    guard !cursor.isAtEnd else { return }
    parts.hour = try takeChain(.hour)
    guard cursor.take(":") else { throw cursor.refused("\":\" and minutes") }
    parts.minute = try takeChain(.minute)
    guard !cursor.isAtEnd else { return }
    guard cursor.take(":") else { throw cursor.refused("\":\" and seconds, or the end") }
    parts.second = try takeChain(.second)
  }
}
