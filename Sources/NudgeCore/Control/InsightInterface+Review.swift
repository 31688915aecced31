extension InsightMethods {
  static let reviews = reviewTypes + reviewMethods

  private static let reviewTypes = """
    # Confidence before beside outcome after, in short; as Calibration tells it.
    type CalibrationSummary (count: int, meanDifference: ?float, verdict: ?string)

    # How many wins have something in common, in a period and in the one before.
    type Share (name: string, wins: int, before: int)

    # The wins of a period.
    type Wins (
      count: int,
      # Of the period before.
      before: int,
      # The median of the last eight whole periods, where three or more of them are in the journal.
      usual: ?float,
      # Of a week or a month by day, of a year by month; as far as it has been lived.
      series: []int,
      # Days with a win.
      days: int,
      domains: []Share,
      values: []Share,
      # mastery, vicarious, persuasion, state
      sources: []Share,
      # done, partial, started, rested, not-this-time; without one, a win was done.
      outcomes: []Share
    )

    # What moved forward: goal-reached, steps-finished, trial-helped, above-usual; or rests: step-open (chosen in the review
    # before), trial-waiting, goal-resting, below-usual.
    type Movement (
      kind: string,
      # Of the goal, step or trial. Steps that stand for themselves have none.
      id: ?int,
      # Its words; for above-usual and below-usual the name of a measure.
      name: ?string,
      # Steps finished.
      count: ?int,
      # The day of its last step, YYYY-MM-DD.
      since: ?string
    )

    # A review that was kept.
    type KeptReview (
      # Counted from 1: weeks, months and years each by themselves.
      number: int,
      # week, month or year
      period: string,
      # Its first and its last day, YYYY-MM-DD.
      from: string,
      to: string,
      writtenAt: string,
      # What was written, with the answers as its fields.
      entry: Entry,
      # The steps that were chosen in it, as they stand now.
      steps: []Step,
      # Wins of its days; absent where the person wants no numbers.
      wins: ?int
    )

    """

  private static let reviewMethods = """
    # The evidence of a week, a month or a year: that which a day lies in, that of a kept review's number, or, when nothing is
    # said, the one to look back on now: the present one once two thirds of it have passed, else the one before unless there is a
    # review of it. Where numbers is false, there are words alone. private: false leaves out words that are private.
    method Review(period: ?string, day: ?string, number: ?int, private: ?bool) -> (
      period: string,
      from: string,
      to: string,
      numbers: bool,
      kept: ?KeptReview,
      wins: ?Wins,
      # Of a week: as they stand at its end, or now.
      measures: []Measure,
      # A few wins that took most, by day.
      highlights: []Entry,
      # What was learned, the latest first; a setback among it says it in its field lesson.
      learned: []Entry,
      moved: []Movement,
      stalled: []Movement,
      # Ended within it, or open with a day that has come.
      trials: []Trial,
      # Open, with a day that is still to come; absent where the period is over long ago.
      ahead: ?[]Trial,
      # Those chosen in the review before, as they stand now.
      steps: []Step,
      # Of all there is up to now.
      calibration: ?CalibrationSummary,
      # One earlier win or mended setback: one that fits a setback of these days, where there is one.
      evidence: ?Entry
    )

    # The reviews that were kept, the latest first: 20, or up to 1000.
    method Reviews(period: ?string, limit: ?int) -> (numbers: bool, reviews: []KeptReview)

    # There is no review of that number.
    error NoSuchReview (period: string, number: int)

    """
}
