import Linux
import NudgeCore
import Varlink

/// Asks an open question in a window, for a person who pressed "Answer" on a notification.
///
/// The title is neutral, and what the person writes goes through the dialog's output, never through a process title.
struct AnswerWindow {
  static let title = "A moment for you"

  static let whatHelps = "Any of these will do: zenity, kdialog, or a terminal such as foot"

  private let surroundings: Surroundings

  init(_ surroundings: Surroundings) { self.surroundings = surroundings }

  /// Closing the first window is "not now": nothing is written.
  func open(for id: Int64?) throws {
    let id = id ?? shownLast
    let words = id.map { ["--id", "\($0)"] } ?? []
    try Self.open("answer", words, lock: Self.lock("answer", id), surroundings) { dialog in
      try ask(with: dialog, id)
      tellOfUnsentWords(dialog)
    }
  }

  /// One window of a verb, and of a nudge.
  static func lock(_ verb: String, _ id: Int64? = nil) -> String { verb + (id.map { "-\($0)" } ?? "") }

  /// The nudge that is meant where none is named.
  private var shownLast: Int64? {
    DaemonAtHand(surroundings).call(Methods.pending, Empty())?.nudges.shownLast?.id
  }

  private func tellOfUnsentWords(_ dialog: Dialog) {
    guard let file = UnsentFile(surroundings.variable), let news = file.news() else { return }
    if (try? dialog.show(news, .sentence)) != nil { file.wasTold() }
  }

  /// Opens a window: a dialog, else a terminal in which the verb runs. One that turns out not to come up gives way to the next.
  /// While a window is open already, nothing happens.
  ///
  /// - Parameters:
  ///   - lock: names what is shown.
  ///   - use: Shows what there is to show in the dialog.
  /// - Throws: ``Sysexit/noWindow`` when the person has seen nothing, and what `use` throws.
  static func open(
    _ verb: String, _ words: [String], lock name: String, _ surroundings: Surroundings, use: (Dialog) throws -> Void
  ) throws {
    let place = WindowLock.take(name, surroundings)
    if case .elsewhere = place { return }
    try withExtendedLifetime(place) { try open(verb, words, place, surroundings, use) }
  }

  private static func open(
    _ verb: String, _ words: [String], _ place: WindowLock.Place, _ surroundings: Surroundings,
    _ use: (Dialog) throws -> Void
  ) throws {
    guard let display = DesktopDisplay.find(surroundings) else {
      throw Failure.noWindow("There is no desktop here to open a window on. In a terminal: nudgectl \(verb)")
    }
    var surroundings = surroundings
    surroundings.programs = surroundings.programs.told(display.environment)
    let dialogs = Dialog.all(in: surroundings)
    for dialog in dialogs {
      do {
        return try use(dialog)
      } catch let failure as Failure where failure.status == .noWindow {
        surroundings.complain(failure.sentence + "\n")
      }
    }
    let terminals = TerminalWindow.all(in: surroundings)
    if case .here(let lock) = place, !lock.share() { return }
    for terminal in terminals {
      if terminal.run(verb, words, surroundings.programs) { return }
      surroundings.complain("The terminal \(terminal.path.shownOnOneLine) did not come up.\n")
    }
    throw Failure.noWindow(
      (dialogs.isEmpty && terminals.isEmpty ? "No dialog program is installed." : "No window came up.")
        + " In a terminal: nudgectl \(verb)\n\(whatHelps)")
  }

  private func ask(with dialog: Dialog, _ id: Int64?) throws {
    do {
      let daemon = try Daemon(surroundings)
      let nudge = try OpenQuestion.find(id, daemon)
      let isGuided = nudge.asksMore(daemon) || nudge.about != nil
      if let ending = try isGuided ? lead(nudge, dialog) : askOnce(nudge, dialog) { try? dialog.end(ending) }
    } catch {
      let failure = Launch(surroundings: surroundings).failure(error, [])
      // Where nothing comes up, this would not either.
      // The terminal that is tried then says it by itself.
      if failure.status != .noWindow, (try? dialog.explain(failure)) == nil { throw Failure.noWindow(failure.sentence) }
      throw failure
    }
  }

  /// - Returns: what is said at the end.
  private func lead(_ nudge: NudgeView, _ dialog: Dialog) throws -> WindowEnding? {
    switch try WindowGuide(surroundings, dialog).run(for: nudge) {
    case .notNow, .nothing: return .nothing
    case .submitted(let reply, let wasStopped):
      let question = reply.toReword.flatMap { FollowUp.Question($0, nil, reply.wording, nil) }
      let ending = WindowEnding(
        reply, StepTiming(surroundings), isFollowedUp: question != nil, wasStopped: wasStopped,
        at: surroundings.look.now)
      guard let question, let entry = reply.toReword else { return ending }
      return try follow(question, entry, dialog, ending)
    }
  }

  private func askOnce(_ nudge: NudgeView, _ dialog: Dialog) throws -> WindowEnding? {
    guard case .answer(let text) = try dialog.ask(.text, WindowQuestion(prompt: nudge.question, leaving: "Not now"))
    else {
      return .nothing
    }
    let reply = try send(text, to: nudge)
    let question = FollowUp.Question(reply.entry, reply.question, reply.wording, reply.card)
    let ending = WindowEnding(reply, isFollowedUp: question != nil, at: surroundings.look.now)
    guard let question else { return ending }
    return try follow(question, reply.entry, dialog, ending)
  }

  /// The one question about what was kept, as in a terminal. What was written stands above it.
  private func follow(
    _ question: FollowUp.Question, _ entry: EntryView, _ dialog: Dialog, _ ending: WindowEnding
  ) throws -> WindowEnding {
    var asked = WindowQuestion(
      prompt: "“\(entry.text.shownOnOneLine)”\n\n\(question.text)", leaving: "Leave it as it is")
    asked.isPrivate = true
    if question.replaces { asked.note = "It takes the place of what you wrote." }
    // The entry is safe, whatever becomes of this.
    guard case .answer(let more)? = try? dialog.ask(.text, asked) else { return ending }
    var ending = ending
    ending.add(try FollowUp.amend(entry, question.joined(entry, more), surroundings), at: surroundings.look.now)
    return ending
  }

  private func send(_ text: String, to nudge: NudgeView) throws -> Control.Answer {
    do {
      let draft = try EntryDraft(kind: .reflection, text: text)
      return try Daemon(surroundings).call(Methods.answer, .init(id: nudge.id, text: draft.text))
    } catch {
      let failure = Launch(surroundings: surroundings).failure(error, [])
      // It was kept by the same call, made before.
      if failure.status == .fine { throw failure }
      throw UnsentWords.kept(text, surroundings, since: failure)
    }
  }
}

extension Failure {
  /// A window was asked for, and the person sees none.
  static func noWindow(_ sentence: String) -> Failure {
    Failure(.noWindow, sentence, name: "org.nudged.Client.NoWindow")
  }
}
