import NudgeCore
import NudgeStore

nonisolated extension ReportMaker {
  /// Those that stood firmest on the last day, as they grew. Weekly is often enough for a picture.
  func strengths() throws -> [StrengthCurve] {
    let resting = try journal.restDays()
    let hidden = request.includesPrivate ? Hidden() : try journal.hidden(from: earliest(resting))
    let curves = try ofPlans(resting, hidden) + ofPractices(resting, hidden)
    return curves.filter { curve in curve.points.contains { $0.value > 0 } }
      .sorted { ($1.points.last?.value ?? 0, $0.name) < ($0.points.last?.value ?? 0, $1.name) }
      .prefix(Self.mostCurves).map(\.self)
  }

  /// More lines than these nobody tells apart.
  private static let mostCurves = 6

  private var evenings: [CivilDate] { Strength.evenings(weeklyIn: request.days) }

  private func curve(
    _ subject: String, _ name: String, _ frequency: Double, _ days: [(day: CivilDate, value: Strength.Day)]
  ) -> StrengthCurve {
    let samples = Strength.history(frequency: frequency, days: days, on: evenings)
    return StrengthCurve(
      subject: subject, name: name, points: samples.map { DayFigure(day: $0.day.description, value: $0.score).rounded })
  }

  /// The first day that still tells something about the first one of the report.
  private func earliest(_ resting: Set<CivilDate>) -> CivilDate {
    Regularity.firstTellingDay(to: request.days.lowerBound, resting: resting)
  }

  private func ofPlans(_ resting: Set<CivilDate>, _ hidden: Hidden) throws -> [StrengthCurve] {
    return try request.plans.compactMap { plan in
      guard let (subject, name) = try title(of: plan) else { return nil }
      let first = earliest(resting)
      let planned = try journal.plannedDays(
        ofPlan: plan, dayStart: request.dayStart, most: Regularity.tellingDays + request.days.count,
        upTo: request.days.upperBound, without: hidden.nudges
      ).filter { $0.day >= first }
      let days = planned.map { day -> (day: CivilDate, value: Strength.Day) in
        (day.day, resting.contains(day.day) && day.share == 0 ? .rest : .planned(day.share))
      }
      return curve(subject, name, Regularity.frequency(of: planned.map(\.day)), days)
    }
  }

  /// As ``Insight`` tells it, without steps that are nobody else's business.
  private func title(of plan: String) throws -> (subject: String, name: String)? {
    switch AimPlan(name: plan) {
    case nil: return ("plan", plan)
    case .trial: return nil
    case .step(let id):
      guard let step = try journal.step(id), request.includesPrivate || !step.isPrivate else { return nil }
      return ("step", step.text.excerpt)
    }
  }

  private func ofPractices(_ resting: Set<CivilDate>, _ hidden: Hidden) throws -> [StrengthCurve] {
    let (first, last) = (earliest(resting), request.days.upperBound)
    return try journal.practiceUses().lazy.filter { $0.lastDay >= first }.compactMap { count in
      let uses = try journal.days(ofPractice: count.practice, from: first)
        .merging(hidden.uses[count.practice] ?? [:]) { $0 - $1 }.filter { $0.value > 0 && $0.key <= last }
      guard let begin = uses.keys.min() else { return nil }
      let days = Regularity.days(of: uses, to: last, resting: resting).enumerated().map {
        (day: begin.adding(days: $0.offset), value: $0.element)
      }
      return curve("practice", count.practice, Double(Regularity.timesAWeek) / 7, days)
    }
  }
}
