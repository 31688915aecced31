/// The parts of a calendar expression that are numbers.
enum CalendarUnit: Hashable, Sendable {
  case year, month, day, dayFromEnd, hour, minute, second

  /// What values may be. Seconds are counted in microseconds; 28 is the farthest that every month has from its end;
  /// the years are systemd's, so that what never elapses is found out soon.
  var range: ClosedRange<Int> {
    switch self {
    case .year: 1970...2199
    case .month: 1...12
    case .day: 1...31
    case .dayFromEnd: 1...28
    case .hour: 0...23
    case .minute: 0...59
    case .second: 0...59_999_999
    }
  }

  /// The step of a range that names none.
  var defaultStep: Int { self == .second ? 1_000_000 : 1 }

  /// What is expected where a value stands: "an hour from 0 to 23".
  var expectation: String {
    switch self {
    case .year: "a year from 1970 to 2199"
    case .month: "a month from 1 to 12"
    case .day: "a day from 1 to 31"
    case .dayFromEnd: "a day from 1 to 28 before the end of the month"
    case .hour: "an hour from 0 to 23"
    case .minute: "a minute from 0 to 59"
    case .second: "a second from 0 to 59.999999"
    }
  }
}
