import NudgeCore

/// Asks an open question in a window, for a person who pressed "Answer" on a notification.
///
/// The title is neutral, and what the person writes goes through the dialog's output, never through a process title.
struct AnswerWindow {
  static let title = "A moment for you"

  static let whatHelps = "Any of these will do: zenity, kdialog, or a terminal such as foot"

  private let surroundings: Surroundings

  init(_ surroundings: Surroundings) { self.surroundings = surroundings }

  /// Closing the window is "not now": nothing happens.
  func open(for id: Int64?) throws {
    guard let dialog = try Self.dialog("answer", id.map { ["--id", "\($0)"] } ?? [], surroundings) else { return }
    try ask(with: dialog, id)
  }

  /// The dialog to use; nil: there is none, and a terminal has carried the verb out.
  static func dialog(_ verb: String, _ words: [String], _ surroundings: Surroundings) throws(Failure) -> Dialog? {
    guard surroundings.variable("WAYLAND_DISPLAY") ?? surroundings.variable("DISPLAY") != nil else {
      throw .no("There is no desktop here to open a window on. In a terminal: nudgectl \(verb)")
    }
    if let dialog = Dialog.first(in: surroundings) { return dialog }
    guard let terminal = TerminalWindow.first(in: surroundings.programs) else {
      throw .no("No dialog program is installed. \(whatHelps)")
    }
    try terminal.run(verb, words, surroundings.programs)
    return nil
  }

  private func ask(with dialog: Dialog, _ id: Int64?) throws {
    do {
      let daemon = try Daemon(surroundings)
      let nudge = try OpenQuestion.find(id, daemon)
      let card = nudge.asksMore(daemon) ? try lead(nudge, dialog) : try askOnce(nudge, dialog)
      if let card { dialog.show(card, at: surroundings.look.now) }
    } catch {
      let failure = Launch(surroundings: surroundings).failure(error, [])
      dialog.tell(failure.sentence)
      throw failure
    }
  }

  /// - Returns: the person's own people, when the words ask for them.
  private func lead(_ nudge: NudgeView, _ dialog: Dialog) throws -> CardView? {
    try WindowGuide(surroundings, dialog).run(for: nudge)?.card
  }

  private func askOnce(_ nudge: NudgeView, _ dialog: Dialog) throws -> CardView? {
    guard let text = try dialog.ask(nudge.question) else { return nil }
    return try send(text, to: nudge).card
  }

  private func send(_ text: String, to nudge: NudgeView) throws -> Control.Answer {
    do {
      let draft = try EntryDraft(kind: .reflection, text: text)
      return try Daemon(surroundings).call(Methods.answer, .init(id: nudge.id, text: draft.text))
    } catch {
      var failure = Launch(surroundings: surroundings).failure(error, [])
      failure.sentence += "\n" + UnsentWords.kept(text, surroundings)
      throw failure
    }
  }
}
