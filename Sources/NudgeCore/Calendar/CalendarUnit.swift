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

  /// The largest value of a list's member, the smallest being at 0.
  ///
  /// systemd checks a list of days from the end member by member and takes three days off the limit each time, not once
  /// (its `chain_valid`): "*-*~18,28" is refused there, and so it is here.
  func largest(inListAt index: Int) -> Int { self == .dayFromEnd ? 28 - 3 * index : range.upperBound }

  /// What is expected where a value stands: "an hour from 0 to 23".
  ///
  /// - Parameter most: the largest value allowed there, which matters to days from the end.
  func expectation(_ most: Int) -> String {
    switch self {
    case .year: "a year from 1970 to 2199"
    case .month: "a month from 1 to 12"
    case .day: "a day from 1 to 31"
    case .dayFromEnd where most < 1: "fewer days before the end of the month"
    case .dayFromEnd: "a day from 1 to \(most) before the end of the month"
    case .hour: "an hour from 0 to 23"
    case .minute: "a minute from 0 to 59"
    case .second: "a second from 0 to 59.999999"
    }
  }
}
