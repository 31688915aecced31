/// The parameters and replies of `org.nudged.Insight`, named after its methods.
public enum InsightMethods {
  public static let interface = "org.nudged.Insight"

  /// The six measures, and the balance of the sources.
  public struct Scorecard: Codable, Sendable {
    /// The day it is about, `YYYY-MM-DD`.
    public var day: String
    /// false: the person wants no numbers, and there are none.
    public var numbers: Bool
    /// Whether the day is one of rest.
    public var rest: Bool
    public var measures: [MeasureView]
    public var sources: [SourceView]
    /// Sources that are rare lately, the rarest first.
    public var missing: [String]

    public init(
      day: String, numbers: Bool, rest: Bool, measures: [MeasureView] = [], sources: [SourceView] = [],
      missing: [String] = []
    ) {
      self.day = day
      self.numbers = numbers
      self.rest = rest
      self.measures = measures
      self.sources = sources
      self.missing = missing
    }
  }

  /// Confidence before beside what came of it.
  public struct Calibration: Codable, Hashable, Sendable {
    public var numbers: Bool
    /// How many times confidence before met an outcome after.
    public var count: Int
    /// So many there are before there is a verdict.
    public var fewest: Int
    /// 0 (perfect) to 1.
    public var brierScore: Double?
    /// −1 to 1; below 0, the person manages more than they expect.
    public var meanDifference: Double?
    /// Where the true mean difference lies with 95 % probability, from here to `high`; −1 to 1, as the mean itself.
    public var low: Double?
    /// As `low`.
    public var high: Double?
    /// A `Calibration/Verdict`; absent while there are fewer than `fewest`.
    public var verdict: String?
    public var bins: [Bin]

    /// What came of about the same confidence, `from` to `to` percent.
    public struct Bin: Codable, Hashable, Sendable {
      public var from: Int
      public var to: Int
      public var count: Int
      /// 0 to 1, as the outcome; both absent when there are none.
      public var meanConfidence: Double?
      public var meanOutcome: Double?
    }
  }

  /// How firmly plans, steps and practices stand.
  public struct Strengths: Codable, Sendable {
    public var numbers: Bool
    public var strengths: [StrengthView]

    public init(numbers: Bool, strengths: [StrengthView]) {
      self.numbers = numbers
      self.strengths = strengths
    }
  }

  /// What days add up to.
  public struct Days: Codable, Sendable {
    public var days: [DayView]
    /// The day of the journal's first entry, `YYYY-MM-DD`; absent while there is none.
    public var since: String?
    /// The person's day of now, `YYYY-MM-DD`.
    public var today: String?
    /// false: the person wants no figures; a day holds something or it does not, and 1 stands for any number.
    public var numbers: Bool?

    public init(days: [DayView], since: String? = nil, today: String? = nil, numbers: Bool? = nil) {
      self.days = days
      self.since = since
      self.today = today
      self.numbers = numbers
    }

    public struct Parameters: Codable, Sendable {
      /// `YYYY-MM-DD`; absent: 28 days before `to`.
      public var from: String?
      /// Absent: today.
      public var to: String?

      public init(from: String?, to: String?) {
        self.from = from
        self.to = to
      }
    }
  }
}

/// One of the six measures.
public struct MeasureView: Codable, Hashable, Sendable {
  /// A ``Measure/Name``.
  public var name: String
  public var current: Double
  public var target: Double
  /// `day`, `week`, `month` or `run`.
  public var window: String
  /// The person's own median over the last whole windows.
  public var usual: Double?
  /// The average of the week's days, for a measure of the day.
  public var perDayThisWeek: Double?
  /// Days with an entry among the last 28, and how many that could be, for the run.
  public var daysOfLast28: Int?
  public var daysPossible: Int?
  /// The last whole windows, the earliest first; absent where there are none.
  public var recent: [PastView]?
}

/// A whole window of a measure that has gone by.
public struct PastView: Codable, Hashable, Sendable {
  /// Its first day, `YYYY-MM-DD`.
  public var firstDay: String
  /// Absent: it was one of rest, and says nothing.
  public var value: Double?
}

/// What one source of self-efficacy gave in the last 28 days.
public struct SourceView: Codable, Hashable, Sendable {
  /// A ``Source``.
  public var source: String
  public var entries: Int
  public var wins: Int
}

/// How firmly something stands.
public struct StrengthView: Codable, Hashable, Sendable {
  /// `plan`, `step` or `practice`.
  public var subject: String
  public var name: String
  /// 0 to 1.
  public var strength: Double
  /// Days on which it was done, among the latest 730 on which it could be.
  public var days: Int
  /// How it grew in the last 26 weeks, as it stood on their Sundays and today; absent before it began.
  public var history: [DayFigure]?

  public init(subject: String, name: String, strength: Double, days: Int, history: [DayFigure]? = nil) {
    self.subject = subject
    self.name = name
    self.strength = strength
    self.days = days
    self.history = history
  }
}

/// What one day adds up to.
public struct DayView: Codable, Hashable, Sendable {
  /// `YYYY-MM-DD`
  public var day: String
  public var entries: Int
  public var wins: Int
  public var rest: Bool
  public var reflectionSeconds: Int
  public var stepsFinished: Int

  public init(day: String, entries: Int, wins: Int, rest: Bool, reflectionSeconds: Int, stepsFinished: Int) {
    self.day = day
    self.entries = entries
    self.wins = wins
    self.rest = rest
    self.reflectionSeconds = reflectionSeconds
    self.stepsFinished = stepsFinished
  }
}
