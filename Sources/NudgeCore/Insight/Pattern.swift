/// Something that went together: an observation about one journal, and no cause.
public struct Pattern: Hashable, Sendable {
  public let circumstance: Circumstance
  public let aspect: Aspect
  /// How much higher the aspect was with the circumstance than without it, in its own unit; below 0: lower.
  public let difference: Double
  /// Where the true differences lie, all of those that were looked at together, with 95 % probability. Never holds 0.
  public let interval: ClosedRange<Double>
  /// The days (of a part of the day: the parts of days) that were compared, all in weeks that have both kinds.
  public let with: Int
  public let without: Int
  /// How many weeks they are from.
  public let weeks: Int

  /// What may be higher or lower.
  public enum Aspect: String, CaseIterable, Codable, Sendable {
    /// The mean of a day's check-ins, 1 to 5.
    case mood
    /// The mean of a day's check-ins, 0 to 100.
    case confidence
    /// Whether a step was finished, 0 or 1.
    case steps

    /// A smaller difference is not worth a word, however sure it is.
    public var leastDifference: Double {
      switch self {
      case .mood: 0.1
      case .confidence: 1
      case .steps: 0.02
      }
    }
  }
}
