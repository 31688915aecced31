import NudgeCore
import NudgeStore

/// Rest days: nudges rest until the day is over, and every measure stays neutral.
extension Engine {
  /// Makes today a rest day. A pause that goes on for longer stays.
  func rest() throws {
    let (day, end) = (today, planner.settings.endOfDay(of: present, in: planner.zone))
    if planner.pause?.lasts(to: end) ?? false {
      try step(.tick) { try store.setRest(true, on: day, at: present, with: $0) }
      return onChange(.pause)
    }
    try step(.paused(.at(end))) { try store.setRest(true, on: day, at: present, with: $0) }
  }

  /// Makes today an ordinary day again. A pause that is not the rest day's own stays.
  func endRest() throws {
    let day = today
    guard isRestPause else {
      try step(.tick) { try store.setRest(false, on: day, at: present, with: $0) }
      return onChange(.pause)
    }
    try step(.resumed) { try store.setRest(false, on: day, at: present, with: $0) }
  }

  /// Whether the pause in force is the one that ends with this day.
  var isRestPause: Bool { planner.pause?.until == planner.settings.endOfDay(of: present, in: planner.zone) }

  /// The pause of a rest day comes and goes with it, when the journal was changed in some other way.
  func restEvent(from wasRest: Bool) throws -> Planner.Event? {
    let isRest = try store.isRestDay(today)
    guard isRest != wasRest else { return nil }
    let end = planner.settings.endOfDay(of: present, in: planner.zone)
    if isRest { return planner.pause?.lasts(to: end) ?? false ? nil : .paused(.at(end)) }
    return isRestPause ? .resumed : nil
  }
}
