import NudgeCore

/// Entries, newest first, under their days.
struct ListScreen {
  var entries: [EntryView]
  var look: Look

  var text: String {
    var page = Page()
    if entries.isEmpty { page.line("Nothing on record here yet.") }
    var day = ""
    for entry in entries {
      if entry.day != day {
        page.gap()
        page.line(look.strong(CivilDate(entry.day)?.labelled ?? entry.day.shownOnOneLine))
        day = entry.day
      }
      page.line("  " + EntryLines(entry: entry, look: look).timed)
    }
    return page.text
  }
}
