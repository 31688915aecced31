import NudgeCore

/// What goes together, one sentence each, and what was looked at for it.
struct PatternsScreen {
  var reply: InsightMethods.Patterns
  var look: Look

  var text: String {
    guard reply.numbers else { return ScorecardScreen.withoutNumbers }
    var page = Page()
    for pattern in reply.patterns {
      for line in look.wrapped(PatternSentence(pattern).text) { page.line(line) }
      page.gap()
    }
    for line in look.wrapped(closing) { page.line(reply.patterns.isEmpty ? line : look.dim(line)) }
    return page.text
  }

  private var closing: String {
    if reply.lookedAt == 0 { return beginning }
    let things = reply.lookedAt == 1 ? "one thing" : "\(reply.lookedAt) things"
    let looked = "Looked at \(things) over \(days(reply.days))"
    if reply.patterns.isEmpty { return looked + "; nothing stands out. That is a finding, too." }
    let what = reply.patterns.count == 1 ? "this stands out" : "these stand out"
    let lower = " And what is lower on some days is no verdict on you: a practice may well be for harder days."
    return looked + "; \(what) beyond chance. What goes together need not be the cause." + (isAnyLower ? lower : "")
  }

  private var isAnyLower: Bool { reply.patterns.contains { $0.difference < 0 } }

  private var beginning: String {
    "Patterns need about two months of check-ins before they show (nudgectl checkin). "
      + (reply.days == 0 ? "" : "So far there \(reply.days == 1 ? "is" : "are") \(days(reply.days)) with one. ")
      + "No hurry."
  }

  private func days(_ count: Int) -> String { count == 1 ? "1 day" : "\(count) days" }
}
