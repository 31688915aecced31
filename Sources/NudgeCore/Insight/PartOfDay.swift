/// A part of the day by the clock on the wall, as people speak of it.
public enum PartOfDay: String, CaseIterable, Codable, Sendable {
  /// 05:00 to 11:59.
  case morning
  /// 12:00 to 16:59.
  case afternoon
  /// 17:00 to 21:59.
  case evening
  /// 22:00 to 04:59.
  case night

  /// - Parameter hour: 0 to 23; the remainder by 24 of any other.
  public init(hour: Int) {
    switch hour.remainderDown(by: 24) {
    case 5..<12: self = .morning
    case 12..<17: self = .afternoon
    case 17..<22: self = .evening
    default: self = .night
    }
  }
}
