extension PosixTimeZone {
  /// Reads "CET-1CEST,M3.5.0,M10.5.0/3", with RFC 8536's extension of times to ±167 hours; `nil` when it is none.
  init?(_ text: String) {
    var cursor = TextCursor(text)
    guard let name = cursor.takeName(), let west = cursor.takeClock(upTo: 24) else { return nil }
    standard = LocalTimeType(offset: -west, isDaylight: false, abbreviation: name)
    guard !cursor.isAtEnd else { return }
    guard let daylight = cursor.takeDaylight(besides: standard), cursor.isAtEnd else { return nil }
    self.daylight = daylight
  }
}

extension TextCursor {
  fileprivate mutating func takeDaylight(besides standard: LocalTimeType) -> PosixTimeZone.Daylight? {
    guard let name = takeName() else { return nil }
    var type = LocalTimeType(offset: standard.offset + 3600, isDaylight: true, abbreviation: name)
    if !isAtEnd, next != UInt8(ascii: ",") {
      guard let west = takeClock(upTo: 24) else { return nil }
      type.offset = -west
    }
    guard !isAtEnd else {
      return PosixTimeZone.Daylight(type: type, start: .americanSpring, end: .americanAutumn)
    }
    guard let start = takeChange(), let end = takeChange() else { return nil }
    return PosixTimeZone.Daylight(type: type, start: start, end: end)
  }

  /// Three or more letters, or "<+0330>"; `nil`, with the position unchanged, for anything else.
  mutating func takeName() -> String? {
    let beginning = position
    let isQuoted = take("<")
    let start = position
    skip { $0.isLetter || isQuoted && ($0.isDigit || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-")) }
    let name = text(from: start)
    guard name.utf8.count >= 3, !isQuoted || take(">") else {
      position = beginning
      return nil
    }
    return name
  }

  /// "[+-]h[h][:mm[:ss]]" in seconds.
  fileprivate mutating func takeClock(upTo hours: Int) -> Int? {
    let sign = next == UInt8(ascii: "-") ? -1 : 1
    if next == UInt8(ascii: "-") || next == UInt8(ascii: "+") { position += 1 }
    guard let hour = takeNumber(), hour <= hours else { return nil }
    var seconds = hour * 3600
    for unit in [60, 1] where take(":") {
      guard let number = takeNumber(), number < 60 else { return nil }
      seconds += number * unit
    }
    return sign * seconds
  }

  /// ",M3.5.0/2".
  mutating func takeChange() -> PosixChange? {
    guard take(","), let day = takeDay() else { return nil }
    guard take("/") else { return PosixChange(day: day, secondOfDay: 7200) }
    return takeClock(upTo: 167).map { PosixChange(day: day, secondOfDay: $0) }
  }

  private mutating func takeDay() -> PosixDay? {
    if take("J") { return takeNumber(in: 1...365).map(PosixDay.julian) }
    guard take("M") else { return takeNumber(in: 0...365).map(PosixDay.zeroBased) }
    guard let month = takeNumber(in: 1...12), take("."), let week = takeNumber(in: 1...5), take("."),
      let weekday = takeNumber(in: 0...6)
    else { return nil }
    return .monthly(month: month, week: week, weekday: weekday)
  }

  private mutating func takeNumber(in range: ClosedRange<Int>) -> Int? {
    takeNumber().flatMap { range.contains($0) ? $0 : nil }
  }
}
