/// A part of a day, and the times that stand for it.
enum DayPart: String {
  case morning
  case afternoon
  case evening
  case night

  /// "morning", or "mornings" for each of them.
  init?(spoken word: String) {
    self.init(rawValue: word.last == "s" ? String(word.dropLast()) : word)
  }

  var beginning: CivilTime {
    switch self {
    case .morning: Self.hour(5)
    case .afternoon: Self.hour(12)
    case .evening: Self.hour(17)
    case .night: Self.hour(21)
    }
  }

  /// What is meant by it when it was.
  var usualTime: CivilTime { self == .night ? Self.hour(23) : timeAhead(morning: .nine) }

  /// When to ask in it. At night that is its beginning: later, most people have gone to bed.
  func timeAhead(morning: CivilTime) -> CivilTime {
    switch self {
    case .morning: morning
    case .afternoon: Self.hour(15)
    case .evening: Self.hour(20)
    case .night: beginning
    }
  }

  private static func hour(_ hour: Int) -> CivilTime { CivilTime(hour: hour, minute: 0) ?? .midnight }
}
