import NudgeCore

/// Entries, newest first, under their days, each with the number by which it is changed.
struct ListScreen {
  var entries: [EntryView]
  var look: Look

  var text: String {
    var page = Page()
    if entries.isEmpty { page.line("Nothing on record here yet.") }
    let width = entries.map { "\($0.id)".count }.max() ?? 0
    var day = ""
    for entry in entries {
      if entry.day != day {
        page.gap()
        page.line(look.strong(CivilDate(entry.day)?.labelled ?? entry.day.shownOnOneLine))
        day = entry.day
      }
      let number = "\(entry.id)"
      let column = String(repeating: " ", count: width - number.count) + look.dim(number)
      page.line("  \(column)  \(EntryLines(entry: entry, look: look).timed(beside: width + 4))")
    }
    return page.text
  }
}
