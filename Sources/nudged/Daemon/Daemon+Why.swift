import NudgeCore
import NudgeStore

/// Why the question of why cannot be answered.
enum WhyProblem: Error {
  case noSuchPlan(String)
}

/// Why a nudge came or did not come: the ledger for what was decided, the planner for what comes next.
extension Daemon {
  func why(_ parameters: Control.Why.Parameters) throws -> Control.Why {
    let nudge = try asked(parameters)
    let plan = try nudge?.plan ?? parameters.plan ?? anyPlan()
    let (planner, zone) = (engine.planner, engine.planner.zone)
    let explanation = planner.explanation(ofPlan: plan, nudge: nudge, now: engine.present)
    return Control.Why(
      plan: plan, nudge: nudge.map(view), decisions: try decisions(about: nudge),
      nextChance: explanation.nextChance?.rfc3339(in: zone), waitsFor: explanation.waitsFor?.rawValue,
      next: explanation.next?.rfc3339(in: zone), unreadable: planner.presence == .unknown ? ["lock"] : [],
      unanswered: explanation.unanswered, every: explanation.every, perDay: planner.settings.limits.perDay,
      minimumGapSeconds: Int(planner.settings.limits.minimumGap.wholeSeconds),
      hours: explanation.hours?.map {
        HourView(hour: $0.hour, answered: $0.answered, unanswered: $0.unanswered)
      }, busTrouble: notifications.busTrouble?.note, journal: journalNotice?.whole(on: engine.today))
  }

  private func asked(_ parameters: Control.Why.Parameters) throws -> Nudge? {
    if let id = parameters.id {
      guard let nudge = try engine.store.nudge(id) else { throw Planner.Refusal.noSuchNudge(id) }
      return nudge
    }
    let nudge = try engine.store.latestNudge(ofPlan: parameters.plan)
    if let plan = parameters.plan, nudge == nil, !isPlan(plan) { throw WhyProblem.noSuchPlan(plan) }
    return nudge
  }

  /// Where there is no nudge at all: the plan that comes next.
  private func anyPlan() throws -> String {
    guard let plan = engine.planner.nextOccurrence?.plan else { throw Engine.Problem.nothingPending }
    return plan
  }

  private func isPlan(_ name: String) -> Bool { engine.planner.settings.plans.contains { $0.name == name } }

  private func decisions(about nudge: Nudge?) throws -> [DecisionView] {
    guard let nudge else { return [] }
    return try engine.store.transitions(of: nudge.id).map {
      DecisionView(at: $0.at.rfc3339(in: engine.planner.zone), state: $0.state.rawValue, gate: $0.gate?.rawValue)
    }
  }
}
