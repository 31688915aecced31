/// What all plans together keep to, whatever happened.
public struct Limits: Hashable, Sendable {
  /// How many nudges may be shown on one day; at least 1.
  public var perDay: Int
  /// The least time between the showings of two nudges.
  public var minimumGap: Duration
  /// How long to wait after the person has come back, before the one nudge that catches up.
  public var settle: Duration

  public init(perDay: Int = 6, minimumGap: Duration = .minutes(45), settle: Duration = .minutes(2)) {
    self.perDay = perDay
    self.minimumGap = minimumGap
    self.settle = settle
  }

  /// Nothing is held back.
  public static let none = Limits(perDay: .max, minimumGap: .zero, settle: .zero)
}
