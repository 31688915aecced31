extension InsightMethods {
  /// What a report holds. `nudged-pages` makes a page of it.
  public struct Report: Codable, Hashable, Sendable {
    /// The days it is about, `YYYY-MM-DD`, both included.
    public var from: String
    public var to: String
    /// The day on which it was made.
    public var madeOn: String
    /// The journal's first day; absent while it is empty.
    public var since: String?
    /// false: the person wants no figures, and there are none.
    public var numbers: Bool
    /// Whether private entries are in it.
    public var `private`: Bool
    /// Days that have anything.
    public var days: [ReportDay]
    /// Wins by area of life, the most first.
    public var domains: [DomainCount]
    /// Wins by where trust in oneself came from.
    public var sources: [SourceView]
    /// 1 to 5, of days on which one was said.
    public var moods: [DayFigure]
    /// 0 to 100, of days on which one was said.
    public var confidences: [DayFigure]
    /// Absent without figures.
    public var calibration: Calibration?
    public var strengths: [StrengthCurve]
    public var trials: [ReportTrial]
    /// How many trials there are besides.
    public var furtherTrials: Int
    /// The scorecard as it stood on the last day.
    public var measures: [MeasureView]
    /// A few of the person's own words, by month.
    public var months: [ReportMonth]

    public init(
      from: String, to: String, madeOn: String, since: String?, numbers: Bool, private: Bool, days: [ReportDay],
      trials: [ReportTrial] = [], furtherTrials: Int = 0, months: [ReportMonth] = []
    ) {
      (self.from, self.to, self.madeOn, self.since) = (from, to, madeOn, since)
      (self.numbers, self.private, self.days) = (numbers, `private`, days)
      (self.trials, self.furtherTrials, self.months) = (trials, furtherTrials, months)
      (domains, sources, moods, confidences, strengths, measures) = ([], [], [], [], [], [])
    }

    public struct Parameters: Codable, Sendable {
      /// `YYYY-MM-DD`; absent: twelve months, the last one among them.
      public var from: String?
      /// Absent: today.
      public var to: String?
      /// Absent: no private entries, and nothing that hangs on them.
      public var `private`: Bool?

      public init(from: String? = nil, to: String? = nil, private: Bool? = nil) {
        self.from = from
        self.to = to
        self.private = `private`
      }
    }
  }
}

/// A day of a report.
public struct ReportDay: Codable, Hashable, Sendable {
  /// `YYYY-MM-DD`
  public var day: String
  /// Whether it has a win, and whether it has any entry.
  public var win: Bool
  public var entry: Bool
  public var rest: Bool
  /// How many; absent without figures.
  public var wins: Int?
  public var entries: Int?
  public var steps: Int?

  public init(
    day: String, win: Bool, entry: Bool, rest: Bool, wins: Int? = nil, entries: Int? = nil, steps: Int? = nil
  ) {
    (self.day, self.win, self.entry, self.rest) = (day, win, entry, rest)
    (self.wins, self.entries, self.steps) = (wins, entries, steps)
  }
}

/// How many wins an area of life has.
public struct DomainCount: Codable, Hashable, Sendable {
  /// Absent: no area was named.
  public var domain: String?
  public var wins: Int

  public init(domain: String?, wins: Int) {
    self.domain = domain
    self.wins = wins
  }
}

/// The mean of what was said on one day.
public struct DayFigure: Codable, Hashable, Sendable {
  /// `YYYY-MM-DD`
  public var day: String
  public var value: Double

  public init(day: String, value: Double) {
    self.day = day
    self.value = value
  }

  /// To a thousandth: nobody draws finer than that, and a year has many.
  public var rounded: DayFigure { DayFigure(day: day, value: (value * 1000).rounded() / 1000) }
}

/// How firmly something stood, week by week.
public struct StrengthCurve: Codable, Hashable, Sendable {
  /// `plan`, `step` or `practice`.
  public var subject: String
  public var name: String
  /// 0 to 1, in the evenings of Sundays and of the last day.
  public var points: [DayFigure]

  public init(subject: String, name: String, points: [DayFigure]) {
    self.subject = subject
    self.name = name
    self.points = points
  }
}

/// A trial of a report.
public struct ReportTrial: Codable, Hashable, Sendable {
  public var adjustment: String
  /// `YYYY-MM-DD`: when it was thought of, the day it was for, and the day it ended; the last is absent while it is open.
  public var made: String
  public var tryOn: String
  public var ended: String?
  /// A ``Trial/State``.
  public var state: String
  /// A ``Trial/Helped``.
  public var helped: String?
  public var happened: String?

  public init(
    adjustment: String, made: String, tryOn: String, ended: String?, state: String, helped: String?, happened: String?
  ) {
    (self.adjustment, self.made, self.tryOn, self.ended) = (adjustment, made, tryOn, ended)
    (self.state, self.helped, self.happened) = (state, helped, happened)
  }
}

/// A few words of a month.
public struct ReportMonth: Codable, Hashable, Sendable {
  /// `YYYY-MM`
  public var month: String
  public var wins: [ReportLine]
  public var lessons: [ReportLine]
  /// Steps that were finished.
  public var steps: [ReportLine]

  public init(month: String, wins: [ReportLine], lessons: [ReportLine], steps: [ReportLine]) {
    self.month = month
    self.wins = wins
    self.lessons = lessons
    self.steps = steps
  }
}

/// Words of one day.
public struct ReportLine: Codable, Hashable, Sendable {
  /// `YYYY-MM-DD`
  public var day: String
  public var text: String

  public init(day: String, text: String) {
    self.day = day
    self.text = text
  }
}
