import NudgeCore

/// Leads through a guide's questions in windows, for a person who has the mouse at hand. Each answer is kept before the next
/// window comes. A window that is closed leaves its question out; a window with nothing to type then asks how to go on.
struct WindowGuide {
  let runner: GuideRunner
  let dialog: Dialog

  init(_ surroundings: Surroundings, _ dialog: Dialog) {
    runner = GuideRunner(surroundings)
    self.dialog = dialog
  }

  /// How it ended.
  enum End {
    /// Nothing was said.
    case nothing
    /// It was not begun: "not now".
    case notNow
    case submitted(JournalMethods.Submit, wasStopped: Bool)
  }

  func run(for nudge: NudgeView) throws -> End {
    guard let run = try begun(for: nudge), try shown(run) else { return .notNow }
    try leaveToTerminal(run)
    var walk = GuideWalk(try Guide(run.guide), answers: run.answers, next: run.next)
    while let slot = walk.next {
      let begun = runner.now()
      switch try dialog.ask(slot.question.kind, question(slot, run, walk, about: nudge.about)) {
      case .closed:
        if try leave(slot, &walk) { return try end(run, walk, wasStopped: true) }
      case .passed:
        // The time a practice takes is what counts it, as in a terminal; and what was said before is taken back.
        walk.went(
          past: slot, walk.isPractice || walk.answer(slot) != nil ? try passed(slot, run, walk, since: begun) : nil)
      case .answer(let words):
        guard let kept = try kept(words, slot, run, walk, since: begun) else { continue }
        walk.went(past: slot, kept.answer)
      }
    }
    return try end(run, walk, wasStopped: false)
  }

  private func question(_ slot: Guide.Slot, _ run: RunView, _ walk: GuideWalk, about: String?) -> WindowQuestion {
    var asked = WindowQuestion(prompt: slot.prompt)
    asked.heading = [run.guide.title, walk.place(of: slot)].compactMap { $0 }.strung(" · ")
    asked.said = walk.answer(slot)
    asked.limit = slot.question.timeLimit
    asked.isLong = slot.question.kind == .text && run.guide.kind == EntryKind.reflection.rawValue
    if let limit = asked.limit, let end = clockTime(in: limit) {
      asked.note = "Until \(end). Then the window closes by itself, and what you wrote is kept."
    }
    guard let about = about?.shownOnOneLine else { return asked }
    if !run.names(about), !walk.hasAnswers { asked.note = about }
    asked.isPrivate = asked.text.contains(about)
    return asked
  }

  private func clockTime(in limit: Duration) -> String? {
    let time = Zones(runner.surroundings).local().civil(at: runner.now() + limit).time
    return "\(time.description.prefix(5))"
  }

  // MARK: - Beginning

  /// - Returns: nil for "not now".
  private func begun(for nudge: NudgeView) throws -> RunView? {
    let run = try runner.begin(for: nudge, anew: false)
    guard runner.isOld(run), let last = WallTime(run.answeredAt) else { return run }
    let guide = try Guide(run.guide)
    let count = guide.asked(given: run.answers).filter(\.question.kind.isAsked).count
    let sentence =
      "Begun \(last.label(at: runner.now())): \(run.guide.title), \(run.answers.count) of \(count) answered. Go on with it?"
    switch try dialog.choose(sentence, yes: "Go on with it", others: ["Begin anew"], no: "Not now") {
    case "Go on with it": return run
    case "Begin anew": return try runner.begin(for: nudge, anew: true)
    default: return nil
    }
  }

  /// What a guide looks back on, in a window of its own. Private words stay in the terminal.
  private func shown(_ run: RunView) throws -> Bool {
    guard let unit = run.guide.looksBackOn, run.answers.isEmpty else { return true }
    let surroundings = runner.surroundings
    let review = try Daemon(surroundings).call(Methods.review, .init(period: unit, day: run.about, private: false))
    let screen = ReviewScreen(
      review: review, today: surroundings.today, charset: .unicode, look: .plain(at: runner.now()))
    return try dialog.show(screen.text, labels: (LeftOut.goOn.rawValue, "Not now"))
  }

  /// Writing against the clock needs a window that gives back what was typed when its time is over. Where there is none, a
  /// terminal has a clock.
  private func leaveToTerminal(_ run: RunView) throws {
    let isTimed = run.guide.questions.contains { $0.timeLimitSeconds != nil }
    guard isTimed, dialog.kind != .zenity, !TerminalWindow.all(in: runner.surroundings).isEmpty else { return }
    throw Failure.noWindow("\(dialog.kind.rawValue) has no clock to write against.")
  }

  // MARK: - Leaving

  /// After a window that was closed.
  ///
  /// - Returns: whether the person stops here.
  private func leave(_ slot: Guide.Slot, _ walk: inout GuideWalk) throws -> Bool {
    guard walk.hasMore(than: slot) else { return true }
    switch try dialog.leftOut(wasTyped: Dialog.isTyped(slot.question.kind), hasBefore: walk.before(slot) != nil) {
    case .stop: return true
    case .again: return false
    case .back: walk.back(from: slot)
    case .goOn: walk.went(past: slot, walk.answer(slot))
    }
    return false
  }

  private func end(_ run: RunView, _ walk: GuideWalk, wasStopped: Bool) throws -> End {
    let isGoneThrough = walk.isPractice && !wasStopped
    guard walk.hasAnswers || isGoneThrough else { return .nothing }
    return .submitted(try runner.submit(run), wasStopped: wasStopped && walk.next != nil)
  }

  /// - Returns: the answer somebody else gave to it meanwhile.
  private func passed(_ slot: Guide.Slot, _ run: RunView, _ walk: GuideWalk, since begun: Instant) throws -> String? {
    do {
      return try runner.put(nil, to: slot, of: run, walk, since: begun).answer
    } catch let elsewhere as AnsweredElsewhere {
      return elsewhere.answer
    }
  }

  /// - Returns: what the question has as its answer now; nil for words that are no answer here, after one about why: it is
  ///   asked once more.
  private func kept(
    _ words: String, _ slot: Guide.Slot, _ run: RunView, _ walk: GuideWalk, since begun: Instant
  ) throws -> KeptAnswer? {
    do {
      let answer = try GivenAnswer(question: slot.id, words: words).kept(
        by: try Guide(run.guide), in: runner.surroundings)
      return try runner.put(answer, to: slot, of: run, walk, since: begun)
    } catch let failure as Failure where failure.status == .badInput {
      try dialog.explain(runner.asideIfLong(words, slot, since: failure))
      return nil
    } catch let elsewhere as AnsweredElsewhere {
      try dialog.explain(elsewhere.failure)
      return KeptAnswer(answer: elsewhere.answer)
    }
  }
}
