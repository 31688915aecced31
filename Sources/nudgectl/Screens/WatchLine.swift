import NudgeCore

/// One event of the watch, on one line. Entries come without their text.
struct WatchLine {
  var event: Control.Monitor
  /// When it came, by the person's clock.
  var time: CivilTime
  var look: Look

  var text: String { "\(look.dim(clock))  \(sentence)\n" }

  /// "20:30:15"
  private var clock: String { String(((time.second == 0 ? "\(time):00" : "\(time)")).prefix(8)) }

  private var sentence: String {
    switch event.event {
    case "nudge": event.nudge.map(nudge) ?? "A nudge changed."
    case "entry": "Entry written: \(look.oneLine(event.kind ?? "one"))"
    case "status": "Watching. \(event.status.map(standing) ?? "")"
    case "pause": event.status.map { $0.paused ? "Paused." : "No pause." } ?? "The pause changed."
    case "server": "Notification server: \(look.oneLine(event.status?.server ?? "none"))"
    case "reload": "The configuration was read again."
    case "journal": "Another journal is there now, or this one was put back."
    default: look.oneLine(event.event)
    }
  }

  private func nudge(_ nudge: NudgeView) -> String {
    let held = nudge.heldBy.map { ", held by \(look.oneLine($0))" } ?? ""
    return "Nudge \(nudge.id) (\(look.oneLine(nudge.plan))): \(look.oneLine(nudge.state))\(held)"
  }

  private func standing(_ status: Control.Status) -> String {
    let next = status.next.flatMap { next in
      WallTime(next.at).map { "next \(look.oneLine(next.plan)) \($0.label(at: look.now))" }
    }
    return "\(status.pending.count) open, \(next ?? "nothing planned")."
  }
}
