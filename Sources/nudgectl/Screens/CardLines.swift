import NudgeCore

/// The person's own people, plan and lines, as they wrote them, and after them, always, where anybody can turn.
struct CardLines {
  var card: CardView
  var look: Look

  var text: String {
    var page = Page()
    page.add(own)
    page.gap()
    page.add(help)
    if card.isEmpty { page.line(Self.nobodyYet) }
    return page.text
  }

  /// What is the person's own; "": nothing.
  private var own: String {
    var page = Page()
    for contact in card.contacts { contactLines(contact, on: &page) }
    list("Your plan", card.plan, numbered: true, on: &page)
    list("Your lines", card.lines, numbered: false, on: &page)
    if let helpline = card.helpline { list("Your line to talk to", [helpline], numbered: false, on: &page) }
    return page.text
  }

  /// Where anybody can turn: no card ends without it.
  var help: String { HelpLines(help: card.help ?? Helplines.anywhere, look: look).text }

  /// What was kept, and before it the card when its words ask for one. Then nothing is offered beside it.
  static func before(_ kept: String, _ card: CardView?, _ look: Look, otherwise offer: String? = nil) -> String {
    var page = Page()
    if let card { page.line(CardLines(card: card, look: look).text) }
    page.line(kept)
    if card == nil, let offer { page.line("  " + look.dim(offer)) }
    return page.text
  }

  /// Nothing of it is shortened: half a number reaches nobody.
  private func contactLines(_ contact: CardView.Contact, on page: inout Page) {
    let (name, reach) = (contact.name.shownOnOneLine, contact.reach.shownOnOneLine)
    let isOneLine = look.width.map { name.columns + 2 + reach.columns <= $0 } ?? true
    if isOneLine {
      page.line([look.strong(name), reach].filter { !$0.isEmpty }.strung("  "))
    } else {
      for part in look.wrapped(name) where !name.isEmpty { page.line(look.strong(part)) }
      for part in look.wrapped(reach, beside: 2) where !reach.isEmpty { page.line("  " + part) }
    }
    guard let note = contact.note else { return }
    for part in look.wrapped(note.shownOnOneLine, beside: 2) { page.line("  " + look.dim(part)) }
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

  static let nobodyYet = "Your own people can stand here: nudgectl support"
}
