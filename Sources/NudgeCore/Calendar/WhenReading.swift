/// What a phrase such as "weekdays at 8" means for something that asks: once, or over and over.
public struct WhenReading: Hashable, Sendable {
  /// As it is kept, in systemd's grammar: "Mon..Fri 08:00"; an expression that was given in that grammar is kept as it was.
  public let calendar: String
  public let expression: CalendarExpression
  /// Whether it names one moment: "2026-12-02 10:00".
  public let isOnce: Bool
  /// Whether a time of day was named, or a part of the day; else it is the usual one of a day.
  public let namesTime: Bool
  /// Whether it was given in systemd's grammar.
  public let isWritten: Bool

  /// The same days at another time.
  public func at(_ time: CivilTime, zones: ZoneDatabase) -> CalendarExpression? {
    guard let blank = calendar.lastIndex(of: " ") else { return try? CalendarExpression("\(time)", zones: zones) }
    return try? CalendarExpression("\(calendar[..<blank]) \(time)", zones: zones)
  }
}

/// What somebody said about when they will do something.
public enum WhenCue: Hashable, Sendable {
  /// A time, at which can be asked.
  case time(WhenReading)
  /// "after breakfast", "when I get home": nothing that a clock can tell.
  case words
  /// It sounds like a time and cannot be read, or none of its moments lies ahead.
  case unread(WhenPhraseError)

  public var reading: WhenReading? {
    guard case .time(let reading) = self else { return nil }
    return reading
  }
}
