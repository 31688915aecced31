import NudgeCore

/// What the person's own hooks are told of.
extension Daemon {
  func tell(_ occasion: Engine.Occasion) {
    let now = engine.present.rfc3339(in: engine.planner.zone)
    switch occasion {
    case .win(let entry): hooks.run(.win, .win(entry, at: now))
    case .shown(let nudge): hooks.run(.nudgeShown, .shown(forOnlookers(nudge), at: now))
    case .submitted(let guide, let entries) where entries.contains(where: \.isReview):
      hooks.run(.reviewClosed, .review(guide, on: engine.today, entries, at: now))
    case .submitted: break
    }
  }
}
