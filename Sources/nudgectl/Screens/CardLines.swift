import NudgeCore

/// The person's own people, plan and lines, as they wrote them; where none are written down yet, where to turn.
struct CardLines {
  var card: CardView
  var look: Look

  var text: String {
    var page = Page()
    if card.isEmpty { page.line(Self.nobodyYet) }
    for contact in card.contacts { contactLines(contact, on: &page) }
    list("Your plan", card.plan, numbered: true, on: &page)
    list("Your lines", card.lines, numbered: false, on: &page)
    return page.text
  }

  /// What was kept, and before it the card when its words ask for one. Then nothing is offered beside it.
  static func before(_ kept: String, _ card: CardView?, _ look: Look, otherwise offer: String? = nil) -> String {
    var page = Page()
    if let card { page.line(CardLines(card: card, look: look).text) }
    page.line(kept)
    if card == nil, let offer { page.line("  " + look.dim(offer)) }
    return page.text
  }

  private func contactLines(_ contact: CardView.Contact, on page: inout Page) {
    let name = look.oneLine(contact.name)
    let reach = look.oneLine(contact.reach, beside: name.columns + 2)
    page.line([look.strong(name), reach].filter { !$0.isEmpty }.strung("  "))
    if let note = contact.note { page.line("  " + look.dim(look.oneLine(note, beside: 2))) }
  }

  private func list(_ title: String, _ lines: [String], numbered: Bool, on page: inout Page) {
    guard !lines.isEmpty else { return }
    page.gap()
    page.line(look.strong(title))
    for (index, line) in lines.enumerated() {
      let mark = numbered ? "\(index + 1). " : ""
      for part in look.wrapped(mark + line.shownOnOneLine, beside: 2) { page.line("  " + part) }
    }
  }

  static let emergency =
    "If you are in danger now: 112 in Europe, 911 in North America, or the emergency number where you are."

  static let nobodyYet = """
    \(emergency)
    Your own people can stand here: nudgectl support
    """
}
