import NudgeCore

/// One win out of the jar.
struct JarScreen {
  var entry: EntryView?
  /// How many are still to come in this round.
  var left: Int
  /// The person's day, which may begin after midnight; nil: by the clock.
  var today: CivilDate?
  var look: Look

  var text: String {
    guard let entry else {
      if left > 0 { return "What came up just now was heavy, and stays in the jar. Another one: nudgectl jar\n" }
      return "The jar is still empty. A first one fits in one line: nudgectl win\n"
    }
    var page = Page()
    page.line(look.dim("\(when(entry)), you wrote:"))
    for line in entry.text.shownSafely.split(separator: "\n", omittingEmptySubsequences: false) {
      page.line("  " + look.strong(String(line)))
    }
    let details = EntryLines(entry: entry, look: look).details
    if !details.isEmpty { page.line("  " + look.dim(details)) }
    page.line(look.dim(left > 0 ? "That still counts. Another one: nudgectl jar --another" : "That still counts."))
    return page.text
  }

  private func when(_ entry: EntryView) -> String {
    guard let at = WallTime(entry.at ?? entry.writtenAt), let day = CivilDate(entry.day) else { return "Once" }
    switch (today ?? at.today(at: look.now)).daysSinceEpoch - day.daysSinceEpoch {
    case ...0: return "Today"
    case 1: return "Yesterday"
    case 2...6: return "On \(day.weekday.name)"
    default: return "On \(day.labelled)"
    }
  }
}
