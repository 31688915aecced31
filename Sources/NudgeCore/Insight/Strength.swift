/// How firmly a habit stands, from 0 to 1: the score of Loop Habit Tracker. Each planned day draws it towards what was done
/// that day; none of them moves it far, and nothing sets it back to the beginning.
///
///     m = 0.5 ^ (√f / 13)        s' = s · m + v · (1 − m)
public struct Strength: Hashable, Sendable {
  /// 0 to 1.
  public private(set) var score: Double
  /// What is left of the score after a planned day on which nothing was done.
  public let keeping: Double

  /// - Parameters:
  ///   - frequency: the share of days that are planned, 0 to 1: 1 for every day, 3/7 for three days a week. Several times a
  ///     day is every day, and the day's value is the share of them.
  ///   - score: where it begins.
  public init(frequency: Double, score: Double = 0) {
    keeping = Self.half(toThe: frequency.clampedToUnit.squareRoot() / 13)
    self.score = score.clampedToUnit
  }

  /// A day on which something was planned, or nothing was asked for.
  public enum Day: Hashable, Sendable {
    /// What was done of what was planned, 0 to 1.
    case planned(Double)
    /// A rest day: nothing moves.
    case rest
  }

  public mutating func add(_ day: Day) {
    guard case .planned(let value) = day else { return }
    score = (score * keeping + value.clampedToUnit * (1 - keeping)).clampedToUnit
  }

  /// 0.5 to a power from 0 to 1, as e^(−x·ln 2) by its series; the twentieth term is below 10⁻²¹.
  static func half(toThe power: Double) -> Double {
    let exponent = -power * 0.693_147_180_559_945_309_417
    var (sum, term) = (1.0, 1.0)
    for index in 1...20 {
      term *= exponent / Double(index)
      sum += term
    }
    return sum
  }
}

extension Double {
  /// Between 0 and 1; what is no number becomes 0.
  var clampedToUnit: Double { isNaN ? 0 : Swift.min(1, Swift.max(0, self)) }
}
