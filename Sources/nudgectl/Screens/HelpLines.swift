import NudgeCore

/// Numbers that are answered, each with what it is for.
struct HelpLines {
  var help: HelpView
  var look: Look

  var text: String {
    var page = Page()
    page.line(look.strong(help.country.map { "In \($0.shownOnOneLine)" } ?? "Where to turn"))
    let lines =
      help.talk.map { ($0, "to talk to someone") } + help.emergency.map { ($0, "if you are in danger now") }
    let width = lines.map { $0.0.number.columns }.max() ?? 0
    for (line, purpose) in lines {
      let text = [purpose, line.note].compactMap { $0 }.strung(": ")
      let parts = look.wrapped(text.shownOnOneLine, beside: width + 4)
      for (index, part) in parts.enumerated() {
        let number = index == 0 ? line.number.shownOnOneLine : ""
        page.line("  \(look.strong(number.padded(to: width)))  \(part)")
      }
    }
    for sentence in sentences { for part in look.wrapped(sentence, beside: 2) { page.line("  " + part) } }
    return page.text
  }

  private var sentences: [String] {
    if help.country == nil { return [Self.elsewhere, Self.near] }
    return help.talk.isEmpty ? [Self.directory, Self.near] : [Self.near]
  }

  private static let elsewhere =
    "Elsewhere: the emergency number where you are. More lines to talk to: findahelpline.com"
  private static let directory = "To talk to someone: findahelpline.com knows the lines of many countries."
  private static let near = "Or a doctor, or someone near you. You need not be alone with it."
}
