import NudgeCore

/// Leads through a guide's questions in windows, for a person who has the mouse at hand. The first window that is closed is
/// "not now"; a later one is "stop here", and what was said until then is kept as an entry.
struct WindowGuide {
  let runner: GuideRunner
  let dialog: Dialog

  init(_ surroundings: Surroundings, _ dialog: Dialog) {
    runner = GuideRunner(surroundings)
    self.dialog = dialog
  }

  /// - Returns: what was kept; nil: nothing was said.
  func run(for nudge: NudgeView) throws -> JournalMethods.Submit? {
    let run = try runner.begin(for: nudge)
    // In a window of its own: the words of the journal are in no process title.
    if let about = nudge.about, try !dialog.show(about) { return nil }
    guard try shown(run) else { return nil }
    var walk = GuideWalk(try Guide(run.guide), answers: run.answers, next: run.next)
    while let slot = walk.next {
      let begun = runner.now()
      switch try dialog.ask(slot, isFirst: !walk.hasAnswers) {
      case .closed: return try end(run, walk)
      case .passed:
        // The time a practice takes is what counts it, as in a terminal.
        walk.went(past: slot, walk.isPractice ? try passed(slot, run, walk, since: begun) : nil)
      case .answer(let words):
        guard let kept = try kept(words, slot, run, walk, since: begun) else { continue }
        walk.went(past: slot, kept.answer)
      }
    }
    return walk.isPractice ? try runner.submit(run) : try end(run, walk)
  }

  /// What a guide looks back on, in a window of its own. Private words stay in the terminal.
  private func shown(_ run: RunView) throws -> Bool {
    guard let unit = run.guide.looksBackOn, run.answers.isEmpty else { return true }
    let surroundings = runner.surroundings
    let review = try Daemon(surroundings).call(Methods.review, .init(period: unit, day: run.about, private: false))
    let screen = ReviewScreen(
      review: review, today: surroundings.today, charset: .unicode, look: .plain(at: runner.now()))
    return try dialog.show(screen.text)
  }

  private func end(_ run: RunView, _ walk: GuideWalk) throws -> JournalMethods.Submit? {
    walk.hasAnswers ? try runner.submit(run) : nil
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
