import NudgeCore

/// The person's own people, plan and lines, in their own words; first and at once.
struct CardScreen {
  var card: CardView
  /// Where it can be written; for a person whose card is empty.
  var file: String
  var look: Look

  var text: String {
    var page = Page()
    if card.isEmpty { return empty }
    for contact in card.contacts { contactLines(contact, on: &page) }
    list("Your plan", card.plan, numbered: true, on: &page)
    list("Your lines", card.lines, numbered: false, on: &page)
    return page.text
  }

  private func contactLines(_ contact: CardView.Contact, on page: inout Page) {
    page.line(
      "\(look.strong(look.oneLine(contact.name)))  \(look.oneLine(contact.reach, beside: contact.name.count + 2))")
    if let note = contact.note { page.line("  " + look.dim(look.oneLine(note, beside: 2))) }
  }

  private func list(_ title: String, _ lines: [String], numbered: Bool, on page: inout Page) {
    guard !lines.isEmpty else { return }
    page.gap()
    page.line(look.strong(title))
    for (index, line) in lines.enumerated() {
      let mark = numbered ? "\(index + 1). " : ""
      for part in look.wrapped(mark + line.shownOnOneLine) { page.line("  " + part) }
    }
  }

  /// No card yet is no reason to leave a person alone.
  private var empty: String {
    """
    Your own people are not written down yet. They go into \(file.shownOnOneLine), in your words:

      [support]
      contacts = [{ name = "Ana", reach = "+49 30 1234567" }]
      crisis-plan = ["Put the phone in my hand", "Call Ana, or the line of my country"]
      lines = ["This passes. It has before."]

    If you are in danger now: 112 in Europe, 911 in North America, or the emergency number where you are.

    """
  }
}
