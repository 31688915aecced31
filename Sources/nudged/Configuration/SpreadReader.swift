import NudgeCore

/// Reads the settings of a plan whose moments are drawn: `randomized-delay`, or `times-per-day` with `between`.
struct SpreadReader {
  let table: SettingsTable
  let limits: Limits
  /// `between`; nil when absent or wrong.
  let window: QuietHours?

  static let known = ["randomized-delay", "between", "times-per-day", "minimum-gap", "timing"]

  /// How long a stretch may be: on the wall a day has 24 hours.
  private static let lengths = Duration.seconds(1)...Duration.days(1)
  private static let counts = 1...24

  init(table: SettingsTable, limits: Limits) {
    self.table = table
    self.limits = limits
    window = table.stretch("between")
  }

  func spread() -> Spread? {
    refuseStrays()
    let timing: Timing? = table.word("timing")
    if let window { return spread(in: window, learns: timing == .learned) }
    guard let length = table.length("randomized-delay", within: Self.lengths) else { return nil }
    return Spread(length: length, learns: timing == .learned)
  }

  private enum Timing: String, CaseIterable {
    case even
    case learned
  }

  private func spread(in window: QuietHours, learns: Bool) -> Spread {
    let length = window.length
    let count = table.number("times-per-day", within: Self.counts) ?? 1
    let most = length / count
    let gap = table.length("minimum-gap", within: .zero...Duration.days(1))
    if let gap, count > 1, gap * (count - 1) >= length {
      table.refuse(
        "minimum-gap", "\(count) nudges that far apart do not fit between \(window). Up to \(most.timeSpan) is fine.")
    }
    return Spread(length: length, count: count, gap: gap ?? min(limits.minimumGap, most / 2), learns: learns)
  }

  /// Settings that mean nothing without another one, or beside it.
  private func refuseStrays() {
    if table.has("between"), table.has("randomized-delay") {
      table.refuse("randomized-delay", "Please take either this or between: both say when in the day.")
    }
    for key in ["times-per-day", "minimum-gap"] where table.has(key) && !table.has("between") {
      table.refuse(key, "It belongs together with between, such as between = \"10:00..18:00\".")
    }
    if table.has("timing"), !table.has("between"), !table.has("randomized-delay") {
      table.refuse(
        "timing", "It needs some freedom to choose: between = \"10:00..18:00\", or randomized-delay = \"2h\".")
    }
  }
}

extension QuietHours {
  /// How long the stretch is on a wall whose clock nobody changes.
  fileprivate var length: Duration {
    let day = 86_400_000_000 as Int64
    let length = end.microsecondOfDay - start.microsecondOfDay
    return .microseconds(length > 0 ? length : length + day)
  }
}
