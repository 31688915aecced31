import NudgeCore

extension NudgeView {
  /// The question, and the person's own words it is about.
  var inTheTerminal: String { about.map { "\(question)\n  \($0.shownOnOneLine)" } ?? question }
}

/// A nudge in words.
struct NudgeLines {
  var nudge: NudgeView
  var look: Look

  /// "Asked today 20:30, open until today 23:30."
  var standing: String {
    let end = WallTime(nudge.expiresAt).map { ", open until \($0.label(at: look.now))" } ?? ""
    return "\(state)\(end)."
  }

  private var state: String {
    let due = WallTime(nudge.dueAt).map { $0.label(at: look.now) }
    switch NudgeState(rawValue: nudge.state) {
    case .shown: return due.map { "Asked \($0)" } ?? "Asked"
    case .snoozed where nudge.heldBy == nil: return due.map { "Put off until \($0)" } ?? "Put off"
    default: return waiting
    }
  }

  private var waiting: String {
    switch nudge.heldBy.flatMap(Gate.init) {
    case .paused: "Waits until the pause is over"
    case .quietHours: "Waits until quiet hours are over"
    case .locked: "Waits until the screen is unlocked"
    case .tooSoon: "Waits a little while"
    case .dailyCap: "Waits for a new day"
    case .noServer: "Waits for a notification server"
    case .alreadyDone, .expired, .merged, nil: "Waits to be asked"
    }
  }
}
