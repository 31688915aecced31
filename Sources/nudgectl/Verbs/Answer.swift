import ArgumentParser
import Glibc
import NudgeCore
import Varlink

struct Answer: Verb {
  static let configuration = CommandConfiguration(
    commandName: "answer",
    abstract: "Answer a question.",
    discussion: """
      In your own words; a few are enough. Without words it shows the question and asks for one line; an empty line means
      "not now". Where more than one thing is asked, it leads you from question to question.

        nudgectl answer called my sister
        nudgectl answer
        nudgectl answer 3 called my sister        (nudge 3, from nudgectl pending)
        nudgectl answer --id 3 2 pushups

      A number in front is taken as the nudge's when more words follow and that nudge is waiting; --id leaves no doubt.
      """)

  @Argument(help: ArgumentHelp("The answer.", valueName: "words"))
  var words: [String] = []

  @OptionGroup var nudge: NudgeOption
  @OptionGroup var options: EntryOptions

  @Flag(help: "Ask in a window of the desktop. For the Answer button; the words may be the nudge's number.")
  var window = false

  @Flag(help: "Wait for Enter at the end, so that a terminal opened for it stays readable.")
  var hold = false

  @OptionGroup var opening: OpeningOption
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard window, !words.isEmpty, words.count > 1 || words[0].asNudgeID == nil else { return }
    throw ValidationError("With --window there are no words yet: they are asked for.")
  }

  func carryOut(in surroundings: Surroundings) throws {
    if window { return try AnswerWindow(surroundings).open(for: nudge.id ?? words.first?.asNudgeID) }
    guard hold else { return try answerOrAsk(in: surroundings) }
    let place = opening.begin(AnswerWindow.lock("answer", nudge.id), surroundings)
    if case .elsewhere = place { return }
    defer { withExtendedLifetime(place) {} }
    do {
      try answerOrAsk(in: surroundings)
    } catch let interrupted as Interrupted {
      throw interrupted
    } catch {
      // The window this runs in closes with the program; the sentence has to be read first.
      _ = Launch(surroundings: surroundings).tell(
        Launch(surroundings: surroundings).failure(error, []), asJSON: false)
    }
    surroundings.waitForEnter()
  }

  private func answerOrAsk(in surroundings: Surroundings) throws {
    if words.isEmpty, surroundings.input.source == .nothing {
      throw Failure.usage("What is your answer? Say it after the verb: nudgectl answer called my sister")
    }
    try answer(in: surroundings, of: Daemon(surroundings))
  }

  private func answer(in surroundings: Surroundings, of daemon: Daemon) throws {
    let given = try AnswerWords(words, id: nudge.id) { try isWaiting($0, daemon) }
    guard given.text.isEmpty else { return try send(given, surroundings, daemon) }
    // Thinking takes its time: what is typed goes out on a connection of its own.
    guard let typed = try ask(surroundings, daemon, id: given.id) else { return }
    try UnsentWords.guarding(surroundings.input.source == .terminal ? typed.text : nil, surroundings) {
      try send(typed, surroundings, nil)
    }
  }

  private func isWaiting(_ id: Int64, _ daemon: Daemon) throws -> Bool {
    try daemon.call(Methods.pending, Empty()).nudges.contains { $0.id == id }
  }

  /// Gets the text from a person or a pipe.
  private func ask(_ surroundings: Surroundings, _ daemon: Daemon, id: Int64?) throws -> AnswerWords? {
    guard surroundings.input.source == .terminal else {
      return AnswerWords(id: id, text: try surroundings.input.text())
    }
    let nudge = try OpenQuestion.find(id, daemon)
    if try options.details().isBare, nudge.asksMore(daemon) || nudge.about != nil {
      try GuideRunner(surroundings).run(
        .init(
          guide: nudge.guide, nudge: nudge.id, about: nudge.about, isPrivate: options.isPrivate, json: output.json))
      return nil
    }
    return try surroundings.prompt(nudge.inTheTerminal).map { AnswerWords(id: nudge.id, text: $0) }
  }

  private func send(_ answer: AnswerWords, _ surroundings: Surroundings, _ daemon: Daemon?) throws {
    // Which kind of entry it becomes, the guide decides; the limits are the same for all.
    let details = try options.details()
    let draft = try details.draft(.reflection, answer.text)
    var parameters = Control.Answer.Parameters(
      id: answer.id, text: draft.text, effort: draft.effort, outcome: draft.outcome?.rawValue, domain: draft.domain,
      tags: draft.tags.isEmpty ? nil : draft.tags)
    parameters.value = draft.value
    parameters.source = details.source?.rawValue
    parameters.private = draft.isPrivate ? true : nil
    parameters.seconds = draft.seconds
    parameters.fields = draft.fields.isEmpty ? nil : draft.fields
    let followUp = FollowUp(surroundings, json: output.json)
    let reply = try surroundings.replied(Methods.answer, parameters, json: output.json, of: daemon) { reply in
      KeptScreen(
        entry: reply.entry, message: reply.message, question: reply.question, wording: reply.wording, card: reply.card,
        look: surroundings.look, isFollowedUp: followUp != nil
      ).text
    }
    if let reply { try followUp?.offer(reply.entry, reply.question, reply.wording, reply.card) }
  }
}

/// For a verb in a terminal that was opened for it alone.
struct OpeningOption: ParsableArguments {
  @Option(help: ArgumentHelp("Where to tell that it came up.", valueName: "sign", visibility: .hidden))
  var opened: String?

  /// Tells whoever opened the terminal that the person sees it, and gives the window a neutral title, where the terminal has
  /// no option for that.
  ///
  /// - Parameter lock: the window's, which is held from here on as long as the verb runs.
  func begin(_ lock: String, _ surroundings: Surroundings) -> WindowLock.Place {
    guard let opened else { return .unknown }
    TerminalStart.give(opened)
    if isatty(STDOUT_FILENO) == 1 { Output.tryWriting("\u{1B}]0;\(AnswerWindow.title)\u{7}", to: STDOUT_FILENO) }
    return WindowLock.join(lock, surroundings)
  }
}

extension Surroundings {
  /// At the end of a terminal that was opened for this alone.
  func waitForEnter() {
    tellOfUnsentWords()
    _ = try? input.line { complain("\nEnter closes this window.") }
  }
}
