extension InsightMethods {
  /// The interface text, as `GetInterfaceDescription` gives it.
  public static var description: String {
    [
      opening, domains, JournalMethods.entryType, JournalMethods.stepType, JournalMethods.trialType, reviews, patterns,
      report, story, faults,
    ].joined(separator: "\n")
  }

  private static let opening = """
    # What the journal adds up to. docs/measures.md has the exact definitions.
    interface org.nudged.Insight

    # One of six measures: self-compassion (affirmations), objective-reflection (minutes in guides and reflection), small-goals
    # (steps finished), consistent-tracking (days with an entry), seeking-support, celebrating.
    type Measure (
      name: string,
      current: float,
      # What the person aims at; less in a window with rest days.
      target: float,
      # day, week (from Monday), month (from the 1st) or 28-days (up to today).
      window: string,
      # The person's own median over the last whole windows.
      usual: ?float,
      # Of self-compassion: the average of the present week's days so far.
      perDayThisWeek: ?float,
      # Of consistent-tracking: days with an entry among the last 28, and how many that could be.
      daysOfLast28: ?int,
      daysPossible: ?int,
      # The last whole windows, up to eight, the earliest first. A run has none.
      recent: ?[]PastWindow
    )

    # A window of a measure that has gone by. A value is absent where more than half of the days were of rest.
    type PastWindow (firstDay: string, value: ?float)

    # What one source of self-efficacy (mastery, vicarious, persuasion, state) gave in the last 28 days.
    type SourceCount (source: string, entries: int, wins: int)

    # How firmly a plan, a step or a practice stands, 0 to 1, and on how many of the latest 730 days, on which it could be
    # done, it was. subject is plan, step or practice; a step is named by its own words. history tells how it stood on the
    # Sundays of the last 26 weeks and today, from when it began.
    type Strength (subject: string, name: string, strength: float, days: int, history: ?[]DayFigure)

    # What one day adds up to.
    type Day (day: string, entries: int, wins: int, rest: bool, reflectionSeconds: int, stepsFinished: int)

    # What came of about the same confidence.
    type Bin (from: int, to: int, count: int, meanConfidence: ?float, meanOutcome: ?float)

    # Where numbers is false, the person wants no figures, and the lists are empty.
    method Scorecard() -> (
      day: string,
      numbers: bool,
      rest: bool,
      measures: []Measure,
      sources: []SourceCount,
      missing: []string
    )

    # Confidence before beside outcome after. verdict is better-than-feared, close or more-hopeful; there is none under
    # so many pairs as fewest says. low and high: where the true mean difference lies with 95 % probability, in the same unit.
    method Calibration() -> (
      numbers: bool,
      count: int,
      fewest: int,
      brierScore: ?float,
      meanDifference: ?float,
      low: ?float,
      high: ?float,
      verdict: ?string,
      bins: []Bin
    )

    # Everything that was done at least once. One-time trials are no habits, and left out.
    method Strengths() -> (numbers: bool, strengths: []Strength)

    # Days that have anything, YYYY-MM-DD, both ends included: the 28 up to today, when nothing is said. At most 4000 days.
    # since is the day of the journal's first entry, today the person's day of now. Where numbers is false, the person wants no figures, and 1 stands for any.
    method Days(from: ?string, to: ?string) -> (days: []Day, since: ?string, today: ?string, numbers: ?bool)

    """

  private static let faults = """
    # A mistake of nudged's own; its log says more.
    error InternalError ()

    # More than a parameter takes; nothing of the call was done. parameter may be parameters: all together.
    error TooMuch (parameter: string, reason: string)

    # The journal could not be read; read is true.
    error NotStored (reason: string, read: ?bool)

    # The journal is not in its place, or another is there since this connection was made; nothing was read or kept. The reason says
    # what happened and what helps. On another connection the call may work again.
    error NoJournal (reason: string)

    """
}
