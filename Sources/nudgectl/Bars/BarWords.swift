import NudgeCore

/// What a state is called on the screen.
struct BarWords {
  var state: BarState
  /// What stands there while nothing waits; nil: a small ring.
  var calm: String?
  var now: Instant

  var text: String {
    switch state.kind {
    case .open: "\(short) A moment for you?"
    case .calm: calm ?? short
    case .paused: "\(short) paused"
    case .rest: "\(short) rest"
    case .off: "\(short) off"
    }
  }

  /// For a bar without room.
  var short: String { state.kind == .open ? "●" : "○" }

  /// For a pointer that rests on it.
  var tooltip: String {
    switch state.kind {
    case .open: "A question waits, for whenever you like." + winsLine
    case .calm: "Nothing is asked just now." + nextLine + winsLine
    case .paused: pause + winsLine
    case .rest: "A day of rest. Nothing is asked." + winsLine
    case .off: "nudged is not running."
    }
  }

  private var pause: String {
    if state.untilBack { return "Paused until you are back." }
    return state.until.flatMap(label).map { "Paused until \($0)." } ?? "Paused."
  }

  private var nextLine: String { state.next.flatMap(label).map { "\nNext: \($0)" } ?? "" }

  private var winsLine: String { state.wins.map { "\nWins today: \($0)" } ?? "" }

  /// "Sun 17:00". Without "today", which would be another day's after midnight.
  private func label(_ rfc3339: String) -> String? {
    guard let wall = WallTime(rfc3339) else { return nil }
    let clock = String(wall.time.description.prefix(5))
    let days = wall.date.daysSinceEpoch - wall.today(at: now).daysSinceEpoch
    return (0...6).contains(days) ? "\(wall.date.weekday.abbreviation) \(clock)" : "\(wall.date.labelled) \(clock)"
  }
}
