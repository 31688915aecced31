@testable import NudgeCore

/// Sees whether a planner keeps its promises, by what it shows and by nothing that decides it.
struct GateWatch {
  private var seen = 0
  private var rows = 0
  /// Showings since the clock was last set; those before are on another clock.
  private var known: [(nudge: Nudge.ID, at: Instant)] = []
  private var settleUntil: Instant?
  private(set) var shows = 0

  mutating func clockWasSet() {
    known = []
    settleUntil = nil
  }

  mutating func restarted(at now: Instant, settings: Settings) { settleUntil = now + settings.limits.settle }

  mutating func look(at witness: Witness, after event: Planner.Event, before: Planner) -> [String] {
    let (planner, now) = (witness.planner, witness.now)
    var faults: [String] = []
    noticeReturn(event, before: before, planner, now)
    for show in witness.shows[seen...] { faults += look(at: show, planner, now) }
    seen = witness.shows.count
    if let wakeUp = witness.wakeUp, wakeUp <= now { faults.append("to wake up in the past, at \(wakeUp)") }
    for row in witness.transitions[rows...] { faults += explain(row, event, witness) }
    rows = witness.transitions.count
    return faults
  }

  private mutating func noticeReturn(_ event: Planner.Event, before: Planner, _ planner: Planner, _ now: Instant) {
    let isUnlocked = before.presence == .away && planner.presence != .away
    let isResumed = before.pause != nil && planner.pause == nil
    if event == .woke || isUnlocked || isResumed {
      settleUntil = max(settleUntil ?? now, now + planner.settings.limits.settle)
    }
  }

  private mutating func look(at show: Witness.Show, _ planner: Planner, _ now: Instant) -> [String] {
    shows += 1
    var faults: [String] = []
    let (id, limits, zone) = (show.nudge.id, planner.settings.limits, planner.zone)
    if planner.pause != nil { faults.append("\(id) shown in a pause") }
    if planner.presence == .away { faults.append("\(id) shown on a locked screen") }
    if planner.server == nil { faults.append("\(id) shown without a server") }
    let time = zone.civil(at: now).time
    if planner.settings.quietHours.contains(where: { $0.contains(time) }) { faults.append("\(id) shown at \(time)") }
    guard !show.isAgain else { return faults }
    if let settleUntil, now < settleUntil { faults.append("\(id) shown before \(settleUntil)") }
    let last = known.last { $0.nudge != id }
    if let last, now - last.at < limits.minimumGap { faults.append("\(id) shown \(now - last.at) after \(last.nudge)") }
    let today = planner.settings.day(of: now, in: zone)
    var ofToday = Set(known.filter { planner.settings.day(of: $0.at, in: zone) == today }.map(\.nudge))
    known.append((id, now))
    // One that was put off counts once, also where the cap has been lowered since.
    if ofToday.insert(id).inserted, ofToday.count > limits.perDay {
      faults.append("\(id) is number \(ofToday.count) of the day")
    }
    return faults
  }

  /// What a row of the ledger says has to hold together.
  private func explain(_ row: Transition, _ event: Planner.Event, _ witness: Witness) -> [String] {
    if case .snoozed(row.nudge, _) = event, let nudge = witness.nudges[row.nudge],
      nudge.snoozes > witness.planner.snoozePolicy(of: nudge).atMost
    {
      return ["\(row.nudge) put off \(nudge.snoozes) times"]
    }
    return switch (row.state, row.gate) {
    case (.expired, .expired), (.merged, .merged), (.withdrawn, .alreadyDone): []
    case (.planned, _), (.snoozed, _), (.shown, nil), (.answered, nil), (.skipped, nil): []
    default: ["\(row) explains nothing"]
    }
  }
}
