import NudgeCore
import Varlink

/// A call of `Report`, with what it needs of the daemon besides the journal.
nonisolated struct ReportRequest: Sendable {
  let days: ClosedRange<CivilDate>
  let includesPrivate: Bool
  let today: CivilDate
  let numbers: Bool
  let targets: Targets
  /// The plans' names.
  let plans: [String]
  let dayStart: CivilTime
  let zone: Zone
  let words: WordLists

  /// - Throws: ``RangeProblem``, `VarlinkError`.
  @MainActor init(_ parameters: InsightMethods.Report.Parameters, of daemon: Daemon) throws {
    let settings = daemon.engine.planner.settings
    today = daemon.engine.today
    days = try ReportRange.days(
      from: try Parse.day(parameters.from, "from"), to: try Parse.day(parameters.to, "to"), today: today)
    includesPrivate = parameters.private ?? false
    numbers = daemon.configuration.showsNumbers
    targets = daemon.configuration.targets
    plans = settings.plans.map(\.name)
    dayStart = settings.dayStartsAt
    zone = daemon.engine.planner.zone
    words = daemon.words
  }

  /// The person's day of a moment.
  func day(of instant: Instant) -> CivilDate { zone.day(of: instant, startsAt: dayStart) }

  /// The moments of some days.
  func moments(of days: ClosedRange<CivilDate>) -> Range<Instant> {
    let first = zone.instant(of: CivilDateTime(date: days.lowerBound, time: dayStart))
    let end = zone.instant(of: CivilDateTime(date: days.upperBound.adding(days: 1), time: dayStart))
    return first..<max(first, end)
  }
}
