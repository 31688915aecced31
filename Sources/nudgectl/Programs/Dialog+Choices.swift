import NudgeCore

/// Windows with nothing to type: a choice of buttons, and the word at the end.
extension Dialog {
  /// - Parameters:
  ///   - wasTyped: whether words may have stood in the window that was closed.
  ///   - hasBefore: whether there is a question to go back to.
  func leftOut(wasTyped: Bool, hasBefore: Bool) throws(Failure) -> LeftOut {
    let sentence =
      wasTyped
      ? "This question is left out, with whatever was typed in its window. All you said before is kept."
      : "This question is left out. All you said before is kept."
    let choices = hasBefore ? [LeftOut.back, .again] : [.again]
    let chosen = try choose(
      sentence, yes: LeftOut.goOn.rawValue, others: choices.map(\.rawValue), no: LeftOut.stop.rawValue)
    return chosen.flatMap(LeftOut.init) ?? .stop
  }

  /// One of a few buttons; with KDE, which has three at most, one of a list.
  ///
  /// - Returns: its label; nil for `no`, and when the window was closed.
  func choose(_ sentence: String, yes: String, others: [String], no: String) throws(Failure) -> String? {
    switch kind {
    case .zenity:
      let outcome = try run(
        ["--question", "--no-markup", "--title", AnswerWindow.title, "--width", "\(Self.width)"]
          + ["--text", Self.zenityText(sentence, label: false), "--ok-label", yes, "--cancel-label", no]
          + others.flatMap { ["--extra-button", $0] })
      if outcome.status == 0 { return yes }
      return try text(of: outcome).flatMap { others.contains($0) ? $0 : nil }
    case .kdialog:
      let places = ([yes] + others + [no]).flatMap { [$0, $0] }
      let outcome = try run(["--title", AnswerWindow.title, "--menu", sentence.shownSafely] + places)
      return outcome.status == 0 ? try text(of: outcome).flatMap { $0 == no ? nil : $0 } : nil
    }
  }

  /// The last word. It goes by itself, or with a click; with a card it stays.
  func end(_ ending: WindowEnding) throws(Failure) {
    if ending.isPrivate { return try showEnding(ending) }
    let seconds = "\(WindowEnding.seconds)"
    switch kind {
    case .zenity:
      _ = try run(
        ["--info", "--no-markup", "--title", AnswerWindow.title, "--width", "\(Self.width)", "--ok-label", "Close"]
          + ["--timeout", seconds, "--text", Self.zenityText(ending.text, label: false)])
    case .kdialog: _ = try run(["--title", AnswerWindow.title, "--msgbox", ending.text.shownSafely])
    }
  }

  private func showEnding(_ ending: WindowEnding) throws(Failure) {
    let clock = kind == .zenity && !ending.stays ? ["--timeout", "\(WindowEnding.seconds)"] : []
    try show(ending.text, ending.stays ? .page : .sentence, more: clock)
  }
}

/// What is said when the last window is closed: the words the terminal has for it.
struct WindowEnding: Equatable {
  var text: String
  /// Whether words of the person's are in it.
  var isPrivate = false
  /// Whether it waits to be closed: a card is not taken away.
  var stays = false

  /// Time to read it twice.
  static let seconds = 30

  static let nothing = WindowEnding(text: "That is fine. Nothing was written.")
  static let stopped = "Stopped here, and that is fine."
}

extension WindowEnding {
  init(
    _ reply: JournalMethods.Submit, _ timing: StepTiming, isFollowedUp: Bool, wasStopped: Bool, at now: Instant
  ) {
    let screen = SubmittedScreen(
      reply: reply, timing: timing, look: .plain(at: now), isFollowedUp: isFollowedUp, showsEntries: false)
    let isPrivate =
      reply.card != nil || reply.trial != nil || !reply.steps.isEmpty || !reply.evidence.isEmpty
      || (reply.wording != nil && !isFollowedUp)
    self.init(
      text: (wasStopped && reply.card == nil ? Self.stopped + "\n" : "") + Self.plain(screen.text, reply.card),
      isPrivate: isPrivate, stays: reply.card != nil)
  }

  init(_ reply: Control.Answer, isFollowedUp: Bool, at now: Instant) {
    let screen = KeptScreen(
      entry: reply.entry, message: reply.message, question: isFollowedUp ? nil : reply.question,
      wording: isFollowedUp ? nil : reply.wording, card: reply.card, look: .plain(at: now), showsEntry: false)
    let isPrivate = reply.card != nil || (!isFollowedUp && (reply.wording != nil || reply.question != nil))
    self.init(text: Self.plain(screen.text, reply.card), isPrivate: isPrivate, stays: reply.card != nil)
  }

  /// After the one question about an entry was answered.
  mutating func add(_ changed: JournalMethods.Amend, at now: Instant) {
    let screen = KeptScreen(
      entry: changed.entry, message: FollowUp.changed, card: changed.card, look: .plain(at: now), showsEntry: false)
    guard changed.card == nil else {
      self = WindowEnding(text: screen.text, isPrivate: true, stays: true)
      return
    }
    text += "\n" + Self.plain(screen.text, nil)
  }

  /// Without the margin that stands beneath what was kept. Beside a card the columns stay.
  private static func plain(_ text: String, _ card: CardView?) -> String {
    guard card == nil else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0.drop { $0 == " " }) }.strung(
      "\n"
    )
    .withoutLastLineBreaks
  }
}
