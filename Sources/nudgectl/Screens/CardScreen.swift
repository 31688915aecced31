import NudgeCore

/// The card, first and at once; where there is none, where to turn, and what can be said honestly.
struct CardScreen {
  var found: OwnCard.Found
  var look: Look

  /// No card is no reason to leave a person alone.
  var text: String {
    if found.card.isEmpty { return found.troubles.isEmpty ? notYet : unread }
    var page = Page()
    page.add(CardLines(card: found.card, look: look).text)
    if let note = found.note {
      page.gap()
      for line in look.wrapped(note) { page.line(look.dim(line)) }
    }
    return page.text
  }

  private var help: String { CardLines(card: found.card, look: look).help }

  private var notYet: String {
    var page = Page()
    page.line(help)
    paragraph("Your own people are not written down yet. They go into this file, in your words:", on: &page)
    page.line("  " + found.file.shownOnOneLine)
    page.gap()
    page.add(Self.example)
    return page.text
  }

  /// To be copied as it is: it is never wrapped.
  private static let example = """
      [support]
      contacts = [
        { name = "Ana", reach = "+49 30 1234567" },
      ]
      crisis-plan = ["Phone in my hand", "Call Ana"]
      lines = ["This passes. It has before."]

    """

  private var unread: String {
    var page = Page()
    page.line(help)
    paragraph("Your own people could not be read just now. That does not mean they are gone:", on: &page)
    for trouble in found.troubles { lines(about: trouble, on: &page) }
    page.gap()
    paragraph("What helps meanwhile: breathe out slowly, longer than you breathe in, three times.", on: &page)
    paragraph("Or turn to somebody whose number you know by heart, or who is near.", on: &page)
    page.gap()
    paragraph("To mend it: \(found.troubles.first.map(Self.remedy) ?? "")", on: &page)
    return page.text
  }

  private func lines(about trouble: OwnCard.Trouble, on page: inout Page) {
    if let file = trouble.file { page.line("  " + file.shownOnOneLine) }
    for line in look.wrapped(trouble.reason.shownOnOneLine, beside: 4) {
      page.line((trouble.file == nil ? "  " : "    ") + line)
    }
  }

  private static func remedy(_ trouble: OwnCard.Trouble) -> String {
    guard let file = trouble.file?.shownOnOneLine else { return "nudgectl doctor" }
    if trouble.reason.contains("ermission") { return "chmod u+r \(file)" }
    return trouble.reason.hasPrefix("Not all") ? "nudgectl config check" : "ls -l \(file)"
  }

  private func paragraph(_ text: String, on page: inout Page) {
    for line in look.wrapped(text) { page.line(line) }
  }
}
