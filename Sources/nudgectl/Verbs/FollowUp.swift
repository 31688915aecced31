import NudgeCore

/// What the reply to a kept entry offers, asked at once: one question, with a line to answer it. The entry is safe already.
struct FollowUp {
  /// The one question about an entry.
  struct Question: Equatable {
    var text: String
    /// Whether the answer takes the place of what was written, where that hurts; else it is added to it.
    var replaces: Bool

    /// Words that hurt go before words that are vague, and next to the person's own card nothing is asked.
    ///
    /// - Returns: nil: there is nothing to ask.
    init?(_ entry: EntryView, _ question: String?, _ wording: WordingView?, _ card: CardView?) {
      guard card == nil else { return nil }
      if let wording {
        // Words that hurt may be in a field, where another text would change nothing.
        guard entry.holds(wording) else { return nil }
        (text, replaces) = (wording.offer, true)
      } else if let question {
        (text, replaces) = (question, false)
      } else {
        return nil
      }
    }

    /// "had a good day: called my sister"
    func joined(_ entry: EntryView, _ more: String) -> String { replaces ? more : FollowUp.joined(entry.text, more) }
  }

  static let changed = "Changed. Back again with: nudgectl undo"

  private let surroundings: Surroundings
  private let asking: Asking

  /// - Returns: nil where nobody sits who could answer: in pipes, scripts, and with `--json`.
  init?(_ surroundings: Surroundings, json: Bool) {
    guard !json, surroundings.isByHand() else { return nil }
    self.surroundings = surroundings
    asking = Asking(surroundings)
  }

  func offer(_ entry: EntryView, _ question: String?, _ wording: WordingView?, _ card: CardView?) throws {
    guard let question = Question(entry, question, wording, card) else {
      return try offerTrial(after: entry, wording, card)
    }
    do {
      let hint = question.replaces ? "It takes the place of what you wrote; with Enter alone, that stays" : nil
      guard let more = try asking.text(question.text, hint: hint) else { return }
      let reply = try Self.amend(entry, question.joined(entry, more), surroundings)
      surroundings.say(
        KeptScreen(entry: reply.entry, message: Self.changed, card: reply.card, look: surroundings.look).text)
    } catch is Interrupted {
      asking.tell("")
    }
  }

  /// After a setback the way goes on: with one small change, tomorrow.
  private func offerTrial(after setback: EntryView, _ wording: WordingView?, _ card: CardView?) throws {
    guard card == nil, wording == nil, setback.kind == EntryKind.setback.rawValue, setback.guide == nil else { return }
    do {
      guard let change = try asking.text(Self.trialQuestion) else { return }
      var parameters = JournalMethods.AddTrialParameters(adjustment: change)
      (parameters.setback, parameters.private) = (setback.id, setback.private)
      let reply = try UnsentWords.guarding(change, surroundings) {
        try Daemon(surroundings).call(Methods.addTrial, parameters)
      }
      let look = surroundings.look
      let line = TrialLines(trial: reply.trial, today: surroundings.today, look: look).line(beside: 2)
      let offer = "Another day: nudgectl trial move \(reply.trial.id) --on saturday"
      surroundings.say(CardLines.before("\(look.good("✓")) \(line)", reply.card, look, otherwise: offer))
    } catch is Interrupted {
      asking.tell("")
    }
  }

  static let trialQuestion = "One small change to try tomorrow? The smallest will do, and I'll ask you how it went."

  func offer(_ submitted: JournalMethods.Submit) throws {
    guard let entry = submitted.toReword else { return }
    try offer(entry, nil, submitted.wording, nil)
  }

  /// Words that cannot be sent are put aside.
  static func amend(
    _ entry: EntryView, _ text: String, _ surroundings: Surroundings
  ) throws -> JournalMethods.Amend {
    var parameters = JournalMethods.Amend.Parameters(id: entry.id)
    parameters.text = text
    return try UnsentWords.guarding(text, surroundings) {
      try Daemon(surroundings).call(Methods.amend, parameters)
    }
  }

  static func joined(_ text: String, _ more: String) -> String {
    let isSentence = text.last.map { ".!?…:".contains($0) } ?? false
    return text + (isSentence ? " " : ": ") + more
  }
}
