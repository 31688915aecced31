extension PosixTimeZone {
  /// Reads the rule in a `TZ` variable as leniently as the GNU C library does, so that we tell the time other programs tell:
  /// hours beyond 24 and minutes beyond 59 are held there, days that are left out are those of the United States, and what
  /// stands behind a rule counts nothing.
  ///
  /// - Returns: `nil` when it does not begin with a name and an offset; other programs read UTC then.
  init?(variable text: String) {
    var cursor = TextCursor(text)
    guard let name = cursor.takeName(), let west = cursor.takeOffset() else { return nil }
    standard = LocalTimeType(offset: -west, isDaylight: false, abbreviation: name)
    guard let daylightName = cursor.takeName() else {
      // With something behind it that is no name, it goes by whichever is further east, this or UTC.
      if !cursor.isAtEnd { standard.offset = max(standard.offset, 0) }
      return
    }
    let east = cursor.takeOffset().map { -$0 } ?? standard.offset + 3600
    let type = LocalTimeType(offset: east, isDaylight: true, abbreviation: daylightName)
    guard let start = cursor.takeChange(otherwise: .americanSpring) else {
      // Days that are not understood: the same, of the two.
      if type.offset > standard.offset { standard = type }
      return
    }
    daylight = Daylight(type: type, start: start, end: cursor.takeChange(otherwise: .americanAutumn) ?? .americanAutumn)
  }
}

extension PosixChange {
  /// POSIX leaves the days open when none are given; everybody takes those of the United States.
  static let americanSpring = PosixChange(day: .monthly(month: 3, week: 2, weekday: 0), secondOfDay: 7200)
  static let americanAutumn = PosixChange(day: .monthly(month: 11, week: 1, weekday: 0), secondOfDay: 7200)
}

extension TextCursor {
  /// "[+-]h[h][:mm[:ss]]" in seconds, held at 24:59:59; `nil`, with the position unchanged, when there is no number.
  fileprivate mutating func takeOffset() -> Int? {
    let start = position
    let sign = next == UInt8(ascii: "-") ? -1 : 1
    if next == UInt8(ascii: "-") || next == UInt8(ascii: "+") { position += 1 }
    guard let hour = takeNumber() else {
      position = start
      return nil
    }
    var seconds = min(hour, 24) * 3600
    for unit in [60, 1] where next == UInt8(ascii: ":") && peek(1).isDigit {
      position += 1
      seconds += min(takeNumber() ?? 0, 59) * unit
    }
    return sign * seconds
  }

  /// ",M3.5.0/2"; at the end of the text, or before a "," with nothing behind it, the other one.
  fileprivate mutating func takeChange(otherwise other: PosixChange) -> PosixChange? {
    let rest = text(position..<end)
    return rest.isEmpty || rest == "," ? other : takeChange()
  }
}
