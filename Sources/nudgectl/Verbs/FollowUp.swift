import NudgeCore

/// What the reply to a kept entry offers, asked at once: one question, left with one key. The entry is safe already.
struct FollowUp {
  private let surroundings: Surroundings
  private let asking: Asking

  /// - Returns: nil where nobody sits who could answer: in pipes, scripts, and with `--json`.
  init?(_ surroundings: Surroundings, json: Bool) {
    guard !json, surroundings.isByHand() else { return nil }
    self.surroundings = surroundings
    asking = Asking(surroundings)
  }

  /// Words that hurt go before words that are vague, and next to the person's own card nothing is asked.
  func offer(_ entry: EntryView, _ question: String?, _ wording: WordingView?, _ card: CardView?) throws {
    guard card == nil else { return }
    do {
      if let wording {
        // Words that hurt may be in a field, where another text would change nothing.
        if entry.holds(wording) { try reword(entry, wording) }
      } else if let question, let more = try asking.text(question) {
        try amend(entry, Self.joined(entry.text, more))
      }
    } catch is Interrupted {
      asking.tell("")
    }
  }

  func offer(_ submitted: JournalMethods.Submit) throws {
    guard let entry = submitted.toReword else { return }
    try offer(entry, nil, submitted.wording, nil)
  }

  private func reword(_ entry: EntryView, _ wording: WordingView) throws {
    guard try asking.yesNo("\(wording.offer) Would you like to reword it now?") == true,
      let text = try asking.text("In other words:", prefilled: entry.text), text != entry.text
    else { return }
    try amend(entry, text)
  }

  private func amend(_ entry: EntryView, _ text: String) throws {
    var parameters = JournalMethods.Amend.Parameters(id: entry.id)
    parameters.text = text
    let reply = try UnsentWords.guarding(text, surroundings) {
      try Daemon(surroundings).call(Methods.amend, parameters)
    }
    surroundings.say(
      KeptScreen(
        entry: reply.entry, message: "Changed. Back again with: nudgectl undo", card: reply.card,
        look: surroundings.look
      ).text)
  }

  /// "had a good day: called my sister"
  static func joined(_ text: String, _ more: String) -> String {
    let isSentence = text.last.map { ".!?…:".contains($0) } ?? false
    return text + (isSentence ? " " : ": ") + more
  }
}
