import NudgeCore
import Varlink

extension GuideRunner {
  /// - Parameter begun: when the person began to look at it: reading what comes before the first question is time spent on it.
  /// - Returns: whether the person went through to the end.
  /// - Throws: ``Interrupted`` after Ctrl-C; what was said until then is kept.
  func ask(_ run: RunView, about: String?, since begun: Instant? = nil) throws -> Bool {
    let guide = try Guide(run.guide)
    welcome(run, about)
    var walk = GuideWalk(guide, answers: run.answers, next: run.next)
    if let slot = walk.last { _ = try ask(slot, of: run, &walk) }
    var begun = begun
    while let slot = walk.next {
      guard try ask(slot, of: run, &walk, since: begun) else { return false }
      begun = nil
    }
    return true
  }

  private func welcome(_ run: RunView, _ about: String?) {
    asking.title(run.guide.title)
    if let about, !run.names(about) { asking.tell(about) }
    if !run.answers.isEmpty { asking.note("It goes on where you stopped.") }
  }

  /// Asks one question, or the one before it next.
  ///
  /// - Returns: false when an answer is needed here, and there is none now.
  private func ask(
    _ slot: Guide.Slot, of run: RunView, _ walk: inout GuideWalk, since begun: Instant? = nil
  ) throws -> Bool {
    let begun = begun ?? now()
    do {
      while true {
        asking.tell("")
        var asking = asking
        asking.offersBack = walk.before(slot) != nil
        let prompt = QuestionPrompt(slot: slot, isPractice: walk.isPractice, said: walk.answer(slot), asking: asking)
        let answer = try prompt.ask()
        if answer == nil, slot.isNeeded {
          stop(run, hasAnswers: walk.hasAnswers)
          return false
        }
        guard let kept = try kept(answer, slot, run, walk, since: begun) else { continue }
        walk.went(past: slot, kept.answer)
        return true
      }
    } catch let interrupted as Interrupted {
      let isText = slot.question.kind == .text && !interrupted.unfinished.allSatisfy(\.isWhitespace)
      if isText { try put(interrupted.unfinished, to: slot, of: run, walk, since: begun) }
      if interrupted.wantsBack {
        if isText { walk.went(past: slot, interrupted.unfinished) }
        walk.back(from: slot)
        return true
      }
      stop(run, hasAnswers: isText || walk.hasAnswers)
      throw Interrupted()
    }
  }

  /// - Returns: what the question has as its answer now; nil for an answer that cannot be kept, after a word about why: it is
  ///   asked once more.
  private func kept(
    _ answer: String?, _ slot: Guide.Slot, _ run: RunView, _ walk: GuideWalk, since begun: Instant
  ) throws -> KeptAnswer? {
    guard slot.question.kind.isAsked || walk.isPractice else { return KeptAnswer(answer: answer) }
    do {
      return try put(answer, to: slot, of: run, walk, since: begun)
    } catch let failure as Failure where failure.isAboutTheAnswer {
      let failure = asideIfLong(answer, slot, since: failure)
      asking.tell(failure.sentence)
      if let words = failure.words { asking.tell(words.shownSafely) }
      return nil
    } catch let elsewhere as AnsweredElsewhere {
      if answer != nil { asking.tell(elsewhere.failure.sentence) }
      return KeptAnswer(answer: elsewhere.answer)
    }
  }

  /// Keeps an answer in the place of the one that was there when it was asked for.
  ///
  /// - Throws: ``AnsweredElsewhere``; then the words are put aside.
  @discardableResult
  func put(
    _ answer: String?, to slot: Guide.Slot, of run: RunView, _ walk: GuideWalk, since begun: Instant
  ) throws -> KeptAnswer {
    do {
      try put(
        answer, to: slot.id, of: run, replacing: walk.answer(slot) ?? "", seconds: seconds(since: begun))
      return KeptAnswer(answer: answer)
    } catch let failure as Failure {
      guard let elsewhere = AnsweredElsewhere(failure) else { throw failure }
      throw elsewhere
    }
  }

  /// A text that cannot be kept is put aside before it is asked for once more: it may have been long.
  func asideIfLong(_ answer: String?, _ slot: Guide.Slot, since failure: Failure) -> Failure {
    guard slot.question.kind == .text, let answer else { return failure }
    return UnsentWords.kept(answer, surroundings, since: failure)
  }

  private func stop(_ run: RunView, hasAnswers: Bool) {
    asking.tell("")
    asking.tell("Stopped here, and that is fine.")
    if let card = own.card {
      asking.tell("")
      asking.write(CardLines(card: card, look: surroundings.look).text.split(separator: "\n").map(String.init))
    }
    if hasAnswers { asking.note("What you said is kept. To go on: nudgectl guide \(run.guide.name)") }
  }

  /// Beyond this the person was away, and not thinking.
  private static let longestThought = 1800

  func seconds(since begun: Instant) -> Int {
    let seconds = (now().microseconds - begun.microseconds) / 1_000_000
    return min(max(0, Int(seconds)), Self.longestThought)
  }
}

extension RunView {
  /// Whether one of its questions says what it is about, in the person's own words.
  func names(_ about: String) -> Bool {
    guide.questions.contains { $0.prompts.contains { $0.contains(about.shownOnOneLine) } }
  }
}

extension Guide.Slot {
  /// Asked a second time, nothing is needed any more.
  fileprivate var isNeeded: Bool { !question.isOptional && question.kind.isAsked && turn == 0 }
}

/// What a question has as its answer; nil: none.
struct KeptAnswer: Equatable {
  var answer: String?
}

/// Another client was faster: its answer stays, and the person goes on behind it.
struct AnsweredElsewhere: Error {
  let failure: Failure
  let answer: String?

  /// - Returns: nil for any other failure.
  init?(_ failure: Failure) {
    guard failure.name == "\(JournalMethods.interface).AnsweredElsewhere",
      let fault = try? JSON.decode(Fault.AnsweredElsewhere.self, from: failure.parameters ?? [])
    else { return nil }
    (self.failure, answer) = (failure, fault.answer)
  }
}

extension Failure {
  /// An answer that cannot be kept: it is asked once more.
  var isAboutTheAnswer: Bool { name == "\(JournalMethods.interface).BadAnswer" }
}
