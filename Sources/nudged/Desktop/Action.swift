import NudgeCore

/// The three buttons.
enum Action: String, CaseIterable {
  case answer
  case snooze
  case skip

  var label: String {
    switch self {
    case .answer: "Answer"
    case .snooze: "Snooze"
    case .skip: "Not today"
    }
  }

  func key(for nudge: Nudge.ID) -> String { "nudged-\(rawValue)-\(nudge)" }

  static func parse(_ key: String) -> (Action, Nudge.ID)? {
    let parts = key.split(separator: "-")
    guard parts.count == 3, parts[0] == "nudged", let action = Action(rawValue: String(parts[1])),
      let id = Nudge.ID(parts[2])
    else { return nil }
    return (action, id)
  }
}
