import NudgeCore

/// What was managed before.
struct EvidenceScreen {
  var entries: [EntryView]
  var look: Look

  var text: String {
    var page = Page()
    guard !entries.isEmpty else {
      page.line("Nothing of the kind is on record yet. One out of the jar: nudgectl jar")
      return page.text
    }
    page.line(look.strong(heading))
    for entry in entries { page.line("  \(look.dim(day(entry)))  \(EntryLines(entry: entry, look: look).beside(18))") }
    return page.text
  }

  private var heading: String {
    entries.contains { $0.kind == EntryKind.setback.rawValue }
      ? "You have got through something like this before:" : "From your own record:"
  }

  private func day(_ entry: EntryView) -> String { CivilDate(entry.day)?.labelled ?? entry.day.shownOnOneLine }
}
