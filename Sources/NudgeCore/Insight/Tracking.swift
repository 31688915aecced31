/// Days in a row with an entry.
///
/// A rest day without an entry, and a day that travel jumped over, are passed by: they neither end a run nor count in it.
/// Today without an entry yet does not end it either.
struct Tracking {
  let days: Days
  let today: CivilDate

  func measure(target: Int) -> Measure {
    let runs = runs()
    return Measure(
      name: .consistentTracking, current: Double(runs.present), target: Double(max(0, target)), window: .run,
      usual: runs.earlier.map(Double.init).usual, beside: lately)
  }

  /// Of the last 28 days, those with an entry and those that could have had one.
  private var lately: Measure.Beside {
    let span = Range<CivilDate>.last(Self.span, endingOn: today)
    let begun = max(span.lowerBound, min(days.since, today))..<span.upperBound
    let entered = days[span].count { $0.hasEntry }
    let resting = days[begun].count { $0.hasEntry && isPassedBy($0.day, $0) }
    return .daysOfLast28(entered, of: days.asking(in: begun) + resting)
  }

  /// The run that reaches today, and the lengths of the last ones before it, the latest first.
  private func runs() -> (present: Int, earlier: [Int]) {
    var lengths = [0]
    var expected = today
    for summary in days.summaries.reversed() where summary.day <= today && summary.hasEntry {
      if !isJoined(summary.day, to: expected) {
        guard lengths.count <= Measure.Window.remembered else { break }
        lengths.append(0)
      }
      lengths[lengths.count - 1] += 1
      expected = summary.day.adding(days: -1)
    }
    return (lengths[0], lengths.dropFirst().filter { $0 > 0 })
  }

  /// Whether nothing lies between an entry's day and the end of the stretch before the next one but days to be passed by.
  private func isJoined(_ day: CivilDate, to expected: CivilDate) -> Bool {
    if day >= expected { return true }
    let gap = day.adding(days: 1)..<expected.adding(days: 1)
    let passed = days[gap].count { $0.isRest && !days.notLived.contains($0.day) }
    let isTodayOpen = gap.contains(today) && !isPassedBy(today, days[today])
    return gap.days == passed + days.notLived.count { gap.contains($0) } + (isTodayOpen ? 1 : 0)
  }

  private func isPassedBy(_ day: CivilDate, _ summary: DaySummary?) -> Bool {
    summary?.isRest == true || days.notLived.contains(day)
  }

  /// Four weeks.
  static let span = 28
}
