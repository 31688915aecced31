import NudgeCore
import Varlink

/// Leads a person through a guide. Each answer is with the daemon, on disk, before the next question comes: Ctrl-C, a lost
/// connection or a power cut end nothing but the asking.
struct GuideRunner {
  let surroundings: Surroundings
  let asking: Asking
  /// What an answer of this run asked for; shown also where the run stops before its end.
  let own = OwnPeople()
  let now: () -> Instant

  init(_ surroundings: Surroundings, now: @escaping () -> Instant = Clock.now) {
    self.surroundings = surroundings
    asking = Asking(surroundings)
    self.now = now
  }

  /// The person's own people, once an answer told of acute danger.
  final class OwnPeople {
    var card: CardView?
  }

  /// What is to be run, and how.
  struct Wish {
    var guide: String
    /// The nudge it answers.
    var nudge: Int64?
    /// The person's own words that nudge is about.
    var about: String?
    /// Whether to begin from the first question, whatever is open.
    var anew = false
    /// A day of what it looks back on, `YYYY-MM-DD`.
    var day: String?
    var isPrivate = false
    var json = false
    /// Answers given on the command line: nobody is asked then.
    var answers: [(question: String, answer: String)] = []
  }

  func run(_ wish: Wish) throws {
    guard wish.answers.isEmpty else { return try submit(answered(wish), wish) }
    guard surroundings.input.source == .terminal else {
      guard !wish.json, let practice = PracticeAlone(wish.guide, surroundings) else {
        throw Self.nobodyToAsk(wish.guide)
      }
      return practice.tell()
    }
    guard let open = try begunOrPractised(wish), let run = try takenUp(open, wish) else { return }
    let begun = now()
    do {
      guard try shown(run), try ask(run, about: wish.about, since: begun) else { return }
    } catch let failure as Failure {
      // What is typed on for the next question is for nobody now, and not for the shell.
      surroundings.terminal()?.drain()
      throw failure
    }
    try submit(run, wish)
  }

  /// - Returns: nil when no daemon answers, and it was practised all the same.
  private func begunOrPractised(_ wish: Wish) throws -> RunView? {
    do { return try begin(wish, anew: wish.anew) } catch {
      let failure = error as? Failure ?? Failure(ofDaemon: error, surroundings)
      guard let failure, [.unreachable, .tryAgain].contains(failure.status),
        let practice = PracticeAlone(wish.guide, surroundings)
      else { throw error }
      try practice.lead()
      return nil
    }
  }

  private func answered(_ wish: Wish) throws -> RunView {
    let run = try begin(wish, anew: true)
    let guide = try Guide(run.guide)
    for (question, answer) in wish.answers {
      let kept = try GivenAnswer(question: question, words: answer).kept(by: guide, in: surroundings)
      try put(kept, to: question, of: run, replacing: nil, seconds: nil)
    }
    return run
  }

  private static func nobodyToAsk(_ guide: String) -> Failure {
    .usage(
      """
      This asks questions, and there is no terminal to ask on. For scripts: \
      nudgectl guide \(guide.shownOnOneLine) --answer ID=WORDS
      """)
  }

  // MARK: - Beginning

  private func begin(_ wish: Wish, anew: Bool) throws -> RunView {
    let parameters = JournalMethods.Begin.Parameters(
      guide: wish.guide, nudge: wish.nudge, anew: anew ? true : nil, about: wish.day)
    return try Daemon(surroundings).call(Methods.begin, parameters).run
  }

  /// For a window.
  func begin(for nudge: NudgeView, anew: Bool) throws -> RunView {
    try begin(Wish(guide: nudge.guide, nudge: nudge.id), anew: anew)
  }

  /// What was begun hours ago may have been about something else: it is asked about first.
  func isOld(_ run: RunView) -> Bool {
    guard !run.answers.isEmpty, let last = WallTime(run.answeredAt) else { return false }
    return now() - last.instant > Self.stillTheSame
  }

  /// Within it, a guide that is begun again is the same one.
  private static let stillTheSame = Duration.seconds(3600)

  /// - Returns: nil for "not now".
  private func takenUp(_ run: RunView, _ wish: Wish) throws -> RunView? {
    guard isOld(run), let last = WallTime(run.answeredAt) else { return run }
    let question = "“\(run.guide.title)” was begun \(last.label(at: now())), and your answers are here."
    switch try asking.choice(question, ["go on with it", "begin anew", "let it go"]) {
    case 0: return run
    case 1: return try begin(wish, anew: true)
    case 2: try letGo(run)
    default: break
    }
    return nil
  }

  private func letGo(_ run: RunView) throws {
    _ = try Daemon(surroundings).call(Methods.leave, .init(run: run.id))
    asking.tell("Let go, answers and all. It is there anew whenever you like.")
  }

  /// What a guide looks back on comes before its questions; not once more, when it goes on in the middle.
  ///
  /// - Returns: false for "not now".
  private func shown(_ run: RunView) throws -> Bool {
    guard let unit = run.guide.looksBackOn, run.answers.isEmpty else { return true }
    let daemon = try Daemon(surroundings)
    let review = try daemon.call(Methods.review, .init(period: unit, day: run.about))
    return try ReviewPages(surroundings, review, daemon.patterns(in: review)).show()
  }

  // MARK: - Keeping

  /// A connection of its own for each answer: thinking takes its time, and the daemon may have been started anew.
  ///
  /// - Parameter before: the answer that was there when the question was asked, blank for none; nil: nobody else can have
  ///   answered.
  func put(_ answer: String?, to question: String, of run: RunView, replacing before: String?, seconds: Int?) throws {
    let parameters = JournalMethods.Put.Parameters(
      run: run.id, question: question, answer: answer, before: before, seconds: seconds)
    let reply = try UnsentWords.guarding(answer, surroundings, Self.goesOn) {
      try Daemon(surroundings).call(Methods.put, parameters)
    }
    if let card = reply.card { own.card = card }
  }

  private static let goesOn = "The answers before are kept; the same command goes on with them."

  /// Writes what the answers become; they are safe before that already.
  func submit(_ run: RunView) throws -> JournalMethods.Submit {
    try UnsentWords.guarding(nil, surroundings, Self.goesOn) {
      try Daemon(surroundings).call(Methods.submit, .init(run: run.id, private: nil))
    }
  }

  private func submit(_ run: RunView, _ wish: Wish) throws {
    let parameters = JournalMethods.Submit.Parameters(run: run.id, private: wish.isPrivate ? true : nil)
    if wish.answers.isEmpty { asking.tell("") }
    let followUp = FollowUp(surroundings, json: wish.json)
    let reply = try UnsentWords.guarding(nil, surroundings, Self.goesOn) {
      try surroundings.replied(Methods.submit, parameters, json: wish.json) {
        SubmittedScreen(
          reply: $0, timing: StepTiming(surroundings), look: surroundings.look, isFollowedUp: followUp != nil
        ).text
      }
    }
    if let reply { try followUp?.offer(reply) }
  }
}
