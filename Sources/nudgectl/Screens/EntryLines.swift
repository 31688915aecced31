import NudgeCore

/// An entry on one line.
struct EntryLines {
  var entry: EntryView
  var look: Look

  /// The text, and dimmed behind it what else was said.
  var brief: String { beside(4) }

  /// With the time of day in front.
  var timed: String { timed(beside: 0) }

  /// The same on a line of which some columns are taken.
  func timed(beside taken: Int) -> String {
    let clock = WallTime(entry.at ?? entry.writtenAt).map { String($0.time.description.prefix(5)) } ?? "     "
    return "\(look.dim(clock))  \(beside(taken + 9))"
  }

  func beside(_ taken: Int) -> String {
    let taken = taken + kind.columns
    let details = look.details(details, behind: entry.text, beside: taken)
    let text = kind + look.oneLine(entry.text, beside: taken + (details.isEmpty ? 0 : details.columns + 2))
    return details.isEmpty ? text : "\(text)  \(look.dim(details))"
  }

  /// Wins need no label.
  private var kind: String { entry.kind == EntryKind.win.rawValue ? "" : "\(entry.kind.shownOnOneLine): " }

  /// What else was said in a word; fields are for ``EntryScreen``.
  var details: String {
    let said = [entry.private == true ? "private" : nil, entry.effort.map { "effort \($0)" }, outcome, entry.domain]
    return (said.compactMap { $0 } + [entry.value].compactMap { $0 } + entry.tags.map { "#\($0)" })
      .strung(" · ").shownOnOneLine
  }

  /// "done" goes without saying.
  private var outcome: String? {
    entry.outcome == Outcome.done.rawValue ? nil : entry.outcome?.spaced
  }
}

extension String {
  /// A name of the protocol as it is said: "not this time".
  var spaced: String { String(map { $0 == "-" ? " " : $0 }) }
}
