import NudgeCore

/// Earlier wins beside a setback, below what was kept.
struct EvidenceLines {
  var entries: [EntryView]
  var look: Look

  var text: String {
    guard !entries.isEmpty else { return "" }
    var page = Page()
    page.line()
    page.line(look.strong("You have managed before"))
    for entry in entries {
      let day = CivilDate(entry.day)?.labelled ?? entry.day.shownOnOneLine
      page.line("  \(look.dim(day))  \(look.oneLine(entry.text, beside: 4 + day.count))")
    }
    return page.text
  }
}
