import NudgeCore

/// What happens around the daemon: the clock is set, the machine sleeps, the person travels, leaves and comes back.
extension Daemon {
  func presenceChanged(_ presence: Presence) {
    Log.write(.presence, .info, Self.sentence(presence, loginSession.note))
    engine.happen(.presence(presence))
  }

  private static func sentence(_ presence: Presence, _ note: String?) -> String {
    switch presence {
    case .here: "the screen is unlocked"
    case .away: "the screen is locked, or shows another session"
    case .unknown: "nobody tells whether the screen is locked" + (note.map { " (\($0))" } ?? "")
    }
  }

  /// The alarm needs no help: Dispatch hands a wall-clock deadline to a timer of `CLOCK_REALTIME`, which the kernel itself
  /// keeps right. What is due by now is due at once, and what was is looked at again.
  func clockJumped(slept: Duration) {
    Log.write(
      .clock, .info, slept > .zero ? "the machine woke up after \(slept.wholeSeconds) s" : "the clock was set")
    engine.happen(slept > .zero ? .woke : .tick)
    watchTime()
  }

  /// Nothing happens when the zone is the one it was: files are touched more often than people travel.
  func zoneChanged() {
    let zone = zones.local()
    guard zone != engine.planner.zone else { return }
    engine.happen(.travelled(zone))
    watchTime()
    Log.write(.clock, .notice, "times are read in \(zone.identifier) now")
  }
}
