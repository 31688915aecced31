/// Reads a ``CalendarExpression`` from left to right, in the order that systemd does: a zone is split off the end, then
/// weekdays, a date, a time, each of which may be missing.
struct CalendarParser {
  /// What was found, not yet checked.
  struct Parts {
    var weekdays = WeekdaySet()
    var year = CalendarChain(terms: nil, position: 0)
    var month = CalendarChain(terms: nil, position: 0)
    var day = CalendarChain(terms: nil, position: 0)
    var countsDaysFromEnd = false
    var hour = CalendarChain.zero
    var minute = CalendarChain.zero
    var second = CalendarChain.zero
    var zone: Zone?
  }

  var cursor: TextCursor
  var parts = Parts()

  init(_ text: String, zones: ZoneDatabase) throws(CalendarExpressionError) {
    cursor = TextCursor(text)
    try splitZone(zones)
  }

  mutating func expression() throws(CalendarExpressionError) -> CalendarExpression {
    guard !cursor.isAtEnd else { throw cursor.refused(CalendarParser.anything) }
    try readShorthand()
    try readWeekdays()
    if !(try readTimestamp()) {
      try readDate()
      try readTime()
    }
    guard cursor.isAtEnd else { throw cursor.refused("nothing more") }
    return try CalendarExpression(parts, text: cursor)
  }

  static let anything = "a weekday, a date, a time or a word such as daily"

  /// Takes " UTC" or " Europe/Berlin" off the end.
  private mutating func splitZone(_ zones: ZoneDatabase) throws(CalendarExpressionError) {
    guard let space = cursor.bytes.lastIndex(where: \.isSpace) else { return }
    let name = cursor.text(space + 1..<cursor.bytes.count)
    do throws(ZoneError) {
      parts.zone = name.lowercased() == "utc" ? .utc : try zones.zone(named: name)
      cursor.end = space
    } catch {
      // Nothing but a zone begins with a letter behind a blank.
      guard space > 0, let letter = name.utf8.first, letter.isLetter else { return }
      throw CalendarExpressionError(
        column: space + 2, expected: expectation(error, zones),
        found: ZoneDatabase.isPlausible(name) ? name : cursor.word(at: space + 1))
    }
  }

  private func expectation(_ error: ZoneError, _ zones: ZoneDatabase) -> String {
    switch error {
    case .unreadable(_, let reason): "a time zone that can be read (\(reason))"
    case .unknown(let identifier):
      zones.nearest(to: identifier).map { "a known time zone (did you mean \($0)?)" }
        ?? "a known time zone such as Europe/Berlin or UTC"
    }
  }
}

extension CalendarChain {
  static let zero = CalendarChain(terms: [CalendarTerm(start: .init(value: 0, position: 0))], position: 0)
}
