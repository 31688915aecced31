import Testing

@testable import NudgeCore

/// A planner driven by hand: a clock that stands where it is put, and a ledger in memory.
struct Scene {
  var planner: Planner
  var now: Instant
  private(set) var transitions: [Transition] = []

  static let server = "bus :1.7"

  init(
    _ plans: [Plan], quiet: [String] = [], limits: Limits = .none, at start: String = "2026-05-04T12:00:00+00:00",
    in zone: Zone = .utc, server: String? = Scene.server
  ) throws {
    let settings = Settings(quietHours: quiet.compactMap { QuietHours($0) }, limits: limits, plans: plans)
    planner = Planner(memory: .init(), settings: settings, zone: zone)
    now = try Instant(rfc3339: start)
    try happen(.serverChanged(server))
  }

  @discardableResult
  mutating func happen(_ event: Planner.Event) throws -> Planner.Step {
    let step = try planner.step(event, now: now)
    transitions += step.writes.compactMap { if case .transition(let row) = $0 { row } else { nil } }
    return step
  }

  /// Lets time pass until `instant`, waking up whenever the planner asked for it.
  @discardableResult
  mutating func sleep(until instant: String) throws -> [Nudge] {
    let end = try Instant(rfc3339: instant)
    var shown: [Nudge] = []
    var wakeUp = try happen(.tick).wakeUp
    while let next = wakeUp, next <= end {
      now = max(now, next)
      let step = try happen(.tick)
      shown += step.shows
      wakeUp = step.wakeUp
    }
    now = end
    return shown
  }

  /// The same planner after a restart of the daemon, knowing what the ledger knows.
  mutating func restart(in zone: Zone? = nil) {
    let old = planner
    planner = Planner(
      memory: .init(
        open: old.open, cursors: old.cursors, pause: old.pause, lastLogged: old.lastLogged, recent: old.recent,
        responses: old.responses, nextID: old.nextID, seed: old.drawSeed), settings: old.settings,
      zone: zone ?? old.zone)
  }

  /// Moves the clock without letting the planner notice.
  mutating func jump(to instant: String) throws { now = try Instant(rfc3339: instant) }

  /// What was decided, in a line each: `2026-05-04T20:30 1 planned quiet-hours`.
  var story: [String] {
    transitions.map { row in
      let time = planner.zone.civil(at: row.at)
      return "\(time) \(row.nudge) \(row.state.rawValue)\(row.gate.map { " \($0.rawValue)" } ?? "")"
    }
  }

  /// States of a nudge in the order it went through them.
  func life(of id: Nudge.ID) -> [NudgeState] { transitions.filter { $0.nudge == id }.map(\.state) }
}

extension Plan {
  static let zones = ZoneDatabase { _ in nil }

  static func test(
    _ cue: String = "*-*-* 20:30", name: String = "evening", expires: Duration = .hours(3),
    missed: WhenMissed = .skip, unlessLogged: EntryKind? = nil, unlessReviewed: Period.Unit? = nil,
    snooze: SnoozePolicy = .init(), easeOff: EaseOff? = nil, spread: Spread? = nil
  ) throws -> Plan {
    Plan(
      name: name, guide: "evening-wins", cues: [try CalendarExpression(cue, zones: zones)], spread: spread,
      expiresAfter: expires, whenMissed: missed, unlessLogged: unlessLogged,
      unlessReviewed: unlessReviewed, snooze: snooze, easeOff: easeOff)
  }
}
