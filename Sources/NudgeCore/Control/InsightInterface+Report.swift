extension InsightMethods {
  static let report = """
    # A day of a report: whether it has a win, whether it has any entry, and how many of each there are. Without figures, it is
    # not told how many.
    type ReportDay (day: string, win: bool, entry: bool, rest: bool, wins: ?int, entries: ?int, steps: ?int)

    # How many wins an area of life has; without a name, those of none.
    type DomainCount (domain: ?string, wins: int)

    # The mean of what was said on one day.
    type DayFigure (day: string, value: float)

    # How firmly a plan, a step or a practice stood, 0 to 1, in the evenings of Sundays and of the last day.
    type StrengthCurve (subject: string, name: string, points: []DayFigure)

    # As the reply of Calibration, about steps and trials of these days.
    type ReportCalibration (
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

    # A trial of a report.
    type ReportTrial (
      adjustment: string,
      # YYYY-MM-DD: when it was thought of.
      made: string,
      # The day it was for.
      tryOn: string,
      # Absent while it is open.
      ended: ?string,
      # open, retried, revised or released.
      state: string,
      # yes, partly or no; absent when nobody said.
      helped: ?string,
      happened: ?string
    )

    # The person's own words of one day.
    type ReportLine (day: string, text: string)

    # A few of the person's own words of a month, YYYY-MM: wins, lessons, steps that were finished.
    type ReportMonth (month: string, wins: []ReportLine, lessons: []ReportLine, steps: []ReportLine)

    # What a report of some days holds, YYYY-MM-DD, both ends included: of twelve months up to today, when nothing is said. At
    # most 3660 days. Private entries, and what hangs on them, are left out unless private is true. Where numbers is false, the
    # person wants no figures, and there are none. nudged-pages makes a page of it.
    method Report(from: ?string, to: ?string, private: ?bool) -> (
      from: string,
      to: string,
      madeOn: string,
      # The journal's first day; absent while it is empty.
      since: ?string,
      numbers: bool,
      private: bool,
      # Days that have anything.
      days: []ReportDay,
      # Wins by area of life, the most first.
      domains: []DomainCount,
      # Wins and entries of these days by source.
      sources: []SourceCount,
      # 1 to 5.
      moods: []DayFigure,
      # 0 to 100.
      confidences: []DayFigure,
      calibration: ?ReportCalibration,
      strengths: []StrengthCurve,
      # By the day they were for.
      trials: []ReportTrial,
      # How many there are besides.
      furtherTrials: int,
      # The scorecard, as it stood on the last day.
      measures: []Measure,
      months: []ReportMonth
    )

    # These days cannot be told about. field: from or to.
    error BadRange (field: string, reason: string)

    """
}
