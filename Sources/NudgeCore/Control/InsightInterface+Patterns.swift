extension InsightMethods {
  static let patterns = """
    # Something that went together, and no cause. docs/patterns.md has the method.
    type Pattern (
      # practice, tag, domain, weekday, part-of-day or answer.
      kind: string,
      # The person's own word; Monday to Sunday; morning, afternoon, evening or night; slept, moved or reached-out.
      name: string,
      # What was higher or lower: mood (1 to 5), confidence (0 to 100) or steps (the share of days with a finished step).
      aspect: string,
      # By how much it was higher with the circumstance than without it, in its own unit; below 0: lower.
      difference: float,
      # Where the true difference lies: all that were looked at together with 95 % probability.
      low: float,
      high: float,
      # The days that were compared; of a part of the day, parts of days.
      with: int,
      without: int,
      # How many weeks they are from.
      weeks: int
    )

    # What goes together in the latest year up to yesterday, the clearest first, as far as the days carry it. With two days,
    # YYYY-MM-DD, both included: of what was done on one of these, over the half year up to them. Where numbers is false, the
    # person wants no figures, and nothing is looked at.
    method Patterns(from: ?string, to: ?string) -> (
      numbers: bool,
      # YYYY-MM-DD, both included.
      from: string,
      to: string,
      # Days with a check-in.
      days: int,
      # How many comparisons had enough days to be made.
      lookedAt: int,
      # So many days of each kind it takes for that, and so many weeks that have both.
      fewestDays: int,
      fewestWeeks: int,
      patterns: []Pattern
    )

    """
}
