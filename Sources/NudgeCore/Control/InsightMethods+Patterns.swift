extension InsightMethods {
  /// What goes together.
  public struct Patterns: Codable, Sendable {
    public var numbers: Bool
    /// `YYYY-MM-DD`
    public var from: String
    /// As `from`; included.
    public var to: String
    /// Days with a check-in.
    public var days: Int
    /// How many comparisons were made.
    public var lookedAt: Int
    /// So many days of each kind a comparison needs.
    public var fewestDays: Int
    /// So many weeks it needs that have both kinds of day.
    public var fewestWeeks: Int
    /// The clearest first.
    public var patterns: [PatternView]

    public struct Parameters: Codable, Sendable {
      /// `YYYY-MM-DD`: of what was done from this day on; absent: of everything.
      public var from: String?
      /// As `from`; the last of these days. One is not without the other.
      public var to: String?

      public init(from: String? = nil, to: String? = nil) { (self.from, self.to) = (from, to) }
    }

    public init(
      numbers: Bool, from: String, to: String, days: Int, lookedAt: Int,
      fewestDays: Int = NudgeCore.Patterns.fewestDays, fewestWeeks: Int = NudgeCore.Patterns.fewestWeeks,
      patterns: [PatternView]
    ) {
      self.numbers = numbers
      self.from = from
      self.to = to
      self.days = days
      self.lookedAt = lookedAt
      self.fewestDays = fewestDays
      self.fewestWeeks = fewestWeeks
      self.patterns = patterns
    }

    public init(_ patterns: NudgeCore.Patterns, of range: ClosedRange<CivilDate>) {
      self.init(
        numbers: true, from: range.lowerBound.description, to: range.upperBound.description, days: patterns.days,
        lookedAt: patterns.lookedAt, patterns: patterns.found.map(PatternView.init))
    }

    /// For a person who wants no numbers.
    public static func withoutNumbers(to last: CivilDate) -> Self {
      let range = PatternDays(endingOn: last).range
      return Self(
        numbers: false, from: range.lowerBound.description, to: last.description, days: 0, lookedAt: 0, patterns: [])
    }
  }
}

/// Something that went together. ``PatternSentence`` says it in words.
public struct PatternView: Codable, Hashable, Sendable {
  /// A ``Circumstance/kind``.
  public var kind: String
  /// A ``Circumstance/name``.
  public var name: String
  /// A ``Pattern/Aspect``.
  public var aspect: String
  /// In the aspect's unit; below 0: lower with the circumstance than without it.
  public var difference: Double
  /// Where the true difference lies, from here to `high`.
  public var low: Double
  /// As `low`.
  public var high: Double
  /// The days that were compared; of a part of the day, parts of days.
  public var with: Int
  public var without: Int
  /// How many weeks they are from.
  public var weeks: Int

  public init(_ pattern: Pattern) {
    kind = pattern.circumstance.kind
    name = pattern.circumstance.name
    aspect = pattern.aspect.rawValue
    difference = pattern.difference
    (low, high) = (pattern.interval.lowerBound, pattern.interval.upperBound)
    (with, without, weeks) = (pattern.with, pattern.without, pattern.weeks)
  }
}
