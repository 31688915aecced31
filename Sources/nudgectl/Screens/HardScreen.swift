import NudgeCore

/// A hard moment: who is there, one thing to do, one thing that was managed. No question, no number.
struct HardScreen {
  var moment: HardMoment
  var look: Look

  var text: String {
    var page = Page()
    begin(&page)
    if let practice = moment.practice { page.line(look.dim("  nudgectl practice \(practice.name.shownOnOneLine)")) }
    if let evidence = moment.evidence { evidenceLines(evidence, on: &page) }
    page.gap()
    paragraph("Nothing else has to be done now. Hard moments do pass, even when it doesn't feel that way.", on: &page)
    if moment.card.isEmpty { paragraph(noCard, on: &page) }
    return page.text
  }

  /// The beginning, which needs no daemon.
  var first: String {
    var page = Page()
    begin(&page)
    return page.text
  }

  /// What follows it.
  var rest: String { String(text.dropFirst(first.count)) }

  private func begin(_ page: inout Page) {
    let card = CardLines(card: moment.card, look: look)
    page.line(moment.card.isEmpty ? card.help : card.text)
    paragraph("Breathe out slowly, longer than you breathe in. Three times is enough to begin with.", on: &page)
  }

  private var noCard: String {
    moment.isUncertain == true
      ? "Your own people could not be read just now; that does not mean they are gone: nudgectl support"
      : "Your own people can stand here, too: nudgectl support"
  }

  private func evidenceLines(_ entry: EntryView, on page: inout Page) {
    page.gap()
    page.line(look.strong("In your own words"))
    page.line("  " + look.oneLine(entry.text, beside: 2))
    page.line("  " + look.dim(CivilDate(entry.day)?.labelled ?? entry.day.shownOnOneLine))
  }

  private func paragraph(_ text: String, on page: inout Page) {
    for line in look.wrapped(text) { page.line(line) }
  }
}
