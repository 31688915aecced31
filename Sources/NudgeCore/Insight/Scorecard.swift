/// The six measures of the scorecard, in their fixed order; computed, never kept.
///
/// The same principle holds for all: what was done on a rest day counts, what was not done there is not asked for.
public struct Scorecard: Hashable, Sendable {
  /// One for each ``Measure/Name``, in that order.
  public let measures: [Measure]

  /// - Parameters:
  ///   - days: sorted by day, each at most once, from ``firstDayNeeded(today:)`` on or earlier. Days without anything are
  ///     left out.
  ///   - since: the day of the journal's first entry; without it, the first of `days`.
  ///   - notLived: days that travel jumped over (``DateLine/daysJumped(from:to:)``); they count as neither kept nor empty.
  public init(
    days: [DaySummary], today: CivilDate, targets: Targets = Targets(), since: CivilDate? = nil,
    notLived: Set<CivilDate> = []
  ) {
    let days = Days(days, since: since, today: today, notLived: notLived)
    let count = Count(days: days, today: today)
    measures = [
      count.measure(.selfCompassion, of: .day, target: targets.affirmationsPerDay, beside: count.compassionPerDay) {
        Double($0[.affirmation])
      },
      count.measure(.objectiveReflection, of: .week, target: targets.reflectionMinutesPerWeek) {
        Double($0.reflectionSeconds) / 60
      },
      count.measure(.smallGoals, of: .week, target: targets.stepsPerWeek) { Double($0.stepsFinished) },
      count.measure(.consistentTracking, of: .fourWeeks, target: targets.trackingDays, beside: count.daysEntered) {
        $0.hasEntry ? 1 : 0
      },
      count.measure(.seekingSupport, of: .week, target: targets.supportPerWeek) { Double($0[.support]) },
      count.measure(.celebrating, of: .month, target: targets.celebrationsPerMonth) { Double($0[.celebration]) },
    ]
  }

  /// The first day the scorecard of a day looks at: the beginning of the eighth whole month before, or of as many times four
  /// weeks.
  public static func firstDayNeeded(today: CivilDate) -> CivilDate {
    let month = (0..<Measure.Window.remembered).reduce(today.startOfMonth) { month, _ in
      month.adding(days: -1).startOfMonth
    }
    return min(month, today.adding(days: -28 * (Measure.Window.remembered + 1)))
  }
}

/// The measures that count something in a window.
private struct Count {
  let days: Days
  let today: CivilDate

  func measure(
    _ name: Measure.Name, of window: Measure.Window, target: Int, beside: Measure.Beside? = nil,
    value: (DaySummary) -> Double
  ) -> Measure {
    let present = window.range(around: today)
    let recent = window.whole(before: today, since: days.since).reversed().map { past in
      Measure.Past(firstDay: past.lowerBound, value: isTelling(past) ? sum(of: past, value) : nil)
    }
    return Measure(
      name: name, current: sum(of: present, value), target: share(of: target, in: present), window: window,
      usual: recent.compactMap(\.value).usual, beside: beside, recent: recent)
  }

  /// Affirmations for each day of the week so far that asks for some; all of them, when none does.
  var compassionPerDay: Measure.Beside {
    let sofar = max(today.startOfWeek, min(days.since, today))..<today.adding(days: 1)
    let total = sum(of: sofar) { Double($0[.affirmation]) }
    return .perDayThisWeek(total / Double(max(1, days.asking(in: sofar))))
  }

  /// Of the last 28 days, those with an entry and those that could have had one.
  var daysEntered: Measure.Beside {
    let span = Measure.Window.fourWeeks.range(around: today)
    let begun = max(span.lowerBound, min(days.since, today))..<span.upperBound
    let asking = days.asking(in: begun)
    let entered = days[span].count { $0.hasEntry }
    let resting = days[begun].count { $0.hasEntry && ($0.isRest || days.notLived.contains($0.day)) }
    return .daysOfLast28(entered, of: asking + resting)
  }

  private func sum(of range: Range<CivilDate>, _ value: (DaySummary) -> Double) -> Double {
    days[range].reduce(0) { $0 + value($1) }
  }

  /// The target's share for the days that ask for something, rounded down: rest is never to be made up for.
  private func share(of target: Int, in range: Range<CivilDate>) -> Double {
    (Double(max(0, target)) * Double(days.asking(in: range)) / Double(range.days)).rounded(.down)
  }

  /// A window of more rest than other days says nothing about what is usual.
  private func isTelling(_ range: Range<CivilDate>) -> Bool { days.asking(in: range) * 2 >= range.days }
}
