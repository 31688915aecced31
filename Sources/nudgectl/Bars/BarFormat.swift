import ArgumentParser
import NudgeCore

/// The languages of status bars. Each state is one line.
enum BarFormat: String, CaseIterable, ExpressibleByArgument {
  /// For programs of one's own; docs/bars.md has its members.
  case json
  /// A custom module with `"return-type": "json"`.
  case waybar
  /// A block with `interval=persist` and `format=json`.
  case i3blocks
  /// Words alone: polybar with `tail = true`, xmobar, tmux and others.
  case text

  func line(_ words: BarWords) -> String {
    let state = words.state
    switch self {
    case .json:
      return Self.object(
        [
          ("state", state.kind.rawValue), ("text", words.text), ("shortText", words.short), ("tooltip", words.tooltip),
          ("next", state.next), ("until", state.until),
        ], wins: state.wins)
    case .waybar:
      return Self.object([
        ("text", words.text), ("alt", state.kind.rawValue), ("tooltip", words.tooltip), ("class", state.kind.rawValue),
      ])
    case .i3blocks: return Self.object([("full_text", words.text), ("short_text", words.short)])
    case .text: return words.text + "\n"
    }
  }

  private static func object(_ members: [(name: String, value: String?)], wins: Int? = nil) -> String {
    var parts = members.compactMap { name, value in value.map { "\(JSONText.quoted(name)):\(JSONText.quoted($0))" } }
    if let wins { parts.append("\"wins\":\(wins)") }
    return "{\(parts.joined(separator: ","))}\n"
  }
}
