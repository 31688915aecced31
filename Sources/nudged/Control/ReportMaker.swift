import NudgeCore
import NudgeStore

/// Gathers what a report holds, from a snapshot of the journal and away from the main actor.
nonisolated struct ReportMaker {
  let request: ReportRequest
  let journal: JournalSnapshot
  var scope: ReportScope { ReportScope(request.days, includesPrivate: request.includesPrivate) }

  func report() throws -> InsightMethods.Report {
    let days = try allDays()
    let (trials, further) = try trials()
    var report = InsightMethods.Report(
      from: request.days.lowerBound.description, to: request.days.upperBound.description,
      madeOn: request.today.description, since: days.first { $0.hasEntry }?.day.description, numbers: request.numbers,
      private: request.includesPrivate,
      days: days.lazy.filter { request.days.contains($0.day) }.map { ReportDay($0, numbers: request.numbers) },
      trials: trials, furtherTrials: request.numbers ? further : 0, months: try months())
    if request.numbers { try addFigures(to: &report, days) }
    return report
  }

  /// From the journal's first day on: a run may be as long as it. What lies before is told in brief.
  private func allDays() throws -> [DaySummary] {
    let last = request.days.upperBound
    let first = min(try journal.span()?.lowerBound ?? last, request.days.lowerBound)
    let full = min(request.days.lowerBound, Scorecard.firstDayNeeded(today: last))
    return request.includesPrivate
      ? try journal.days(first...last, inFullFrom: full) : try journal.publicDays(first...last, inFullFrom: full)
  }

  private func addFigures(to report: inout InsightMethods.Report, _ days: [DaySummary]) throws {
    let figures = try journal.means(of: ["mood", "confidence"], scope)
    let wins = try journal.winCounts(scope)
    report.domains = domains(wins)
    report.sources = SourceView.all(SourceBalance(try sources(wins)))
    report.moods = (figures["mood"] ?? []).map(\.rounded)
    report.confidences = try confidences(beside: figures["confidence"] ?? [])
    report.calibration = .init(Calibration(try journal.forecasts(scope, day: request.day)))
    report.strengths = try strengths()
    report.measures = Scorecard(
      days: days, today: request.days.upperBound, targets: request.targets,
      since: days.first { $0.hasEntry }?.day, notLived: try journal.daysJumped(in: days)
    ).measures.map(MeasureView.init)
  }

  private typealias WinCounts = [(domain: String?, source: Source, wins: Int)]

  /// The most first, and at the end what has none.
  private func domains(_ wins: WinCounts) -> [DomainCount] {
    let counts = Dictionary(grouping: wins, by: \.domain).mapValues { $0.reduce(0) { $0 + $1.wins } }
    return counts.map { DomainCount(domain: $0.key, wins: $0.value) }.sorted { one, other in
      guard let (name, next) = one.domain.flatMap({ name in other.domain.map { (name, $0) } }) else {
        return one.domain != nil
      }
      return one.wins == other.wins ? name < next : one.wins > other.wins
    }
  }

  private func sources(_ wins: WinCounts) throws -> [Source: SourceBalance.Count] {
    var sources = try journal.entriesBySource(scope).mapValues { SourceBalance.Count(entries: $0) }
    for count in wins { sources[count.source, default: .init()].wins += count.wins }
    return sources
  }

  /// How sure the person was, whether they said it in an entry, of a step or of a trial.
  private func confidences(beside said: [DayFigure]) throws -> [DayFigure] {
    var days = Dictionary(said.map { ($0.day, [$0.value]) }, uniquingKeysWith: +)
    for (madeAt, percent) in try journal.confidences(scope) {
      let day = request.day(of: madeAt)
      if request.days.contains(day) { days[day.description, default: []].append(Double(percent)) }
    }
    return days.sorted { $0.key < $1.key }.map { day, values in
      DayFigure(day: day, value: values.reduce(0, +) / Double(values.count)).rounded
    }
  }
}

nonisolated extension ReportDay {
  init(_ day: DaySummary, numbers: Bool) {
    self.init(
      day: day.day.description, win: day[.win] > 0, entry: day.hasEntry, rest: day.isRest,
      wins: numbers ? day[.win] : nil, entries: numbers ? day.entries : nil, steps: numbers ? day.stepsFinished : nil)
  }
}
