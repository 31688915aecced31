extension InsightMethods {
  /// The evidence of a week, a month or a year.
  public struct Review: Codable, Sendable {
    /// A ``Period/Unit``.
    public var period: String
    /// `YYYY-MM-DD`, its first and its last day.
    public var from: String
    public var to: String
    /// false: the person wants no numbers, and there are none.
    public var numbers: Bool
    /// The review that was kept of it; of several, the latest.
    public var kept: ReviewView?
    public var wins: WinsView?
    /// Of a week, as it stands at its end, or now.
    public var measures: [MeasureView] = []
    /// A few wins that took most.
    public var highlights: [EntryView] = []
    /// What was learned, and setbacks with a lesson in their fields.
    public var learned: [EntryView] = []
    public var moved: [MovementView] = []
    public var stalled: [MovementView] = []
    /// Ended within it, or open with a day that has come.
    public var trials: [TrialView] = []
    /// Open, with a day that is still to come; of a week that is over long ago, none.
    public var ahead: [TrialView]?
    /// Those chosen in the review before.
    public var steps: [StepView] = []
    public var calibration: CalibrationSummary?
    /// One earlier win, or a mended setback that fits one of these days.
    public var evidence: EntryView?

    public init(period: Period, numbers: Bool) {
      self.period = period.unit.rawValue
      (from, to) = (period.first.written, period.last.written)
      self.numbers = numbers
    }

    public struct Parameters: Codable, Sendable {
      /// A ``Period/Unit``; absent: week.
      public var period: String?
      /// Any day of it, `YYYY-MM-DD`; absent: what is to be looked back on now.
      public var day: String?
      /// The number of a review that was kept, instead of a day.
      public var number: Int?
      /// false: without words that are private.
      public var `private`: Bool?

      public init(period: String? = nil, day: String? = nil, number: Int? = nil, private: Bool? = nil) {
        self.period = period
        self.day = day
        self.number = number
        self.private = `private`
      }
    }
  }

  /// The reviews that were kept.
  public struct Reviews: Codable, Sendable {
    /// false: the person wants no numbers, and there are none.
    public var numbers: Bool
    public var reviews: [ReviewView]

    public init(numbers: Bool, reviews: [ReviewView]) {
      self.numbers = numbers
      self.reviews = reviews
    }

    public struct Parameters: Codable, Sendable {
      /// A ``Period/Unit``; absent: week.
      public var period: String?
      public var limit: Int?

      public init(period: String? = nil, limit: Int? = nil) {
        self.period = period
        self.limit = limit
      }
    }
  }
}

/// A review that was kept, and what came of it.
public struct ReviewView: Codable, Hashable, Sendable {
  public var number: Int
  /// A ``Period/Unit``.
  public var period: String
  /// `YYYY-MM-DD`
  public var from: String
  public var to: String
  /// RFC 3339.
  public var writtenAt: String
  /// What was written, with the answers as its fields.
  public var entry: EntryView
  /// The steps that were chosen in it, as they stand now.
  public var steps: [StepView]
  /// Wins of its days; absent without numbers.
  public var wins: Int?

  public init(_ review: Review, entry: Entry, steps: [Step], wins: Int?, zone: Zone) {
    number = review.number
    period = review.period.unit.rawValue
    (from, to) = (review.period.first.written, review.period.last.written)
    writtenAt = review.writtenAt.rfc3339(in: zone)
    self.entry = EntryView(entry)
    self.steps = steps.map { StepView($0, zone: zone) }
    self.wins = wins
  }
}

/// Confidence before beside what came of it, in short.
public struct CalibrationSummary: Codable, Hashable, Sendable {
  public var count: Int
  /// −1 to 1; below 0, the person manages more than they expect.
  public var meanDifference: Double?
  /// A ``Calibration/Verdict``.
  public var verdict: String?

  public init(_ calibration: Calibration) {
    self.init(.init(calibration))
  }

  public init(_ calibration: InsightMethods.Calibration) {
    count = calibration.count
    meanDifference = calibration.meanDifference
    verdict = calibration.verdict
  }
}

/// The wins of a period, and how they spread.
public struct WinsView: Codable, Hashable, Sendable {
  public var count: Int
  /// Of the period before.
  public var before: Int
  /// The median of the last whole periods, where there are enough of them.
  public var usual: Double?
  /// Of a week or month by day, of a year by month; only what has been lived.
  public var series: [Int]
  /// Days with a win.
  public var days: Int
  public var domains: [ShareView]
  public var values: [ShareView]
  public var sources: [ShareView]
  public var outcomes: [ShareView]

  public init(
    _ shares: WinShares, before: WinShares, usual: Double?, series: [Int], days: Int
  ) {
    (count, self.before, self.usual, self.series, self.days) = (shares.total, before.total, usual, series, days)
    domains = ShareView.all(shares.domains, before.domains) { $0 }
    values = ShareView.all(shares.values, before.values) { $0 }
    sources = ShareView.all(shares.sources, before.sources, \.rawValue)
    outcomes = ShareView.all(shares.outcomes, before.outcomes, \.rawValue)
  }
}

/// How many wins have something in common.
public struct ShareView: Codable, Hashable, Sendable {
  public var name: String
  public var wins: Int
  /// In the period before.
  public var before: Int

  /// The largest first.
  static func all<Key: Hashable>(
    _ shares: [Key: Int], _ before: [Key: Int], _ name: (Key) -> String
  ) -> [ShareView] {
    Set(shares.keys).union(before.keys)
      .map { ShareView(name: name($0), wins: shares[$0] ?? 0, before: before[$0] ?? 0) }
      .sorted { ($1.wins, $1.before, $0.name) < ($0.wins, $0.before, $1.name) }
  }
}

/// What moved forward, or rests.
public struct MovementView: Codable, Hashable, Sendable {
  /// A ``Movement/Kind``.
  public var kind: String
  public var id: Int64?
  /// The person's words, or the name of a ``Measure``.
  public var name: String?
  public var count: Int?
  /// `YYYY-MM-DD`
  public var since: String?

  /// - Parameter showsCount: false for a person who wants no numbers.
  public init(_ movement: Movement, showsCount: Bool = true) {
    kind = movement.kind.rawValue
    id = movement.id
    name = movement.name
    count = showsCount ? movement.count : nil
    since = movement.since?.description
  }
}
