/// A plan that elapses every minute, or every second, while nothing may be shown: its first nudges are in the ledger and say
/// why, and the others would say the same. They are passed over, so that no plan can fill the ledger.
extension Planner {
  /// How many nudges in a row, on one day, a plan makes unseen before others are passed over.
  static let mostUnseen = 4

  /// How many nudges a plan has made since one of it was shown, or since the day began.
  struct Unseen: Sendable {
    var day: CivilDate
    var count: Int
  }

  /// Whether a nudge that is about to be made would change nothing: there are some of its kind today, it cannot be shown now,
  /// and another one speaks for it or its time is over before it could be shown.
  func isPassedOver(_ nudge: Nudge, now: Instant) -> Bool {
    guard !nudge.isBelated, let unseen = unseen[nudge.plan], unseen.count >= Self.mostUnseen,
      unseen.day == settings.day(of: now, in: zone)
    else { return false }
    if let speaker = speaker(of: nudge.plan), open[speaker].state != .shown { return true }
    guard let gate = gate(for: nudge, now: now) else { return false }
    return gate == .alreadyDone || isOver(nudge, beforeOpening: gate, now: now)
  }

  private func isOver(_ nudge: Nudge, beforeOpening gate: Gate, now: Instant) -> Bool {
    guard plan(of: nudge)?.whenMissed == .skip else { return false }
    var held = nudge
    held.heldBy = gate
    // What waits for something to happen waits to settle, too.
    let opening = chance(of: held, now: now) ?? now + max(settings.limits.settle, Self.lateness)
    return nudge.expiresAt <= opening
  }

  mutating func countUnseen(_ plan: String, now: Instant) {
    let today = settings.day(of: now, in: zone)
    let before = unseen[plan].map { $0.day == today ? $0.count : 0 } ?? 0
    unseen[plan] = Unseen(day: today, count: before + 1)
  }
}
