import NudgeCore
import NudgeStore
import Varlink

/// `org.nudged.Insight`: what the journal adds up to.
extension InsightMethods {
  static func interface(_ daemon: Daemon) throws -> Interface {
    var interface = try Interface(description)
    let insight = Insight(daemon: daemon)
    let reads = LongReads(daemon.engine.store)
    answer("Scorecard", in: &interface) { (_: Empty) in try insight.scorecard() }
    answer("Calibration", in: &interface) { (_: Empty) in try insight.calibration() }
    answer("Strengths", in: &interface) { (_: Empty) in try insight.strengths() }
    answer("Domains", in: &interface) { (_: Empty) in try insight.domains() }
    answer("Days", in: &interface) { (parameters: Days.Parameters) in try insight.days(parameters) }
    addReviews(to: &interface, daemon, reads)
    answerLater("Patterns", in: &interface, with: reads) { try insight.patterns($0) }
    answerLater("Report", in: &interface, with: reads) { (parameters: Report.Parameters) in
      let request = try ReportRequest(parameters, of: daemon)
      return { try ReportMaker(request: request, journal: $0).report() }
    }
    let (engine, storyteller) = (daemon.engine, Exporter())
    interface.stream("Story") { (parameters: Story.Parameters, stream: Stream<Encoded>) in
      guard stream.wantsMore else { throw VarlinkError.expectedMore }
      storyteller.run(
        StoryWriter(try StoryRequest(parameters, of: engine, words: daemon.words)), of: Self.interface, to: stream)
    }
    return interface
  }
}

/// Gathers what the pure measures need.
struct Insight {
  let daemon: Daemon
  private var engine: Engine { daemon.engine }
  private var numbers: Bool { daemon.configuration.showsNumbers }

  func scorecard() throws -> InsightMethods.Scorecard {
    let (today, store) = (engine.today, engine.store)
    let isRest = try store.isRestDay(today)
    guard numbers else { return .init(day: today.description, numbers: false, rest: isRest) }
    // A run may be as long as the journal.
    let first = try store.span()?.lowerBound ?? today
    let days = try store.days(min(first, today)...today, inFullFrom: Scorecard.firstDayNeeded(today: today))
    let card = Scorecard(
      days: days, today: today, targets: daemon.configuration.targets, since: first,
      notLived: try store.daysJumped(in: days))
    let balance = SourceBalance(try store.sources(SourceBalance.window(endingOn: today)))
    return .init(
      day: today.description, numbers: true, rest: isRest, measures: card.measures.map(MeasureView.init),
      sources: SourceView.all(balance), missing: balance.missing.map(\.rawValue))
  }

  func calibration() throws -> InsightMethods.Calibration {
    numbers ? .init(Calibration(try engine.store.forecasts())) : .withoutNumbers
  }

  /// The longest stretch of days one reply holds.
  private static let mostDays = 4000

  func days(_ parameters: InsightMethods.Days.Parameters) throws -> InsightMethods.Days {
    let to = try Parse.day(parameters.to, "to") ?? engine.today
    let from = try Parse.day(parameters.from, "from") ?? to.adding(days: -27)
    guard from <= to else { throw VarlinkError.invalidParameter("to") }
    guard to.daysSinceEpoch - from.daysSinceEpoch < Self.mostDays else { throw VarlinkError.invalidParameter("from") }
    let days = try engine.store.days(from...to).map(DayView.init)
    return .init(
      days: numbers ? days : days.map(\.withoutNumbers), since: try engine.store.span()?.lowerBound.description,
      today: engine.today.description, numbers: numbers ? nil : false)
  }

  func domains() throws -> InsightMethods.Domains {
    let range = Range<CivilDate>(uncheckedBounds: (engine.today.adding(days: -27), engine.today.adding(days: 1)))
    return .init(
      numbers: numbers, from: range.lowerBound.description, to: engine.today.description,
      domains: numbers ? try engine.store.domains(range) : [])
  }

  // MARK: - Strength

  /// The last half year, week by week.
  private var evenings: [CivilDate] { Strength.evenings(weeklyIn: engine.today.adding(days: -181)...engine.today) }

  private func history(
    _ frequency: Double, _ days: [(day: CivilDate, value: Strength.Day)]
  ) -> [DayFigure] {
    Strength.history(frequency: frequency, days: days, on: evenings)
      .map { DayFigure(day: $0.day.description, value: $0.score) }
  }

  func strengths() throws -> InsightMethods.Strengths {
    guard numbers else { return .init(numbers: false, strengths: []) }
    // What was not done yet has no strength to be told.
    return .init(numbers: true, strengths: try (ofPlans() + ofPractices()).filter { $0.days > 0 })
  }

  private func ofPlans() throws -> [StrengthView] {
    let resting = try engine.store.restDays()
    return try engine.planner.settings.plans.compactMap { try ofPlan($0, resting) }
  }

  private func ofPlan(_ plan: Plan, _ resting: Set<CivilDate>) throws -> StrengthView? {
    guard let (subject, name) = try title(of: plan) else { return nil }
    let dayStart = engine.planner.settings.dayStartsAt
    let planned = try engine.store.plannedDays(
      ofPlan: plan.name, dayStart: dayStart, most: Regularity.tellingDays)
    guard !planned.isEmpty else { return nil }
    let frequency = Regularity.frequency(of: planned.map(\.day))
    let days = planned.map { day -> (day: CivilDate, value: Strength.Day) in
      (day.day, resting.contains(day.day) && day.share == 0 ? .rest : .planned(day.share))
    }
    let history = history(frequency, days)
    return StrengthView(
      subject: subject, name: name, strength: history.last?.value ?? 0, days: planned.count { $0.share > 0 },
      history: history)
  }

  /// A step with a cue of its own is a plan of the journal, and told in its own words: the reply is for the person's own
  /// screen. A trial asks once, which is no habit.
  private func title(of plan: Plan) throws -> (subject: String, name: String)? {
    switch AimPlan(name: plan.name) {
    case nil: ("plan", plan.name)
    case .trial: nil
    case .step(let id): ("step", try engine.store.step(id)?.text.excerpt ?? plan.name)
    }
  }

  private func ofPractices() throws -> [StrengthView] {
    let (today, resting) = (engine.today, try engine.store.restDays())
    let first = Regularity.firstTellingDay(to: today, resting: resting)
    return try engine.store.practiceUses().lazy.filter { $0.lastDay >= first }.map { count in
      let uses = try engine.store.days(ofPractice: count.practice, from: first)
      let begin = uses.keys.min() ?? today
      let days = Regularity.days(of: uses, to: today, resting: resting).enumerated().map {
        (day: begin.adding(days: $0.offset), value: $0.element)
      }
      let history = history(Double(Regularity.timesAWeek) / 7, days)
      return StrengthView(
        subject: "practice", name: count.practice, strength: history.last?.value ?? 0, days: uses.count,
        history: history)
    }
  }
}
