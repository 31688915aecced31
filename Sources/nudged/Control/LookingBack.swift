import NudgeCore
import NudgeStore

/// Gathers the evidence of a period from a snapshot of the journal. A value: it goes to the queue the snapshot is read on.
nonisolated struct LookingBack: Sendable {
  let period: Period
  /// The review to be read again; nil: the latest of the period.
  var number: Int?
  /// Whether private words may be in it: on the person's own terminal, and nowhere else.
  var includesPrivate = true
  let today: CivilDate
  let zone: Zone
  let dayStartsAt: CivilTime
  let targets: Targets
  let showsNumbers: Bool
  /// The installation's.
  let seed: UInt64
  let words: WordLists

  private static let mostHighlights = 5
  private static let mostLearned = 5

  func review(of journal: JournalSnapshot) throws -> InsightMethods.Review {
    var review = InsightMethods.Review(period: period, numbers: showsNumbers)
    let kept = try number.map { try journal.review($0, of: period.unit) } ?? journal.review(of: period)
    review.kept = try kept.flatMap { try view($0, journal) }
    let aims = try aims(journal)
    let measures = try measures(journal)
    if showsNumbers {
      review.wins = try wins(journal)
      review.measures = measures.map(MeasureView.init)
      review.calibration = CalibrationSummary(Calibration(try journal.forecasts()))
    }
    review.highlights = try highlights(journal).map { EntryView($0) }
    review.learned = try learned(journal).prefix(Self.mostLearned).map { EntryView($0) }
    let moved = Movement.moved(
      aims, goals: try journal.goals(all: true).filter { includesPrivate || !$0.isPrivate }, measures: told(measures))
    review.moved = moved.map { MovementView($0, showsCount: showsNumbers) }
    review.stalled = Movement.stalled(aims, measures: told(measures), last: last, isOver: today > period.last)
      .map { MovementView($0) }
    review.trials = aims.trials.map { TrialView($0, zone: zone) }
    review.ahead = try ahead(journal)?.map { TrialView($0, zone: zone) }
    review.steps = aims.chosen.map { StepView($0, zone: zone) }
    review.evidence = try evidence(journal).map { EntryView($0) }
    return review
  }

  /// The last day there can be anything of.
  private var last: CivilDate { min(period.last, today) }

  private func told(_ measures: [Measure]) -> [Measure] { showsNumbers ? measures : [] }

  // MARK: - Figures

  private func wins(_ journal: JournalSnapshot) throws -> WinsView {
    let lived = period.lived(by: today)
    let days = try journal.days(lived.lowerBound...lived.upperBound.adding(days: -1))
    let byDay = Dictionary(days.map { ($0.day, $0[.win]) }) { first, _ in first }
    return WinsView(
      try journal.winShares(period.days, namingPrivate: includesPrivate),
      before: try journal.winShares(period.previous.days, namingPrivate: includesPrivate),
      usual: try usual(journal),
      series: period.unit == .year ? byMonth(days) : lived.dates.map { byDay[$0] ?? 0 },
      days: byDay.values.count { $0 > 0 })
  }

  private func byMonth(_ days: [DaySummary]) -> [Int] {
    var months = [Int](repeating: 0, count: last.month)
    for day in days { months[day.day.month - 1] += day[.win] }
    return months
  }

  /// Of the last whole periods that the journal was there for.
  private func usual(_ journal: JournalSnapshot) throws -> Double? {
    guard let span = try journal.span() else { return nil }
    let whole = period.before(Measure.Window.remembered).filter { $0.first >= span.lowerBound }
    guard let first = whole.last?.first else { return nil }
    let days = try journal.days(first...period.first.adding(days: -1))
    return whole.map { past in
      Double(days.reduce(0) { $0 + (past.days.contains($1.day) ? $1[.win] : 0) })
    }.usual
  }

  /// The scorecard looks at days and weeks: of a month or a year it would tell its last ones.
  private func measures(_ journal: JournalSnapshot) throws -> [Measure] {
    guard period.unit == .week else { return [] }
    let first = try journal.span()?.lowerBound ?? last
    let days = try journal.days(min(first, last)...last, inFullFrom: Scorecard.firstDayNeeded(today: last))
    return Scorecard(
      days: days, today: last, targets: targets, since: first, notLived: try journal.daysJumped(in: days)
    ).measures
  }

  // MARK: - Words

  private func highlights(_ journal: JournalSnapshot) throws -> [Entry] {
    Highlights.pick(
      among: try journal.greatestWins(period.days, limit: Highlights.pool), limit: Self.mostHighlights,
      where: mayHearten)
  }

  /// What was learned, and the lessons of setbacks, the latest first.
  private func learned(_ journal: JournalSnapshot) throws -> [Entry] {
    let learnings = try journal.latest(.learning, period.days, limit: Highlights.pool).filter(mayHearten)
    let setbacks = try journal.latest(.setback, period.days, limit: Highlights.pool).filter { setback in
      isShown(setback) && setback.draft.fields["lesson"].map(words.mayTellBack) == true
    }
    return (learnings + setbacks).sorted { ($1.day, $1.id) < ($0.day, $0.id) }
  }

  /// What is to be tried in the days to come; nil where the period is not one that leads up to them.
  private func ahead(_ journal: JournalSnapshot) throws -> [Trial]? {
    guard period.next.last >= today else { return nil }
    let open = try journal.trials(all: false)
    return open.filter { $0.tryOn > last && (includesPrivate || !$0.isPrivate) && words.mayTellBack($0.adjustment) }
      .sorted { ($0.tryOn, $0.id) < ($1.tryOn, $1.id) }
  }

  private func mayHearten(_ entry: Entry) -> Bool { isShown(entry) && words.isHeartening(entry) }

  private func isShown(_ entry: Entry) -> Bool { includesPrivate || !entry.draft.isPrivate }

  private func aims(_ journal: JournalSnapshot) throws -> Aims {
    let time =
      zone.startOfDay(
        period.first, startsAt: dayStartsAt)..<zone.startOfDay(
        period.next.first, startsAt: dayStartsAt)
    var aims = Aims()
    aims.reached = try journal.goals(reached: time)
    aims.finished = try journal.stepsFinished(period.days)
    aims.lastMoves = try journal.lastMoves(ofGoalsIn: zone)
    aims.trials = try journal.trials(ended: time, orDueBy: last)
    aims.chosen = try journal.review(of: period.previous).map { try journal.steps(ofReview: $0.entry) } ?? []
    return includesPrivate ? aims : aims.withoutPrivate
  }

  /// A win or a mended setback that fits the latest setback of these days; else one of the days before, drawn.
  private func evidence(_ journal: JournalSnapshot) throws -> Entry? {
    if let setback = try journal.latest(.setback, period.days, limit: 1).first {
      let fitting = try journal.evidence(
        for: Evidence.Traits(setback.draft), of: setback.id, includingPrivate: includesPrivate, limit: 1
      ) { $0.day < period.first && words.isHeartening($0) }
      if let found = fitting.first { return found }
    }
    guard let first = try journal.span()?.lowerBound, first < period.first else { return nil }
    let pivot = Highlights.pivot(seed: seed, period: period, in: first..<period.first)
    return try journal.wins(upTo: pivot, limit: Highlights.pool).first(where: mayHearten)
  }

  // MARK: - Reviews

  func reviews(of journal: JournalSnapshot, limit: Int) throws -> InsightMethods.Reviews {
    .init(
      numbers: showsNumbers,
      reviews: try journal.reviews(of: period.unit, limit: limit).compactMap { try view($0, journal) })
  }

  private func view(_ review: Review, _ journal: JournalSnapshot) throws -> ReviewView? {
    guard let entry = try journal.entry(review.entry) else { return nil }
    let days = review.period.days
    let wins = try showsNumbers ? journal.days(days.lowerBound...review.period.last).reduce(0) { $0 + $1[.win] } : nil
    return ReviewView(review, entry: entry, steps: try journal.steps(ofReview: review.entry), wins: wins, zone: zone)
  }
}
