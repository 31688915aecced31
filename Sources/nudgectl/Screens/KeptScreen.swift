import NudgeCore

/// What was kept, and the sentence that answers it.
struct KeptScreen {
  var entry: EntryView
  var message: String
  var look: Look

  var text: String {
    var page = Page()
    page.line("\(look.good("✓")) \(EntryLines(entry: entry, look: look).brief)")
    page.line("  \(look.oneLine(message, beside: 2))")
    return page.text
  }
}
