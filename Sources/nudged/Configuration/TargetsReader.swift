import NudgeCore

/// Reads what the scorecard aims at: `[scorecard.targets]`.
struct TargetsReader {
  let table: SettingsTable

  static let known = [
    "affirmations-per-day", "reflection-minutes-per-week", "steps-per-week", "tracking-days", "support-per-week",
    "celebrations-per-month",
  ]

  /// 0 switches a target off: what is not aimed at is always met.
  private static let counts = 0...10_000

  func targets() -> Targets {
    var targets = Targets()
    read("affirmations-per-day", into: &targets.affirmationsPerDay)
    read("reflection-minutes-per-week", into: &targets.reflectionMinutesPerWeek)
    read("steps-per-week", into: &targets.stepsPerWeek)
    read("tracking-days", into: &targets.trackingDays)
    read("support-per-week", into: &targets.supportPerWeek)
    read("celebrations-per-month", into: &targets.celebrationsPerMonth)
    return targets
  }

  private func read(_ key: String, into target: inout Int) {
    target = table.number(key, within: Self.counts) ?? target
  }
}
