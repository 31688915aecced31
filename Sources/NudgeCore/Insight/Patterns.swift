/// What goes together in a journal, as far as it carries that; docs/patterns.md has the method and how it was tried.
///
/// The days with a circumstance are compared with the days without it, in the same weeks. As many things are looked at, some
/// would stand out by chance: the intervals are so wide that all of them together are right with 95 % probability, and only
/// what lies off zero even so is told.
public struct Patterns: Hashable, Sendable {
  /// The clearest first.
  public let found: [Pattern]
  /// How many comparisons were made: those with enough days of both kinds.
  public let lookedAt: Int
  /// Days with a check-in.
  public let days: Int

  /// So many days of each kind have to be there, in so many weeks that have both.
  public static let fewestDays = 10
  public static let fewestWeeks = 8
  /// A year, and the present week. What lies farther back may have been another life.
  public static let mostWeeks = 53

  /// - Parameters:
  ///   - days: what is looked at.
  ///   - range: of a look-back on a week, its days: only what was done on one of them is looked at, and neither weekdays nor
  ///     parts of the day, which every week has.
  public init(_ days: PatternDays, doneIn range: ClosedRange<CivilDate>? = nil) {
    self.days = days.checkedIn.count { $0 }
    let comparisons = Comparison.all(days, days.circumstances(on: range.map(days.places)))
    lookedAt = comparisons.count
    let chance = 0.05 / Double(max(1, comparisons.count))
    found = comparisons.compactMap { $0.judged(chance: chance) }
      .sorted { $0.clearness > $1.clearness }.map(\.pattern)
  }
}

/// One circumstance beside one aspect.
private struct Comparison {
  let circumstance: Circumstance
  let aspect: Pattern.Aspect
  let contrast: WeeklyContrast

  static func all(_ days: PatternDays, _ circumstances: [Circumstance]) -> [Comparison] {
    Pattern.Aspect.allCases.flatMap { of($0, days, circumstances) }
  }

  private static func of(
    _ aspect: Pattern.Aspect, _ days: PatternDays, _ circumstances: [Circumstance]
  ) -> [Comparison] {
    let (readings, byPart) = (days.readings(aspect), days.readingsByPart(aspect))
    if aspect == .steps, !isVaried(readings) { return [] }
    return circumstances.compactMap { circumstance in
      var readings = readings
      if case .part = circumstance { readings = byPart }
      let contrast = contrast(readings, days.presence(of: circumstance, for: aspect), weeks: days.weeks)
      return contrast.isEnough ? Comparison(circumstance: circumstance, aspect: aspect, contrast: contrast) : nil
    }
  }

  /// Who does not work with steps has nothing to be looked at there, and wider intervals for all the rest.
  private static func isVaried(_ steps: [PatternDays.Reading]) -> Bool {
    let finished = steps.count { $0.value > 0 }
    return finished >= Patterns.fewestDays && steps.count - finished >= Patterns.fewestDays
  }

  private static func contrast(
    _ readings: [PatternDays.Reading], _ presence: [PatternDays.Presence], weeks: Int
  ) -> WeeklyContrast {
    var sums = Array(repeating: WeeklyContrast.Sums(), count: weeks)
    for reading in readings {
      switch presence[reading.place] {
      case .with: sums[reading.week].with.add(reading.value)
      case .without: sums[reading.week].without.add(reading.value)
      case .unknown: break
      }
    }
    return WeeklyContrast(sums)
  }

  /// nil: nothing to be told. The interval is the wider of two: that of Student's t, and that of the resampled weeks, which
  /// is asked only where the first leaves something to be told.
  func judged(chance: Double) -> (pattern: Pattern, clearness: Double)? {
    let (difference, error) = (contrast.difference, contrast.standardError)
    guard abs(difference) >= aspect.leastDifference,
      StudentT.chance(beyond: abs(difference) / error, freedom: contrast.freedom) < chance
    else { return nil }
    let usual = StudentT.reach(ofChance: chance, freedom: contrast.freedom)
    let reach = max(usual, WeekResampling(chance: chance).reach(of: contrast)) * error
    guard abs(difference) > reach else { return nil }
    let pattern = Pattern(
      circumstance: circumstance, aspect: aspect, difference: difference,
      interval: difference - reach...difference + reach, with: contrast.with, without: contrast.without,
      weeks: contrast.weeks.count)
    return (pattern, abs(difference) / reach)
  }
}

extension WeeklyContrast {
  fileprivate var isEnough: Bool {
    with >= Patterns.fewestDays && without >= Patterns.fewestDays && weeks.count >= Patterns.fewestWeeks
  }
}

extension PatternDays {
  fileprivate func places(_ range: ClosedRange<CivilDate>) -> Range<Int> {
    let last = checkedIn.count
    let start = range.lowerBound.daysSinceEpoch - first.daysSinceEpoch
    let end = range.upperBound.daysSinceEpoch - first.daysSinceEpoch + 1
    return min(max(0, start), last)..<min(max(max(0, start), end), last)
  }
}
