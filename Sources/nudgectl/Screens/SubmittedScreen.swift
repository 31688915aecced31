import NudgeCore

/// What a guide became: what was kept, what will be tried, and earlier wins beside it.
struct SubmittedScreen {
  var reply: JournalMethods.Submit
  var timing: StepTiming
  var look: Look
  /// What it offers is asked next, and need not be told.
  var isFollowedUp = false
  /// Whether what was kept is shown; in a window it was typed a moment ago.
  var showsEntries = true

  var text: String {
    var page = Page()
    if let card = reply.card { page.line(CardLines(card: card, look: look).text) }
    for entry in reply.entries where showsEntries {
      page.line("\(look.good("✓")) \(EntryLines(entry: entry, look: look).brief)")
    }
    sentence(reply.message, on: &page)
    // Beside the card nothing is asked and nothing offered.
    if reply.card == nil { rest(on: &page) }
    return page.text
  }

  private func rest(on page: inout Page) {
    if let trial = reply.trial { trialLines(trial, on: &page) }
    for step in reply.steps {
      page.line("  Next step: " + look.oneLine(step.text, beside: 14))
      for line in timing.lines(of: step, look, tellsOfCues: true) { page.line("    " + look.dim(line)) }
    }
    if let wording = reply.wording, !isFollowedUp || reply.toReword == nil { sentence(wording.offer, on: &page) }
    page.add(EvidenceLines(entries: reply.evidence, look: look).text)
    if let closing = reply.closing {
      // Apart from the list above it.
      if !reply.evidence.isEmpty { page.gap() }
      sentence(closing, on: &page)
    }
    if reply.entries.contains(where: \.tellsOfALowMoment) { page.line("  " + look.dim(KeptScreen.forALowMoment)) }
  }

  private func sentence(_ text: String, on page: inout Page) {
    for line in look.wrapped(text.shownOnOneLine, beside: 2) { page.line("  " + line) }
  }

  private func trialLines(_ trial: TrialView, on page: inout Page) {
    page.line("  To try: " + look.oneLine(trial.adjustment, beside: 11))
    let day = CivilDate(trial.tryOn)?.labelled ?? trial.tryOn.shownOnOneLine
    page.line("  " + look.dim("It comes back to you on \(day), \(trial.tryAt.prefix(5).description.shownOnOneLine)."))
  }
}

extension JournalMethods.Submit {
  /// The entry with the words that hurt, where they are in its text; nothing is asked beside the person's own card.
  var toReword: EntryView? {
    guard let wording, card == nil else { return nil }
    return entries.first { $0.holds(wording) }
  }
}

extension EntryView {
  /// Whether the words that hurt are in its text, and not in a field.
  func holds(_ wording: WordingView) -> Bool { text.lowercased().contains(wording.words.lowercased()) }
}
