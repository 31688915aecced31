import NudgeCore
import Varlink

/// Leads a person through a guide. Each answer is with the daemon, on disk, before the next question comes: Ctrl-C, a lost
/// connection or a power cut end nothing but the asking.
struct GuideRunner {
  let surroundings: Surroundings
  let asking: Asking
  private let now: () -> Instant

  init(_ surroundings: Surroundings, now: @escaping () -> Instant = Clock.now) {
    self.surroundings = surroundings
    asking = Asking(surroundings)
    self.now = now
  }

  /// What is to be run, and how.
  struct Wish {
    var guide: String
    /// The nudge it answers.
    var nudge: Int64?
    /// Whether to begin from the first question, whatever is open.
    var anew = false
    var isPrivate = false
    var json = false
    /// Answers given on the command line: nobody is asked then.
    var answers: [(question: String, answer: String)] = []
  }

  func run(_ wish: Wish) throws {
    let begin = JournalMethods.Begin.Parameters(
      guide: wish.guide, nudge: wish.nudge, anew: wish.anew || !wish.answers.isEmpty ? true : nil)
    let run = try Daemon(surroundings).call(Methods.begin, begin).run
    if wish.answers.isEmpty {
      guard try ask(run) else { return }
    } else {
      let guide = try Guide(run.guide)
      for (question, answer) in wish.answers {
        let kept = try GivenAnswer(question: question, words: answer).kept(by: guide, in: surroundings)
        try put(kept, to: question, of: run, seconds: nil)
      }
    }
    try submit(run, wish)
  }

  // MARK: - Asking

  /// - Returns: whether the person went through to the end.
  private func ask(_ run: RunView) throws -> Bool {
    guard surroundings.input.source == .terminal else { throw Self.nobodyToAsk(run.guide.name) }
    let guide = try Guide(run.guide)
    welcome(run)
    var walk = GuideWalk(guide, answers: run.answers, next: run.next)
    while let slot = walk.next {
      let begun = now()
      do {
        let answer = try QuestionPrompt(slot: slot, isPractice: guide.isPractice, asking: asking).ask()
        if answer == nil, !slot.question.isOptional, slot.question.kind.isAsked, slot.turn == 0 {
          return stop(run)
        }
        if slot.question.kind.isAsked || guide.isPractice {
          try put(answer, to: slot.id, of: run, seconds: seconds(since: begun))
        }
        walk.went(past: slot, answer)
      } catch let interrupted as Interrupted {
        if !interrupted.unfinished.allSatisfy(\.isWhitespace), slot.question.kind == .text {
          try put(interrupted.unfinished, to: slot.id, of: run, seconds: seconds(since: begun))
        }
        return stop(run)
      }
    }
    return true
  }

  private func welcome(_ run: RunView) {
    asking.tell(asking.look.strong(run.guide.title))
    if !run.answers.isEmpty { asking.note("You have begun this already; it goes on where you stopped.") }
    asking.tell("")
  }

  private func stop(_ run: RunView) -> Bool {
    asking.tell("")
    asking.tell("Stopped here, and that is fine. What you said is kept; to go on: nudgectl guide \(run.guide.name)")
    return false
  }

  private static func nobodyToAsk(_ guide: String) -> Failure {
    .usage(
      "This asks questions, and there is no terminal to ask on. For scripts: nudgectl guide \(guide) --answer ID=WORDS")
  }

  /// Beyond this the person was away, and not thinking.
  private static let longestThought = 1800

  private func seconds(since begun: Instant) -> Int {
    let seconds = (now().microseconds - begun.microseconds) / 1_000_000
    return min(max(0, Int(seconds)), Self.longestThought)
  }

  // MARK: - Keeping

  /// A connection of its own for each answer: thinking takes its time, and the daemon may have been started anew.
  private func put(_ answer: String?, to question: String, of run: RunView, seconds: Int?) throws {
    let parameters = JournalMethods.Put.Parameters(run: run.id, question: question, answer: answer, seconds: seconds)
    do {
      _ = try Daemon(surroundings).call(Methods.put, parameters)
    } catch {
      throw keepingWords(answer, error)
    }
  }

  /// Words that reached nobody are kept in a file.
  private func keepingWords(_ answer: String?, _ error: any Error) -> Failure {
    var failure = Launch(surroundings: surroundings).failure(error, [])
    let isLost = failure.status == .unreachable || failure.status == .tryAgain
    if isLost, let answer, let file = UnsentWords.keep(answer, surroundings) {
      failure.sentence +=
        "\nYour words are safe in \(file). The answers before are kept; the same command goes on with them."
    }
    return failure
  }

  private func submit(_ run: RunView, _ wish: Wish) throws {
    let parameters = JournalMethods.Submit.Parameters(run: run.id, private: wish.isPrivate ? true : nil)
    asking.tell("")
    try surroundings.ask(Methods.submit, parameters, json: wish.json) {
      SubmittedScreen(reply: $0, look: surroundings.look).text
    }
  }
}
