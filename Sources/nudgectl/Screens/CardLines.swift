import NudgeCore

/// The person's own people and lines for hard moments, as they wrote them.
struct CardLines {
  var card: CardView
  var look: Look

  var text: String {
    var page = Page()
    for line in card.lines { page.line(look.strong(line.shownSafely)) }
    let width = card.contacts.map(\.name.shownOnOneLine.count).max() ?? 0
    for contact in card.contacts {
      let note = contact.note.map { "  \(look.dim($0.shownOnOneLine))" } ?? ""
      page.line("  \(contact.name.shownOnOneLine.padded(to: width))  \(contact.reach.shownOnOneLine)\(note)")
    }
    for (index, step) in card.plan.enumerated() { page.line("  \(index + 1). \(step.shownOnOneLine)") }
    return page.text
  }
}
