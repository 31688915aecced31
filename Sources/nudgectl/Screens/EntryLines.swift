import NudgeCore

/// An entry on one line.
struct EntryLines {
  var entry: EntryView
  var look: Look

  /// The text, and dimmed behind it what else was said.
  var brief: String { line(beside: 4) }

  /// With the time of day in front.
  var timed: String {
    let clock = WallTime(entry.writtenAt).map { String($0.time.description.prefix(5)) } ?? "     "
    return "\(look.dim(clock))  \(line(beside: 9))"
  }

  private func line(beside taken: Int) -> String {
    let details = details
    let text = kind + look.oneLine(entry.text, beside: taken + kind.count + (details.isEmpty ? 0 : details.count + 2))
    return details.isEmpty ? text : "\(text)  \(look.dim(details))"
  }

  /// Wins need no label.
  private var kind: String { entry.kind == EntryKind.win.rawValue ? "" : "\(entry.kind.shownOnOneLine): " }

  private var details: String {
    let said =
      [entry.effort.map { "effort \($0)" }, outcome, entry.domain].compactMap { $0 } + entry.tags.map { "#\($0)" }
    return said.strung(" · ").shownOnOneLine
  }

  /// "done" goes without saying.
  private var outcome: String? {
    entry.outcome == Outcome.done.rawValue ? nil : entry.outcome?.replacing("-", with: " ")
  }
}

extension String {
  fileprivate func replacing(_ old: Character, with new: Character) -> String { String(map { $0 == old ? new : $0 }) }
}
